/// The tables of partners and their work.
extension Riverbend {
  static func workTables() -> [(name: String, text: String)] {
    [
      ("partners.csv", partnerTable()),
      ("sites.csv", siteTable()),
      ("programs.csv", programTable()),
      ("serves.csv", servesTable()),
      ("roles.csv", roleTable()),
      ("grants.csv", Grant.table()),
    ]
  }

  private static func partnerTable() -> String {
    var table = CSVTable(header: ["ID", "Name", "Kind", "Sector", "Web", "Joined", "Left"])
    for partner in Partner.all {
      table.append([
        partner.id, partner.name, partner.kind, partner.sector, partner.url, partner.joined,
        partner.left,
      ])
    }
    return table.text
  }

  /// Each site lies a short walk from the school it works with; a few have no coordinates.
  private static func siteTable() -> String {
    let streets = [
      "Mill Street", "Canal Road", "Second Avenue", "Orchard Lane", "Foundry Way", "Bridge Street",
    ]
    var table = CSVTable(header: [
      "ID", "Partner", "Site", "School", "Address", "Latitude", "Longitude",
    ])
    var random = SplitMix64(seed: 0x517E)
    for partner in Partner.all {
      for (index, name) in partner.sites.enumerated() {
        guard let school = School.all.first(where: { $0.name == name }) else { continue }
        let latitude = school.latitude + random.next(in: -60...60)
        let longitude = school.longitude + random.next(in: -80...80)
        let street = streets[random.next(in: 0...streets.count - 1)]
        let address = "\(random.next(in: 2...480)) \(street)"
        let isLocated = random.next(in: 1...24) > 1
        table.append([
          "\(partner.id)_\(index + 1)", partner.id, "\(partner.name), near \(name)", school.id,
          address, isLocated ? decimal(ofTenThousandths: latitude) : "",
          isLocated ? decimal(ofTenThousandths: longitude) : "",
        ])
      }
    }
    return table.text
  }

  private static func programTable() -> String {
    var table = CSVTable(header: [
      "ID", "Program", "Partner", "Kind", "Ages", "Grades", "Hours", "Capacity", "Rating",
      "Start", "End",
    ])
    for program in Program.all {
      table.append([
        program.id, program.label, program.partner, program.kind, program.ages, program.grades,
        program.hours, program.capacity, program.rating, program.start, program.end,
      ])
    }
    return table.text
  }

  private static func servesTable() -> String {
    var table = CSVTable(header: ["Partner", "Program", "About"])
    for partner in Partner.all {
      for about in partner.serves { table.append([partner.id, "", about]) }
    }
    for program in Program.all {
      for about in program.serves { table.append(["", program.id, about]) }
    }
    return table.text
  }

  private static func roleTable() -> String {
    let roles = [
      ("leadership_table", "riverbend_together", "convener", "2012-09-01", ""),
      ("leadership_table", "rcs", "chair", "2020-07-01", ""),
      ("leadership_table", "united_way", "chair", "2014-07-01", "2020-06-30"),
      ("leadership_table", "north_valley_school_district", "member", "2013-09-01", ""),
      ("leadership_table", "lakeside_area_schools", "member", "2014-09-01", ""),
      ("leadership_table", "riverbend_state_university", "member", "2012-09-01", ""),
      ("leadership_table", "city_of_riverbend", "member", "2012-09-01", ""),
      ("leadership_table", "keystone_futures_fund", "member", "2013-01-01", ""),
      ("leadership_table", "riverbend_chamber_of_commerce", "member", "2012-09-01", ""),
      ("leadership_table", "parents_for_riverbend", "member", "2018-01-01", ""),
      ("leadership_table", "halvorsen_fund", "member", "2015-01-01", "2020-12-31"),
      ("data_team", "riverbend_together", "chair", "2013-03-01", ""),
      ("data_team", "rcs", "member", "2013-03-01", ""),
      ("data_team", "three_rivers_community_college", "member", "2016-03-01", ""),
      ("cradle_network", "first_steps_family_center", "chair", "2014-01-01", ""),
      ("cradle_network", "casa_de_los_ninos", "member", "2014-04-01", ""),
      ("cradle_network", "valley_head_start", "member", "2014-01-01", ""),
      ("cradle_network", "mill_street_clinic", "member", "2015-01-01", ""),
      ("reading_network", "page_turners", "chair", "2015-09-01", ""),
      ("reading_network", "riverbend_public_library", "member", "2015-09-01", ""),
      ("reading_network", "our_center", "member", "2015-09-01", ""),
      ("attendance_network", "riverbend_children_s_hospital", "chair", "2022-02-01", ""),
      ("attendance_network", "our_center", "member", "2022-02-01", ""),
      ("funders_circle", "united_way", "chair", "2016-01-01", ""),
      ("funders_circle", "keystone_futures_fund", "member", "2016-01-01", ""),
      ("funders_circle", "ortega_family_foundation", "member", "2016-01-01", ""),
    ]
    var table = CSVTable(header: ["Body", "Partner", "Role", "Start", "End"])
    for (body, partner, role, start, end) in roles {
      table.append([body, partner, role, start, end])
    }
    return table.text
  }
}
