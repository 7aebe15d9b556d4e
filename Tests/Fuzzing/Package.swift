// swift-tools-version: 6.2
import PackageDescription

/// How the modules are compiled here: with libFuzzer's counters and the address sanitizer.
///
/// They are those of the package around this one, through links; `swift build` there never sees it. `scripts/fuzz` builds
/// and runs it.
let instrumented: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableExperimentalFeature("Lifetimes"),
    .unsafeFlags(["-sanitize=fuzzer,address"]),
]

let nio: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let system: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")

let package = Package(
    name: "Fuzzing",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
    ],
    targets: [
        .systemLibrary(name: "CZlib", path: "Modules/CZlib", pkgConfig: "zlib"),
        .systemLibrary(name: "CSQLite", path: "Modules/CSQLite", pkgConfig: "sqlite3"),
        .target(name: "SystemIO", dependencies: [system], path: "Modules/SystemIO", swiftSettings: instrumented),
        .target(
            name: "DICOMCore",
            dependencies: ["CZlib"],
            path: "Modules/DICOMCore",
            exclude: ["DICOMCore.docc"],
            swiftSettings: instrumented
        ),
        .target(
            name: "DICOMImage",
            dependencies: ["CZlib", "DICOMCore"],
            path: "Modules/DICOMImage",
            swiftSettings: instrumented
        ),
        .target(
            name: "DICOMWire",
            dependencies: ["DICOMCore", nio],
            path: "Modules/DICOMWire",
            swiftSettings: instrumented
        ),
        .target(
            name: "DICOMArchive",
            dependencies: ["CSQLite", "DICOMCore", "SystemIO", crypto],
            path: "Modules/DICOMArchive",
            swiftSettings: instrumented
        ),
        .target(
            name: "ShellLanguage",
            dependencies: ["DICOMCore"],
            path: "Modules/ShellLanguage",
            swiftSettings: instrumented
        ),
        // The ordinary tests have it too, to replay what was found.
        .target(
            name: "FuzzTargets",
            dependencies: ["DICOMCore", "DICOMImage", "DICOMWire", "DICOMArchive", "ShellLanguage", nio],
            swiftSettings: [.unsafeFlags(["-sanitize=address"])]
        ),
        .executableTarget(
            name: "fuzz",
            dependencies: ["FuzzTargets"],
            swiftSettings: [.unsafeFlags(["-sanitize=address"])],
            linkerSettings: [.unsafeFlags(["-sanitize=address"])]
        ),
    ],
    swiftLanguageModes: [.v6]
)
