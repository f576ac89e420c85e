import Foundation

// Reads one file with one reader: counts rows and cells and adds up one column of numbers.
//
//     separated ours facts.csv 13
//
// Prints rows, cells and the sum in hundredths; what is wrong with the file on standard error.

let arguments = CommandLine.arguments
guard arguments.count == 4, let reader = readers[arguments[1]], let column = Int(arguments[3])
else {
  print("separated \(readers.keys.sorted().joined(separator: "|")) FILE COLUMN")
  exit(2)
}
do {
  let tally = try reader(arguments[2], column)
  print(tally.rows, tally.cells, tally.sum)
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(1)
}
