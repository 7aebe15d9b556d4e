// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableExperimentalFeature("Lifetimes"),
]

/// A package of its own, which `swift build` never sees; `scripts/bench` builds and runs it.
///
/// It has the codec of the package around it through links. No benchmark library: instructions under callgrind repeat
/// exactly on any busy machine, where times and the counters of `perf` don't.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    targets: [
        .systemLibrary(name: "CZlib", path: "Modules/CZlib", pkgConfig: "zlib"),
        .target(
            name: "DICOMCore",
            dependencies: ["CZlib"],
            path: "Modules/DICOMCore",
            exclude: ["DICOMCore.docc"],
            swiftSettings: settings,
            linkerSettings: [.linkedLibrary("m")]
        ),
        .executableTarget(name: "bench", dependencies: ["DICOMCore"], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
