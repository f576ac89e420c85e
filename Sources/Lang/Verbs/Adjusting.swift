import Statistics

extension Settings.Adjustment {
  /// How p values of one answer are raised.
  var method: Statistics.Adjustment {
    switch self {
    case .holm: .holm
    case .bh: .benjaminiHochberg
    case .none: .none
    }
  }

  /// `p adjusted for 5 comparisons (holm)`, where there is anything to adjust.
  func words(over count: Int) -> [String] {
    count > 1 && self != .none ? ["p adjusted for \(count) comparisons (\(rawValue))"] : []
  }
}
