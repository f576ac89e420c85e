import Lang

/// Lines of dimensions and their groups.
struct GroupDump {
  let engine: Engine
  let catalog: Catalog

  func lines() throws -> [String] {
    var parents: [Int: String] = [:]
    try engine.each(
      "SELECT m.code, p.id FROM member m JOIN member p ON p.code = m.parent"
    ) { row in parents[row.integer(0)] = row.text(1) }
    var lines: [String] = []
    for dimension in catalog.dimensions.sorted(by: { $0.id < $1.id }) {
      lines.append(line(of: dimension))
      for (order, member) in dimension.members.enumerated() {
        var line = DumpLine("group", "\(dimension.id).\(member.id)")
        line.add("label", member.label)
        line.addWord("order", "\(order + 1)")
        line.addWord("parent", parents[member.code])
        line.add("members", member.unites)
        line.add("aliases", member.aliases.sorted())
        lines.append(line.text)
      }
    }
    return lines
  }

  private func line(of dimension: Dimension) -> String {
    var line = DumpLine("dimension", dimension.id)
    line.add("label", dimension.label)
    line.addWord("ordered", dimension.isOrdered ? "yes" : "no")
    line.addWord("complete", dimension.isComplete ? "yes" : "no")
    line.addWord("reference", dimension.reference)
    return line.text
  }
}
