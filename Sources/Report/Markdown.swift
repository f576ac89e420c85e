internal import CCommonMark
internal import Foundation

/// Markdown from a script as html, by CommonMark: html in it is left out, pictures become words.
///
///     # Early reading        <h2>Early reading</h2>, below the title of the page
///
/// Headings keep their order: equal ones stay equal, and none is more than one level below the one
/// before it, as `##` then `####` would be.
struct Markdown {
  /// The headings, as they were written, that the text stands under.
  private var open: [Int32] = []

  /// The level of the last heading on the page; its title is 1.
  var level: Int { min(6, 1 + open.count) }

  mutating func html(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let parsed = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        // A text of no bytes has no address, and the library does not look at one.
        cmark_parse_document(characters.baseAddress, characters.count, options)
      }
    }
    guard let document = parsed else { return "" }
    defer { cmark_node_free(document) }
    settle(document)
    guard let rendered = cmark_render_html(document, options) else { return "" }
    defer { free(rendered) }
    return String(cString: rendered)
  }

  private let options = CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8

  /// Brings headings into order and takes pictures out, which would be fetched from elsewhere.
  private mutating func settle(_ document: OpaquePointer) {
    guard let walk = cmark_iter_new(document) else { return }
    defer { cmark_iter_free(walk) }
    var pictures: [OpaquePointer] = []
    while true {
      let event = cmark_iter_next(walk)
      guard event != CMARK_EVENT_DONE else { break }
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(walk) else { continue }
      switch cmark_node_get_type(node) {
      case CMARK_NODE_HEADING:
        let written = cmark_node_get_heading_level(node)
        while let last = open.last, last >= written { open.removeLast() }
        open.append(written)
        cmark_node_set_heading_level(node, Int32(level))
      case CMARK_NODE_IMAGE: pictures.append(node)
      default: break
      }
    }
    for picture in pictures { unwrap(picture) }
  }

  /// Puts the words of a picture where it stood.
  private func unwrap(_ picture: OpaquePointer) {
    while let child = cmark_node_first_child(picture) {
      cmark_node_unlink(child)
      cmark_node_insert_before(picture, child)
    }
    cmark_node_unlink(picture)
    cmark_node_free(picture)
  }
}
