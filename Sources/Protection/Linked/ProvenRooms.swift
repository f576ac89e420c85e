/// How far cells can move at least, as the moves found so far prove.
///
/// A move that gives one cell its room moves others as well and proves as much for them, so most
/// cells need no search of their own. Hiding more takes no move away; showing a cell takes away
/// those that it is part of.
struct ProvenRooms {
  /// How far a cell moves in a part and direction, and in which move.
  fileprivate struct Proof {
    var amount = 0
    var move = -1
  }

  /// Proofs that showing a cell took away, to be put back where it stays hidden.
  struct Broken {
    fileprivate var proofs: [(slot: Int, proof: Proof)] = []
    /// The cells that they were about.
    fileprivate(set) var cells: [Int] = []
  }

  private let parts: Int
  private let width: Int
  private let role: [CountNetwork.Role]
  /// By cell, part and direction.
  private var proofs: [Proof]
  /// The slots of `proofs` that each move filled.
  private var filled: [[Int]] = []
  /// The moves that each printed cell is part of.
  private var movesWith: [[Int]]

  init(_ network: CountNetwork, width: Int) {
    parts = network.parts
    self.width = width
    role = network.arcs.map(\.role)
    proofs = Array(repeating: Proof(), count: 2 * parts * role.count)
    movesWith = Array(repeating: [], count: role.count)
  }

  /// How far a cell can move in one part, up and down together, as far as it matters.
  func room(of cell: Int, part: Int) -> Int {
    min(width, room(of: cell, part: part, .up) + room(of: cell, part: part, .down))
  }

  func room(of cell: Int, part: Int, _ direction: NetworkFlow.Direction) -> Int {
    proofs[slot(cell, part, direction)].amount
  }

  /// Enough is w people, and where people are split into parts at least one in each part.
  func isEnough(for cell: Int) -> Bool {
    var sum = 0
    for part in 0..<parts {
      let room = room(of: cell, part: part)
      if room == 0 { return false }
      sum += room
    }
    return sum >= width
  }

  private func slot(_ cell: Int, _ part: Int, _ direction: NetworkFlow.Direction) -> Int {
    2 * (cell * parts + part) + direction.rawValue
  }

  /// Whether a cell can move at all.
  func canMove(_ cell: Int) -> Bool {
    let first = 2 * cell * parts
    return proofs[first..<first + 2 * parts].contains { $0.amount > 0 }
  }

  /// Learns from what moved when a cell did.
  mutating func note(
    _ flow: NetworkFlow, part: Int, of cell: Int, _ direction: NetworkFlow.Direction, _ amount: Int
  ) {
    let move = filled.count
    filled.append([])
    prove(cell, part, direction == .up ? amount : -amount, by: move)
    if role[cell] == .printed { movesWith[cell].append(move) }
    for other in flow.touched {
      let moved = flow.moved(other)
      guard moved != 0 else { continue }
      prove(other, part, moved, by: move)
      if role[other] == .printed { movesWith[other].append(move) }
    }
  }

  private mutating func prove(_ cell: Int, _ part: Int, _ moved: Int, by move: Int) {
    let slot = slot(cell, part, moved > 0 ? .up : .down)
    guard abs(moved) > proofs[slot].amount else { return }
    proofs[slot] = Proof(amount: abs(moved), move: move)
    filled[move].append(slot)
  }

  /// Takes away what a cell that is shown again was needed for.
  mutating func takeAway(_ cell: Int) -> Broken {
    var broken = Broken()
    for move in movesWith[cell] {
      for slot in filled[move] where proofs[slot].move == move {
        broken.proofs.append((slot, proofs[slot]))
        broken.cells.append(slot / (2 * parts))
        proofs[slot] = Proof()
      }
    }
    return broken
  }

  /// The cell stays hidden, so its moves are there.
  mutating func putBack(_ broken: Broken) {
    for (slot, proof) in broken.proofs { proofs[slot] = proof }
  }
}
