/// An organization of the partnership; all of them are made up.
struct Partner {
  var id: String
  var name: String
  /// `cbo`, `school`, `funder`, … as `describe partner` lists them.
  var kind: String
  var sector: String
  var joined: String
  var left: String
  /// Names of the outcomes and indicators it works towards.
  var serves: [String]
  /// Names of the schools it works at or near.
  var sites: [String]

  private init(
    _ name: String, id: String? = nil, _ kind: String, _ sector: String, joined: String,
    left: String = "", serves: [String] = [], at sites: [String] = []
  ) {
    self.id = id ?? identifier(name)
    self.name = name
    self.kind = kind
    self.sector = sector
    self.joined = joined
    self.left = left
    self.serves = serves
    self.sites = sites
  }

  /// A made-up address: no `.example` domain is anybody's.
  var url: String {
    "https://" + String(id.map { $0 == "_" ? "-" : $0 }) + ".example"
  }

  static let all: [Partner] =
    core + districts + earlyYears + learning + transitions + community + funders + businesses

  private static let core = [
    Partner(
      "Riverbend Together", "backbone", "nonprofit", joined: "2012-07-01",
      serves: ["kindergarten_readiness", "early_grade_reading", "middle_grade_math"],
      at: ["Central High"]),
    Partner(
      "Lakeside Forward", "backbone", "nonprofit", joined: "2016-01-15",
      serves: ["early_grade_reading"], at: ["Lakeside High"]),
  ]

  private static let districts = [
    Partner(
      "Riverbend City Schools", id: "rcs", "district", "education", joined: "2012-07-01",
      serves: ["kindergarten_ready", "early_reading", "middle_math", "hs_graduation"],
      at: ["Central High"]),
    Partner(
      "North Valley School District", "district", "education", joined: "2013-07-01",
      serves: ["early_reading", "hs_graduation"], at: ["North Valley High"]),
    Partner(
      "Lakeside Area Schools", "district", "education", joined: "2014-07-01",
      serves: ["early_reading", "hs_graduation"], at: ["Lakeside High"]),
    Partner(
      "Harlem Park Elementary Council", "school", "education", joined: "2018-09-01",
      serves: ["chronic_absence"], at: ["Harlem Park"]),
    Partner(
      "Foundry Hill Community School", "school", "education", joined: "2019-09-01",
      serves: ["chronic_absence", "early_reading"], at: ["Foundry Hill"]),
  ]

  private static let earlyYears = [
    Partner(
      "First Steps Family Center", "cbo", "early_childhood", joined: "2012-10-01",
      serves: ["kindergarten_ready", "in_preschool"], at: ["Mill Street", "Eastgate"]),
    Partner(
      "Casa de los Niños", "cbo", "early_childhood", joined: "2014-03-15",
      serves: ["kindergarten_ready", "in_preschool"], at: ["Peña Park", "Riverside"]),
    Partner(
      "Little Herons Preschool", "cbo", "early_childhood", joined: "2015-08-01",
      serves: ["kindergarten_ready"], at: ["Heron Point"]),
    Partner(
      "Valley Head Start", "cbo", "early_childhood", joined: "2013-09-01",
      serves: ["kindergarten_ready", "in_preschool"], at: ["Clearwater", "Valley Oak"]),
    Partner(
      "Home Visiting Alliance", "coalition", "early_childhood", joined: "2016-02-01",
      serves: ["kindergarten_readiness"], at: ["Cedar Grove"]),
    Partner(
      "Cradle Song Child Care", "business", "early_childhood", joined: "2017-05-01",
      left: "2021-06-30", serves: ["full_day_k"], at: ["Garfield"]),
    Partner(
      "希望家庭中心 Hope Family Center", id: "hope_family_center", "cbo", "early_childhood",
      joined: "2019-02-01", serves: ["kindergarten_ready", "early_reading"], at: ["West Fork"]),
    Partner(
      "Riverbend Public Library", "government", "libraries", joined: "2012-07-01",
      serves: ["early_reading", "kindergarten_ready"], at: ["Central High", "Maple Lane"]),
  ]

  private static let learning = [
    Partner(
      "Our Center", "cbo", "youth_development", joined: "2013-01-10",
      serves: ["early_reading", "chronic_absence"], at: ["Harlem Park", "Lincoln"]),
    Partner(
      "Page Turners", "cbo", "literacy", joined: "2014-09-01", serves: ["early_reading"],
      at: ["O'Brien", "Sojourner Truth"]),
    Partner(
      "Lake County Literacy Corps", "cbo", "literacy", joined: "2015-09-01",
      serves: ["early_reading"], at: ["Bayview"]),
    Partner(
      "Everyday Numbers", "cbo", "mathematics", joined: "2017-09-01", serves: ["middle_math"],
      at: ["Franklin Middle"]),
    Partner(
      "Valley Math Circle", "cbo", "mathematics", joined: "2018-09-01",
      serves: ["middle_math"], at: ["Ridge Middle"]),
    Partner(
      "After Three", "cbo", "youth_development", joined: "2013-09-01",
      serves: ["middle_math", "chronic_absence"], at: ["Harbor Middle", "Union Middle"]),
    Partner(
      "Summer Bridge Riverbend", "cbo", "youth_development", joined: "2014-06-01",
      serves: ["early_reading", "middle_math"], at: ["Walnut Middle"]),
    Partner(
      "Northside Boys, Girls & Families", id: "northside_families", "cbo", "youth_development",
      joined: "2012-11-01", serves: ["chronic_absence"], at: ["Garfield"]),
    Partner(
      "Théâtre de la Rivière", "cbo", "arts", joined: "2016-10-01", serves: ["early_reading"],
      at: ["Riverside"]),
    Partner(
      "Open Door Tutoring", "cbo", "literacy", joined: "2015-01-15", left: "2019-12-31",
      serves: ["early_reading"], at: ["Eastgate"]),
    Partner(
      "Bright Path Mentors", "cbo", "mentoring", joined: "2016-08-15",
      serves: ["suspended", "hs_graduation"], at: ["Douglass High"]),
    Partner(
      "Restorative Riverbend", "coalition", "justice", joined: "2018-03-01",
      serves: ["suspended"], at: ["Union Middle"]),
    Partner(
      "Point Comfort Youth Sailing", "cbo", "recreation", joined: "2020-05-01",
      serves: ["chronic_absence"], at: ["Point Comfort High"]),
  ]

