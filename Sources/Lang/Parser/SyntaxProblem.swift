/// What can be wrong with the grammar of a text.
enum SyntaxProblem: Sendable {
  /// `set confidence 95%` — something else was expected here.
  case unexpected(expected: [String], found: String, after: Keyword?, at: SourceSpan)
  /// `gap by race` — the verb needs an indicator.
  case missingSubject(VerbName, found: String, at: SourceSpan)
  /// `show m where since 2020` — the clause is empty.
  case emptyClause(Keyword, needs: String, found: String, at: SourceSpan)
  /// `show m by race by year` — each clause stands once.
  case repeatedClause(Keyword, again: SourceSpan, fix: Fix?)
  /// `show m in 2020 latest` — both say when.
  case timeClash(String, String, at: SourceSpan)
  /// `shwo m` — no statement starts like this.
  case unknownStatement(String, meant: Keyword?, at: SourceSpan)
  /// `show m wher x = 1` — a slip of a word that starts a clause.
  case misspelledClause(String, meant: Keyword, at: SourceSpan)
  /// `show list by race` — a reserved word where a name must stand.
  case reservedWord(String, as: String, at: SourceSpan)
  /// `show m where (x = 1` — the bracket is never closed.
  case unclosed(bracket: String, closing: String, found: String, at: SourceSpan, end: Int)
  /// `if x = 1 then show m` — the block has no `end`.
  case missingEnd(Keyword, found: String, at: SourceSpan, end: Int)
  /// `end` — nothing is open.
  case stray(String, at: SourceSpan)
  /// `show m where ((((…` — deeper than anybody reads.
  case tooDeep(at: SourceSpan)
  /// `show a, b, c, …` — more entries than anybody writes.
  case tooLong(at: SourceSpan)
  /// `show m by race 3` — the question is complete before this word.
  case afterQuestion(found: String, at: SourceSpan)
  /// `check a < b < c` — one comparison at a time.
  case chainedComparison(at: SourceSpan)
  /// `strive 2` — this program reads edition 1.
  case unknownEdition(String, at: SourceSpan)
  /// `show m strive 1` — the edition stands first.
  case misplacedEdition(at: SourceSpan)
  /// `let x = count` — a word that is a name only by grace.
  case bareSoftFormula(String, at: SourceSpan)
  /// `by race` — a clause and no question.
  case clauseWithoutQuestion(String, at: SourceSpan)
  /// `show m race` — `by` is missing.
  case missingBy(VerbName, dimension: String, at: SourceSpan)
  /// `by race year` — a comma is missing.
  case missingComma(before: String, at: SourceSpan)
  /// `by race and year` — a list takes commas.
  case andForComma(found: String, gap: SourceSpan, at: SourceSpan)
  /// `show a, by race` — nothing comes after the comma.
  case trailingComma(found: String, at: SourceSpan)
  /// `show a, , b` — one comma too many.
  case doubledComma(at: SourceSpan)
  /// `show a.b.c` — a name has one dot at most.
  case tooManyDots(at: SourceSpan)
  /// `let $x = show m` — a value is no question.
  case questionForValue(String, at: SourceSpan)
}
