import Foundation

/// A value that is made beside what goes on meanwhile.
///
/// `@unchecked Sendable`: the value is read only after the group has seen it written.
final class Later<Value: Sendable>: @unchecked Sendable {
  private let group = DispatchGroup()
  private var made: Value?
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
    DispatchQueue.global().async(group: group) { self.made = make() }
  }

  /// The value, once it is there.
  var value: Value {
    group.wait()
    return made ?? make()
  }
}
