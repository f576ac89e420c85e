public import Protection

/// How a question about numbers is answered, in domain steps.
///
/// Its first half (choose the cut, filter, aggregate at the grain) becomes SQL; its second half
/// (protect, pool, compare, having, sort, top) runs on released cells. Nothing after `protect` can
/// see a hidden number.
public struct Plan: Sendable, Hashable {
  public var question: MetricQuestion
  /// One an indicator: each is answered from its own cut and periods.
  public var blocks: [Block]

  public struct Block: Sendable, Hashable {
    public var indicator: Indicator
    /// One, or several that cover different places.
    public var sources: [Source]
    /// The periods of the answer, in order.
    public var periods: [StoredPeriod]
    /// The break for which `change` starts later than asked.
    public var skippedBreak: SeriesBreak?
    /// Dimensions of the keys of the cells: those grouped by, then those only filtered on.
    public var dimensions: [Dimension]
    public var cells: Reading
    /// Everyone the question is about, where totals, `overall` or `rest` ask for it.
    public var whole: Reading?
    /// Of a formula, the blocks it is worked out of; they hold all that `cells` and `whole` read.
    public var operands: [Block] = []
  }

  /// Scans whose cells make one table, and how that table is protected.
  public struct Reading: Sendable, Hashable {
    public var scans: [Scan]
    public var shape: Shape
    /// Level and places of the cells that answer; scans may hold more, for protection.
    public var level: String?
    public var places: [Int]
    /// Its cells are sums over all periods of the answer, released as such.
    public var isWindow = false
  }

  /// One cut read at some periods.
  public struct Scan: Sendable, Hashable {
    public var indicator: Indicator
    public var source: Source
    public var cut: Cut
    public var periods: [StoredPeriod]
    /// The places read; nil reads every place of the cut.
    public var places: [Place]?
    /// Key columns of the result.
    public var dimensions: [Dimension]
    /// Dimensions the cut has and the question does not: their parts are added up.
    public var summed: [Dimension]
    /// Members kept before adding up; only over public sources.
    public var members: [MemberFilter]
    /// Dimensions of which only the widest groups of a line are read, because the cells are added
    /// up or protected as parts of one whole.
    public var outermost: [Dimension]
    /// Places added up to wider ones; nil reads places as they stand.
    public var rollUp: RollUp?
    /// The agreement of the source has ended: what is read is withheld.
    public var isWithheld = false
    /// The released table that is read instead, where the source is not public: the sums named
    /// here were taken and protected when the data were written.
    public var released: Released?

    /// The level of the places its cells are about.
    var level: String? { rollUp.map(\.level) ?? cut.level }
  }

  /// The cells of a released table.
  public struct Released: Sendable, Hashable {
    public var relation: String
    /// By the code of a period: the load whose numbers it shows, where a correction waits.
    public var asOf: [Int: Int] = [:]
    /// The places read; nil reads every place of every level.
    public var places: [Place]?
  }

  /// Numbers of places added up to the wider place they lie in.
  public struct RollUp: Sendable, Hashable {
    /// The level of the wider places; nil adds up every place, as place 0.
    public var level: String?
    /// How many places with numbers each wider place is known to have.
    public var parts: [Int: Int] = [:]
    /// Wider places that lack some of those at a period: their sums would be about fewer people
    /// than they say.
    public var incomplete: Set<PlacePeriod> = []
    /// Sums of the parts that are known (`with partial`).
    public var isPartial = false
  }

  public struct PlacePeriod: Sendable, Hashable {
    public var place: Int
    public var period: Int
  }
}

extension Plan.Block {
  /// The scans whose cells are the answer; others are read only to protect them.
  var answering: [Plan.Scan] {
    cells.scans.filter { $0.level == cells.level && $0.dimensions == dimensions }
  }
}

extension Plan.Block {
  /// The blocks whose cells are read: itself, or the operands of its formula.
  var stored: [Plan.Block] { operands.isEmpty ? [self] : operands }
}

extension Plan {
  /// Every scan in the order they run.
  public var scans: [Scan] {
    blocks.flatMap { $0.cells.scans + ($0.whole?.scans ?? []) }
  }
}
