import TestSupport
import Testing

/// Each `Tests/Golden/loading/<case>.load` says what its `.txt` holds.
@Test(arguments: files(in: "Tests/Golden/loading", suffix: ".load"))
func everyCaseLoadsAsItsGoldenSays(_ name: String) async throws {
  let text = try #require(repositoryText("Tests/Golden/loading/\(name)"))
  let said = await LoadCase(text).run()
  expectGolden(said, at: "loading/\(name.dropLast(5)).txt")
}
