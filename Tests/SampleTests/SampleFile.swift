import Sample

/// A generated file read back: its header and rows.
struct SampleFile {
  var name: String
  var header: [String]
  var rows: [[String]]

  /// As generated; once for all tests.
  static let texts = Riverbend.files()

  static let all: [String: SampleFile] = {
    var files: [String: SampleFile] = [:]
    for (name, text) in texts {
      var lines = records(of: text)
      let header = lines.isEmpty ? [] : lines.removeFirst()
      files[name] = SampleFile(name: name, header: header, rows: lines)
    }
    return files
  }()

  static func named(_ name: String) -> SampleFile {
    all[name] ?? SampleFile(name: name, header: [], rows: [])
  }

  func values(_ column: String) -> [String] {
    guard let index = header.firstIndex(of: column) else { return [] }
    return rows.map { $0[index] }
  }

  private static func records(of text: String) -> [[String]] {
    let (quote, comma, newline) = (UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\n"))
    var records: [[String]] = []
    var record: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var wasQuote = false
    for byte in Array(text.utf8) {
      if byte == quote {
        // A quote right after a closing one is a doubled quote inside the field.
        if wasQuote { field.append(byte) }
        wasQuote = isQuoted
        isQuoted.toggle()
        continue
      }
      wasQuote = false
      if isQuoted || (byte != comma && byte != newline) {
        field.append(byte)
        continue
      }
      record.append(String(decoding: field, as: UTF8.self))
      field.removeAll(keepingCapacity: true)
      if byte == newline {
        records.append(record)
        record = []
      }
    }
    return records
  }
}

/// The counts of one indicator's file.
struct CountTable {
  struct Key: Hashable {
    var year: String
    var place: String
  }

  struct Count: Equatable {
    var n: Int
    var met: Int

    static let zero = Count(n: 0, met: 0)

    static func + (left: Count, right: Count) -> Count {
      Count(n: left.n + right.n, met: left.met + right.met)
    }
  }

  var everybody: [Key: Count] = [:]
  /// By the column that breaks them down, then by place and year, then by group.
  var groups: [String: [Key: [String: Count]]] = [:]

  init(_ indicator: String) {
    let file = SampleFile.named("\(indicator).csv")
    let width = file.header.count
    for row in file.rows {
      let key = Key(year: row[0], place: row[1])
      let count = Count(n: Int(row[width - 2]) ?? -1, met: Int(row[width - 1]) ?? -1)
      if row[2] == "All Students" {
        everybody[key] = count
        continue
      }
      for index in 2..<width - 2 where row[index] != "All" {
        groups[file.header[index], default: [:]][key, default: [:]][row[index]] = count
      }
    }
  }

  /// Groups of race.
  subscript(year: String, place: String) -> [String: Count] {
    groups["Race/Ethnicity"]?[Key(year: year, place: place)] ?? [:]
  }

  static let indicators = [
    "kindergarten_ready", "early_reading", "middle_math", "hs_graduation", "college_enrolled",
    "college_completed", "employed", "chronic_absence", "suspended",
  ]
}
