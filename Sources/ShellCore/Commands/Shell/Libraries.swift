/// The libraries that pacsh is built with, as Package.resolved pins them.
enum Libraries {
    static let all: [(name: String, version: String)] = [
        ("swift-argument-parser", "1.8.2"), ("swift-asn1", "1.7.4"), ("swift-atomics", "1.3.0"),
        ("swift-certificates", "1.21.1"), ("swift-collections", "1.6.0"), ("swift-crypto", "4.5.2"),
        ("swift-nio", "2.101.2"), ("swift-nio-ssl", "2.37.6"), ("swift-subprocess", "1.0.2"), ("swift-system", "1.8.1"),
        ("tomlkit", "0.6.0"),
    ]
}
