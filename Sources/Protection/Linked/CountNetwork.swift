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
    let parts: Parts
    /// The least an outsider knows each part to be.
    let least: Parts
    /// Where the cell stands in the table of its dimension; nil for cells no table has.
    let cell: Int?
    /// The place it is about, as numbered in `PlaceGroups`.
    let place: Int
    let role: Role
    /// How many floors of places lie below its place.
    var floor = 0

    var people: Int { parts.people }
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
    /// Where its cells stand in `lineCells`.
    let cells: Range<Int>
    /// The arc of the total; nil where readers know it anyhow.
    let total: Int?
    let place: Int
  }

  private(set) var arcs: [Arc] = []
  private(set) var lines: [Line] = []
  /// Cells of lines, one line after the other.
  private(set) var lineCells: [Int] = []
  /// The line that a cell is the total of; −1 where there is none.
  private var lineOfTotal: [Int] = []
  let nodes: Int
  let parts: Int

  init(nodes: Int, parts: Int) {
    self.nodes = nodes
    self.parts = parts
  }

  @discardableResult
  mutating func append(_ arc: Arc) -> Int {
    arcs.append(arc)
    lineOfTotal.append(-1)
    return arcs.count - 1
  }

  mutating func appendLine(_ cells: some Sequence<Int>, total: Int?, place: Int) {
    let start = lineCells.count
    lineCells.append(contentsOf: cells)
    if let total { lineOfTotal[total] = lines.count }
    lines.append(Line(cells: start..<lineCells.count, total: total, place: place))
  }

  /// The line that a cell is the total of.
  func line(ofTotal cell: Int) -> Int? {
    lineOfTotal[cell] < 0 ? nil : lineOfTotal[cell]
  }

  func cells(of line: Line) -> ArraySlice<Int> { lineCells[line.cells] }

  /// The cells of a line, where an open one is what it adds up itself.
  func summands(of line: Line, isOpen: (Int) -> Bool) -> [Int] {
    cells(of: line).flatMap { cell in
      guard isOpen(cell), let below = self.line(ofTotal: cell) else { return [cell] }
      return summands(of: lines[below], isOpen: isOpen)
    }
  }

  /// Hands over the cells of a line, where a cell that readers do not see is what it adds up
  /// itself: schools and hidden districts add up to the state as schools do.
  func eachSummand(of line: Line, hidden: [Bool], _ body: (Int) -> Void) {
    for position in line.cells {
      let cell = lineCells[position]
      if hidden[cell], let below = self.line(ofTotal: cell) {
        eachSummand(of: lines[below], hidden: hidden, body)
      } else {
        body(cell)
      }
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
