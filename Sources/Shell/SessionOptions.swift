public import Display
public import Tabular

/// What a command line says about a session.
public struct SessionOptions: Sendable {
  /// A file, or nil for `$STRIVE_STORE`, else the sample.
  public var store: String?
  /// nil: a table on a terminal, csv elsewhere.
  public var format: Format?
  public var outputFile: String?
  public var display = DisplayOptions()
  public var today: CalendarDate?
  /// What scripts' parameters are given, as typed, by folded name.
  public var parameters: [String: String] = [:]
  public var continuesOnError = false
  public var isReadOnly = false
  /// No writes, no files written, no other store.
  public var isSafe = false
  public var isQuiet = false
  /// Each statement is named on standard error before it is run.
  public var isVerbose = false
  public var showsProgress = true
  public var usesPager = true
  public var showsTiming = false
  public var errorsAsJSON = false
  public var timeout: Double?
  /// The config and `init.strive` of a session.
  public var readsConfiguration = true

  public init() {}
}
