internal import Display
public import Tabular

/// A piece of a report, in the order of the script.
public enum ReportBlock: Sendable {
  /// Markdown for people, as `print` gives it.
  case prose(String)
  /// An answer as a table; with `asChart` a drawing stands before it, where there is one.
  case answer(Answer, asChart: Bool = false)
  /// A text whose lines stand as they are, as `explain` gives it.
  case text(String)
  /// What a check had to say.
  case warning(String)
}

/// A report as one page that needs nothing else: no network, no script, no other file.
///
///     var page = ReportPage(title: "Board brief")
///     page.add(.prose("# Early reading"))
///     page.add(.answer(answer, asChart: true))
///     let text = page.html()
///
/// The same blocks give the same bytes.
public struct ReportPage: Sendable {
  public var title: String?
  public private(set) var blocks: [ReportBlock] = []

  /// Without a title the page has that of its answer, or says how many there are.
  public init(title: String? = nil) {
    self.title = title
  }

  public mutating func add(_ block: ReportBlock) { blocks.append(block) }

  public func html() -> String { Templates.page.render(PageContent(self)) }
}
