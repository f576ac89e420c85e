// swift-tools-version: 6.1
import PackageDescription

/// Settings every target shares, written once.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A module of the house: its name, the floors below that it may import, and products of libraries.
func module(_ name: String, _ floors: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: floors, swiftSettings: strict)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "strive",
  platforms: [.macOS(.v14)],
  products: [.executable(name: "strive", targets: ["repl"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // Ground floor and first floor: no Foundation, no C.
    module("Tabular"),
    module("Statistics", [.product(name: "RealModule", package: "swift-numerics")]),
    module("Protection", ["Tabular"]),

    // Second floor: text to answers, answers to text.
    module("Lang", ["Tabular", "Statistics", "Protection"]),
    module("Display", ["Tabular"]),

    // Third floor: the outside world.
    module("Sample"),
    .systemLibrary(
      name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    module("Workbook", ["CLibZip"]),
    module(
      "Store",
      [
        "Lang", "Tabular", "Protection", "Workbook",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),

    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    module("Spreadsheet", ["CXlsxWriter", "Display", "Tabular"]),
    .systemLibrary(
      name: "CCommonMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    module(
      "Report",
      [
        "CCommonMark", "Display", "Tabular", .product(name: "Mustache", package: "swift-mustache"),
      ]),

    // The terminal: editing a line on libedit.
    .systemLibrary(
      name: "CLibedit", pkgConfig: "libedit",
      providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
    .target(name: "CTerminal", dependencies: ["CLibedit"]),
    module("Editor", ["CLibedit", "CTerminal"]),

    // Fourth floor and roof.
    module(
      "Shell",
      ["Lang", "Display", "Spreadsheet", "Report", "Store", "Sample", "Tabular", "Editor"]),
    module("LanguageServer", ["Lang", "Shell"]),
    .executableTarget(
      name: "compile-bench", dependencies: ["Lang", "Shell", "Store", "Tabular"],
      path: "Benchmarks/Compile", swiftSettings: strict),
    .executableTarget(
      name: "protection-bench", dependencies: ["Protection", "Tabular"],
      path: "Benchmarks/Protection", swiftSettings: strict, linkerSettings: [.linkedLibrary("m")]),
    .executableTarget(
      name: "repl",
      dependencies: [
        "Shell", "LanguageServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Tests, and what they share.
    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: strict),
    tests("LangTests", ["Lang", "Tabular", "TestSupport"], exclude: ["Fixtures"]),
    tests("StatisticsTests", ["Statistics"]),
    tests("SampleTests", ["Sample"]),
    tests("WorkbookTests", ["Workbook", "TestSupport"], exclude: ["Fixtures"]),
    tests("DisplayTests", ["Display", "Tabular", "TestSupport"]),
    tests("SpreadsheetTests", ["Spreadsheet", "Workbook", "Tabular"]),
    tests("ReportTests", ["Report", "Display", "Tabular", "TestSupport"], exclude: ["Browser"]),
    tests("ProtectionTests", ["Protection", "Tabular"]),
    tests("StoreTests", ["Store", "Lang", "Tabular", "Protection", "TestSupport"]),
    tests("LoadingTests", ["Store", "Lang", "Tabular", "TestSupport"]),
    tests(
      "GoldenTests",
      [
        "Shell", "Store", "Lang", "Display", "Report", "Sample", "Protection", "Tabular",
        "TestSupport",
      ]),
    tests("HouseTests", ["Lang"]),
    tests("CommandTests", ["repl", "TestSupport"]),
    tests("LanguageServerTests", ["LanguageServer", "Lang", "Shell", "TestSupport"]),
    .target(name: "PseudoTerminal", path: "Tests/PseudoTerminal"),
    tests("TerminalTests", ["repl", "PseudoTerminal", "Editor", "Shell", "Lang"]),
  ],
  swiftLanguageModes: [.v6]
)
