import Display
import Editor
import Foundation
import Lang

/// Settings of the session: read at the start, kept where `set` changes them.
extension Conversation {
  /// The config, then the statements of `init.strive`; a mistake there is said and passed over.
  func readConfiguration() async {
    guard session.options.readsConfiguration, let folder = SessionSettings.folder else { return }
    if let text = try? String(contentsOfFile: folder + "/config", encoding: .utf8) {
      let (found, strange) = SessionSettings.read(text)
      settings = found
      for line in strange {
        standardError(
          "\(folder)/config:\(line): not understood; it holds `hints`, `pager`, `rows`\n")
      }
    }
    applySettings()
    let script = folder + "/init.strive"
    guard FileManager.default.fileExists(atPath: script) else { return }
    do {
      let code = await session.run(try readScript(script))
      if code != .ok {
        standardError("init.strive stopped there; `strive --no-init` leaves it out\n")
      }
    } catch {
      Session.print(error, asJSON: false)
    }
  }

  /// `set hints = no`: after the language has taken it, it holds here and next time.
  func takeSettings(_ text: String) {
    var changed = settings
    guard changed.take(text), changed != settings else { return }
    settings = changed
    applySettings()
    keepSettings()
  }

  func applySettings() {
    if case .editor(let editor) = typing { editor.looks.hints = settings.hints }
    let options = session.options
    session.printer.fit(rows: options.display.maxRows ?? settings.rows)
    session.printer.pages =
      settings.pager && options.usesPager && !options.isSafe
      && interrupts != nil
  }

  private func keepSettings() {
    guard session.options.readsConfiguration, !session.options.isSafe,
      let folder = SessionSettings.folder
    else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      try Data(settings.text.utf8)
        .write(to: URL(fileURLWithPath: folder + "/config"), options: .atomic)
    } catch {
      standardError("this holds until you leave: \(folder)/config: \(plainWords(error))\n")
    }
  }
}
