import Tabular
import TestSupport
import Testing

@testable import Lang

/// Each line of `Tests/Golden/things/questions.strive` is a question; the SQL it becomes, and
/// what is bound, stands in the golden beside it.
@Test(arguments: Dialect.all.map(\.name))
func questionsAboutThingsBecomeSQL(_ name: String) throws {
  let dialect = try #require(Dialect.all.first { $0.name == name })
  let questions = try #require(repositoryText("Tests/Golden/things/questions.strive"))
  var written = ""
  for line in questions.split(separator: "\n") where !line.hasPrefix("#") {
    written += "# \(line)\n" + sql(String(line), dialect) + "\n"
  }
  expectGolden(written, at: "things/questions.\(name).sql")
}

/// Each line of `problems.strive` has one thing wrong; what is said about it stands beside it.
@Test func problemsAreToldInPlainWords() throws {
  let lines = try #require(repositoryText("Tests/Golden/things/problems.strive"))
  var written = ""
  for line in lines.split(separator: "\n") where !line.hasPrefix("#") {
    written += "# \(line)\n"
    let problems = problems(String(line))
    if problems.isEmpty { written += "nothing wrong\n" }
    for problem in problems {
      written += "\(problem.code) `\(SourceText(String(line)).slice(problem.span))`"
      written += ": \(problem.message)\n"
      if let label = problem.label { written += "  \(label)\n" }
      if let hint = problem.hint { written += "  \(hint)\n" }
    }
    written += "\n"
  }
  #expect(!written.contains("nothing wrong"))
  expectGolden(written, at: "things/problems.txt")
}

@Test func everyExampleOfACollectionBinds() {
  for collection in Collection.all {
    for example in collection.examples {
      #expect(problems(example).map(\.message) == [], "\(example)")
    }
  }
}

@Test func describeTellsWhatNamesMean() throws {
  let lines = try #require(repositoryText("Tests/Golden/things/describe.strive"))
  var written = ""
  for line in lines.split(separator: "\n") where !line.hasPrefix("#") {
    let parsed = parse(SourceText(String(line)))
    var binder = SmallCatalog.binder()
    guard case .describe(let target)? = parsed.script.statements.first?.kind else {
      Issue.record("not a description: \(line)")
      continue
    }
    written += "# \(line)\n"
    switch binder.describe(target, at: SourceSpan(0, 0)) {
    case .answer(let answer)?: written += facts(answer)
    case .text(let text)?:
      // What files add is read from a store.
      written += text.known.map(facts) ?? (text.nothing?.message ?? "") + "\n"
    case .thing(let question)?:
      written += "the \(question.kind) itself, read from the store\n"
    case nil: written += binder.diagnostics.map(\.message).joined() + "\n"
    }
    written += "\n"
  }
  expectGolden(written, at: "things/describe.txt")
}

private func facts(_ answer: Answer) -> String {
  answer.table.rows.reduce(answer.title + "\n") { written, row in
    let cells = row.compactMap { cell -> String? in
      if case .text(let text) = cell { text } else { nil }
    }
    return written + "  " + cells.joined(separator: ": ") + "\n"
  }
}

@Test func valuesNeverStandInTheSQL() {
  let query = "list partners where name = \"Zebra42\" and joined >= 1999-03-04 and sector = $sector"
  for dialect in Dialect.all {
    let text = sql(query, dialect).split(separator: "\n").filter { !$0.hasPrefix("  --") }
      .joined()
    #expect(!text.contains("Zebra42") && !text.contains("1999") && !text.contains("health"))
  }
}

private func bind(_ text: String) -> (Question?, Binder, [Diagnostic]) {
  let parsed = parse(SourceText(text))
  var binder = SmallCatalog.binder()
  guard case .query(let query)? = parsed.script.statements.first?.kind else {
    return (nil, binder, parsed.diagnostics)
  }
  switch query.verb {
  case .list: return (List.bind(query, in: &binder), binder, parsed.diagnostics)
  case .count: return (Count.bind(query, in: &binder), binder, parsed.diagnostics)
  case .show, .gap, .trend, .change, .progress, .map, .audit:
    return (nil, binder, parsed.diagnostics)
  }
}

private func sql(_ text: String, _ dialect: Dialect) -> String {
  let (question, binder, syntax) = bind(text)
  guard case .things(let things)? = question else {
    return (syntax + binder.diagnostics).map { "\($0.code) \($0.message)" }.joined(separator: "\n")
  }
  var written = ""
  var found: [Lookup: [Binding]] = [:]
  for lookup in things.lookups { found[lookup] = lookup.choose(from: spellings(lookup)) }
  for query in ThingPlan(things).queries(in: dialect, found: found) {
    written += query.text + "\n"
    for (index, binding) in query.bindings.enumerated() {
      written += "  -- \(index + 1): \(binding.meaning)\n"
    }
  }
  return written
}

/// What a store could have given for a lookup.
private func spellings(_ lookup: Lookup) -> [[BoundValue]] {
  switch lookup {
  case .spellings:
    ["Reading Friends", "Staff only", "After school", "BELL", "2018-19", "2020-21", "2022"]
      .map { [.text($0)] }
  case .below:
    [[.text("g2"), .text("g1")], [.text("g3"), .text("g2")], [.text("g9"), .text("g8")]]
  }
}

private func problems(_ text: String) -> [Diagnostic] {
  let parsed = parse(SourceText(text))
  guard parsed.diagnostics.isEmpty, let statement = parsed.script.statements.first else {
    return parsed.diagnostics
  }
  var binder = SmallCatalog.binder()
  switch statement.kind {
  case .query: return bind(text).1.diagnostics
  case .define(let kind, let id, let fields):
    _ = binder.define(
      kind: kind, id: id, fields: fields, documentation: nil, at: statement.span)
  case .remove(let kind, let id, let fields):
    _ = binder.remove(kind: kind, id: id, fields: fields, at: statement.span)
  case .describe(let target): _ = binder.describe(target, at: statement.span)
  default: break
  }
  return binder.diagnostics
}
