import Lang
import Tabular

/// A dimension as one load uses it.
struct LoadedDimension {
  var id: String
  var code: Int
  var matcher: MemberMatcher
  var cache = ByteCache<MemberMatcher.Match>()
}

extension ObservationLoad {
  /// Finds the indicator and whether the source is public.
  func resolveModel() throws(LoadError) {
    let catalog = writer.catalog
    let wanted = folded(observations.indicator)
    guard let found = catalog.indicators.first(where: { folded($0.id) == wanted }) else {
      try problems.add(LoadProblem(.load(.gone("indicator `\(observations.indicator)`"))))
      return try problems.throwIfAny()
    }
    indicator = found.code
    let known = catalog.sources.first { folded($0.id) == folded(observations.source.id) }
    isPublic = observations.source.isPublic ?? known?.isPublic ?? false
    let isSilent = observations.source.isPublic == nil && observations.source.agreement == nil
    if known == nil, isSilent {
      summary.notes.append(
        Note(
          code: "not_public",
          text: "source \(observations.source.id) is taken as not public; "
            + "`public = yes` in the load changes that"))
    }
    try checkAgreement()
    resolveDimensions()
  }

  /// What data come under must be there: its demands could not be kept otherwise.
  func checkAgreement() throws(LoadError) {
    guard let id = observations.source.agreement else { return }
    let known = writer.catalog.agreements.map(\.id)
    guard !known.contains(where: { folded($0) == folded(id) }) else { return }
    let problem = WholeProblem.unknownReference(
      id, field: "agreement", kinds: ["agreement"],
      near: suggestions(for: id, among: known.map { Candidate($0) }))
    throw .problems([LoadProblem(.load(problem))], isCut: false)
  }

  func resolveDimensions() {
    dimensions = writer.catalog.dimensions.map { dimension in
      LoadedDimension(id: dimension.id, code: dimension.code, matcher: MemberMatcher(dimension))
    }
  }

  var sourceOfLoad: LoadSource {
    let known = writer.catalog.sources.contains { folded($0.id) == folded(observations.source.id) }
    let isPublic = observations.source.isPublic
    let agreement = writer.catalog.agreements.first {
      folded($0.id) == observations.source.agreement.map { folded($0) }
    }
    return LoadSource(
      id: observations.source.id, label: observations.source.label,
      publisher: observations.source.publisher, isPublic: known ? isPublic : isPublic ?? false,
      isProtected: observations.source.isProtected, agreement: agreement?.id)
  }

  /// Makes ready to match the places of the load's level and of those around.
  func preparePlaces() {
    places = PlaceMatcher(
      writer.catalog.places, level: level,
      system: observations.system ?? observations.source.id)
    parentLevels = observations.parents.map { parent in
      PlaceMatcher(writer.catalog.places, level: parent.level ?? "", system: places.system)
    }
  }

  /// The level given, else the one level at which every name of the files is known.
  func resolveLevel() throws -> String {
    if let level = observations.level { return level }
    guard let place = observations.place else { return rootPlace?.level ?? "" }
    let catalog = writer.catalog
    let names = try placeNames(place)
    let levels = Set(catalog.places.map(\.level)).sorted().filter { level in
      let matcher = PlaceMatcher(catalog.places, level: level, system: "")
      return names.allSatisfy(matcher.knows)
    }
    if levels.count == 1, let level = levels.first { return level }
    throw LoadError.problems([LoadProblem(.name(.noLevel(levels)))], isCut: false)
  }

  /// The one place that lies in no other: where numbers without a place belong.
  var rootPlace: Place? {
    let roots = writer.catalog.places.filter { $0.parent == nil }
    return roots.count == 1 ? roots.first : nil
  }

  /// Every name that the files write where a place stands.
  private func placeNames(_ place: MappingValue) throws -> Set<String> {
    var names: Set<String> = []
    for file in matched {
      do {
        let open = try OpenFile(file, texts: texts, mapping: mapping)
        guard let feed = try Feed.find(place, in: open.header, captures: file.captures) else {
          continue
        }
        var reader = try open.rows(for: .look)
        var row = CSVRow()
        var seen = ByteCache<Bool>()
        let filter = try mapping.options.keep.map { try RowFilter($0, in: open) }
        while try open.next(&reader, &row) {
          // A row of one cell is a note below the data.
          guard row.cells.count(where: { !$0.isEmpty }) != 1 || row.cells.count == 1 else {
            continue
          }
          guard filter?.takes(row, reader) ?? true else { continue }
          let (bytes, range) = feed.bytes(row, reader)
          guard !range.isEmpty, seen.value(bytes, range) == nil else { continue }
          seen.insert(true, bytes, range)
          names.insert(String(decoding: bytes[range], as: UTF8.self))
        }
      } catch var problem as LoadProblem {
        problem.file = problem.file ?? file.name
        try problems.add(problem)
      }
    }
    try problems.throwIfAny()
    return names
  }
}
