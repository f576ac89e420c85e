import Foundation
import Tabular
import Testing

@testable import Display

@Suite struct NumberTests {
  @Test(arguments: [
    (0.05, 1, "0.1"), (2.675, 2, "2.68"), (-2.675, 2, "-2.68"), (1.005, 2, "1.01"),
    (0.04, 1, "0.0"), (-0.04, 1, "0.0"), (-0.0, 1, "0.0"), (0.5, 0, "1"), (-0.5, 0, "-1"),
    (9.95, 1, "10.0"), (99.96, 1, "100.0"), (999.95, 1, "1,000.0"), (1234567.891, 1, "1,234,567.9"),
    (1e16, 0, "10,000,000,000,000,000"), (1e-300, 3, "0.000"), (0.001, 3, "0.001"),
    (0.0005, 3, "0.001"), (100, 0, "100"), (1000, 0, "1,000"), (123, 2, "123.00"),
  ])
  func halvesAreRoundedAwayFromZeroInDecimal(value: Double, places: Int, text: String) throws {
    #expect(try #require(DecimalDigits(value)).text(places: places) == text)
  }

  @Test func roundingAgreesWithDecimalArithmeticOnEveryScale() throws {
    var random = SeededGenerator(seed: 20)
    for _ in 0..<2000 {
      let scale = pow(10, Double(Int.random(in: -6...9, using: &random)))
      let value = Double.random(in: -1...1, using: &random) * scale
      let places = Int.random(in: 0...5, using: &random)
      var exact = try #require(Decimal(string: value.description))
      var rounded = Decimal()
      NSDecimalRound(&rounded, &exact, places, .plain)
      let text = try #require(DecimalDigits(value)).text(places: places)
      let read = Decimal(string: text.replacing(",", with: ""))
      #expect(read == rounded, "\(value) to \(places) places is \(rounded), printed \(text)")
      #expect(!text.hasPrefix("-") || rounded != 0)
    }
  }

  @Test func theWholeRangeOfIntegersIsPrinted() {
    #expect(DecimalDigits(Int.min).text(places: 0) == "-9,223,372,036,854,775,808")
    #expect(DecimalDigits(Int.max).text(places: 1) == "9,223,372,036,854,775,807.0")
  }

  @Test func theShortestSpellingReadsBackAsTheSameNumber() {
    var random = SeededGenerator(seed: 21)
    for _ in 0..<2000 {
      let value = Double(bitPattern: UInt64.random(in: .min ... .max, using: &random))
      guard value.isFinite else { continue }
      #expect(Double(shortest(value)) == value)
    }
    #expect(shortest(71) == "71")
    #expect(shortest(-0.0) == "0")
  }
}

/// SplitMix64: the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
