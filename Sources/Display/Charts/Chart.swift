public import Tabular

/// An answer as a drawing, made of what the answer says and nothing else.
///
///     let chart = try Chart(answer)
///     chart.text(options)   // letters and blocks, for a terminal
///     chart.svg()           // a picture with its words, for pages and documents
///
/// A hidden number is named and never drawn, an interval is drawn as a range, and a line joins two
/// points only where the answer tells the change between them.
public struct Chart: Sendable, Hashable {
  let answer: Answer
  var body: Body

  /// The chart of an answer, of the kind that suits what was asked.
  public init(_ answer: Answer) throws(NoChart) {
    self.answer = answer
    body = try ChartSource(answer).body()
  }

  enum Body: Sendable, Hashable {
    case rows(RowPlot)
    case lines(LinePlot)
  }
}

/// From the lowest to the highest a number can be; a known number is both.
struct Extent: Sendable, Hashable {
  var low: Double
  var high: Double

  var middle: Double { low + (high - low) / 2 }
  var isRange: Bool { low < high }
}

/// Rows beside one another on one scale: bars, gaps from a reference, ways from before to after.
struct RowPlot: Sendable, Hashable {
  var panels: [RowPanel]
  /// What stands above the printed numbers of a row: `value`, `difference`.
  var titles: [String]
  /// Whether a line at zero stands for the reference.
  var hasReference = false
}

/// Rows under one heading, on one scale.
struct RowPanel: Sendable, Hashable {
  var heading: String?
  var rows: [ChartRow]
  var axis: Axis
}

struct ChartRow: Sendable, Hashable {
  var label: String
  /// The numbers as a table prints them, or the word for why there are none.
  var texts: [String]
  var mark: Mark

  enum Mark: Sendable, Hashable {
    /// From zero to a value, with the range it may lie in.
    case bar(Extent, range: Extent?)
    /// A difference from the reference, with its range.
    case dot(Extent, range: Extent?)
    /// The group the others are compared with.
    case reference
    /// From before to after, and where it should come to.
    case way(from: Extent?, to: Extent?, target: Double?)
    /// Nothing to draw; the text says why.
    case none
  }
}

/// Numbers over time, a line a group.
struct LinePlot: Sendable, Hashable {
  var series: [Series]
  /// Every period with its place in time, in order.
  var periods: [ChartPeriod]
  var axis: Axis
}

struct ChartPeriod: Sendable, Hashable {
  var label: String
  /// Years, so that a year without data leaves its room.
  var place: Double
}

struct Series: Sendable, Hashable {
  var label: String
  var points: [ChartPoint]
}

struct ChartPoint: Sendable, Hashable {
  /// Which of the periods.
  var period: Int
  var value: Extent
  var text: String
  var range: Extent?
  var isProjected: Bool
  /// Whether the answer tells the change from the point before.
  var joinsPrevious: Bool
}

/// Why an answer has no chart, and what to do instead.
public struct NoChart: Error, Sendable, Hashable {
  public var message: String
}
