import Protection

extension GoalSubject {
  init(_ key: CellKey, _ labels: RowLabels, _ question: MetricQuestion, _ names: NameIndex) {
    groups = zip(question.grouping, labels.codes(key)).compactMap { grouping, code in
      guard case .dimension(let dimension) = grouping else { return nil }
      return dimension.members.first { $0.code == code }.map { folded("\(dimension.id).\($0.id)") }
    }
    let place = key.place != 0 ? key.place : question.places.places.onlyElement ?? 0
    places = names.place(place).map { [$0.id ?? "", String($0.code)] } ?? []
  }
}
