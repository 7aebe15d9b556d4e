// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target: Swift 6 mode, warnings are errors, and the upcoming features that keep imports and
/// existentials visible (SE-0335, SE-0444, SE-0461).
let settings: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// The parsers borrow bytes through `RawSpan`; a stored span needs lifetime annotations (SE-0446).
let parserSettings = settings + [.enableExperimentalFeature("Lifetimes")]

let nio: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
/// macOS has it as `System`.
let system: Target.Dependency = .product(
    name: "SystemPackage",
    package: "swift-system",
    condition: .when(platforms: [.linux])
)

let package = Package(
    name: "pacsh",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "pacsh", targets: ["pacsh"]),
        .executable(name: "pacsh-decode", targets: ["pacsh-decode"]),
        .library(name: "DICOMCore", targets: ["DICOMCore"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.7.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    ],
    targets: [
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CLibedit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .target(name: "CSignals"),
        // What pacsh-decode alone uses; the codecs' libraries are loaded when it runs.
        .target(name: "CPixelCodecs", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),

        .target(name: "SystemIO", dependencies: [system], swiftSettings: parserSettings),
        .target(
            name: "DICOMCore",
            dependencies: ["CZlib"],
            swiftSettings: parserSettings,
            // Rounding a number is a call into it, which a program that imports nothing else wouldn't link.
            linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]
        ),
        .target(name: "DICOMQuery", dependencies: ["DICOMCore"], swiftSettings: settings),
        .target(name: "DICOMImage", dependencies: ["CZlib", "DICOMCore"], swiftSettings: parserSettings),
        .target(name: "DICOMWire", dependencies: ["DICOMCore", nio], swiftSettings: parserSettings),
        .target(
            name: "DICOMNetwork",
            dependencies: [
                "DICOMCore", "DICOMWire", "SystemIO", nio, nioPosix, .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
                .product(name: "NIOTLS", package: "swift-nio"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "DICOMArchive",
            dependencies: ["CSQLite", "DICOMCore", "SystemIO", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: settings
        ),
        .target(
            name: "PACSClient",
            dependencies: [
                "DICOMCore", "DICOMQuery", "DICOMWire", "DICOMNetwork", "DICOMArchive", "SystemIO",
                .product(name: "TOMLKit", package: "TOMLKit"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "DemoPACS",
            dependencies: ["DICOMCore", "DICOMQuery", "DICOMWire", "DICOMNetwork", "SystemIO", nio],
            swiftSettings: settings
        ),
        .target(name: "ShellLanguage", dependencies: ["DICOMCore"], swiftSettings: settings),
        .target(
            name: "ShellCore",
            dependencies: [
                "DICOMCore", "DICOMQuery", "DICOMImage", "DICOMArchive", "PACSClient", "DemoPACS", "ShellLanguage",
                "SystemIO", system,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            swiftSettings: settings
        ),
        .target(name: "LineEditor", dependencies: ["CLibedit", "SystemIO"], swiftSettings: settings),
        .executableTarget(
            name: "pacsh",
            dependencies: ["ShellCore", "LineEditor", "SystemIO", "CSignals"],
            swiftSettings: settings
        ),

        .executableTarget(
            name: "pacsh-decode",
            dependencies: ["CPixelCodecs", "DICOMCore", "DICOMImage"],
            swiftSettings: settings
        ),

        .target(
            name: "TestSupport",
            dependencies: ["DICOMCore", "DICOMWire", nio, nioPosix],
            path: "Tests/TestSupport",
            swiftSettings: settings
        ),
        // What the fuzzers of Tests/Fuzzing run; the tests replay with it what they found.
        .target(
            name: "FuzzTargets",
            dependencies: ["DICOMCore", "DICOMImage", "DICOMWire", "DICOMArchive", "ShellLanguage", nio],
            path: "Tests/Fuzzing/Sources/FuzzTargets",
            swiftSettings: parserSettings
        ),
        .testTarget(name: "LineEditorTests", dependencies: ["LineEditor"], swiftSettings: settings),
        .testTarget(name: "SystemIOTests", dependencies: ["SystemIO", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "DICOMCoreTests",
            dependencies: ["DICOMCore", "DICOMArchive", "CZlib", "TestSupport", "FuzzTargets"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "DICOMImageTests",
            dependencies: ["DICOMImage", "DICOMArchive", "DICOMCore", "ShellCore", "TestSupport", "pacsh-decode"],
            swiftSettings: settings
        ),
        .testTarget(name: "DICOMQueryTests", dependencies: ["DICOMQuery"], swiftSettings: settings),
        .testTarget(
            name: "DICOMWireTests",
            dependencies: ["DICOMWire", "TestSupport", .product(name: "NIOTestUtils", package: "swift-nio")],
            swiftSettings: settings
        ),
        .testTarget(
            name: "DICOMNetworkTests",
            dependencies: [
                "DICOMNetwork", "DemoPACS", "TestSupport", nioPosix,
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "DICOMArchiveTests",
            dependencies: ["DICOMArchive", "TestSupport", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: settings
        ),
        .testTarget(
            name: "PACSClientTests",
            dependencies: ["PACSClient", "DemoPACS", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(name: "ShellLanguageTests", dependencies: ["DICOMCore", "ShellLanguage"], swiftSettings: settings),
        .testTarget(
            name: "ShellCoreTests",
            dependencies: ["ShellCore", "ShellLanguage", "TestSupport"],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "EditorFixture",
            dependencies: ["LineEditor", "CSignals"],
            path: "Tests/Fixtures/EditorFixture",
            swiftSettings: settings
        ),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["DICOMCore", "TestSupport", "pacsh", "EditorFixture"],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6]
)
