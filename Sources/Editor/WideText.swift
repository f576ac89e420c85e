import Foundation

/// Text as libedit holds it: a number a character, and a zero at the end.
func wide(_ text: String) -> [wchar_t] {
  text.unicodeScalars.map { wchar_t(bitPattern: $0.value) } + [0]
}

/// The text of so many characters of libedit's.
func text(_ characters: UnsafePointer<wchar_t>, _ count: Int) -> String {
  var scalars = String.UnicodeScalarView()
  for index in 0..<max(0, count) {
    scalars.append(Unicode.Scalar(UInt32(bitPattern: characters[index])) ?? "\u{FFFD}")
  }
  return String(scalars)
}

/// Writes to the terminal at once, past every buffer; what cannot be written is gone.
func show(_ text: String) {
  var bytes = Array(text.utf8)[...]
  while !bytes.isEmpty {
    let written = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    if written < 0, errno == EINTR || errno == EAGAIN { continue }
    guard written > 0 else { return }
    bytes = bytes.dropFirst(written)
  }
}
