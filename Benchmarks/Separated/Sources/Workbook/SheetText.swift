/// What the reader of separated text knows of workbooks; no sheet is read here.
public enum SheetText {
  public static let unitSeparator: UInt8 = 0x1F
  public static let recordSeparator: UInt8 = 0x1E
}
