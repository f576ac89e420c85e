/// Habits inside conditions and formulas.
extension HabitTable {
  /// Signs of other languages between operands.
  static let signs = [
    Habit("==", "S1103", "`=` says that two things are equal", hint: "write `=`", fix: "="),
    Habit("===", "S1103", "`=` says that two things are equal", hint: "write `=`", fix: "="),
    Habit("<>", "S1103", "`!=` says that two things differ", hint: "write `!=`", fix: "!="),
    Habit("=>", "S1103", "`>=` is written the other way round", hint: "write `>=`", fix: ">="),
    Habit("=<", "S1103", "`<=` is written the other way round", hint: "write `<=`", fix: "<="),
    Habit("&&", "S1103", "`and` joins conditions", hint: "write `and`", fix: "and"),
    Habit("&", "S1103", "`and` joins conditions", hint: "write `and`", fix: "and"),
    Habit("||", "S1103", "`or` joins conditions", hint: "write `or`", fix: "or"),
    Habit(
      "%", "S1103", "the percent sign stands right after its number",
      hint: "write them without a blank", fix: .attach("%")),
  ]

  /// Words of SQL between operands.
  static let sqlOperators = [
    Habit(
      "not like \"", "S1102", "`like` is `contains` or `starts with` here",
      hint: "write `not (name contains 'clinic')`", fix: .like),
    Habit(
      "like|ilike \"", "S1102", "`{1}` is `contains` or `starts with` here",
      hint: "write `contains 'clinic'` or `starts with 'St'`", fix: .like),
    Habit(
      "like|ilike", "S1102", "`{1}` is `contains` or `starts with` here",
      hint: "write `contains 'clinic'` or `starts with 'St'`"),
    Habit(
      "is not null|nil|empty|blank", "S1106", "there is no `{3}`; a value can be missing",
      hint: "write `is not missing`", fix: "is not missing"),
    Habit(
      "is null|nil|empty|blank", "S1106", "there is no `{2}`; a value can be missing",
      hint: "write `is missing`", fix: "is missing"),
    Habit(
      "= null|nil", "S1106", "there is no `{2}`; a value can be missing",
      hint: "write `is missing`", fix: "is missing"),
    Habit(
      "!= null|nil", "S1106", "there is no `{2}`; a value can be missing",
      hint: "write `is not missing`", fix: "is not missing"),
  ]

