/// A change of one rate from one period to the next.
public struct RateStep: Sendable, Hashable {
  /// Which series it is of: one group in one place.
  public var series: Int
  /// Which step in time it is: the same for all series that make it together.
  public var time: Int
  /// Percents on 0–100.
  public var before: Double
  public var after: Double
  /// People counted before and after, where they are known.
  public var people: People?

  public struct People: Sendable, Hashable {
    public var before: Int
    public var after: Int
    public init(before: Int, after: Int) {
      self.before = before
      self.after = after
    }
  }

  public init(series: Int, time: Int, before: Double, after: Double, people: People?) {
    self.series = series
    self.time = time
    self.before = before
    self.after = after
    self.people = people
  }

  /// Whether it can be judged: enough people at both ends, or no counts at all.
  public var canBeJudged: Bool {
    guard let people else { return true }
    return min(people.before, people.after) >= JumpRule.leastPeople
  }
}

/// A change of a number of people or things from one period to the next.
public struct SizeStep: Sendable, Hashable {
  public var series: Int
  public var time: Int
  public var before: Double
  public var after: Double

  public init(series: Int, time: Int, before: Double, after: Double) {
    self.series = series
    self.time = time
    self.before = before
    self.after = after
  }

  /// Whether it can be judged: somebody at both ends, and enough at one.
  public var canBeJudged: Bool {
    min(before, after) >= 1 && max(before, after) >= JumpRule.leastSize
  }
}

/// A step that neither chance, nor what all others did, nor the series' own restlessness explains.
public struct Jump: Sendable, Hashable {
  /// Position of the step in what was examined.
  public var step: Int
  /// After less before: in percentage points, or of natural logarithms for sizes.
  public var change: Double
  /// The change left when that of all series together is taken out.
  public var ownChange: Double
  public var z: Double
}
