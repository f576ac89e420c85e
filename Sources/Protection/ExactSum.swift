import Tabular

/// Exact numbers added up before protection, part by part or sum by sum: many sums in one pass
/// over their parts.
///
/// It says what the SQL of a question over open numbers says (`Scan+Sums`): a part whose size is
/// not known, or was hidden by its source, leaves the sum missing.
public struct ExactSum: Sendable {
  /// What is added: people and those who met the mark, the values themselves, or means weighed by
  /// their people.
  public enum Kind: Sendable { case counts, amounts, means }

  static let millionths = 1_000_000.0

  private var parts = 0
  private var states: UInt32 = 0
  private var counted = 0
  private var n = Total()
  /// Those who met the mark, in hundredths of a person.
  private var metLow = Total()
  private var metHigh = Total()
  private var valued = 0
  private var valueLow = Total()
  private var valueHigh = Total()
  private var weighedLow = 0.0
  private var weighedHigh = 0.0

  public init() {}

  public var isEmpty: Bool { parts == 0 }

  public mutating func add(_ part: ExactPart) {
    parts += 1
    states |= 1 << UInt32(part.state.order)
    if let n = part.n, part.state != .suppressed {
      counted += 1
      self.n.add(n)
      addMet(part, of: n)
    }
    guard let value = part.value else { return }
    valued += 1
    valueLow.add(value.lowerBound)
    valueHigh.add(value.upperBound)
    let people = Double(part.n ?? 0)
    weighedLow += part.sum.map(Double.init) ?? Double(value.lowerBound) * people
    weighedHigh += part.sum.map(Double.init) ?? Double(value.upperBound) * people
  }

  /// The parts of another sum as well.
  public mutating func add(_ other: ExactSum) {
    parts += other.parts
    states |= other.states
    counted += other.counted
    n.add(other.n)
    metLow.add(other.metLow)
    metHigh.add(other.metHigh)
    valued += other.valued
    valueLow.add(other.valueLow)
    valueHigh.add(other.valueHigh)
    weighedLow += other.weighedLow
    weighedHigh += other.weighedHigh
  }

  /// A printed rate or range counts as printed, times its people: what rounding adds to one part
  /// it takes from another.
  private mutating func addMet(_ part: ExactPart, of n: Int) {
    let isPrinted = part.met != nil && (part.state == .rounded || part.state == .interval)
    if isPrinted {
      guard let value = part.value else { return }
      metLow.add(n, times: value.lowerBound, over: Int(ExactSum.millionths))
      metHigh.add(n, times: value.upperBound, over: Int(ExactSum.millionths))
    } else {
      metLow.add(part.met?.lowerBound ?? 0, times: 100)
      metHigh.add(part.met?.upperBound ?? n, times: 100)
    }
  }

  /// A sum that knows when it has left what a whole number holds: counts come from files.
  private struct Total: Sendable {
    private(set) var sum = 0
    private(set) var isTooLarge = false

    mutating func add(_ number: Int, times factor: Int = 1, over divisor: Int = 1) {
      let (product, isProductTooLarge) = number.multipliedReportingOverflow(by: factor)
      let (total, isSumTooLarge) = sum.addingReportingOverflow(product / divisor)
      isTooLarge = isTooLarge || isProductTooLarge || isSumTooLarge
      if !isTooLarge { sum = total }
    }

    mutating func add(_ other: Total) {
      add(other.sum)
      isTooLarge = isTooLarge || other.isTooLarge
    }
  }

  func measures(_ kind: Kind) -> Measures {
    guard parts > 0,
      ![n, metLow, metHigh, valueLow, valueHigh].contains(where: \.isTooLarge)
    else { return Measures(.missing) }
    switch kind {
    case .counts: return counts
    case .amounts: return amounts
    case .means: return means
    }
  }

  private var counts: Measures {
    guard counted == parts else { return Measures(.missing) }
    guard n.sum != 0 else { return Measures(.noPeople, n: 0, met: 0...0) }
    let low = metLow.sum / 100
    let high = metHigh.sum / 100 + (metHigh.sum % 100 > 0 ? 1 : 0)
    return Measures(state(among: [.noPeople]), n: n.sum, met: low...max(low, high))
  }

  private var amounts: Measures {
    guard valued == parts else { return Measures(.missing) }
    return Measures(state(among: []), value: range(Double(valueLow.sum), Double(valueHigh.sum)))
  }

  private var means: Measures {
    guard counted == parts, valued == parts else { return Measures(.missing) }
    guard n.sum != 0 else { return Measures(state(among: []), n: 0) }
    let people = Double(n.sum)
    return Measures(
      state(among: []), n: n.sum, value: range(weighedLow / people, weighedHigh / people))
  }

  private func range(_ low: Double, _ high: Double) -> ClosedRange<Double> {
    let low = low / ExactSum.millionths
    return low...max(low, high / ExactSum.millionths)
  }

  /// Actual where every part is, rounded where each is one or the other.
  private func state(among others: [CellState]) -> CellState {
    func isEvery(_ known: [CellState]) -> Bool {
      states & ~(known + others).reduce(0) { $0 | 1 << UInt32($1.order) } == 0
    }
    return isEvery([.actual]) ? .actual : isEvery([.actual, .rounded]) ? .rounded : .interval
  }
}

extension CellState {
  fileprivate var order: Int {
    switch self {
    case .actual: 0
    case .rounded: 1
    case .interval: 2
    case .noPeople: 3
    case .suppressed: 4
    case .missing: 5
    case .notApplicable: 6
    case .notPublished: 7
    case .notYet: 8
    case .error: 9
    case .withheld: 10
    }
  }
}
