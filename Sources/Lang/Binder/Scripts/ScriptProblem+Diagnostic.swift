import Tabular

extension ScriptProblem {
  /// The fact in plain words, with at most one hint and, where certain, the fix.
  var diagnostic: Diagnostic {
    switch self {
    case .whichRow(let name, let isColumn):
      return Diagnostic(
        "S5031", at: name.span,
        isColumn
          ? "`\(name.text)` has a value in every row, and one is needed here"
          : "`\(name.text)` is a whole result, and one value is needed here",
        hint: isColumn
          ? "write which: `max(\(name.text))`, `first(\(name.text), where …)`"
          : "write what of it: `count(\(name.text))`, `max(\(name.text).value)`")
    case .indicatorForValue(let name):
      return Diagnostic(
        "S5031", at: name.span, "`\(name.text)` is an indicator, and one value is needed here",
        hint: "ask first: `let answer = show \(name.text)`, then `first(answer.value)`")
    case .needsColumn(let function, let name, let shape):
      let columns = shape.columns.map(\.column).filter { $0.type.isNumeric }.map(\.name)
      let example = columns.first.map { "`\(function.rawValue)(\(name.text).\($0))`" }
      return Diagnostic(
        "S5032", at: name.span, "`\(function.rawValue)` looks at one column, and this is a result",
        hint: example.map { "write \($0)" })
    case .notAdded(let function, let name, let type):
      let instead =
        function == .mean
        ? "ask for everyone's: `show … ` without `by`" : "`max` and `min` may be asked"
      return Diagnostic(
        "S4006", at: name.span,
        "`\(name.text)` is in \(type.unitInWords), and the \(function.noun) of those is nobody's "
          + "number", hint: instead)
    case .notANumber(let function, let name, let type):
      return Diagnostic(
        "S4007", at: name.span,
        "`\(function.rawValue)` needs numbers, and `\(name.text)` holds \(type.unitInWords)",
        hint: "`first` and `last` take any column, `count` its rows with a value")
    case .wrongArguments(let function, let span):
      let column = function == .count ? "gaps" : "gaps.difference"
      return Diagnostic(
        "S5033", at: span, "`\(function.rawValue)` takes one column of a result",
        hint: "`\(function.rawValue)(\(column))`, or with a condition "
          + "`\(function.rawValue)(\(column), where race = black)`")
    case .unitsDoNotJoin(let left, let leftType, let sign, let right, let rightType, let span):
      return Diagnostic(
        "S4008", at: span,
        "`\(left)` is in \(leftType.unitInWords) and `\(right)` in \(rightType.unitInWords): "
          + "`\(sign.rawValue)` does not join them",
        hint: "a percent less a percent is points, and points are written `10pp`")
    case .notCompared(let left, let leftType, let right, let rightType, let span):
      return Diagnostic(
        "S4009", at: span,
        "`\(left)` is in \(leftType.unitInWords) and `\(right)` in \(rightType.unitInWords): "
          + "they cannot be compared so",
        hint: leftType == rightType
          ? "words and yes or no are compared by `=` and `!=`"
          : [leftType, rightType].contains(.points) && [leftType, rightType].contains(.percent)
            ? "a difference of two percents is in points, and points are written `10pp`" : nil)
    case .notACondition(let text, let span):
      return Diagnostic(
        "S5034", at: span, "`\(text)` is neither true nor false by itself",
        hint: "compare it with something: `max(gaps.difference) <= 20pp`")
    case .parameterMissing(let parameter, let type):
      let help = parameter.help.map { ": \($0.value)" } ?? ""
      return Diagnostic(
        "S7003", at: parameter.variable.span,
        "`$\(parameter.variable.name)` has no value (\(type))\(help)",
        hint: "give one: `--param \(parameter.variable.name)=…`, or a default after `=`")
    case .parameterValue(let parameter, let written, let wanted, let known):
      let near = suggestions(for: written, among: known.map { Candidate($0) })
      let offered = near.map { "`\($0)`" }.joined(separator: " or ")
      return Diagnostic(
        "S7004", at: parameter.variable.span,
        "`$\(parameter.variable.name)` needs \(wanted), and `\(written)` is none",
        hint: near.isEmpty ? nil : "did you mean \(offered)?")
    case .parameterType(let name):
      return .unknown(
        "S7005", name.text, at: name.span, "there is no type called `\(name.text)`",
        known: ParameterType.words.map { Candidate($0) },
        otherwise: "there are " + ParameterType.words.map { "`\($0)`" }.joined(separator: ", "))
    case .parameterDimension(let name, let needsOne):
      return Diagnostic(
        "S7005", at: name.span,
        needsOne
          ? "`member` needs the dimension or level it is of" : "`\(name.text)` takes no `of`",
        hint: needsOne ? "write `member of district`" : "write `member of …`, or leave `of` out")
    case .notAtTheTop(let what, let span):
      return Diagnostic(
        "S7006", at: span, "`\(what)` stands outside of blocks, so that a script always has it",
        hint: "move it above the block")
    case .definedTwice(let name, let span):
      return Diagnostic(
        "S7007", at: span, "`\(name)` has a meaning in this script already",
        hint: "choose another name: one name means one thing")
    case .nothingToLoop(let name, let known):
      return .unknown(
        "S2015", name.text, at: name.span,
        "`\(name.text)` is no dimension or level of places to go through", known: known,
        otherwise: "write a list `('A', 'B')`, years `2020 to 2024`, or a dimension")
    case .unevenPeriods(let span):
      return Diagnostic(
        "S5036", at: span, "both ends must be periods of one kind, the earlier first",
        hint: "write `2020 to 2024`, or `2020-21 to 2024-25`")
    case .reportInReport(let span):
      return Diagnostic(
        "S7008", at: span, "a report stands in no other report",
        hint: "end the first with `end`, then begin the second")
    case .reportIsAPage(let file, let span):
      let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
      return Diagnostic(
        "S7009", at: span, "a report is a page, and the name of its file ends in `.html`",
        hint: "write `\"\(stem).html\"`; for a workbook ask each question `into \"….xlsx\"`")
    case .notInBraces(let content, let isName, let span):
      return Diagnostic(
        "S7010", at: span,
        "only a `$word` stands in braces, and `{\(content)}` would be printed so",
        hint: isName
          ? "write `{$\(content)}`" : "work it out before, `let $x = …`, and write `{$x}`")
    }
  }
}

extension AggregateFunction {
  /// `the mean of those`
  fileprivate var noun: String {
    switch self {
    case .mean: "mean"
    case .sum: "sum"
    case .count: "count"
    case .max: "largest"
    case .min: "smallest"
    case .first: "first"
    case .last: "last"
    }
  }
}
