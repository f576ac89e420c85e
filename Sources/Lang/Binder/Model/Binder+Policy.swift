import Protection
import Tabular

/// `define policy`: two policies, each with fields of its own.
///
///     define policy privacy ( min_n = 12, insider = yes )
///     define policy records ( open = yes )
extension Binder {
  /// The policies there are, and what a definition of each may set.
  static let policies: [String: [String]] = [
    "privacy": ["min_n", "release", "insider", "ends"],
    "records": ["open"],
  ]

  /// What a definition leaves unsaid stays as it is: protection is never loosened by leaving
  /// something out.
  func complete(_ definition: inout Definition) {
    if definition.id == "privacy" {
      let policy = catalog.policy
      let standing: [String: FieldValue] = [
        "min_n": .integer(policy.minimum),
        "release": .text(policy.isInternal ? "internal" : "public"),
        "insider": .yesno(policy.hasInsiders),
        "ends": .text(policy.ends.rawValue),
      ]
      definition.values.merge(standing) { said, _ in said }
    }
    definition.values["changed"] = .date(scope.today.label)
  }

  /// A source keeps its agreement, and what it says of protection, until another is named.
  func keepDemands(_ definition: inout Definition) {
    guard let known = catalog.sources.first(where: { $0.id == definition.id }) else { return }
    if let agreement = known.agreement, definition.values["agreement"] == nil {
      definition.values["agreement"] = .reference(kind: "agreement", id: agreement)
    }
    if let isProtected = known.isProtected, definition.values["protected"] == nil {
      definition.values["protected"] = .yesno(isProtected)
    }
  }

  /// `define policy records ( )` says nothing.
  mutating func checkPolicy(_ definition: Definition) {
    guard definition.collection.kind == "policy", definition.id == "records",
      definition.spans["open"] == nil
    else { return }
    report(.missingFields(["open"], of: definition.collection, at: definition.span))
  }
}

extension Binder {
  /// `define release x ( dimensions = [race] )`: a table of one dimension is released anyway, and
  /// one of three cannot be protected.
  mutating func checkRelease(_ definition: Definition) {
    guard definition.collection.kind == "release" else { return }
    checkWindows(definition)
    guard let span = definition.spans["dimensions"] else {
      if definition.spans["load"] == nil, definition.spans["windows"] == nil {
        report(.missingFields(["dimensions"], of: definition.collection, at: definition.span))
      }
      return
    }
    guard case .list(let items)? = definition.values["dimensions"], Set(items).count == 2 else {
      report(.outOfRange(field: "number of dimensions", low: "2", high: "2", at: span))
      return
    }
  }

  /// Sums over windows that share a year would tell of the years in one of them alone.
  private mutating func checkWindows(_ definition: Definition) {
    guard let span = definition.spans["windows"],
      case .list(let items)? = definition.values["windows"]
    else { return }
    var known = catalog.releases.filter { folded($0.id) != folded(definition.id ?? "") }
      .flatMap(\.windows)
    for item in items {
      guard case .text(let text) = item else { continue }
      guard let window = Release.window(text) else {
        report(.noWindow(text, at: span))
        return
      }
      if let other = known.first(where: { $0.overlaps(window) }) {
        report(
          .windowsOverlap(text, "\(other.lowerBound)-\(other.upperBound)", at: span))
        return
      }
      known.append(window)
    }
  }
}

extension Definition {
  /// The fields that this definition may set.
  var settable: [CollectionField] {
    let fields = collection.fields.filter { !$0.isStamped }
    guard collection.kind == "policy", let names = id.flatMap({ Binder.policies[$0] }) else {
      return fields
    }
    return fields.filter { names.contains($0.name) }
  }
}
