extension LoadBinder {
  /// Captures stand for something, once, and one column of a wide file has all of them.
  mutating func checkCaptures(of mapping: ObservationMapping) {
    for (capture, span) in headerCaptures.sorted(by: { $0.key < $1.key })
    where captures.contains(capture) {
      problems.append(.capture(.twice(capture), at: span))
    }
    var used: Set<String> = []
    for value in mapping.captured {
      switch value.kind {
      case .capture(let name): used.insert(name)
      case .filled(let pattern): used.formUnion(pattern.captures)
      case .columns, .header, .position, .constant: break
      }
    }
    for (capture, span) in headerCaptures.sorted(by: { $0.key < $1.key })
    where !used.contains(capture) {
      problems.append(.capture(.idle(capture), at: span))
    }
    checkJoin(of: mapping)
  }

  /// Columns are joined by equal captures: that needs one which has them all.
  private mutating func checkJoin(of mapping: ObservationMapping) {
    let wide = mapping.measures.compactMap { measure -> (Set<String>, SourceSpan)? in
      guard case .columns(let pattern) = measure.value.kind else { return nil }
      return (Set(pattern.captures), measure.value.span)
    }
    guard let first = wide.first else { return }
    let all = Set(headerCaptures.keys)
    guard !wide.contains(where: { $0.0 == all }) else { return }
    problems.append(.capture(.noJoin(all.sorted()), at: first.1))
  }
}

extension ObservationMapping {
  /// Every value that a capture may complete.
  fileprivate var captured: [MappingValue] {
    let fields = [period, quarter, month, place, code, group].compactMap { $0 }
    let around = parents.flatMap { [$0.name, $0.code].compactMap { $0 } }
    return fields + around + dimensions.map(\.value) + measures.map(\.value)
  }
}
