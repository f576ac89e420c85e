// What the server sends, named as the protocol names it.

struct InitializeResult: Encodable {
  var capabilities: ServerCapabilities
  var serverInfo: ServerInfo

  struct ServerInfo: Encodable {
    var name: String
    var version: String
  }
}

struct ServerCapabilities: Encodable {
  var positionEncoding: PositionEncoding
  var textDocumentSync = Synchronization()
  var completionProvider = CompletionOptions()
  var codeActionProvider = CodeActionOptions()
  var hoverProvider = true
  var definitionProvider = true
  var documentSymbolProvider = true
  var documentFormattingProvider = true

  struct Synchronization: Encodable {
    var openClose = true
    /// Changes come as stretches.
    var change = 2
    var save = true
  }

  struct CompletionOptions: Encodable {
    var triggerCharacters = [" ", "$", ".", "\"", "'", "(", "="]
    var resolveProvider = true
  }

  struct CodeActionOptions: Encodable {
    var codeActionKinds = [CodeAction.quickFix]
  }
}

struct PublishedDiagnostics: Encodable {
  var uri: String
  var version: Int?
  var diagnostics: [PublishedDiagnostic]
}

struct PublishedDiagnostic: Encodable, Hashable {
  var range: PositionRange
  /// 1 an error, 2 a warning, 3 for information.
  var severity: Int
  var code: String
  var source = "strive"
  var message: String
  var relatedInformation: [Related]?

  struct Related: Encodable, Hashable {
    var location: Location
    var message: String
  }
}

struct TextEdit: Encodable, Hashable {
  var range: PositionRange
  var newText: String
}

struct WorkspaceEdit: Encodable, Hashable {
  var changes: [String: [TextEdit]]
}

struct CodeAction: Encodable, Hashable {
  static let quickFix = "quickfix"

  var title: String
  var kind = CodeAction.quickFix
  var diagnostics: [PublishedDiagnostic]
  var isPreferred = true
  var edit: WorkspaceEdit
}

struct Markup: Codable, Hashable {
  var kind = "markdown"
  var value: String

  init(_ value: String) { self.value = value }
}

struct Hover: Encodable, Hashable {
  var contents: Markup
  var range: PositionRange
}

struct CompletionList: Encodable {
  var isIncomplete = false
  var items: [OfferedItem]
}

/// Comes back as it was sent when the client wants to know more of it.
struct OfferedItem: Codable, Hashable {
  var label: String
  var kind: Int
  var detail: String?
  var sortText: String?
  var filterText: String?
  var textEdit: Edit?
  var documentation: Markup?

  struct Edit: Codable, Hashable {
    var range: PositionRange
    var newText: String
  }
}

struct DocumentSymbol: Encodable, Hashable {
  var name: String
  var detail: String?
  var kind: Int
  var range: PositionRange
  var selectionRange: PositionRange
  var children: [DocumentSymbol]?
}

struct ShownMessage: Encodable {
  enum Kind: Int, Encodable {
    case error = 1
    case warning, information, log
  }
  var type: Kind
  var message: String
}
