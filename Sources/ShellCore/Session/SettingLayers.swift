import PACSClient

/// The settings in force and where each comes from: a later layer wins over an earlier one.
struct SettingLayers: Sendable {
    /// The layers, the weakest first; the raw value is what `set -a` shows.
    enum Layer: String, Sendable, CaseIterable {
        /// From the defaults of the configuration file.
        case file = "config"
        /// From the profile in use.
        case profile
        /// From the process's own options.
        case process = "option"
        /// Typed as `set` in this session.
        case session = "set"
    }

    private var texts: [Layer: [String: String]] = [:]
    /// What follows from all of them.
    private(set) var effective = Settings()

    /// Makes layers in which nothing is set.
    init() {}

    /// Sets one key in a layer; throws what the setting says of a bad key or value.
    mutating func set(_ key: String, to text: String, in layer: Layer) throws(PACSError) {
        self.texts[layer, default: [:]][key] = try Setting.canonical(key, text)
        try self.apply()
    }

    /// Takes back what was set in the session or by the process's options: the profile or the configuration decides again.
    mutating func unset(_ key: String) throws(PACSError) {
        for layer in [Layer.process, .session] { self.texts[layer]?[key] = nil }
        try self.apply()
    }

    /// What belongs to a PACS and comes neither from the configuration's defaults nor from our own.
    var ofProfile: [String: String] {
        var changed: [String: String] = [:]
        for layer in Layer.allCases where layer != .file { changed.merge(self.texts[layer] ?? [:]) { $1 } }
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
        self.effective = settings
    }
}
