import Foundation
public import Testing

/// The folder of the repository, found from this very file.
public let repositoryRoot = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

/// Compares a text with the file `Tests/Golden/<path>`, byte for byte.
///
///     expectGolden(rendered, at: "errors/S1002-gap.txt")
///
/// `UPDATE_GOLDEN=1` writes the file instead. A missing file is written and reported, so that the
/// next run passes; under `CI=true` it fails and nothing is written.
public func expectGolden(
  _ text: String, at path: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  let file = URL(fileURLWithPath: repositoryRoot).appendingPathComponent("Tests/Golden/\(path)")
  let environment = ProcessInfo.processInfo.environment
  let known = try? String(contentsOf: file, encoding: .utf8)
  // By bytes: Swift calls a letter with an accent equal to the letter and its accent.
  if let known, known.utf8.elementsEqual(text.utf8) { return }
  let mayWrite = environment["CI"] != "true"
  let isWanted = environment["UPDATE_GOLDEN"] == "1" || known == nil
  if mayWrite && isWanted {
    do {
      let folder = file.deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    } catch {
      Issue.record("cannot write Tests/Golden/\(path): \(error)", sourceLocation: sourceLocation)
    }
    print("golden: wrote Tests/Golden/\(path)")
    return
  }
  guard let known else {
    Issue.record(
      "Tests/Golden/\(path) is missing; UPDATE_GOLDEN=1 writes it", sourceLocation: sourceLocation)
    return
  }
  Issue.record(
    "Tests/Golden/\(path) differs; UPDATE_GOLDEN=1 accepts it\n\(firstDifference(known, text))",
    sourceLocation: sourceLocation)
}

/// Files of a folder of the repository with a suffix, sorted, relative to that folder.
///
///     files(in: "Tests/Golden/errors", suffix: ".strive")
public func files(in folder: String, suffix: String) -> [String] {
  let root = URL(fileURLWithPath: repositoryRoot).appendingPathComponent(folder)
    .resolvingSymlinksInPath().path
  guard let names = FileManager.default.enumerator(atPath: root) else { return [] }
  return names.compactMap { $0 as? String }.filter { $0.hasSuffix(suffix) }.sorted()
}

/// The text of a file of the repository; nil where there is none.
public func repositoryText(_ path: String) -> String? {
  let file = URL(fileURLWithPath: repositoryRoot).appendingPathComponent(path)
  return try? String(contentsOf: file, encoding: .utf8)
}

/// The first line where two texts part, with both versions.
func firstDifference(_ known: String, _ found: String) -> String {
  let before = known.split(separator: "\n", omittingEmptySubsequences: false)
  let after = found.split(separator: "\n", omittingEmptySubsequences: false)
  for line in 0..<max(before.count, after.count) {
    let old = line < before.count ? String(before[line]) : "(end)"
    let new = line < after.count ? String(after[line]) : "(end)"
    if old != new { return "line \(line + 1)\n- \(old)\n+ \(new)" }
  }
  return "only the line ends differ"
}
