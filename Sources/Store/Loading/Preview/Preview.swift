public import Lang

/// Looks at a file without changing anything; of a pattern, at its first file.
///
///     preview "four-year-graduation-rates__2018-19_race_grad.csv"
public func previewReport(
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
      let report = try report(preview, file, texts, catalog, fileCount: matched.count)
      guard !texts.mustBeginAgain() else { continue }
      return report
    } catch {
      guard texts.mustBeginAgain() else { throw .problems([error], isCut: false) }
    }
  }
}

private func report(
  _ preview: PreviewMapping, _ file: MatchedFile, _ texts: FileTexts, _ catalog: Catalog,
  fileCount: Int
) throws(LoadProblem) -> PreviewReport {
  let profile = try FileProfile(file, texts: texts, options: preview.options)
  let guess = try Guess(profile, pattern: preview.files, catalog: catalog)
  let statements = guess.statements(indicator: preview.indicator)
  let rehearsal = Rehearsal(
    statements.text, file: file, texts: texts, rows: profile.rows, catalog: catalog)
  return PreviewReport(guess, statements, rehearsal, fileCount: fileCount)
}
