public import Tabular

/// What a script needs of the world beside its store: other scripts and data files.
public protocol ScriptHost: Sendable {
  /// The text that `use "path"` names; throws where it is outside the project or unreadable.
  func script(_ path: String, usedBy source: String) throws -> SourceText
  /// Runs a load; returns its summary, a line each.
  func load(_ mapping: LoadMapping, from source: String) async throws -> [String]
  /// What a file holds and how it could be loaded.
  func preview(_ mapping: PreviewMapping, _ catalog: Catalog, from source: String) throws
    -> Preview
}

/// What a run gives, in order.
public enum RunEvent: Sendable {
  /// A question's answer, and where it asked to be written.
  case answer(Answer, Output)
  /// Text of `explain`: data, as an answer is.
  case text(String)
  /// Text of `print`: in a report it is prose.
  case printed(String)
  /// What follows belongs to a report, until it ends.
  case reportBegins(title: String, file: String)
  /// The report is written, or dropped where something in it has failed.
  case reportEnds(isWhole: Bool)
  /// A statement is about to be run.
  case begins(SourceSpan, SourceText)
  /// A `check … otherwise warn` that is not met.
  case warned(LocatedDiagnostic)
  case preview(Preview)
  /// What a statement did, a line each: not data.
  case done([String])
  /// A statement failed; the question's text where it was one.
  case failed(RunFailure, question: String?)
}

/// What a statement is about to change in the store.
public enum StoreChange: Sendable {
  case edits([Edit])
  case load(LoadMapping, from: String)
  case unload(Int)
}

/// What `preview` says of a file: a text for people, and an answer for programs.
public struct Preview: Sendable {
  public var text: String
  public var answer: Answer

  public init(text: String, answer: Answer) {
    self.text = text
    self.answer = answer
  }
}

/// Why a run, or one statement of it, failed.
public enum RunFailure: Error, Sendable {
  /// The text does not parse, bind or type-check; nothing of it was run.
  case invalid([LocatedDiagnostic])
  /// A question failed while running, or was refused for privacy.
  case refused(LocatedDiagnostic)
  /// A `check` is not met.
  case checkFailed(LocatedDiagnostic)
  case store(StoreError)
  /// A file, a load: the host knows the words.
  case host(any Error)
}

/// A diagnostic and the text it is about.
public struct LocatedDiagnostic: Sendable {
  public var diagnostic: Diagnostic
  public var source: SourceText
  public init(_ diagnostic: Diagnostic, in source: SourceText) {
    self.diagnostic = diagnostic
    self.source = source
  }
}
