import Tabular

/// `show money.value, moved.change by community`: columns of results together (R21).
extension Binder {
  /// The question, where a subject is the column of a result; nil leaves it to indicators.
  mutating func resultsBeside(_ query: Query) -> ResultQuestion?? {
    guard query.from == nil, query.subjects.contains(where: isColumnOfResult) else { return nil }
    let groups = query.groups
    var question = ResultQuestion(
      result: nil, shape: ResultShape(columns: []), condition: nil, rows: RowOperations(),
      output: output(query), text: canonicalText(of: query), span: query.span)
    var columns: [ResultColumn] = []
    for subject in query.subjects where !subject.isMissing {
      guard let (beside, column, keys) = besideColumn(subject, by: groups, query) else { continue }
      if question.shape.columns.isEmpty { question.shape.columns = keys }
      guard !question.beside.contains(beside) else { continue }
      question.beside.append(beside)
      columns.append(column)
    }
    question.shape.columns += columns
    let main = columns.first?.column.name ?? "value"
    finish(&question, query, main: main, takes: [.by, .where, .having, .sort, .top, .as, .into])
    return .some(diagnostics.isEmpty ? question : nil)
  }

  private func isColumnOfResult(_ name: Name) -> Bool {
    name.parts.count == 2 && scope.results[folded(name.parts[0])] != nil
  }

  /// A column with what its result is by, in the order asked.
  private mutating func besideColumn(
    _ name: Name, by groups: [Name], _ query: Query
  ) -> (ColumnOfResult, ResultColumn, [ResultColumn])? {
    guard isColumnOfResult(name), let shape = scope.results[folded(name.parts[0])] else {
      report(ResultProblem.notOfAResult(name).diagnostic)
      return nil
    }
    let part = Name([name.parts[1]], at: name.span)
    guard let found = column(part, of: shape) else { return nil }
    let own = shape.columns.filter { $0.meaning != .measure }
    let keys = groups.compactMap { group in own.first { $0.isCalled(group) } }
    guard keys.count == groups.count, keys.count == own.count else {
      report(
        ResultProblem.otherGroups(
          name, by: own.map(\.column.name), asked: groups.map(\.text), at: query.span
        ).diagnostic)
      return nil
    }
    let beside = ColumnOfResult(
      result: folded(name.parts[0]), column: found.column.name, keys: keys.map(\.column.name))
    var printed = found
    printed.column.name = beside.name
    printed.column.of = nil
    printed.column.isShown = true
    let named = zip(groups, keys).map { group, key in
      var key = key
      key.column.name = group.text
      return key
    }
    return (beside, printed, named)
  }
}

extension Query {
  fileprivate var groups: [Name] {
    for clause in clauses {
      if case .by(let names) = clause.kind { return names.filter { !$0.isMissing } }
    }
    return []
  }
}

extension ResultColumn {
  /// `year` is any period, whatever its result calls it.
  fileprivate func isCalled(_ name: Name) -> Bool {
    folded(column.name) == name.folded || (meaning == .period && name.folded == "year")
  }
}