  /// Words of speech between operands.
  static let spokenOperators = [
    Habit("equals|eq", "S1105", "`{1}` is `=` here", hint: "write `=`", fix: "="),
    Habit("equal to", "S1105", "`equal to` is `=` here", hint: "write `=`", fix: "="),
    Habit("is equal to", "S1105", "`is equal to` is `=` here", hint: "write `=`", fix: "="),
    Habit(
      "is not @", "S1105", "`is not` goes with `missing` alone; two things differ by `!=`",
      hint: "write `!= {3}`", fix: "!= {3}"),
    Habit(
      "is not \"", "S1105", "`is not` goes with `missing` alone; two things differ by `!=`",
      hint: "write `!= {3}`", fix: "!= {3}"),
    Habit(
      "is not #", "S1105", "`is not` goes with `missing` alone; two things differ by `!=`",
      hint: "write `!= {3}`", fix: "!= {3}"),
    Habit(
      "is @", "S1105", "`is` goes with `missing` alone; two things are equal by `=`",
      hint: "write `= {2}`", fix: "= {2}"),
    Habit(
      "is \"", "S1105", "`is` goes with `missing` alone; two things are equal by `=`",
      hint: "write `= {2}`", fix: "= {2}"),
    Habit(
      "is #", "S1105", "`is` goes with `missing` alone; two things are equal by `=`",
      hint: "write `= {2}`", fix: "= {2}"),
    Habit(
      "is greater|more|higher|larger than", "S1105", "`{2} than` is `>` here", hint: "write `>`",
      fix: ">"),
    Habit(
      "is less|fewer|lower|smaller than", "S1105", "`{2} than` is `<` here", hint: "write `<`",
      fix: "<"),
    Habit("is above|over", "S1105", "`{2}` is `>` here", hint: "write `>`", fix: ">"),
    Habit("is below|under", "S1105", "`{2}` is `<` here", hint: "write `<`", fix: "<"),
    Habit(
      "greater|more|higher|larger than", "S1105", "`{1} than` is `>` here", hint: "write `>`",
      fix: ">"),
    Habit(
      "less|fewer|lower|smaller than", "S1105", "`{1} than` is `<` here", hint: "write `<`",
      fix: "<"),
    Habit("above|over", "S1105", "`{1}` is `>` here", hint: "write `>`", fix: ">"),
    Habit("below|under", "S1105", "`{1}` is `<` here", hint: "write `<`", fix: "<"),
    Habit("at least", "S1105", "`at least` is `>=` here", hint: "write `>=`", fix: ">="),
    Habit("at most", "S1105", "`at most` is `<=` here", hint: "write `<=`", fix: "<="),
    Habit(
      "includes|include", "S1105", "`{1}` is `contains` here", hint: "write `contains`",
      fix: "contains"),
    Habit(
      "within the next #", "S1105", "`within` counts from today on", hint: "write `within {4}`",
      fix: "within {4}"),
    Habit(
      "within next|the #", "S1105", "`within` counts from today on", hint: "write `within {3}`",
      fix: "within {3}"),
    Habit(
      "within past|previous #", "S1105", "days gone by are said by `within last`",
      hint: "write `within last {3}`", fix: "within last {3}"),
    Habit(
      "begins with", "S1105", "`begins with` is `starts with` here", hint: "write `starts with`",
      fix: "starts with"),
    Habit(
      "ends with", "S1105", "there is `contains` and `starts with`, but no `ends with`",
      hint: "write `contains 'clinic'`"),
    Habit(
      "percentage point|points", "S1105", "percentage points are written `pp`",
      hint: "write `10pp`", fix: .attach("pp")),
    Habit(
      "points|point|pts", "S1105", "percentage points are written `pp`", hint: "write `10pp`",
      fix: .attach("pp")),
    Habit(
      "percent|pct", "S1105", "a percent is written with its sign", hint: "write `20%`",
      fix: .attach("%")),
  ]

  /// Signs where an operand must stand.
  static let operands = [
    Habit(
      "*", "S1103", "`*` stands for nothing here: say what is counted",
      hint: "write `count(gaps)` or `count partners`"),
    Habit("!", "S1103", "`not` turns a condition round", hint: "write `not`", fix: "not "),
    Habit(
      ". #", "S1103", "a number starts with a digit", hint: "write `0.{2}`", fix: "0.{2}"),
  ]

  /// Bare names that stand for a value.
  static let values = [
    Habit(
      "today|now|current_date", "S1106", "the day of today is the value `$today`",
      hint: "write `$today`", fix: "$today"),
    Habit(
      "null|nil", "S1106", "there is no `{1}`; a value can be missing",
      hint: "write `is missing`"),
  ]

  /// Signs of other languages wherever they turn up.
  static let straySigns = [
    Habit("|", "S1103", "clauses follow each other without `|`", hint: "remove `|`", fix: ""),
    Habit("&&", "S1103", "`and` joins conditions", hint: "write `and`", fix: "and"),
    Habit("&", "S1103", "`and` joins conditions", hint: "write `and`", fix: "and"),
    Habit("||", "S1103", "`or` joins conditions", hint: "write `or`", fix: "or"),
    Habit("!", "S1103", "`not` turns a condition round", hint: "write `not`", fix: "not "),
    Habit(
      "{", "S1103", "braces stand only inside a text",
      hint: "write `\"{$x}\"`, `then … end` or `do … end`"),
  ]
}
