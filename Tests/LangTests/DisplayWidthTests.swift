import Tabular
import Testing

@Test(arguments: [
  ("abc", 3), ("", 0), ("学校", 4), ("e\u{301}", 1), ("é", 1), ("😀", 2), ("👩‍👩‍👧", 2), ("🇺🇸", 2),
  ("❤️", 2), ("1️⃣", 2), ("a\u{200B}b", 2), ("한", 2), ("ﾊ", 1), ("─", 1), ("–", 1), ("\t", 0),
])
func terminalColumnsAreCountedAsTheyAreDrawn(_ text: String, _ columns: Int) {
  #expect(text.displayWidth == columns)
}
