import DICOMCore
import PACSClient

/// The settings in force and where each comes from: a later layer wins over an earlier one.
struct SettingLayers: Sendable {
    /// The layers, the weakest first; the raw value is what `set -a` shows.
    enum Layer: String, Sendable, CaseIterable {
        /// From the defaults of the system's file.
        case system
        /// From the defaults of the configuration file.
        case file = "config"
        /// From the profile in use.
        case profile
        /// From the process's own options.
        case process = "option"
        /// Typed as `set` in this session.
        case session = "set"
        /// From what the system's file locks.
        case locked

        /// Where a value of the layer stands, in words.
        fileprivate var words: String {
            switch self {
            case .system, .locked: "the system's configuration"
            case .file: "the configuration"
            case .profile: "the profile"
            case .process: "an option"
            case .session: "what was typed"
            }
        }
    }

    private var texts: [Layer: [String: String]] = [:]
    /// The file that locks settings.
    private var lockingFile = ""
    /// What follows from all of them.
    private(set) var effective = Settings()

    /// Makes layers in which nothing is set.
    init() {}

    /// Sets one key in a layer; throws what the setting says of a bad key or value.
    mutating func set(_ key: String, to text: String, in layer: Layer) throws(PACSError) {
        let text = try Setting.canonical(key, text)
        try self.checkLock(of: key, text, in: layer)
        self.texts[layer, default: [:]][key] = text
        try self.apply()
    }

    /// Takes over what the system's file says; what it locks wins over everything.
    mutating func take(_ system: SystemConfiguration) throws(PACSError) {
        self.texts[.system] = system.settings
        self.texts[.locked] = system.locked
        self.lockingFile = system.path
        try self.apply()
    }

    /// Throws a usage error where a setting is locked to another value than this canonical one.
    func checkLock(of key: String, _ text: String, in layer: Layer) throws(PACSError) {
        guard let locked = self.texts[.locked]?[key], locked != text else { return }
        throw self.lock(of: key, to: locked, against: text.isEmpty ? "empty" : printable(text), in: layer)
    }

    private func lock(of key: String, to locked: String, against wanted: String, in layer: Layer) -> PACSError {
        .usage(
            "\(key) can't be \(wanted) (from \(layer.words)): \(printable(self.lockingFile)) locks it"
                + (locked.isEmpty ? "" : " to \(printable(locked))"),
            remedy: "whoever administers this computer can change [locked] there"
        )
    }

    /// Whether the system's file locks a setting.
    func isLocked(_ key: String) -> Bool { self.texts[.locked]?[key] != nil }

    /// Takes back what was set in the session or by the process's options: the profile or the configuration decides again.
    ///
    /// What is locked can't be taken back.
    mutating func unset(_ key: String) throws(PACSError) {
        if let locked = self.texts[.locked]?[key] {
            throw self.lock(of: key, to: locked, against: "taken back", in: .session)
        }
        for layer in [Layer.process, .session] { self.texts[layer]?[key] = nil }
        try self.apply()
    }

    /// What belongs to a PACS and comes neither from the configuration's defaults nor from our own.
    var ofProfile: [String: String] {
        var changed: [String: String] = [:]
        for layer in Layer.allCases where ![.system, .file, .locked].contains(layer) {
            changed.merge(self.texts[layer] ?? [:]) { $1 }
        }
        return changed.filter { Setting.named($0.key)?.belongsToPACS == true }
    }

    /// The layers with a profile's settings in the place of the former profile's.
    ///
    /// What is `typed` beside it wins over what was set for the process or in the session.
    func selecting(
        _ profile: Profile,
        typed: [(key: String, value: String)] = []
    ) throws(PACSError) -> SettingLayers {
        var layers = self
        for (key, text) in profile.layer.sorted(by: { $0.key < $1.key }) {
            try layers.checkLock(of: key, try Setting.canonical(key, text), in: .profile)
        }
        layers.texts[.profile] = profile.layer
        try layers.apply()
        for (key, value) in typed where layers.effective.text(key) != (try Setting.canonical(key, value)) {
            try layers.set(key, to: value, in: .session)
        }
        return layers
    }

    /// The layer that decides a key, in words for `set -a`.
    func origin(of key: String) -> String {
        Layer.allCases.last { self.texts[$0]?[key] != nil }?.rawValue ?? "default"
    }

    private mutating func apply() throws(PACSError) {
        var settings = Settings()
        for layer in Layer.allCases {
            for (key, text) in self.texts[layer] ?? [:] { try settings.set(key, to: text) }
        }
        settings.requiresTLS = self.isLocked("tls") && settings.usesTLS
        self.effective = settings
    }
}
