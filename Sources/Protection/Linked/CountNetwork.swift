/// Counts that hang together by sums, as a network: what a reader knows of them and what not.
///
/// The cells are people of places by the groups of one dimension, and everyone in each place. Each
/// sum is a node: the groups of a lowest place, and for every group the places that make up a wider
/// one. A cell stands in exactly two sums (its place's and its group's, or that of the places it is
/// made of and that of the place it lies in), once on each side when one of the two is turned
/// round. So a cell is an arc between two nodes, and a change of hidden cells that keeps every sum
/// is a circulation. The sums over the groups of wider places follow from the others; that of the
/// widest place closes the circle.
///
/// A cell counts several kinds of people at once, its *parts*: those who met the mark and those who
/// did not, or people alone. Parts are hidden together and add up apart.
struct CountNetwork {
  /// A cell.
  struct Arc {
    let from: Int
    let to: Int
    /// People of each part.
    let parts: [Int]
    /// The least an outsider knows each part to be.
    let least: [Int]
    /// Where the cell stands in the table of its dimension; nil for cells no table has.
    let cell: Int?
    /// The place it is about, as numbered in `PlaceGroups`.
    let place: Int
    let role: Role
    /// How many floors of places lie below its place.
    var floor = 0

    var people: Int { parts.reduce(0, +) }
    /// What hiding it takes away: its people, and more so in wider places, whose numbers more people
    /// ask for.
    var worth: Int { people << (2 * min(floor, 8)) }
  }

  enum Role: Equatable {
    /// Printed, unless the rule hides it.
    case printed
    /// Too small to print, or hidden by its source: what the rule protects.
    case small
    /// Never printed and nothing to protect, but hidden from readers all the same.
    case unprinted
    /// Known to every reader, as a total may be.
    case known
    /// Everyone in a place that is printed; hiding it hides the place.
    case placeTotal
    /// Everyone in a place that is hidden, or a group there that needs no protection of its own.
    case hiddenPlace
  }

  /// A sum that a reader can take: hidden cells of one whose total is shown are known together.
  struct Line {
    let cells: [Int]
    /// The arc of the total; nil where readers know it anyhow.
    let total: Int?
    let place: Int
  }

  private(set) var arcs: [Arc] = []
  private(set) var lines: [Line] = []
  /// The line that a cell is the total of.
  private var lineOfTotal: [Int: Int] = [:]
  /// Arcs that begin or end at a node.
  private(set) var arcsAt: [[Int]] = []
  let parts: Int

  init(nodes: Int, parts: Int) {
    self.parts = parts
    arcsAt = Array(repeating: [], count: nodes)
  }

  @discardableResult
  mutating func append(_ arc: Arc) -> Int {
    arcs.append(arc)
    arcsAt[arc.from].append(arcs.count - 1)
    if arc.to != arc.from { arcsAt[arc.to].append(arcs.count - 1) }
    return arcs.count - 1
  }

  mutating func append(_ line: Line) {
    if let total = line.total { lineOfTotal[total] = lines.count }
    lines.append(line)
  }

  /// The cells of a line, where a cell that readers do not see is what it adds up itself: schools
  /// and hidden districts add up to the state as schools do.
  func summands(of line: Line, isOpen: (Int) -> Bool) -> [Int] {
    line.cells.flatMap { cell in
      guard isOpen(cell), let below = lineOfTotal[cell] else { return [cell] }
      return summands(of: lines[below], isOpen: isOpen)
    }
  }

  /// The cells of a line and all that they are the totals of.
  func cells(under line: Line) -> [Int] {
    line.cells.flatMap { cell in
      [cell] + (lineOfTotal[cell].map { cells(under: lines[$0]) } ?? [])
    }
  }

  /// Which arcs a reader does not know before anything is hidden to protect others.
  var hiddenAtFirst: [Bool] {
    arcs.map { arc in
      switch arc.role {
      case .small, .unprinted, .hiddenPlace: true
      case .printed, .known, .placeTotal: false
      }
    }
  }
}
