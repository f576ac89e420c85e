import Protection
import Tabular

// Protects one table and says what it hid: `protection-bench 1 7` is a gap of seven groups,
// `protection-bench 40 7` those groups in forty places of one. Counted by callgrind in
// scripts/protection; `repeat` says how often the same table is protected.

let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let places = numbers.first ?? 40
let groups = numbers.dropFirst().first ?? 7
let times = numbers.dropFirst(2).first ?? 1

/// Made up: groups as different in size as in a school district, at least a third met the mark.
let shares = [45, 25, 18, 6, 3, 2, 1]
let inside = (0..<places).map { place in
  (0..<groups).map { group in
    let people = (60 + 73 * place % 200) * shares[group % shares.count] / 100
    return (people: people, met: people / 3 + (29 * place + 11 * group) % (people + 1) / 2)
  }
}

func measures(_ people: Int, _ met: Int) -> Measures {
  Measures(people == 0 ? .noPeople : .actual, n: people, met: met...met)
}

var totals = ExactTable()
var cells = ExactTable()
let everywhere = places
for place in 0...places where place < everywhere || places > 1 {
  let sources = place == everywhere ? inside : [inside[place]]
  let sums = (0..<groups).map { group in
    (
      people: sources.reduce(0) { $0 + $1[group].people },
      met: sources.reduce(0) { $0 + $1[group].met }
    )
  }
  totals.append(
    CellKey(period: 0, place: place),
    measures(sums.reduce(0) { $0 + $1.people }, sums.reduce(0) { $0 + $1.met }))
  for (group, sum) in sums.enumerated() {
    cells.append(
      CellKey(period: 0, place: place, groups: [group]), measures(sum.people, sum.met))
  }
}
let parents =
  places > 1 ? Dictionary(uniqueKeysWithValues: (0..<places).map { ($0, everywhere) }) : [:]
let tables = LinkedTables(totals: totals, dimensions: [cells], parents: parents)
var hidden = 0
for _ in 0..<times { hidden = protect(tables, policy: Policy()).dimensions[0].hidden }
print("\(places) x \(groups): \(hidden) of \((places > 1 ? places + 1 : 1) * groups) cells hidden")