  private static let transitions = [
    Partner(
      "College Compass", "cbo", "college_access", joined: "2013-09-01",
      serves: ["college_enrolled", "hs_graduation"], at: ["Riverbend High", "Technical High"]),
    Partner(
      "First in the Family", "cbo", "college_access", joined: "2015-09-01",
      serves: ["college_enrolled"], at: ["Summit High"]),
    Partner(
      "Riverbend State University", "higher_education", "education", joined: "2012-07-01",
      serves: ["college_enrolled"], at: ["Central High"]),
    Partner(
      "Three Rivers Community College", "higher_education", "education", joined: "2012-07-01",
      serves: ["college_enrolled", "employment"], at: ["Technical High"]),
    Partner(
      "Lakeside Technical Institute", "higher_education", "education", joined: "2017-07-01",
      serves: ["employed"], at: ["Lakeside High"]),
    Partner(
      "Workforce Board of Riverbend", "government", "workforce", joined: "2014-01-01",
      serves: ["employed"]),
    Partner(
      "Youth Works", "cbo", "workforce", joined: "2015-06-01", serves: ["employed"],
      at: ["Douglass High"]),
    Partner(
      "Second Chance Diploma", "cbo", "education", joined: "2016-01-15",
      serves: ["hs_graduation"], at: ["Riverbend High"]),
  ]

  private static let community = [
    Partner(
      "Riverbend Children's Hospital", "health", "health", joined: "2013-04-01",
      serves: ["chronic_absence"], at: ["Cedar Grove"]),
    Partner(
      "Mill Street Clinic", "health", "health", joined: "2014-05-01",
      serves: ["kindergarten_ready", "chronic_absence"], at: ["Mill Street"]),
    Partner(
      "Valley Dental Van", "health", "health", joined: "2018-09-01", left: "2025-03-31",
      serves: ["chronic_absence"], at: ["Orchard View"]),
    Partner(
      "Lakeside School Health Network", "health", "health", joined: "2019-01-15",
      serves: ["chronic_absence"], at: ["Sandhill"]),
    Partner(
      "City of Riverbend", "government", "government", joined: "2012-07-01",
      serves: ["kindergarten_readiness"]),
    Partner(
      "River County Human Services", "government", "government", joined: "2013-01-01",
      serves: ["chronic_absence"]),
    Partner(
      "Housing First Riverbend", "cbo", "housing", joined: "2017-02-01",
      serves: ["chronic_absence"], at: ["Foundry Hill"]),
    Partner(
      "St. Brigid Parish", "faith", "faith", joined: "2013-09-01", serves: ["early_reading"],
      at: ["O'Brien"]),
    Partner(
      "Mount Olive Church", "faith", "faith", joined: "2012-10-01", serves: ["early_reading"],
      at: ["Sojourner Truth"]),
    Partner(
      "Masjid An-Nur Family Services", "faith", "faith", joined: "2019-10-01",
      serves: ["early_reading"], at: ["Eastgate"]),
    Partner(
      "Temple Beth Shalom Tutors", "faith", "faith", joined: "2014-10-01", left: "2022-06-30",
      serves: ["early_reading"], at: ["Maple Lane"]),
    Partner(
      "Parents for Riverbend", "coalition", "advocacy", joined: "2015-03-01",
      serves: ["suspended", "early_grade_reading"], at: ["Harlem Park"]),
    Partner(
      "Early Learning Coalition", "coalition", "advocacy", joined: "2014-02-01",
      serves: ["in_preschool", "full_day_k"]),
  ]

  private static let funders = [
    Partner("Keystone Futures Fund", "funder", "philanthropy", joined: "2012-07-01"),
    Partner("Ortega Family Foundation", "funder", "philanthropy", joined: "2013-07-01"),
    Partner("Community Foundation of Riverbend", "funder", "philanthropy", joined: "2012-07-01"),
    Partner(
      "United Way of the Three Rivers", id: "united_way", "funder", "philanthropy",
      joined: "2012-07-01"),
    Partner("Lakeshore Health Trust", "funder", "health", joined: "2018-01-01"),
    Partner(
      "Halvorsen Fund", "funder", "philanthropy", joined: "2014-01-01",
      left: "2020-12-31"),
  ]

  private static let businesses = [
    Partner(
      "Riverbend Chamber of Commerce", "business", "business", joined: "2012-07-01",
      serves: ["employed"]),
    Partner("Foundry Savings Bank", "business", "business", joined: "2014-04-01"),
    Partner(
      "Valley Precision Tools", "business", "manufacturing", joined: "2016-06-01",
      serves: ["employed"]),
    Partner(
      "Bluewater Grocers", "business", "business", joined: "2019-06-01",
      left: "2023-08-31"),
    Partner(
      "Kindred Robotics", "business", "technology", joined: "2021-09-01",
      serves: ["middle_math"], at: ["Valley Middle"]),
  ]
}
