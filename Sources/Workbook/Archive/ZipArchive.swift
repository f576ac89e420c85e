import CLibZip

/// The parts of a ZIP archive in memory, by their names.
///
/// The bytes are copied once and freed with the archive: libzip reads from them while it is open.
final class ZipArchive {
  private let archive: OpaquePointer
  private let bytes: UnsafeMutableRawBufferPointer

  init(_ content: [UInt8]) throws(WorkbookProblem) {
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: content.count, alignment: 1)
    bytes.copyBytes(from: content)
    var error = zip_error_t()
    // The last 0: the bytes stay ours. An opened archive owns its source, a failed one does not.
    guard
      let source = zip_source_buffer_create(
        bytes.baseAddress, zip_uint64_t(bytes.count), 0, &error)
    else {
      bytes.deallocate()
      throw .damaged(part: nil)
    }
    guard let archive = zip_open_from_source(source, Int32(ZIP_RDONLY), &error) else {
      zip_source_free(source)
      bytes.deallocate()
      throw .damaged(part: nil)
    }
    self.archive = archive
    self.bytes = bytes
  }

  deinit {
    // Nothing was changed, so there is nothing to write back.
    zip_discard(archive)
    bytes.deallocate()
  }

  func holds(_ name: String) -> Bool { zip_name_locate(archive, name, 0) >= 0 }

  /// Opens a part for one reading from its start.
  func open(_ name: String) throws(WorkbookProblem) -> ZipPart {
    var facts = zip_stat_t()
    guard zip_stat(archive, name, 0, &facts) == 0 else { throw .damaged(part: name) }
    guard facts.encryption_method == UInt16(ZIP_EM_NONE) else { throw .locked }
    guard let file = zip_fopen(archive, name, 0) else { throw .damaged(part: name) }
    return ZipPart(file, name: name, of: self)
  }
}

/// One part of an archive while it is read, unpacked as far as it was read.
final class ZipPart {
  let name: String
  private let file: OpaquePointer
  /// Keeps the archive open as long as a part of it is read.
  private let archive: ZipArchive
  private var unpacked = 0

  init(_ file: OpaquePointer, name: String, of archive: ZipArchive) {
    self.file = file
    self.name = name
    self.archive = archive
  }

  deinit { zip_fclose(file) }

  /// Unpacks the next bytes into a buffer; 0 at the end.
  func read(
    into buffer: UnsafeMutablePointer<UInt8>, atMost count: Int
  ) throws(WorkbookProblem) -> Int {
    // libzip compares sizes and checksums on the way and fails where they differ.
    let read = Int(zip_fread(file, buffer, zip_uint64_t(max(0, count))))
    guard read >= 0 else { throw .damaged(part: name) }
    unpacked += read
    guard unpacked <= Limit.unpacked else {
      throw .tooLarge(millions: Limit.unpacked / 1_000_000)
    }
    return read
  }
}
