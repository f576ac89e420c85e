import Tabular

/// Binds a `load` or `preview` statement against the model; opens no file.
///
///     bindLoad(statement, catalog: catalog)   →   the mapping, or diagnostics that say why not
///
/// A mapping comes back only when there is no error. `values` are the `$words` set so far.
public func bindLoad(
  _ statement: Statement, catalog: Catalog, values: [String: ScriptValue] = [:]
) -> (mapping: LoadMapping?, diagnostics: [Diagnostic]) {
  switch statement.kind {
  case .load(let files, let collection, let fields):
    var binder = LoadBinder(catalog, values: values, at: statement.span)
    let mapping = binder.bind(files, as: collection, fields: fields)
    let hasErrors = binder.problems.contains { $0.diagnostic.severity == .error }
    return (hasErrors ? nil : mapping, binder.problems.map(\.diagnostic))
  case .query, .letResult, .letFormula, .letValue, .param, .use, .set, .check, .conditional,
    .forEach, .print, .report, .explain, .describe, .define, .remove, .preview, .unload, .invalid:
    return (nil, [])
  }
}

/// Binds the part of a `preview` that reads the file: the pattern and the options of reading.
public func bindPreview(
  _ statement: Statement, catalog: Catalog, values: [String: ScriptValue] = [:]
) -> (preview: PreviewMapping?, diagnostics: [Diagnostic]) {
  guard case .preview(let files, let collection, let fields) = statement.kind else {
    return (nil, [])
  }
  var binder = LoadBinder(catalog, values: values, at: statement.span)
  let preview = binder.bindPreview(files, as: collection, fields: fields)
  return (binder.problems.isEmpty ? preview : nil, binder.problems.map(\.diagnostic))
}

/// What a `preview` asks for: any part of a mapping may be missing, and is guessed from the file.
public struct PreviewMapping: Sendable, Hashable {
  public var files: FilePattern
  public var options: LoadOptions
  /// Id of the indicator, where the statement names one.
  public var indicator: String?
}

/// The fields of one statement on their way to a mapping.
struct LoadBinder {
  let catalog: Catalog
  let values: [String: ScriptValue]
  let span: SourceSpan
  var problems: [LoadBindingProblem] = []
  /// Captures of the file pattern, folded.
  var captures: Set<String> = []
  /// Captures of headers, folded, and where each was first written.
  var headerCaptures: [String: SourceSpan] = [:]
  var spellings: [String] = []
  /// Levels of place that nothing has yet.
  var newLevels: [(text: String, span: SourceSpan)] = []
  /// Whether the load is of numbers: only theirs can stand in several columns of a row.
  var isOfObservations = false

  init(_ catalog: Catalog, values: [String: ScriptValue], at span: SourceSpan) {
    self.catalog = catalog
    self.values = values
    self.span = span
  }

  mutating func bind(_ files: TextLiteral, as collection: Name, fields: [Field]) -> LoadMapping? {
    let pattern = bind(files)
    let fields = once(fields)
    var options = LoadOptions()
    let content: LoadMapping.Content?
    switch collection.folded {
    case "observations", "observation":
      isOfObservations = true
      content =
        isInferred(fields)
        ? inferred(fields, of: files, options: &options).map { .inferred($0) }
        : observations(fields, of: files, options: &options).map { .observations($0) }
    case "records", "record":
      content = records(fields, of: files, options: &options).map { .records($0) }
    default:
      content = things(fields, as: collection, options: &options).map { .things($0) }
    }
    guard let pattern, let content else { return nil }
    return LoadMapping(
      files: pattern, content: content, options: options, canonical: canonical(collection))
  }

  mutating func bindPreview(
    _ files: TextLiteral, as collection: Name?, fields: [Field]
  ) -> PreviewMapping? {
    guard let pattern = bind(files) else { return nil }
    var preview = PreviewMapping(files: pattern, options: LoadOptions())
    for field in once(fields) {
      if bindOption(field, into: &preview.options) { continue }
      if field.name.folded == "indicator" {
        preview.indicator = indicator(field.value)?.id
      } else {
        // A preview looks at the whole file; other fields only have to make sense.
        _ = value(field)
      }
    }
    return preview
  }

  private mutating func bind(_ files: TextLiteral) -> FilePattern? {
    do {
      let pattern = try FilePattern(files.value, at: files.span)
      captures = Set(pattern.captures)
      return pattern
    } catch {
      problems.append(.badPattern(error, at: files.span))
      return nil
    }
  }

  /// The fields, each once: a second one is a problem.
  private mutating func once(_ fields: [Field]) -> [Field] {
    var seen: Set<String> = []
    var kept: [Field] = []
    for field in fields {
      guard seen.insert(field.name.folded).inserted else {
        problems.append(.repeatedField(field.name))
        continue
      }
      kept.append(field)
      spellings.append("\(field.name.folded) = \(mappingText(field.value, values: values))")
    }
    return kept
  }

  private func canonical(_ collection: Name) -> String {
    "\(collection.folded) ( \(spellings.sorted().joined(separator: ", ")) )"
  }
}
