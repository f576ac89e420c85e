/// The words the language reserves, each in exactly one of four groups.
///
/// Words that start a statement and words that start a clause never overlap, so that the parser
/// can go on at the next one after an error. Data words (`year`, `race`, `value`) are not here.
public enum Keyword: String, Sendable, Hashable, CaseIterable {
  // Words that start a statement.
  case show, gap, trend, change, progress, list, count, map, audit
  case `let`, param, use, set, check, `if`, `for`, print, report, explain, describe
  case define, remove, load, preview, unload

  // Words that start a clause.
  case by, `where`, without, having, `in`, since, until, latest, last, vs, using, sort
  case top, bottom, with, `as`, into, from

  // Words between operands.
  case and, or, not, between, `is`, contains, starts, within

  // Words inside statements and clauses.
  case of, to, per, asc, desc, each, then, `else`, otherwise, warn, fail, `do`, end
  case baseline, target, missing, yes, no

  /// What a reserved word does in a text.
  public enum Group: Sendable, Hashable {
    case statement, clause, `operator`, inside
  }

  public var group: Group {
    switch self {
    case .show, .gap, .trend, .change, .progress, .list, .count, .map, .audit, .let, .param,
      .use, .set, .check, .if, .for, .print, .report, .explain, .describe, .define, .remove,
      .load, .preview, .unload:
      .statement
    case .by, .where, .without, .having, .in, .since, .until, .latest, .last, .vs, .using, .sort,
      .top, .bottom, .with, .as, .into, .from:
      .clause
    case .and, .or, .not, .between, .is, .contains, .starts, .within:
      .operator
    case .of, .to, .per, .asc, .desc, .each, .then, .else, .otherwise, .warn, .fail, .do, .end,
      .baseline, .target, .missing, .yes, .no:
      .inside
    }
  }

  /// Reserved, yet a name wherever a column must stand: `sort by end`, `where load = 12`.
  public var isSoft: Bool {
    switch self {
    case .count, .change, .target, .baseline, .latest, .last, .missing, .end, .load, .warn, .fail:
      true
    default: false
    }
  }

  /// The verb of a question, where the word is one.
  public var verb: VerbName? { VerbName(rawValue: rawValue) }

  /// The keyword a word spells, ignoring case; `true` and `false` are `yes` and `no`.
  public init?(word: some Swift.Collection<UInt8>) {
    guard word.count >= 2, word.count <= 9 else { return nil }
    var packed: UInt64 = 0
    for byte in word {
      let letter = byte | 0x20
      guard letter >= 0x61, letter <= 0x7A else { return nil }
      packed = packed << 5 | UInt64(letter - 0x60)
    }
    guard let keyword = Keyword.byLetters[packed] else { return nil }
    self = keyword
  }

  /// Five bits a letter: nine letters fit a number, and looking it up makes no text.
  private static let byLetters: [UInt64: Keyword] = {
    var table: [UInt64: Keyword] = [:]
    func pack(_ word: String) -> UInt64 {
      word.utf8.reduce(0) { $0 << 5 | UInt64($1 - 0x60) }
    }
    for keyword in allCases { table[pack(keyword.rawValue)] = keyword }
    table[pack("true")] = .yes
    table[pack("false")] = .no
    return table
  }()

  public static let statementStarters = allCases.filter { $0.group == .statement }
  public static let clauseStarters = allCases.filter { $0.group == .clause }
}
