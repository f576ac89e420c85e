import Crypto
import Foundation
import Lang
import Protection

/// What released tables depend on besides numbers, as one short mark: where it changes, every
/// table is made anew.
struct ReleaseBasis {
  /// Grows with every change of the rules by which tables are made or protected.
  static let edition = 7

  let mark: String

  init(_ catalog: Catalog) {
    var policy = catalog.policy
    policy.isInternal = false
    var text = "\(policy)\n"
    for source in catalog.sources {
      let agreed = catalog.agreement(of: source)?.minimum ?? 0
      text += "source \(source.code) \(source.isPublic) \(source.isProtected ?? true) \(agreed)\n"
    }
    for release in catalog.releases {
      text += "release \(release.dimensions) \(release.windows) \(release.load ?? 0)\n"
    }
    for indicator in catalog.indicators {
      text += "indicator \(indicator.code) \(indicator.kind.rawValue) \(indicator.family ?? "")\n"
    }
    for dimension in catalog.dimensions {
      text += "dimension \(dimension.code) \(dimension.isComplete)\n"
      for member in dimension.members {
        text += "member \(member.code) \(member.id) \(member.parent ?? "")\n"
      }
    }
    for place in catalog.places {
      text += "place \(place.code) \(place.level) \(place.parent ?? 0)\n"
    }
    let digest = SHA256.hash(data: Data(text.utf8)).prefix(8)
    mark = "\(ReleaseBasis.edition) \(digest.map { "\($0)" }.joined(separator: "."))"
  }
}
