internal import CXlsxWriter

/// How a cell looks: its number format and its weight.
enum CellLook: Hashable {
  case header(isNumeric: Bool)
  /// A number in a number format: `0.0" %"`.
  case number(String)
  /// A word that stands for a number there is none of: `*`, `n/a`, `not_yet`.
  case state
  /// An interval, which is a text beside numbers: `57.8..68.2`.
  case range
  case wrapped
  case label
  case title

  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    switch self {
    case .header(let isNumeric):
      format_set_bold(format)
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue))
      if isNumeric { format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
    case .number(let pattern): format_set_num_format(format, pattern)
    case .state:
      format_set_italic(format)
      format_set_font_color(format, 0x595959)
      format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    case .range: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    case .wrapped:
      format_set_text_wrap(format)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    case .label:
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      format_set_font_color(format, 0x595959)
    case .title: format_set_bold(format)
    }
  }
}
