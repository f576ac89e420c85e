import Tabular

/// Findings counted by what the question groups by, and always by kind and type.
struct AuditCounts {
  let question: AuditQuestion
  let catalog: Catalog
  let names: NameIndex

  init(_ question: AuditQuestion, _ catalog: Catalog, _ names: NameIndex) {
    self.question = question
    self.catalog = catalog
    self.names = names
  }

  func rows(of findings: [Finding]) -> [[Cell]] {
    var groups = question.groups
    for own in [AuditGroup.kind, .finding] where !groups.contains(own) { groups.append(own) }
    var counts: [[Cell]: (count: Int, order: [OrderKey])] = [:]
    for finding in findings {
      let values = groups.map { value($0, finding) }
      let key = values.map(\.cell)
      counts[key, default: (0, values.map(\.order))].count += finding.count
    }
    return counts.sorted { $0.value.order.lexicographicallyPrecedes($1.value.order) }
      .map { $0.key + [.integer($0.value.count)] }
  }

  private func value(_ group: AuditGroup, _ finding: Finding) -> (cell: Cell, order: OrderKey) {
    switch group {
    case .kind:
      let position = AuditKind.allCases.firstIndex(of: finding.type.kind) ?? 0
      return (.text(finding.type.kind.rawValue), .number(position))
    case .finding:
      let position = FindingType.allCases.firstIndex(of: finding.type) ?? 0
      return (.text(finding.type.rawValue), .number(position))
    case .indicator:
      let position = catalog.indicators.firstIndex { $0.code == finding.indicator?.code }
      return named(finding.indicator?.id, position)
    case .source:
      let position = catalog.sources.firstIndex { $0.code == finding.source?.code }
      return named(finding.source?.id, position)
    case .table:
      return named(
        finding.cut.map { AuditAnswer.words($0, catalog) }, finding.cut?.code)
    case .period:
      return named(
        finding.period?.label, finding.period.map { $0.endYear * 10_000 + $0.part })
    case .place: return placed(finding.place)
    case .level(let level):
      let around = finding.place.flatMap { place in
        names.ancestors(of: place).first { names.place($0)?.level == level.id }
      }
      return placed(around)
    case .dimension(let dimension):
      let position = finding.cut?.dimensions.firstIndex(of: dimension.code)
      let code = position.flatMap {
        finding.groups.indices.contains($0) ? finding.groups[$0] : nil
      }
      let member = dimension.members.firstIndex { $0.code == code }
      return named(member.map { dimension.members[$0].label }, member)
    }
  }

  private func placed(_ code: Int?) -> (cell: Cell, order: OrderKey) {
    guard let name = code.flatMap({ names.place($0)?.name }) else {
      return (.absent(.notApplicable), .last)
    }
    return (.text(name), .text(folded(name)))
  }

  private func named(_ text: String?, _ position: Int?) -> (cell: Cell, order: OrderKey) {
    guard let text else { return (.absent(.notApplicable), .last) }
    return (.text(text), position.map { .number($0) } ?? .text(folded(text)))
  }
}
