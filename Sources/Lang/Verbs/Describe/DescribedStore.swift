import Tabular

/// Everything there is to ask about: `describe` without a name.
struct DescribedStore {
  let catalog: Catalog

  init(_ catalog: Catalog) {
    self.catalog = catalog
  }

  var facts: [Fact] {
    var facts: [Fact] = []
    let withData = Set(catalog.series.map(\.indicator))
    facts += catalog.outcomes.map { Fact("outcome", "\($0.label) (\($0.id))") }
    facts += catalog.indicators.map { indicator in
      let note = withData.contains(indicator.code) ? "" : ", no data yet"
      return Fact("indicator", "\(indicator.label) (\(indicator.id))\(note)")
    }
    facts += catalog.indicatorSets.map { Fact("set of indicators", "\($0.label) (\($0.id))") }
    facts += catalog.dimensions.filter { !$0.members.isEmpty }.map {
      Fact("dimension", "\($0.label) (\($0.id)), \($0.members.count) groups")
    }
    facts += catalog.levels.map { level in
      let count = catalog.places.filter { $0.level == level.id }.count
      return Fact("level of place", "\(level.id), \(count) \(count == 1 ? level.id : level.plural)")
    }
    facts += catalog.sources.map { Fact("source", "\($0.label) (\($0.id))") }
    for collection in Collection.all {
      let count = catalog.entities[collection.kind]?.count ?? 0
      if count > 0 { facts.append(Fact("collection", "\(collection.plural), \(count)")) }
    }
    if let years { facts.append(Fact("years", years)) }
    return facts
  }

  private var years: String? {
    let used = Set(catalog.series.map(\.period))
    let periods = catalog.periods.filter { used.contains($0.code) }.map(\.period).sorted()
    guard let first = periods.first, let last = periods.last else { return nil }
    return "\(first.label) to \(last.label)"
  }
}

/// A listed thing turned on its side: one line a field that has a value.
struct DescribedThing {
  let question: ThingQuestion
  let listed: Answer

  init(_ question: ThingQuestion, _ listed: Answer) {
    self.question = question
    self.listed = listed
  }

  var answer: Answer {
    var answer = listed
    answer.verb = "describe"
    var facts = [Fact("collection", Collection.of(question.kind).plural)]
    let row = listed.table.rows.first ?? []
    for (column, cell) in zip(listed.table.columns, row) {
      if let words = DescribedThing.words(cell) { facts.append(Fact(column.name, words)) }
    }
    let label = Collection.of(question.kind).labelField
    answer.title = facts.first { $0.field == label }?.value ?? question.text
    answer.table = Fact.table(facts)
    answer.reading = nil
    answer.notes = []
    answer.headings = []
    answer.assumptions = []
    return answer
  }

  private static func words(_ cell: Cell) -> String? {
    switch cell {
    case .text(let text): text
    case .integer(let number): grouped(number)
    case .number(let number): decimal(number, number == number.rounded() ? 0 : 2)
    case .flag(let flag): flag ? "yes" : "no"
    case .interval, .absent, .total: nil
    }
  }
}
