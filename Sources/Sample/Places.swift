/// A district of Riverbend: its schools lie around its center.
struct District {
  var id: String
  var name: String
  /// What people call it for short.
  var alias: String
  /// In ten-thousandths of a degree.
  var latitude: Int
  var longitude: Int

  static let all = [
    District(
      id: "riverbend_city", name: "Riverbend City", alias: "City", latitude: 431_200,
      longitude: -899_400),
    District(
      id: "north_valley", name: "North Valley", alias: "North", latitude: 432_300,
      longitude: -899_000),
    District(
      id: "lakeside", name: "Lakeside", alias: "Lake", latitude: 430_600,
      longitude: -897_600),
  ]
}

enum SchoolKind: CaseIterable {
  case elementary, middle, high

  /// How many grades it teaches: K–5, 6–8, 9–12.
  var grades: Int {
    switch self {
    case .elementary: 6
    case .middle: 3
    case .high: 4
    }
  }
}

struct School {
  var id: String
  var name: String
  var kind: SchoolKind
  /// Index of its district.
  var district: Int
  /// Relative size among schools of its kind.
  var size: Int
  /// From -3, the best-off neighborhood of its district, to 3, the least.
  var need: Int
  /// In ten-thousandths of a degree.
  var latitude: Int
  var longitude: Int
  /// How far its results lie from those of like schools, in hundredths of a point.
  var standing: Int
  /// What is added to that every year.
  var momentum: Int

  static let all: [School] = names.enumerated().flatMap { district, kinds in
    SchoolKind.allCases.flatMap { kind in
      (kinds[kind] ?? []).map { name in (name, kind, district) }
    }
  }.enumerated().map { index, entry in
    School(name: entry.0, kind: entry.1, district: entry.2, index: index)
  }

  private init(name: String, kind: SchoolKind, district: Int, index: Int) {
    var random = SplitMix64(seed: 0x5C40_0100 + UInt64(index))
    let center = District.all[district]
    id = identifier(name)
    self.name = name
    self.kind = kind
    self.district = district
    size = random.next(in: 80...120)
    need = random.next(in: -3...3)
    latitude = center.latitude + random.next(in: -400...400)
    longitude = center.longitude + random.next(in: -520...520)
    standing = random.next(in: -300...300) - 70 * need
    momentum = random.next(in: -25...35)
  }

  /// Names by district and kind, in the order of `District.all`.
  private static let names: [[SchoolKind: [String]]] = [
    [
      .elementary: [
        "Lincoln", "Harlem Park", "O'Brien", "Cedar Grove", "Mill Street", "Peña Park",
        "Eastgate", "Foundry Hill", "Garfield", "Riverside", "Sojourner Truth", "West Fork",
      ],
      .middle: ["Franklin Middle", "Harbor Middle", "Union Middle", "Walnut Middle"],
      .high: ["Central High", "Douglass High", "Riverbend High", "Technical High"],
    ],
    [
      .elementary: [
        "Aspen Ridge", "Clearwater", "Fox Hollow", "Maple Lane", "Orchard View", "Stonebridge",
        "Valley Oak",
      ],
      .middle: ["Ridge Middle", "Valley Middle"],
      .high: ["North Valley High", "Summit High"],
    ],
    [
      .elementary: ["Bayview", "Heron Point", "Lac du Pré", "Pine Shore", "Sandhill"],
      .middle: ["Dunes Middle", "Lakeside Middle"],
      .high: ["Lakeside High", "Point Comfort High"],
    ],
  ]
}

/// A name as an id: `O'Brien` is `o_brien`, `Peña Park` is `pena_park`.
func identifier(_ name: String) -> String {
  var id = ""
  for character in name.lowercased() {
    switch character {
    case "a"..."z", "0"..."9": id.append(character)
    case "é", "è": id.append("e")
    case "ñ": id.append("n")
    default: if !id.isEmpty, id.last != "_" { id.append("_") }
    }
  }
  return id
}

/// Ten-thousandths as a decimal: `-897600` is `-89.7600`.
func decimal(ofTenThousandths number: Int) -> String {
  let magnitude = number.magnitude
  let fraction = String(10_000 + magnitude % 10_000).dropFirst()
  return "\(number < 0 ? "-" : "")\(magnitude / 10_000).\(fraction)"
}

extension Riverbend {
  /// The community and its districts; schools come from a file.
  static var placeDefinitions: String {
    let community = """
      # The places: a community, its districts, their schools.
      define place riverbend (
        level = community, name = "Riverbend", latitude = 43.1400, longitude = -89.8800
      )
      """
    let districts = District.all.map { district in
      """
      define place \(district.id) (
        level = district, name = "\(district.name)", part_of = riverbend,
        aliases = ["\(district.alias)"],
        latitude = \(decimal(ofTenThousandths: district.latitude)),
        longitude = \(decimal(ofTenThousandths: district.longitude))
      )
      """
    }
    let schools = """
      load "schools.csv" as places (
        id = column("ID"), level = school, name = column("School"),
        part_of = column("District"), latitude = column("Latitude"),
        longitude = column("Longitude")
      )
      """
    return ([community] + districts + [schools]).joined(separator: "\n")
  }

  static func schoolTable() -> String {
    var table = CSVTable(header: ["ID", "School", "District", "Latitude", "Longitude"])
    for school in School.all {
      table.append([
        school.id, school.name, District.all[school.district].id,
        decimal(ofTenThousandths: school.latitude), decimal(ofTenThousandths: school.longitude),
      ])
    }
    return table.text
  }
}
