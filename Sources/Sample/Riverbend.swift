/// The built-in sample: a made-up partnership of three districts, generated the same every time.
///
///     let text = Riverbend.script     // define outcome kindergarten_readiness ( … ) … load …
///     let files = Riverbend.files()   // ("schools.csv", "ID,School,…"), …
public enum Riverbend {
  /// The sample's own `$today`, so that what is due or ending soon stays so.
  public static let today = "2025-11-15"

  /// Grows with every change of what the sample holds, so that a copy kept on disk is made anew.
  public static let edition = 6

  /// Statements that define the model and load the files, in order.
  public static var script: String {
    [
      "strive 1",
      placeDefinitions,
      modelDefinitions,
      workDefinitions,
      loadStatements,
    ].joined(separator: "\n\n") + "\n"
  }

  /// What the script loads: a file's name and its CSV text.
  public static func files() -> [(name: String, text: String)] {
    let children = Children()
    return [("schools.csv", schoolTable())]
      + observationTables(of: children)
      + stateTables(of: children)
      + workTables()
  }

  /// The ten school years, by the year they end: `2024` is 2023-24.
  static let years = 2015...2024

  /// `2023-24`, as files write it.
  static func schoolYear(_ year: Int) -> String {
    let ending = year % 100
    return "\(year - 1)-" + (ending < 10 ? "0\(ending)" : "\(ending)")
  }
}
