import Lang

extension CatalogReader {
  func dimensions() throws -> [Dimension] {
    var members = try membersByDimension()
    var dimensions: [Dimension] = []
    try engine.each(
      """
      SELECT code, id, label, ordered, complete, reference FROM dimension ORDER BY position, code
      """
    ) { row in
      dimensions.append(
        Dimension(
          code: row.integer(0), id: row.text(1), label: row.text(2), ordered: row.flag(3),
          complete: row.flag(4), reference: row.optionalText(5),
          members: members.removeValue(forKey: row.integer(0)) ?? []))
    }
    return dimensions
  }

  private func membersByDimension() throws -> [Int: [Member]] {
    let spellings = try aliases(.member)
    var unites: [Int: [String]] = [:]
    try engine.each(
      """
      SELECT g.member, p.id FROM member_part g JOIN member p ON p.code = g.part
      ORDER BY g.member, g.position
      """
    ) { row in unites[row.integer(0), default: []].append(row.text(1)) }
    var members: [Int: [Member]] = [:]
    try engine.each(
      """
      SELECT m.dimension, m.code, m.id, m.label, p.id
      FROM member m LEFT JOIN member p ON p.code = m.parent
      ORDER BY m.dimension, m.position, m.code
      """
    ) { row in
      let code = row.integer(1)
      let member = Member(
        code: code, id: row.text(2), label: row.text(3), aliases: spellings[code] ?? [],
        unites: unites[code] ?? [], parent: row.optionalText(4))
      members[row.integer(0), default: []].append(member)
    }
    return members
  }
}
