import Lang
import Shell
import Synchronization

/// Texts of open documents by path: a used file is read as the editor shows it.
final class OpenTexts: Sendable {
  private let texts = Mutex<[String: String]>([:])

  func set(_ text: String?, at path: String) {
    texts.withLock { $0[path] = text }
  }

  /// The text an editor shows, else the file's.
  func source(at path: String) throws -> SourceText {
    if let text = texts.withLock({ $0[path] }) { return SourceText(text, name: path) }
    return try readScript(path)
  }
}
