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
actor Memory {
  var coverage: [Planner.CoverageRequest: [Coverage]] = [:]
  var listings: [Planner.ListingRequest: [ListedPlace]] = [:]
  var released: [Int: [ReleasedSeries]] = [:]
  func keep(_ rows: [Coverage], for request: Planner.CoverageRequest) { coverage[request] = rows }
  func keep(_ rows: [ListedPlace], for request: Planner.ListingRequest) { listings[request] = rows }
  func keep(_ rows: [ReleasedSeries], for indicator: Int) { released[indicator] = rows }
}
let memory = Memory()
let asking = Planner.Lookup(
  coverage: { request in
    let rows = try await snapshot.lookup.coverage(request)
    await memory.keep(rows, for: request)
    return rows
  },
  listing: { request in
    let rows = try await snapshot.lookup.listing(request)
    await memory.keep(rows, for: request)
    return rows
  },
  released: { indicator in
    let rows = try await snapshot.lookup.released(indicator)
    await memory.keep(rows, for: indicator)
    return rows
  })
for question in questions {
  _ = try await compiler.compile(question, today: today, lookup: asking)
}
let coverage = await memory.coverage
let listings = await memory.listings
let released = await memory.released
let remembered = Planner.Lookup(
  coverage: { coverage[$0] ?? [] }, listing: { listings[$0] ?? [] },
  released: { released[$0] ?? [] })

var times: [Double] = []
for _ in 0..<rounds {
  for question in questions {
    let start = ContinuousClock.now
    let queries = try await compiler.compile(question, today: today, lookup: remembered)
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
