internal import Display
internal import Tabular

/// What the template of the page is filled with.
struct PageContent {
  var title: String
  var banner: String?
  var summary: String?
  var styleHTML = PageStyle.text
  var blocks: [BlockContent] = []
  var footer: FooterContent?

  init(_ page: ReportPage) {
    title = page.title ?? page.titleOfAnswers
    var markdown = Markdown()
    var answers: [Answer] = []
    for block in page.blocks {
      var content = BlockContent()
      switch block {
      case .prose(let text): content.proseHTML = markdown.html(text)
      case .answer(let answer, let asChart):
        answers.append(answer)
        content.answer = AnswerContent(
          answer, number: answers.count, asChart: asChart,
          level: page.isOfOneAnswer ? nil : min(6, markdown.level + 1))
      case .text(let text):
        content.linesHTML = text.split(separator: "\n", omittingEmptySubsequences: false)
          .map { escaped(String($0)) }.joined(separator: "\n")
      case .warning(let text): content.warning = text
      }
      blocks.append(content)
    }
    banner = answers.lazy.compactMap(\.banner).first
    footer = FooterContent(answers)
  }
}

extension ReportPage {
  private var answers: [Answer] {
    blocks.compactMap { block in
      switch block {
      case .answer(let answer, asChart: _): answer
      case .prose, .text, .warning: nil
      }
    }
  }

  fileprivate var titleOfAnswers: String {
    let answers = answers
    if answers.count == 1, let answer = answers.first { return answer.title }
    return "\(answers.count) answers"
  }

  /// Whether the title of the page is the heading of its only answer.
  fileprivate var isOfOneAnswer: Bool { title == nil && answers.count == 1 }
}

/// A block of the page; exactly one of its fields is set.
struct BlockContent {
  var proseHTML: String?
  var answer: AnswerContent?
  var linesHTML: String?
  var warning: String?
}

/// What holds for all the answers of a page, below them.
struct FooterContent {
  struct Fact {
    var name: String
    var texts: [String]
  }

  var facts: [Fact] = []

  /// `nil` for a page without answers.
  init?(_ answers: [Answer]) {
    guard !answers.isEmpty else { return nil }
    add("Sources", answers.flatMap(\.sources))
    add("Methods", answers.flatMap(\.methods))
    // An answer made of others has no version of its own.
    add("Data version", answers.map(\.dataVersion).filter { $0 > 0 }.map(String.init))
    add("As of", answers.compactMap { $0.asOf?.label })
    if answers.contains(where: \.isSample) {
      add("Sample", ["The numbers are of an invented place; they are for learning."])
    }
    add("Marks", Legend.texts(for: answers))
  }

  /// Each text once, in the order of its first answer.
  private mutating func add(_ name: String, _ texts: [String]) {
    var seen: Set<String> = []
    let distinct = texts.filter { seen.insert($0).inserted }
    if !distinct.isEmpty { facts.append(Fact(name: name, texts: distinct)) }
  }
}

/// What the marks in tables mean, of those that occur.
enum Legend {
  static func texts(for answers: [Answer]) -> [String] {
    var states: Set<CellState> = []
    for answer in answers {
      for group in PrintedTable(answer).groups {
        states.formUnion(group.rows.joined().compactMap(\.state))
      }
    }
    return CellState.allCases.filter(states.contains).compactMap { state in
      state.meaning.map { "\(state.mark.printed): \($0)" }
    }
  }
}

extension CellState {
  /// What a reader is told of a cell without a value; `nil` for states that have one.
  var meaning: String? {
    switch self {
    case .actual, .rounded, .interval: nil
    case .noPeople: "there is nobody to have a rate"
    case .suppressed: "hidden to protect privacy"
    case .missing: "should be there and is not"
    case .notApplicable: "the question has no answer here"
    case .notPublished: "the source does not publish it"
    case .notYet: "the period is not over"
    case .error: "the source or the arithmetic gave no number"
    case .withheld: "hidden by an agreement"
    }
  }
}
