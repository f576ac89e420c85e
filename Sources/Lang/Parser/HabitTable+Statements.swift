/// Habits at the start of a statement.
extension HabitTable {
  /// Words of SQL and of other languages for tables.
  static let sqlStatements = [
    Habit(
      "select count(*) from @", "S1101", "questions start with their verb, not with `select`",
      hint: "write `count {4}`", fix: "count {4}"),
    Habit(
      "select * from @", "S1101", "questions start with their verb, not with `select`",
      hint: "write `list {4}`", fix: "list {4}"),
    Habit(
      "select @ from @", "S1101", "questions start with their verb, not with `select`",
      hint: "write `list {2} of {4}`", fix: "list {2} of {4}"),
    Habit(
      "select @", "S1101", "questions start with their verb, not with `select`",
      hint: "write `show {2}` for a number, or `list` for things", fix: "show {2}"),
    Habit(
      "select", "S1101", "questions start with their verb, not with `select`",
      hint: "write `show` for a number, or `list` for things"),
    Habit(
      "count(*) from @", "S1101", "`count` is followed by what is counted",
      hint: "write `count {3}`", fix: "count {3}"),
    Habit(
      "count (", "S1101", "`count` is followed by what is counted, without parentheses",
      hint: "write `count partners`"),
    Habit(
      "from @", "S1101", "a question starts with its verb; `from` comes later",
      hint: "write `list {2}` for things, or `show … from {2}` for a result"),
    Habit(
      "with @ as", "S1101", "a question is given a name with `let`",
      hint: "write `let {2} = …`, and then `show … from {2}`"),
    Habit(
      "insert into @", "S1101", "things are added and changed with `define`",
      hint: "write `define partner cps ( name = \"…\" )`"),
    Habit(
      "delete from @", "S1101", "things are taken away with `remove`",
      hint: "write `remove partner cps`"),
    Habit(
      "insert|update|create|alter", "S1101", "things are added and changed with `define`",
      hint: "write `define partner cps ( name = \"…\" )`"),
    Habit(
      "delete|drop", "S1101", "things are taken away with `remove`",
      hint: "write `remove partner cps`"),
    Habit(
      "filter|arrange|mutate|summarize|summarise|join|pivot", "S1101",
      "`{1}` is no verb here: a question has one verb and then clauses",
      hint: "write `show … by … where … sort by …`"),
    Habit(
      "var|const|declare @ =", "S1101", "a name is given with `let`",
      hint: "write `let {2} = …`", fix: "let {2} ="),
    Habit(
      "elif|elseif|elsif", "S1101", "`else if` is an `if` inside `else`",
      hint: "write `else if … then … end end`"),
    Habit(
      "foreach|while|loop", "S1101", "things are repeated with `for each`",
      hint: "write `for each $s in school do … end`"),
    Habit(
      "import|read|open|upload \"", "S1101", "a file is brought in with `load`",
      hint: "write `load {2} as observations`, after a look with `preview {2}`"),
  ]

  /// Verbs of speech that have their own words here.
  static let spokenStatements = [
    Habit(
      "compare @", "S1104", "groups are compared by `gap`, and years by `change`",
      hint: "write `gap {2} by race`", fix: "gap {2}", needs: .by),
    Habit(
      "rank @", "S1104", "a ranking is a question with `sort`",
      hint: "write `show attendance by school sort by value desc`"),
    Habit(
      "sum|total @", "S1104", "`show` adds up what can be added up",
      hint: "write `show {2}`", fix: "show {2}"),
    Habit(
      "average|avg|mean @", "S1104",
      "a rate is worked out from its counts, never averaged", hint: "write `show {2}`",
      fix: "show {2}"),
    Habit(
      "need|needs @", "S1104", "how many more people are needed is the column `people` of `gap`",
      hint: "write `gap {2} by race`", fix: "gap {2}", needs: .by),
    Habit(
      "trace grant|grants @", "S1104", "a grant is traced by listing its parts",
      hint: "write `list grants where part_of = {3} as tree`",
      fix: "list grants where part_of = {3} as tree"),
    Habit(
      "trace @", "S1104", "a grant is traced by listing its parts",
      hint: "write `list grants where part_of = {2} as tree`",
      fix: "list grants where part_of = {2} as tree"),
    Habit(
      "forecast|predict|project @", "S1104", "what may come is a trend with its projection",
      hint: "write `trend {2} until 2030 with projection`", fix: "trend {2} with projection",
      unless: .with),
    Habit(
      "profile @", "S1104", "what is known about a name is told by `describe`",
      hint: "write `describe {2}`", fix: "describe {2}"),
    Habit(
      "who", "S1104", "a question starts with its verb, not with `who`",
      hint: "write `list partners where …`, or `gap … by race` for who is behind"),
    Habit(
      "which @", "S1104", "which ones there are is told by `list`",
      hint: "write `list {2} where …`", fix: "list {2}"),
    Habit(
      "what is|are @", "S1104", "what something is is told by `describe`",
      hint: "write `describe {3}`, or `show {3}` for its number", fix: "describe {3}"),
    Habit(
      "what", "S1104", "a question starts with its verb, not with `what`",
      hint: "write `show …` for a number, or `describe …` for a definition"),
    Habit(
      "how many @", "S1104", "how many there are is told by `count`",
      hint: "write `count {3}`", fix: "count {3}"),
    Habit(
      "how", "S1104", "a question starts with its verb, not with `how`",
      hint: "write `trend …` for how it goes, or `explain last` for how it was answered"),
    Habit(
      "why", "S1104", "how an answer came about is told by `explain`",
      hint: "write `explain last`"),
    Habit(
      "where is|are @", "S1104", "where things are is told by `map`",
      hint: "write `map {3}`", fix: "map {3}"),
    Habit(
      "find|get|give|display|view|see|return @", "S1104", "`{1}` is no verb here",
      hint: "write `show {2}` for a number, or `list {2}` for things"),
    Habit(
      "plot|chart|graph|draw @", "S1104", "a chart is a format of an answer",
      hint: "write `show {2} by year as chart`"),
    Habit(
      "disaggregate @", "S1104", "an indicator is split with `by`",
      hint: "write `show {2} by race`", fix: "show {2}", needs: .by),
    Habit(
      "export|save|download", "S1104", "an answer is written to a file with `into`",
      hint: "write the question, and then `into \"file.csv\"`"),
  ]

  /// Two verbs, or a small word between the verb and its subject.
  static let doubledVerbs = [
    Habit(
      "trend gap @", "S1104", "the gap over time is a trend against a reference",
      hint: "write `trend {3} by race vs best`"),
    Habit(
      "gap trend @", "S1104", "the gap over time is a trend against a reference",
      hint: "write `trend {3} by race vs best`"),
    Habit(
      "show gap|trend|change|count @", "S1104", "a question has one verb",
      hint: "write `{2} {3}`", fix: "{2} {3}"),
    Habit(
      "show|gap|trend|change me|the|of|in @", "S1104", "the subject follows its verb",
      hint: "write `{1} {3}`", fix: "{1} {3}"),
    Habit(
      "list|count|map me|the|of|all @", "S1104", "the collection follows its verb",
      hint: "write `{1} {3}`", fix: "{1} {3}"),
  ]
}
