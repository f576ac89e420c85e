// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that strive itself depends on neither library: `make bench` builds it.
let package = Package(
  name: "separated",
  platforms: [.macOS(.v14)],
  dependencies: [
    .package(url: "https://github.com/swiftcsv/SwiftCSV", exact: "0.10.0")
  ],
  targets: [
    .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"]), .brew(["libcsv"])]),
    .target(name: "Workbook"),
    .executableTarget(
      name: "separated",
      dependencies: [
        "CLibCSV", "Workbook", .product(name: "SwiftCSV", package: "SwiftCSV"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
