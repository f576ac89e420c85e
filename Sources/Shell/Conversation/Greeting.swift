import Foundation
import Lang

/// What a session begins with: what is asked, what to type, how to get on.
extension Conversation {
  func greet(isFirst: Bool) {
    let place = session.interpreter.placeInWords ?? session.options.store ?? "a store"
    let what =
      session.interpreter.isOnSample
      ? "\(place) (sample): made up, and nothing you do here can break it" : place
    guard isFirst else { return standardError("strive \(Edition.version) · \(what)\n") }
    let question =
      session.interpreter.isOnSample ? "gap kindergarten_ready by race" : "describe"
    standardError(
      """
      strive \(Edition.version) · \(what)
      Type a question:  \(question)
      Tab shows what can come next, `help` explains, `quit` leaves.

      """)
  }
}
