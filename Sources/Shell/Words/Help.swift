extension WordCommand {
  /// What can be typed.
  static let help = WordCommand(
    name: "help", usage: "help [TOPIC]", summary: "Explains a verb, a clause, a code or a word."
  ) { _, topic in
    guard topic.isEmpty else {
      return standardError(
        "Docs/Errors explains each code, `describe \(topic)` what a name means.\n")
    }
    standardError(
      """
      gap kindergarten_ready by race      who is behind, and by how much
      show kindergarten_ready by year     what the number is
      list partners where kind = cbo      which ones
      count partners by kind              how many
      describe kindergarten_ready         what it is; describe alone: everything there is
      explain last                        how the last answer was made
      quit                                leave

      """)
  }
}
