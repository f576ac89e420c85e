import Foundation
public import Lang

/// Files of the disk; names that are not absolute are relative to a folder.
public struct DiskFiles: FileProvider {
  private let base: String

  public init(base: String) {
    self.base = base
  }

  public func files(matching pattern: FilePattern) throws(FileProblem) -> [MatchedFile] {
    let components = pattern.text.split(separator: "/", omittingEmptySubsequences: false)
    var names = [""]
    for (index, component) in components.enumerated() {
      names = step(names, into: String(component), isFirst: index == 0)
    }
    let found = names.sorted().compactMap { name in
      pattern.match(name).map { MatchedFile(name: name, captures: $0) }
    }
    let existing = found.filter { FileManager.default.fileExists(atPath: path(of: $0.name)) }
    if existing.isEmpty { throw .nothing(for: pattern, among: neighbours(of: pattern)) }
    return existing
  }

  public func open(_ name: String) throws(FileProblem) -> any FileStream {
    try DiskStream(path: path(of: name), name: name)
  }

  /// Every way to go on with one more component of the path.
  private func step(_ names: [String], into component: String, isFirst: Bool) -> [String] {
    func joined(_ name: String, _ part: String) -> String { isFirst ? part : name + "/" + part }
    guard component.contains("{"), let pattern = try? FilePattern(component) else {
      return names.map { joined($0, component) }
    }
    return names.flatMap { name in
      entries(of: isFirst ? "." : name + "/").filter { entry in
        let isHidden = entry.hasPrefix(".") && !component.hasPrefix(".")
        return !isHidden && pattern.match(entry) != nil
      }.map { joined(name, $0) }
    }
  }

  private func entries(of folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path(of: folder))) ?? []
  }

  /// Files beside where the pattern looked, for "did you mean".
  private func neighbours(of pattern: FilePattern) -> [String] {
    let parts = pattern.text.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    guard !folder.contains("{") else { return [] }
    let prefix = parts.count > 1 ? folder + "/" : ""
    return entries(of: prefix.isEmpty ? "." : prefix).sorted().prefix(2_000).map { prefix + $0 }
  }

  private func path(of name: String) -> String {
    name.hasPrefix("/") ? name : base + "/" + name
  }
}
