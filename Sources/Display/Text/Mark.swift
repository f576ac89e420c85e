public import Tabular

extension Answer {
  /// The sentence above an answer that only the owner's own people may see.
  public var banner: String? {
    isInternal ? "INTERNAL: exact numbers, small groups too; not to be passed on." : nil
  }

  /// The table of formats that have rows and nothing around them: there the mark is a column.
  ///
  ///     race,value,n,internal
  ///     Asian,71.4,4,yes
  public var markedTable: Table {
    guard isInternal else { return table }
    var marked = table
    marked.columns.append(Column("internal", .yesno))
    marked.rows = table.settledRows.map { $0 + [.flag(true)] }
    return marked
  }
}
