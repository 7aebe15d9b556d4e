import ArgumentParser
import PACSClient
import ShellLanguage

/// Whether something is on or off.
enum Switch: String, ExpressibleByArgument, CaseIterable, Sendable { case on, off }

/// The files of TLS.
struct TLSFileOptions: ParsableArguments, Sendable {
    @Option(name: .long, help: "PEM file of the authorities that are trusted, in place of the system's.")
    var tlsCa: String?
    @Option(name: .long, help: "PEM file of our certificate.")
    var tlsCert: String?
    @Option(name: .long, help: "PEM file of the key of our certificate.")
    var tlsKey: String?

    /// Makes the options with nothing asked for.
    init() {}

    /// Refuses options without a value, which an unset variable would make.
    mutating func validate() throws {
        for (key, value) in self.values where value.isEmpty {
            throw UsageError("--\(key.map { $0 == "." ? "-" : String($0) }.joined()) takes a file, not nothing")
        }
    }

    /// The settings that are asked for.
    var values: [(key: String, value: String)] {
        [("tls.ca", self.tlsCa), ("tls.cert", self.tlsCert), ("tls.key", self.tlsKey)]
            .compactMap { key, value in value.map { (key, $0) } }
    }
}

/// How a connection to a PACS is secured.
///
/// Any of the options but `--tls=off` turns TLS on.
struct TLSOptions: ParsableArguments, Sendable {
    @Option(name: .long, help: "Secure the connection by TLS: --tls, or --tls=off.")
    var tls: Switch?
    @OptionGroup var files: TLSFileOptions
    @Option(name: .long, help: "The name or address in the PACS's certificate, where it isn't that of the host.")
    var tlsName: String?
    @Flag(name: .long, help: "Don't check the PACS's certificate; a warning comes with each association.")
    var tlsInsecure = false

    /// Makes the options with nothing asked for.
    init() {}

    /// The settings that are asked for.
    var values: [(key: String, value: String)] {
        var values = self.files.values
        if let name = self.tlsName { values.append(("tls.name", name)) }
        if self.tlsInsecure { values.append(("tls.verify", "off")) }
        if let tls = self.tls ?? (values.isEmpty ? nil : .on) { values.insert(("tls", tls.rawValue), at: 0) }
        return values
    }
}
