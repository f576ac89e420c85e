import Protection
import Statistics

extension Settings {
  /// Wilson's interval of a rate with counts, in percent.
  func wilson(_ measures: Measures, _ kind: IndicatorKind) -> Interval? {
    guard kind == .percent, showsUncertainty, let proportion = measures.proportion,
      let confidence = Confidence(confidence)
    else { return nil }
    return proportion.wilson(confidence).scaled(by: 100)
  }
}
