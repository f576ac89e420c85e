extension FormulaProblem {
  var diagnostic: Diagnostic {
    switch self {
    case .noIndicator(let name, let span):
      return Diagnostic(
        "S4005", at: span, "a formula is worked out of indicators, and there is none here",
        hint: "`let $\(name) = …` names a value")
    case .notArithmetic(let span):
      return Diagnostic(
        "S4005", at: span, "a formula joins indicators and numbers with `+`, `-`, `*` and `/`",
        hint: "conditions and groups belong to the question: `show … by race where …`")
    case .notGroupByGroup(let name, let isOfThings):
      let message =
        isOfThings
        ? "things are of no group or year of children, so `\(name.text)` is no part of a formula"
        : "`\(name.text)` is fixed, and a formula is worked out anew for each group and year"
      let hint =
        isOfThings
        ? "`let sums = show \(name.text) by …`, then `show sums.value` beside the indicator"
        : "`show \(name.text) by …` sets it beside columns of other results"
      return Diagnostic("S4005", at: name.span, message, hint: hint)
    case .refused(let refusal, let left, let right, let span):
      let words = refusal.words(left, right)
      return Diagnostic("S4005", at: span, words.message, hint: words.hint)
    }
  }
}

extension FormulaRefusal {
  fileprivate func words(_ left: String, _ right: String) -> (message: String, hint: String?) {
    switch self {
    case .differentUnits(let one, let other):
      return (
        "`\(left)` counts \(one) and `\(right)` counts \(other), which are not added up",
        "`/` gives how many of one there are for each of the other"
      )
    case .differentPeople:
      return (
        "`\(left)` and `\(right)` are about different people, so together they tell of nobody",
        "indicators of the same people have the same `denominator`, or one `family`"
      )
    case .overlapping:
      return (
        "somebody may count in both `\(left)` and `\(right)`, so their percents do not add up",
        "nobody counts twice in indicators of one `family`"
      )
    case .bareNumber(let sign):
      return (
        "`\(sign.rawValue)` joins numbers of one kind, and a plain number has no unit",
        "a plain number may multiply or divide"
      )
    case .multipleOfPercent:
      return (
        "a percent that is multiplied is no percent of anybody",
        "`-` gives the difference of two percents, `/` how many times one is the other"
      )
    case .percentOfCount:
      return (
        "a percent is of its own people, not of those that an indicator counts",
        "`show … with met` gives how many they are"
      )
    case .dividedByZero:
      return ("nothing is divided by 0", nil)
    case .meaningless(let one, let sign, let other):
      return ("\(one.words) `\(sign.rawValue)` \(other.words) has no meaning", nil)
    case .gone(let operand):
      return (
        "`\(left)` was made of `\(operand)`, which is no longer there",
        "write `let \(left) = …` again"
      )
    }
  }
}
