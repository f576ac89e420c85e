import Tabular

// Numbers inside sentences, with the rounding of tables.

/// `71.4 %`
func percent(_ value: Double, decimals: Int = 1) -> String {
  "\(decimal(value, decimals)) %"
}

/// `21.6`
func decimal(_ value: Double, _ decimals: Int = 1) -> String {
  DecimalDigits(value)?.text(places: decimals) ?? "–"
}

/// `2,512`
func grouped(_ number: Int) -> String {
  DecimalDigits(number).text(places: 0)
}

extension String {
  /// For a label inside a sentence; an abbreviation keeps its capitals.
  var lowercasedFirst: String {
    guard let first, dropFirst().first?.isUppercase != true else { return self }
    return first.lowercased() + dropFirst()
  }
}
