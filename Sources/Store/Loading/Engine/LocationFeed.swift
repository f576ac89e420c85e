/// Where the coordinates of a place stand.
struct LocationFeed {
  /// A cell that ends in `(40.67, -73.96)`, as open data portals write an address.
  var pair: Feed?
  var latitude: Feed?
  var longitude: Feed?

  /// nil: nothing is mapped.
  init?(pair: Feed?, latitude: Feed?, longitude: Feed?) {
    guard pair != nil || (latitude != nil && longitude != nil) else { return nil }
    self.pair = pair
    self.latitude = latitude
    self.longitude = longitude
  }

  /// Degrees north and east; nil where the row has none.
  func read(_ row: CSVRow, _ reader: CSVReader) -> (latitude: Double, longitude: Double)? {
    let texts: [String]
    if let pair {
      guard let inner = LocationFeed.lastPair(in: pair.text(row, reader)) else { return nil }
      texts = inner
    } else {
      texts = [latitude, longitude].compactMap { $0?.text(row, reader) }
    }
    let numbers = texts.compactMap { text -> Double? in
      let bytes = Array(text.utf8)
      return printedNumber(bytes, 0..<bytes.count)?.double
    }
    guard numbers.count == 2, abs(numbers[0]) <= 90, abs(numbers[1]) <= 180 else { return nil }
    return (numbers[0], numbers[1])
  }

  /// The parts of the last pair of parentheses.
  private static func lastPair(in text: String) -> [String]? {
    guard let open = text.lastIndex(of: "("), let close = text.lastIndex(of: ")"), open < close
    else { return nil }
    let inner = text[text.index(after: open)..<close]
    let parts = inner.split(separator: ",").map { part in
      String(part.drop { $0.isWhitespace })
    }
    return parts.count == 2 ? parts : nil
  }
}
