import Tabular

/// Sums of a field over things.
extension ThingAnswer {
  /// One row a combination of groups with the sum of a field. What is part of another thing of the
  /// same sum is in it already.
  mutating func sumRows(_ field: String) -> ThingRows {
    var position = 0
    var rows = groupedRows { _ in
      defer { position += 1 }
      return [.integer(position)]
    }
    let type = plan.collection.field(field)?.type ?? .number
    var inside = 0
    rows.addEach { positions in
      let things = positions.compactMap {
        fetched.main.indices.contains($0) ? fetched.main[$0] : nil
      }
      let ids = Set(things.compactMap { value("id", $0).text })
      let counted = things.filter { thing in
        guard let whole = plan.collection.whole, let id = value(whole, thing).text else {
          return true
        }
        return !ids.contains(id)
      }
      inside += things.count - counted.count
      let amounts = counted.compactMap { value(field, $0).number }
      guard !amounts.isEmpty else { return [.absent(.missing), .integer(0)] }
      let sum = amounts.reduce(0, +)
      return [type == .count ? .whole(sum) : .number(sum), .integer(amounts.count)]
    }
    partsInside = inside
    return rows
  }

  /// What a sum leaves out.
  var sumNotes: [Note] {
    guard case .sum(let field) = question.asked else { return [] }
    let without = fetched.main.count { value(field, $0).number == nil }
    var notes: [Note] = []
    if without > 0 {
      let verb = without == 1 ? "has" : "have"
      let text = "\(without) \(question.noun(without)) \(verb) no \(field.inWords): left out"
      notes.append(Note(code: "no_value", text: text))
    }
    if partsInside > 0 {
      let verb = partsInside == 1 ? "is" : "are"
      let text =
        "\(partsInside) \(question.noun(partsInside)) \(verb) part of another in the same sum: counted once"
      notes.append(Note(code: "part_of", text: text))
    }
    return notes
  }
}
