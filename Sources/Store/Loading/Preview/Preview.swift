public import Lang
public import Tabular

/// What a file looks like, how each column would be read, and a load statement that may fit.
public struct PreviewReport: Sendable, Hashable {
  /// The whole preview as a person reads it.
  public var lines: [String]
  /// One row a column of the file.
  public var table: Table
  /// `load "…" as observations ( … )`, ready to paste.
  public var statement: String
}

/// Looks at a file without changing anything; of a pattern, at its first file.
///
///     preview "four-year-graduation-rates__2018-19_race_grad.csv"
public func preview(
  _ preview: PreviewMapping, files: any FileProvider, catalog: Catalog
) throws(LoadError) -> PreviewReport {
  let matched: [MatchedFile]
  do {
    matched = try files.files(matching: preview.files)
  } catch {
    throw .problems([LoadProblem(.file(error))], isCut: false)
  }
  guard let file = matched.first else {
    throw .problems([LoadProblem(.load(.nothing))], isCut: false)
  }
  let texts = FileTexts(files)
  while true {
    do throws(LoadProblem) {
      let profile = try FileProfile(
        file, texts: texts, options: preview.options, catalog: catalog)
      guard !texts.mustBeginAgain() else { continue }
      return PreviewReport(
        profile, preview: preview, catalog: catalog, fileCount: matched.count)
    } catch {
      guard texts.mustBeginAgain() else { throw .problems([error], isCut: false) }
    }
  }
}

extension PreviewReport {
  init(_ profile: FileProfile, preview: PreviewMapping, catalog: Catalog, fileCount: Int) {
    let guess = MappingGuess(profile, indicator: preview.indicator, catalog: catalog)
    statement = guess.statement(pattern: preview.files)
    table = Table(
      columns: [
        Column("column", .text), Column("read_as", .text), Column("filled", .count),
        Column("different", .count), Column("examples", .text), Column("tokens", .text),
      ],
      rows: profile.columns.map { column in
        [
          .text(column.title), .text(column.role.inWords), .integer(column.filled),
          .integer(column.values.count), .text(column.exampleText), .text(column.tokenText),
        ]
      })
    var lines = profile.heading
    if fileCount > 1 { lines.append("  the first of \(grouped(fileCount)) files") }
    lines.append("")
    for column in profile.columns { lines += column.lines }
    if !profile.problems.isEmpty { lines.append("") }
    lines += profile.problems
    lines += ["", statement]
    self.lines = lines
  }
}
