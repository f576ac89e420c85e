public import Foundation
public import Shell

/// A server of the Language Server Protocol: messages in, messages out, one after the other.
///
/// https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/
///
/// It says what `strive check` says, and what words and names mean. No number of the store and no
/// count of anybody is in what it sends.
public final class Server {
  enum Phase: Equatable {
    /// Before `initialize`.
    case fresh
    case running
    /// After `shutdown`: only `exit` is left.
    case shutDown
    /// Whether `shutdown` came before `exit`.
    case ended(isClean: Bool)
  }

  var phase = Phase.fresh
  var encoding = PositionEncoding.utf16
  var documents: [String: Document] = [:]
  /// Documents whose text has changed since they were checked, the longest first.
  var unchecked: [String] = []
  let checker: ScriptChecker
  let texts: OpenTexts
  /// What was said last of a store that is away.
  var saidProblem: String?
  private let version: String
  private let send: (Data) -> Void

  /// `store`: a file, or nil for `$STRIVE_STORE`, else the sample. `send` takes whole messages.
  public init(store: String?, version: String, send: @escaping (Data) -> Void) {
    let texts = OpenTexts()
    self.texts = texts
    checker = ScriptChecker(store: store) { path in try texts.source(at: path) }
    self.version = version
    self.send = send
  }

  /// Takes one message in; nothing a client sends can bring it down.
  func take(_ envelope: Envelope, _ body: Data, isCancelled: Bool = false) async {
    switch envelope {
    case .request(let id, let method):
      do throws(RequestProblem) {
        if isCancelled { throw RequestProblem(.requestCancelled, "cancelled") }
        try checkPhase(for: method)
        try await answer(id, method, body)
      } catch {
        refuse(id, error)
      }
    case .notification("exit"):
      phase = .ended(isClean: phase == .shutDown)
    case .notification(let method):
      guard phase == .running else { return }
      await note(method, body)
    case .response: break
    case .invalid(let id):
      refuse(id, RequestProblem(.invalidRequest, "a message has a method, or an id and a result"))
    case .unreadable:
      refuse(nil, RequestProblem(.parseError, "this is no JSON"))
    }
  }

  /// Says that bytes could not be read as a message.
  func refuse(_ problem: FrameReader.Problem) {
    switch problem {
    case .noLength:
      refuse(nil, RequestProblem(.parseError, "a message begins with its `Content-Length`"))
    case .tooLong(let length):
      refuse(nil, RequestProblem(.invalidRequest, "\(length) bytes are too long for a message"))
    }
  }

  /// What the process says to whoever started it; nil while it goes on.
  public var exitCode: ExitCode? {
    guard case .ended(let isClean) = phase else { return nil }
    return isClean ? .ok : .failed
  }

  func reply(_ id: MessageID, _ result: (some Encodable)?) {
    send(framed(encoded(Response(id: id, result: result))))
  }

  func refuse(_ id: MessageID?, _ problem: RequestProblem) {
    send(framed(encoded(Response<Nothing>(id: id, problem: problem))))
  }

  func tell(_ method: String, _ parameters: some Encodable) {
    send(framed(encoded(Notification(method: method, params: parameters))))
  }

  var serverInfo: InitializeResult.ServerInfo { .init(name: "strive", version: version) }

  private func checkPhase(for method: String) throws(RequestProblem) {
    switch phase {
    case .fresh:
      guard method == "initialize" else {
        throw RequestProblem(.serverNotInitialized, "`initialize` comes first")
      }
    case .running:
      guard method != "initialize" else {
        throw RequestProblem(.invalidRequest, "`initialize` comes once")
      }
    case .shutDown, .ended:
      throw RequestProblem(.invalidRequest, "after `shutdown` only `exit` may come")
    }
  }
}
