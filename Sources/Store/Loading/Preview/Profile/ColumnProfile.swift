import Lang
import Tabular

/// What one column of a file holds: counted in bounded memory, however long the file is.
struct ColumnProfile {
  let title: String
  /// The name of the group of columns above it, in a header of two rows.
  let group: String?
  let position: Int
  private(set) var rows = 0
  private(set) var forms: [CellForm: Int] = [:]
  /// Different texts with how often each stands there, in the order of the file, up to a limit.
  private(set) var values: [Value] = []
  /// More different texts than are kept.
  private(set) var hasMore = false
  private(set) var numbers = Numbers()

  struct Value {
    var text: String
    var count: Int
    var form: CellForm
  }

  /// What the plain numbers of a column are.
  struct Numbers {
    var count = 0
    var whole = 0
    var withSign = 0
    var betweenZeroAndOne = 0
    var aboveOne = 0
    var negative = 0
    var least = Double.infinity
    var most = -Double.infinity

    mutating func add(_ number: PrintedNumber, times: Int) {
      count += times
      let value = number.double
      if number.isWhole { whole += times }
      if number.hasPercentSign { withSign += times }
      if value < 0 { negative += times }
      if !number.hasPercentSign, value > 0, value < 1 { betweenZeroAndOne += times }
      if !number.hasPercentSign, value > 1 { aboveOne += times }
      least = min(least, value)
      most = max(most, value)
    }
  }

  private var places = ByteCache<Int>()
  private var formPlaces: [Int] = []
  private let mostValues: Int

  init(_ column: HeaderColumn, position: Int, mostValues: Int) {
    title = column.text
    group = column.group
    self.position = position
    self.mostValues = mostValues
  }

  mutating func see(_ bytes: [UInt8], _ cell: Range<Int>, tokens: TokenReader) {
    rows += 1
    guard !cell.isEmpty else {
      forms[.blank, default: 0] += 1
      return
    }
    let number: PrintedNumber?
    let form: CellForm
    if let place = places.value(bytes, cell) {
      values[place].count += 1
      form = values[place].form
      number = form == .exact ? printedNumber(bytes, cell) : nil
    } else {
      form = CellForm(bytes, cell, tokens: tokens)
      number = form == .exact ? printedNumber(bytes, cell) : nil
      keep(bytes, cell, form)
    }
    count(form)
    if let number { numbers.add(number, times: 1) }
  }

  private mutating func keep(_ bytes: [UInt8], _ cell: Range<Int>, _ form: CellForm) {
    // A label is short: paragraphs are only counted.
    guard values.count < mostValues, cell.count <= 200 else {
      hasMore = true
      return
    }
    places.insert(values.count, bytes, cell)
    values.append(
      Value(text: String(decoding: bytes[cell], as: UTF8.self), count: 1, form: form))
  }

  /// Texts of every kind are counted in `values`; here unknown ones only up to a limit.
  private mutating func count(_ form: CellForm) {
    if case .unknown = form, forms[form] == nil, forms.count >= 200 {
      forms[.unknown("…"), default: 0] += 1
      return
    }
    forms[form, default: 0] += 1
  }

  var filled: Int { rows - (forms[.blank] ?? 0) }

  var texts: [String] { values.map(\.text) }

  /// Cells that are numbers, intervals or known tokens.
  var measured: Int {
    forms.reduce(0) { sum, entry in
      switch entry.key {
      case .exact, .range, .atLeast, .atMost, .above, .below, .token: sum + entry.value
      case .blank, .unknown: sum
      }
    }
  }

  /// Most of what is filled are numbers, or tokens beside them.
  var looksNumeric: Bool {
    guard filled > 0 else { return false }
    return numbers.count * 2 > filled || measured == filled
  }

  /// Every number is a whole one, without a percent sign.
  var isWhole: Bool {
    numbers.count > 0 && numbers.whole == numbers.count && numbers.withSign == 0
  }

  /// Percents below 1 beside larger ones: fractions, or very small percents.
  var hasMixedScale: Bool { numbers.betweenZeroAndOne > 0 && numbers.aboveOne > 0 }

  /// Title with the name of its group before it.
  var fullTitle: String {
    guard let group, !group.isEmpty, group != title else { return title }
    return group + " " + title
  }

  /// How often each form stands there, the telling ones first.
  var listedForms: [(form: CellForm, count: Int)] {
    forms.map { ($0.key, $0.value) }.sorted { left, right in
      (left.form.rank, -left.count, left.form.name) < (
        right.form.rank, -right.count, right.form.name
      )
    }
  }
}
