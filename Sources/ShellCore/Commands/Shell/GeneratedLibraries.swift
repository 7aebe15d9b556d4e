// Made by scripts/generate-libraries from Package.resolved and the packages it names.

extension Library {
    /// What is linked into the executable, package by package.
    static let linked: [Library] = [
        Library(
            "swift-argument-parser",
            version: "1.8.2",
            licence: "Apache-2.0 WITH Swift-exception",
            source: "https://github.com/apple/swift-argument-parser"
        ),
        Library(
            "swift-asn1",
            version: "1.7.4",
            licence: "Apache-2.0",
            source: "https://github.com/apple/swift-asn1"
        ),
        Library(
            "swift-atomics",
            version: "1.3.0",
            licence: "Apache-2.0 WITH Swift-exception",
            source: "https://github.com/apple/swift-atomics"
        ),
        Library(
            "swift-collections",
            version: "1.6.0",
            licence: "Apache-2.0 WITH Swift-exception",
            source: "https://github.com/apple/swift-collections"
        ),
        Library(
            "swift-crypto",
            version: "4.5.2",
            licence: "Apache-2.0",
            source: "https://github.com/apple/swift-crypto"
        ),
        Library(
            "BoringSSL (swift-crypto)",
            version: "0226f30467f5",
            licence: "Apache-2.0",
            source: "https://boringssl.googlesource.com/boringssl"
        ),
        Library(
            "swift-nio",
            version: "2.101.2",
            licence: "Apache-2.0",
            source: "https://github.com/apple/swift-nio"
        ),
        Library(
            "swift-nio-ssl",
            version: "2.37.6",
            licence: "Apache-2.0",
            source: "https://github.com/apple/swift-nio-ssl"
        ),
        Library(
            "BoringSSL (swift-nio-ssl)",
            version: "8eb25be6fa18",
            licence: "Apache-2.0",
            source: "https://boringssl.googlesource.com/boringssl"
        ),
        Library(
            "swift-subprocess",
            version: "1.0.2",
            licence: "Apache-2.0",
            source: "https://github.com/swiftlang/swift-subprocess"
        ),
        Library(
            "swift-system",
            version: "1.8.1",
            licence: "Apache-2.0 WITH Swift-exception",
            source: "https://github.com/apple/swift-system"
        ),
        Library(
            "tomlkit",
            version: "0.6.0",
            licence: "MIT",
            source: "https://github.com/LebJe/TOMLKit"
        ),
        Library(
            "toml++ (tomlkit)",
            version: "3.4.0",
            licence: "MIT",
            source: "https://github.com/marzer/tomlplusplus"
        ),
    ]
}
