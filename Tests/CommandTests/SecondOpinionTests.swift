import Testing

/// Ten gaps, five trends and three lists of measures on the sample, worked out again by
/// `scripts/second-opinion` from the csv of the built command.
@Suite struct SecondOpinionTests {
  @Test func otherProgramsSayTheSame() throws {
    guard let done = try Script.run("second-opinion", skipping: "python3 with statsmodels") else {
      return
    }
    #expect(done.status == 0, "\(done.output)")
    #expect(done.output.contains("18 questions") && done.output.contains("all agree"))
  }
}
