import Lang
import Shell
import Store
import Tabular

// How long text to SQL takes, on the sample: microseconds, median and 95th percentile.

let questions = [
  "gap kindergarten_ready by race where year>=2020",
  "show kindergarten_ready by race, year since 2020",
  "gap kindergarten_ready by race vs white in 2024 having difference > 10pp sort by difference desc",
  "show early_reading where race in (black, hispanic) in 2022 to 2024",
  "show kindergarten_ready, early_reading by gender latest with n, ci",
  "gap hs_graduation by income vs best last 3 years top 5",
]
let rounds = 2_000

let store = try await openSample()
let snapshot = try await store.snapshot()
let catalog = snapshot.catalog
guard let today = catalog.today else { preconditionFailure("the sample has its own today") }
let compiler = Compiler(catalog, dialect: .sqlite)

// Coverage is the store's answer, not compilation: it is asked once and then remembered.
var known: [Planner.CoverageRequest: [Coverage]] = [:]
for question in questions {
  _ = try await compiler.compile(question, today: today) { request in
    let rows = try await snapshot.coverage(
      indicator: request.indicator, cuts: request.cuts, periods: request.periods,
      places: request.places)
    known[request] = rows
    return rows
  }
}
let remembered = known

var times: [Double] = []
for _ in 0..<rounds {
  for question in questions {
    let start = ContinuousClock.now
    let queries = try await compiler.compile(question, today: today) { remembered[$0] ?? [] }
    let elapsed = ContinuousClock.now - start
    precondition(!queries.isEmpty, "every question of the list has SQL")
    times.append(Double(elapsed.components.attoseconds) / 1e12)
  }
}
times.sort()
let middle = times[times.count / 2]
let high = times[times.count * 95 / 100]
print(
  "text to SQL: p50 \(middle.rounded()) µs, p95 \(high.rounded()) µs, \(times.count) compilations")
await snapshot.close()
