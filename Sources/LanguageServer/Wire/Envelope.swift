import Foundation

/// What a client calls a request: a number or a text.
enum MessageID: Hashable, Sendable, Codable {
  case number(Int)
  case text(String)

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let number = try? value.decode(Int.self) {
      self = .number(number)
    } else {
      self = .text(try value.decode(String.self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .number(let number): try value.encode(number)
    case .text(let text): try value.encode(text)
    }
  }
}

/// What kind of message a body is; its parameters are read by whoever knows the method.
enum Envelope: Equatable, Sendable {
  case request(MessageID, method: String)
  case notification(method: String)
  /// An answer to what we asked; we ask nothing that needs one.
  case response
  /// JSON that is no message.
  case invalid(MessageID?)
  /// No JSON at all.
  case unreadable

  init(_ body: Data) {
    do {
      let parts = try JSONDecoder().decode(Parts.self, from: body)
      switch (parts.id, parts.method) {
      case (let id?, let method?): self = .request(id, method: method)
      case (nil, let method?) where !parts.hasID: self = .notification(method: method)
      case (let id, nil) where parts.isAnswer && parts.hasID:
        self = id == nil && !parts.isError ? .invalid(nil) : .response
      case (let id, _): self = .invalid(id)
      }
    } catch DecodingError.dataCorrupted {
      self = .unreadable
    } catch {
      self = .invalid(nil)
    }
  }

  private struct Parts: Decodable {
    var id: MessageID?
    var hasID: Bool
    var method: String?
    var isAnswer: Bool
    var isError: Bool

    enum Key: CodingKey { case id, method, result, error }

    init(from decoder: any Decoder) throws {
      let parts = try decoder.container(keyedBy: Key.self)
      hasID = parts.contains(.id)
      id = try? parts.decodeIfPresent(MessageID.self, forKey: .id)
      method = try? parts.decodeIfPresent(String.self, forKey: .method)
      isError = parts.contains(.error)
      isAnswer = parts.contains(.result) || isError
    }
  }
}

/// The parameters of a message whose method is known; nil where they are not what it takes.
func parameters<P: Decodable>(_ type: P.Type, of body: Data) -> P? {
  (try? JSONDecoder().decode(WithParameters<P>.self, from: body))?.params
}

private struct WithParameters<P: Decodable>: Decodable {
  var params: P
}
