/// What a load of records writes beside what any load does.
public protocol RecordWriter: LoadWriter {
  /// The store's number of a child, by the id as a file has it; the id itself is not kept.
  func person(_ id: [UInt8]) throws -> Int
  /// One code for the groups of a cell, in the order of the cut.
  func grouping(_ groups: [Int], cut: Int) throws -> Int
  /// - Parameter parts: several only of different series.
  func append(_ parts: [RecordPart]) throws
  /// The parts of this load so far.
  func parts(of series: RecordSeries) throws -> [RecordPart]
}
