import Tabular

/// `show grants.amount by funder`: the sum of a field of things.
extension Show {
  /// The question, where the subject is a field of a collection; nil leaves it to indicators.
  static func bindSum(_ query: Query, in binder: inout Binder) -> Question?? {
    guard let name = query.subjects.first, name.parts.count == 2,
      let collection = Collection.named(name.parts[0])
    else { return nil }
    let field = collection.field(name.parts[1])
    guard let field, field.type.isSummable, query.subjects.count == 1 else {
      let known = collection.fields.filter(\.type.isSummable).map(\.name)
      binder.report(.noSum(name, of: collection, known: known, isAlone: query.subjects.count == 1))
      return .some(nil)
    }
    let subject = Name([name.parts[0]], at: name.span)
    guard var question = binder.things(.sum(field.name), of: subject, query) else {
      return .some(nil)
    }
    binder.checkExtras(query, of: question.plural)
    question.rows = binder.rowOperations(query, on: sumShape(of: question), main: "value")
    return .some(binder.diagnostics.isEmpty ? .things(question) : nil)
  }

  /// Columns: the groups, the sum, and how many things are in it.
  static func sumShape(of question: ThingQuestion) -> ResultShape {
    let collection = Collection.of(question.kind)
    var columns = question.groups.map { $0.column(of: collection) }
    var type = ColumnType.number
    if case .sum(let name) = question.asked, let field = collection.field(name) {
      type = field.type.sumType
    }
    columns.append(ResultColumn(Column("value", type)))
    columns.append(ResultColumn(Column("count", .count, unit: question.plural)))
    return ResultShape(columns: columns)
  }
}

extension ThingQuestion {
  /// The columns of its answer.
  var shape: ResultShape {
    switch asked {
    case .list: List.shape(of: self)
    case .count: Count.shape(of: self)
    case .sum: Show.sumShape(of: self)
    }
  }
}

extension ThingQuestion.Asked {
  var verb: VerbName {
    switch self {
    case .list: .list
    case .count: .count
    case .sum: .show
    }
  }
}

extension FieldType {
  /// Whether values of several things add up to something.
  fileprivate var isSummable: Bool {
    switch self {
    case .number, .count, .money: true
    case .text, .word, .choice, .percent, .date, .yesno, .period, .measure, .reference, .list:
      false
    }
  }

  fileprivate var sumType: ColumnType {
    switch self {
    case .money: .money
    case .count: .count
    case .number, .text, .word, .choice, .percent, .date, .yesno, .period, .measure, .reference,
      .list:
      .number
    }
  }
}
