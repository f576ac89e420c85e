/// Habits of saying when.
extension HabitTable {
  static let spokenTimes = [
    Habit(
      "in # day|days|week|weeks|month|months|year|years", "S1105",
      "a stretch of time from today is said by `within`", hint: "write `within {2} {3}`",
      fix: "within {2} {3}", after: .where),
    Habit(
      "@ in # day|days|week|weeks|month|months|year|years", "S1105",
      "a stretch of time from today is said by `within`",
      hint: "write `where {1} within {3} {4}`", fix: "where {1} within {3} {4}", unless: .where),
    Habit(
      "in|over|during|for the last|past # @", "S1105", "the latest stretch is said by `last`",
      hint: "write `last {4} {5}`", fix: "last {4} {5}"),
    Habit(
      "in|over|during|for last|past # @", "S1105", "the latest stretch is said by `last`",
      hint: "write `last {3} {4}`", fix: "last {3} {4}"),
    Habit(
      "past|recent # @", "S1105", "the latest stretch is said by `last`",
      hint: "write `last {2} {3}`", fix: "last {2} {3}"),
    Habit(
      "last year|month|quarter", "S1105", "`last` needs how many, counted from the latest data",
      hint: "write `last 1 {2}`, or `latest`", fix: "last 1 {2}"),
    Habit(
      "this year|month|quarter", "S1105", "the period of the newest data is `latest`",
      hint: "write `latest`", fix: "latest"),
    Habit(
      "in # - #", "S1105", "a stretch of time has `to` between its ends",
      hint: "write `in {2} to {4}`", fix: "in {2} to {4}"),
    Habit(
      "from|between # to|and|until|through #", "S1105",
      "a stretch of time is said by `in … to …`", hint: "write `in {2} to {4}`",
      fix: "in {2} to {4}"),
    Habit(
      "from # - #", "S1105", "a stretch of time is said by `in … to …`",
      hint: "write `in {2} to {4}`", fix: "in {2} to {4}"),
    Habit(
      "from #", "S1105", "`from` names a result; the start of a time is said by `since`",
      hint: "write `since {2}`", fix: "since {2}"),
    Habit(
      "during|for|on|at #", "S1105", "one period is said by `in`", hint: "write `in {2}`",
      fix: "in {2}"),
    Habit(
      "through|thru #", "S1105", "the end of a time is said by `until`",
      hint: "write `until {2}`", fix: "until {2}"),
    Habit(
      "before #", "S1105", "the end of a time is said by `until`, which counts its period in",
      hint: "write `until` and the period before `{2}`"),
    Habit(
      "after #", "S1105", "the start of a time is said by `since`, which counts its period in",
      hint: "write `since` and the period after `{2}`"),
    Habit(
      "starting|beginning in|from #", "S1105", "the start of a time is said by `since`",
      hint: "write `since {3}`", fix: "since {3}"),
  ]
}
