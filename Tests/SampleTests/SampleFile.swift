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

/// Counts of a table by its first columns: indicator, year, place and group.
struct CountTable {
  struct Key: Hashable {
    var indicator: String
    var year: String
    var place: String
  }

  struct Count: Equatable {
    var n: Int
    var met: Int

    static func + (left: Count, right: Count) -> Count {
      Count(n: left.n + right.n, met: left.met + right.met)
    }
  }

  var everybody: [Key: Count] = [:]
  var groups: [Key: [String: Count]] = [:]

  init(_ name: String) {
    for row in SampleFile.named(name).rows {
      let key = Key(indicator: row[0], year: row[1], place: row[2])
      let count = Count(n: Int(row[4]) ?? -1, met: Int(row[5]) ?? -1)
      if row[3] == "All Students" {
        everybody[key] = count
      } else {
        groups[key, default: [:]][row[3]] = count
      }
    }
  }

  /// The sum of a key's groups.
  func sum(_ key: Key) -> Count {
    (groups[key] ?? [:]).values.reduce(Count(n: 0, met: 0), +)
  }
}
