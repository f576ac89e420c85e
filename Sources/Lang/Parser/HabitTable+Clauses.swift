/// Habits where a clause could start, other than those about time.
extension HabitTable {
  /// Clauses of SQL and of other languages for tables.
  static let sqlClauses = [
    Habit(
      "limit|take|head|first #", "S1102", "`{1}` is `top` here", hint: "write `top {2}`",
      fix: "top {2}", unless: .top),
    Habit("limit", "S1102", "`limit` is `top` here", hint: "write `top 10`"),
    Habit(
      "order|ordered|sorted|arranged|ranked by", "S1102", "`{1} by` is `sort by` here",
      hint: "write `sort by …`", fix: "sort by", unless: .sort),
    Habit(
      "order|sort|arrange @", "S1102", "`sort` is followed by `by`",
      hint: "write `sort by {2}`", fix: "sort by {2}"),
    Habit(
      "group|grouped|split|disaggregated by", "S1102", "`{1} by` is `by` here",
      hint: "write `by …`", fix: "by"),
    Habit(
      "broken down by", "S1102", "`broken down by` is `by` here", hint: "write `by …`", fix: "by"),
    Habit(
      "filter|whose|when @", "S1102", "`{1}` is `where` here", hint: "write `where {2} …`",
      fix: "where {2}", unless: .where),
    Habit(
      "|", "S1103", "clauses follow each other without `|`", hint: "remove `|`", fix: ""),
    Habit(
      "|>", "S1103", "clauses follow each other without `|>`", hint: "remove `|>`", fix: ""),
    Habit("--", "S1103", "a comment starts with `#`", hint: "write `#` instead", fix: "#"),
    Habit("//", "S1103", "a comment starts with `#`", hint: "write `#` instead", fix: "#"),
    Habit(
      ", #", "S1103", "numbers are written without commas", hint: "write the digits together",
      fix: .attach("{2}")),
    Habit(
      "into csv|tsv|json|jsonl|markdown|html|xlsx|table|chart", "S1102",
      "`into` is followed by a file name in quotes", hint: "write `as {2}`, or `into \"file.{2}\"`",
      fix: "as {2}", unless: .as),
    Habit(
      "as a|an @", "S1102", "`as` is followed by the format alone", hint: "write `as {3}`",
      fix: "as {3}"),
    Habit(
      "descending", "S1102", "`descending` is `desc` here", hint: "write `desc`", fix: "desc",
      after: .sort),
    Habit(
      "ascending", "S1102", "`ascending` is `asc` here", hint: "write `asc`", fix: "asc",
      after: .sort),
  ]

  /// Clauses of speech.
  static let spokenClauses = [
    Habit(
      "for @", "S1105", "`for` starts no clause: what a question is about is said by `where`",
      hint: "write `where place = {2}`", fix: "where place = {2}", unless: .where),
    Habit(
      "for \"", "S1105", "`for` starts no clause: what a question is about is said by `where`",
      hint: "write `where place = {2}`", fix: "where place = {2}", unless: .where),
    Habit(
      "for each @", "S1105", "one row for each is said by `by`", hint: "write `by {3}`",
      fix: "by {3}", unless: .by),
    Habit(
      "per @", "S1105", "one row for each is said by `by`", hint: "write `by {2}`",
      fix: "by {2}", unless: .by),
    Habit(
      "in @", "S1105", "`in` says when; where is said by `where`",
      hint: "write `where place = {2}`", fix: "where place = {2}", unless: .where),
    Habit(
      "in|at \"", "S1105", "`{1}` does not say where; `where` does",
      hint: "write `where place = {2}`", fix: "where place = {2}", unless: .where),
    Habit(
      "at @", "S1105", "`at` starts no clause: where is said by `where`",
      hint: "write `where place = {2}`", fix: "where place = {2}", unless: .where),
    Habit(
      "where is|are @", "S1104", "where things are is told by `map`, a question of its own",
      hint: "write `map {3}`"),
    Habit(
      "@ vs @", "S1105", "`vs` names the reference; the group to list is a condition",
      hint: "write `by race vs {3} where race = {1}`"),
    Habit(
      "versus|against @", "S1105", "`{1}` is `vs` here", hint: "write `vs {2}`",
      fix: "vs {2}", unless: .vs),
    Habit(
      "compared|relative to|with @", "S1105", "`{1} {2}` is `vs` here", hint: "write `vs {3}`",
      fix: "vs {3}", unless: .vs),
    Habit(
      "having gap", "S1105", "the gap is the column `difference` of the answer",
      hint: "write `having difference > 10pp`", fix: "having difference"),
    Habit(
      "and by|where|without|since|until|latest|vs|using|sort|top|bottom|having", "S1105",
      "clauses follow each other without `and`", hint: "write `{2}` alone", fix: "{2}"),
  ]

  /// Ways of speech to say that something is not there.
  static let spokenAbsences = [
    Habit(
      "with|having no @", "S1105", "things without something are asked for by `without`",
      hint: "write `without {3}`", fix: "without {3}", unless: .without),
    Habit(
      "without any @", "S1105", "`without` is followed by what is lacking",
      hint: "write `without {3}`", fix: "without {3}"),
    Habit(
      "that|which|who has|have no @", "S1105",
      "things without something are asked for by `without`", hint: "write `without {4}`",
      fix: "without {4}", unless: .without),
    Habit(
      "where has|have no @", "S1105", "things without something are asked for by `without`",
      hint: "write `without {4}`", fix: "without {4}", unless: .without),
    Habit(
      "where no @", "S1105", "things without something are asked for by `without`",
      hint: "write `without {3}`", fix: "without {3}", unless: .without),
    Habit(
      "has|have no @", "S1105", "things without something are asked for by `without`",
      hint: "write `without {3}`", fix: "without {3}", unless: .without),
  ]
}
