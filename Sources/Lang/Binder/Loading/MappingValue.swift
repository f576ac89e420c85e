/// Where a value comes from: a column of the file, a capture of its name, or the statement itself.
public struct MappingValue: Sendable, Hashable {
  public var kind: Kind
  public var span: SourceSpan

  public enum Kind: Sendable, Hashable {
    /// `column("District")`; `column("%", 2)` is the second column of that name.
    case header(String, occurrence: Int?)
    /// `column(3)`, counted from 1.
    case position(Int)
    /// `column("{group}_RATE_{year}")`: every column whose header fits, in a wide file
    case columns(FilePattern)
    /// `{year}` in the file pattern or in a header
    case capture(String)
    /// `"{group}"`, `"20{short}"`, `"{grant}-{number}"`: a text completed by captures, and by the
    /// columns of these names
    case filled(FilePattern)
    /// `"Connecticut"`, `2019`, `2018-19`, `black`
    case constant(String)
  }

  public init(_ kind: Kind, at span: SourceSpan) {
    self.kind = kind
    self.span = span
  }

  /// As a statement would write it.
  public var spelling: String {
    switch kind {
    case .header(let name, nil): "column(\(quoted(name)))"
    case .header(let name, let occurrence?): "column(\(quoted(name)), \(occurrence))"
    case .position(let position): "column(\(position))"
    case .columns(let pattern): "column(\(quoted(pattern.text)))"
    case .capture(let name): "{\(name)}"
    case .filled(let pattern): quoted(pattern.text)
    case .constant(let text): quoted(text)
    }
  }
}

/// A text between double quotes, its own quotes doubled.
func quoted(_ text: String) -> String {
  "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
}
