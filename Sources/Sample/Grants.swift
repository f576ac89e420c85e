/// Money given for a purpose, or given on by the one who received it.
struct Grant {
  var id: String
  var funder: String
  var recipient: String
  /// In dollars.
  var amount: Int
  var start: String
  var end: String
  var purpose: String
  var restrictions: String
  /// The grant it was given on from.
  var parent: String

  private init(
    _ id: String, _ funder: String, _ recipient: String, _ amount: Int, _ start: String,
    _ end: String, _ purpose: String, restrictions: String = "", partOf parent: String = ""
  ) {
    self.id = id
    self.funder = funder
    self.recipient = recipient
    self.amount = amount
    self.start = start
    self.end = end
    self.purpose = purpose
    self.restrictions = restrictions
    self.parent = parent
  }

  static func table() -> String {
    var table = CSVTable(header: [
      "ID", "Funder", "Recipient", "Amount", "Start", "End", "Purpose", "Restrictions", "Part Of",
    ])
    for grant in all {
      table.append([
        grant.id, grant.funder, grant.recipient, String(grant.amount), grant.start, grant.end,
        grant.purpose, grant.restrictions, grant.parent,
      ])
    }
    return table.text
  }

  static let all: [Grant] = regranted + given

  /// One large grant and its tree: 1.75 million, of which 1.3 million was given on.
  private static let regranted = [
    Grant(
      "g1", "keystone_futures_fund", "riverbend_together", 1_750_000, "2021-07-01",
      "2026-06-30", "Cradle to career in Riverbend"),
    Grant(
      "g2", "riverbend_together", "first_steps_family_center", 420_000, "2021-10-01",
      "2026-06-30", "Home visits", restrictions: "Families with children under three only",
      partOf: "g1"),
    Grant(
      "g3", "riverbend_together", "our_center", 380_000, "2021-10-01", "2026-06-30",
      "Reading club", partOf: "g1"),
    Grant(
      "g4", "riverbend_together", "college_compass", 250_000, "2022-01-01", "2025-12-31",
      "Financial aid nights", partOf: "g1"),
    Grant(
      "g5", "riverbend_together", "lakeside_forward", 250_000, "2022-01-01", "2026-06-30",
      "A partnership in Lakeside", partOf: "g1"),
    Grant(
      "g6", "lakeside_forward", "lake_county_literacy_corps", 110_000, "2022-07-01",
      "2026-06-30", "Tutors at Bayview", partOf: "g5"),
  ]

  private static let given = [
    Grant(
      "g7", "united_way", "page_turners", 90_000, "2019-07-01", "2022-06-30", "Book buddies"),
    Grant(
      "g8", "united_way", "after_three", 240_000, "2023-07-01", "2026-06-30", "Expanded day",
      restrictions: "Staff time only"),
    Grant(
      "g9", "ortega_family_foundation", "casa_de_los_ninos", 150_000, "2022-09-01",
      "2025-12-31", "Cuentos y canciones"),
    Grant(
      "g10", "ortega_family_foundation", "everyday_numbers", 60_000, "2020-09-01",
      "2023-08-31", "Math coaches"),
    Grant(
      "g11", "community_foundation_of_riverbend", "riverbend_public_library", 45_000,
      "2018-01-01", "2020-12-31", "Books for babies"),
    Grant(
      "g12", "community_foundation_of_riverbend", "restorative_riverbend", 85_000,
      "2024-01-01", "2026-12-31", "Circles instead of suspension"),
    Grant(
      "g13", "lakeshore_health_trust", "riverbend_children_s_hospital", 320_000, "2022-07-01",
      "2026-03-31", "Attendance text messages", restrictions: "No purchase of phones"),
    Grant(
      "g14", "lakeshore_health_trust", "mill_street_clinic", 130_000, "2023-01-01",
      "2026-02-28", "Screening before kindergarten"),
    Grant(
      "g15", "lakeshore_health_trust", "valley_dental_van", 75_000, "2021-01-01",
      "2024-12-31", "Dental visits at school"),
    Grant(
      "g16", "halvorsen_fund", "summer_bridge_riverbend", 210_000, "2015-01-01",
      "2018-12-31", "Summer bridge"),
    Grant(
      "g17", "keystone_futures_fund", "riverbend_together", 900_000, "2016-07-01",
      "2021-06-30", "Building the partnership"),
    Grant(
      "g18", "foundry_savings_bank", "youth_works", 50_000, "2024-06-01", "2026-05-31",
      "Summer jobs", restrictions: "Ages 16 to 18"),
    Grant(
      "g19", "city_of_riverbend", "housing_first_riverbend", 115_000, "2018-09-01",
      "2023-06-30", "Walking school bus"),
    Grant(
      "g20", "city_of_riverbend", "valley_head_start", 400_000, "2024-07-01", "2027-06-30",
      "Preschool plus"),
    Grant(
      "g21", "riverbend_chamber_of_commerce", "three_rivers_community_college", 180_000,
      "2025-01-01", "2027-12-31", "Apprenticeships"),
  ]
}
