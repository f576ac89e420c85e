import Foundation

/// The way between the addresses of a client and the paths of files.
enum DocumentAddress {
  /// The path of a `file:` address; what is no file is called by its address.
  static func path(of uri: String) -> String {
    let scheme = "file://"
    guard uri.lowercased().hasPrefix(scheme) else { return uri }
    let rest = uri.dropFirst(scheme.count)
    let path = rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? String(rest)
    guard let plain = path.removingPercentEncoding, !plain.isEmpty else { return uri }
    return (plain as NSString).standardizingPath
  }

  static func uri(ofPath path: String) -> String {
    guard path.hasPrefix("/") else { return path }
    let allowed = CharacterSet.urlPathAllowed.subtracting(
      CharacterSet(charactersIn: ";:@&=+$,'()!*"))
    return "file://" + (path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path)
  }
}
