import Lang

/// The columns of a file: what stands above them, and where the data begin.
struct Header {
  var columns: [HeaderColumn] = []
  /// Records to pass over before the first row of data.
  var records = 0
  /// Title lines and notes above the header.
  var titles: [String] = []
  /// Line of the header row; the lower one of two.
  var line = 0

  enum Lookup: Equatable {
    case column(Int)
    case absent
    case repeated(Int)
    case tooFew(Int)
  }

  /// The column with a name, or with its group's name before it: `Graduates Rate`.
  func lookup(_ name: String, occurrence: Int?) -> Lookup {
    let wanted = folded(name)
    var found = columns.indices.filter { columns[$0].name == wanted }
    if found.isEmpty { found = columns.indices.filter { columns[$0].full == wanted } }
    guard let first = found.first else { return .absent }
    if let occurrence {
      return found.count >= occurrence ? .column(found[occurrence - 1]) : .tooFew(found.count)
    }
    return found.count == 1 ? .column(first) : .repeated(found.count)
  }

  func holds(_ mapped: MappedColumn) -> Bool {
    guard let pattern = mapped.pattern else {
      let wanted = folded(mapped.header)
      return columns.contains { $0.name == wanted || $0.full == wanted }
    }
    return columns.contains { $0.match(pattern) != nil }
  }
}

struct HeaderColumn: Equatable {
  /// As it stands in the file.
  var text: String
  /// Folded, and folded with the name of the group of columns above it.
  var name: String
  var full: String?
  /// The name of the group of columns above it, as it stands in the file.
  var group: String?

  init(_ text: String, group: String? = nil) {
    self.text = text
    name = folded(text)
    self.group = group.flatMap { $0.isEmpty ? nil : $0 }
    if let group, !group.isEmpty { full = folded(group + " " + text) }
    // A column with nothing of its own below a group's name has that name.
    if name.isEmpty, let group {
      self.text = group
      name = folded(group)
    }
  }

  /// What a header with captures finds in this one.
  func match(_ pattern: FilePattern) -> [String: String]? {
    pattern.match(header: text) ?? full.flatMap { pattern.match(header: $0) }
  }
}
