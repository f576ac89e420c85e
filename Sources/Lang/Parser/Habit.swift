/// Something people write from habit — from another language or from speech — that has its own
/// word here: one row of a table, with its message, its hint and, where certain, its fix.
///
///     Habit("limit #", "S1102", "`limit` is `top` here", hint: "write `top {2}`", fix: "top {2}")
///
/// A pattern is words with blanks between: `a|b` is either word, `@` a name, `#` a number, period
/// or `$value`, `"` a text, `==` signs without a blank between. `{2}` is what the second matched.
struct Habit: Sendable {
  /// Where in a text the pattern is looked for.
  enum Place: Sendable {
    /// Where a statement starts.
    case statement
    /// Where a clause could start.
    case clause
    /// After an operand.
    case `operator`
    /// Where an operand must stand.
    case operand
    /// A bare name that stands for a value.
    case value
    /// Wherever a sign of another language turns up.
    case anywhere
  }

  var elements: [Element]
  var code: String
  var message: String
  var hint: String
  var fix: Replacement?
  /// The fix holds only where the question has no such clause.
  var unless: Keyword?
  /// The fix holds only where the question has such a clause.
  var needs: Keyword?
  /// The habit is one only right after such a clause.
  var after: Keyword?

  init(
    _ pattern: String, _ code: String, _ message: String, hint: String,
    fix: Replacement? = nil, unless: Keyword? = nil, needs: Keyword? = nil, after: Keyword? = nil
  ) {
    elements = pattern.split(separator: " ").map { Element($0) }
    self.code = code
    self.message = message
    self.hint = hint
    self.fix = fix
    self.unless = unless
    self.needs = needs
    self.after = after
  }

  enum Element: Sendable {
    case words([String])
    case name
    case number
    case text
    /// Signs that stand together: `==`.
    case signs(String)

    init(_ pattern: Substring) {
      switch pattern {
      case "@": self = .name
      case "#": self = .number
      case "\"": self = .text
      default:
        let isWord =
          pattern.contains(where: \.isLetter)
          && pattern.allSatisfy {
            $0.isLetter || $0 == "_" || $0 == "|"
          }
        self =
          isWord
          ? .words(pattern.split(separator: "|").map { String($0) }) : .signs(String(pattern))
      }
    }
  }

  /// What a fix writes, and from where.
  enum Replacement: Sendable, ExpressibleByStringLiteral {
    /// In place of everything that matched.
    case replace(String)
    /// Right after the number before; a habit only where there is one.
    case attach(String)
    /// `contains` or `starts with` and the text, from the pattern of SQL's `like`.
    case like

    init(stringLiteral text: String) { self = .replace(text) }
  }
}

/// What a habit matched: how many tokens each element took.
struct HabitMatch: Sendable {
  var diagnostic: Diagnostic
  var tokenCount: Int
}
