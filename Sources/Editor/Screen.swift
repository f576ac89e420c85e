internal import CTerminal
internal import Foundation

/// The terminal's size, and how much room characters take on it.
public enum Screen {
  public static var columns: Int { size.columns }
  public static var rows: Int { size.rows }

  static var size: (columns: Int, rows: Int) {
    var columns: Int32 = 0
    var rows: Int32 = 0
    terminal_size(&columns, &rows)
    return (Int(columns), Int(rows))
  }

  /// Cells of a character; -1 for what does not print.
  static func cells(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x7F { return value < 0x20 ? -1 : 1 }
    return Int(terminal_cells(wchar_t(bitPattern: value)))
  }
}
