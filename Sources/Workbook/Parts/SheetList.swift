/// The sheets of a workbook in their order, and where its other parts are.
struct SheetList {
  var sheets: [Sheet] = []
  /// Days count from 1904, as on early Macintosh computers.
  var isFrom1904 = false
  var sharedTexts: String?
  var styles: String?

  struct Sheet {
    var name: String
    var isHidden: Bool
    /// `xl/worksheets/sheet1.xml`
    var part: String
  }

  init(_ archive: ZipArchive) throws(WorkbookProblem) {
    let path = try SheetList.workbook(in: archive)
    let folder = SheetList.folder(of: path)
    let links = LinkListener()
    try parse(archive.open(SheetList.links(of: path)), for: links)
    let listener = SheetListener()
    try parse(archive.open(path), for: listener)
    isFrom1904 = listener.isFrom1904
    for named in listener.sheets {
      guard let link = links.found[named.link], link.type == "worksheet" else { continue }
      sheets.append(
        Sheet(
          name: named.name, isHidden: named.isHidden,
          part: SheetList.path(link.target, from: folder)))
    }
    for link in links.found.values {
      let path = SheetList.path(link.target, from: folder)
      if link.type == "sharedStrings" { sharedTexts = path }
      if link.type == "styles" { styles = path }
    }
  }

  /// The part that lists the sheets; what the archive is where it holds none.
  private static func workbook(in archive: ZipArchive) throws(WorkbookProblem) -> String {
    guard archive.holds("_rels/.rels") else {
      if archive.holds("content.xml") { throw .unreadable(.openDocument) }
      throw .unreadable(.archive)
    }
    let links = LinkListener()
    try parse(archive.open("_rels/.rels"), for: links)
    guard let link = links.found.values.first(where: { $0.type == "officeDocument" }) else {
      throw .unreadable(.archive)
    }
    let path = path(link.target, from: "")
    if path.hasSuffix(".bin") { throw .unreadable(.binaryExcel) }
    guard path.hasPrefix("xl/") || path.hasSuffix("workbook.xml") else {
      throw .unreadable(.archive)
    }
    return path
  }

  /// `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`
  private static func links(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return folder(of: path) + "_rels/" + name + ".rels"
  }

  private static func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
  }

  /// A target is relative to the folder of its workbook, or absolute in the archive.
  private static func path(_ target: String, from folder: String) -> String {
    let whole = target.hasPrefix("/") ? target : folder + target
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}

/// `<Relationship Id="rId1" Type="…/worksheet" Target="worksheets/sheet1.xml"/>`
private final class LinkListener: PartListener {
  var found: [String: (type: String, target: String)] = [:]

  func start(_ element: String, _ attributes: [String: String]) {
    guard element == "Relationship", let id = attributes["Id"], let target = attributes["Target"]
    else { return }
    let type = attributes["Type"]?.split(separator: "/").last.map(String.init) ?? ""
    found[id] = (type, target)
  }
}

/// `<sheet name="2015-16" sheetId="3" state="hidden" r:id="rId2"/>`
private final class SheetListener: PartListener {
  var sheets: [(name: String, isHidden: Bool, link: String)] = []
  var isFrom1904 = false

  func start(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "workbookPr":
      isFrom1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
    case "sheet":
      // The prefix of the attribute is the writer's choice.
      let link = attributes.first { $0.key.hasSuffix(":id") }?.value
      guard let name = attributes["name"], let link else { return }
      sheets.append((name, (attributes["state"] ?? "visible") != "visible", link))
    default: break
    }
  }
}
