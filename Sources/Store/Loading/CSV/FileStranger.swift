/// A file that is known by its first bytes to be no table of text, and no workbook.
public enum FileStranger: String, Sendable, Hashable {
  case pdf = "a PDF"
  case webPage = "a web page"
  case json = "JSON"
  case xml = "XML"
  case compressed = "a compressed file"
  case image = "an image"

  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x1F, 0x8B]) || bytes.starts(with: Array("BZh".utf8))
      || bytes.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A])
    {
      self = .compressed
      return
    }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) || bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .image
      return
    }
    let text = String(decoding: bytes.prefix(256), as: UTF8.self).lowercased()
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    let signs: [(String, FileStranger)] = [
      ("%pdf-", .pdf), ("<!doctype html", .webPage), ("<html", .webPage), ("<table", .webPage),
      ("<?xml", .xml), ("{\"", .json), ("[{", .json),
    ]
    guard let found = signs.first(where: { start.hasPrefix($0.0) }) else { return nil }
    self = found.1
  }

  /// What to do about it.
  var remedy: String {
    switch self {
    case .pdf: "copy its table into a spreadsheet, or ask the publisher for CSV"
    case .webPage: "open it in a spreadsheet and save it as `.xlsx` or CSV"
    case .json, .xml: "ask for the table as CSV, or turn it into one"
    case .compressed: "unpack it first"
    case .image: "numbers in a picture cannot be read"
    }
  }
}
