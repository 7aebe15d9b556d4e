import PACSClient

/// The settings in force and where each comes from: a later layer wins over an earlier one.
package struct SettingLayers: Sendable {
    /// From the defaults of the configuration file.
    package private(set) var file: [String: String] = [:]
    /// From the profile in use.
    package private(set) var profile: [String: String] = [:]
    /// From the process's own options.
    package private(set) var process: [String: String] = [:]
    /// Typed as `set` in this session.
    package private(set) var session: [String: String] = [:]
    /// What follows from all of them.
    package private(set) var effective = Settings()

    /// Makes layers in which nothing is set.
    package init() {}

    /// One of the layers.
    package enum Layer: Sendable { case file, profile, process, session }

    /// Sets one key in a layer; throws what the setting says of a bad key or value.
    package mutating func set(_ key: String, to text: String, in layer: Layer) throws(SettingError) {
        var probe = Settings()
        try probe.set(key, to: text)
        switch layer {
        case .file: self.file[key] = text
        case .profile: self.profile[key] = text
        case .process: self.process[key] = text
        case .session: self.session[key] = text
        }
        try self.apply()
    }

    /// Puts a profile's settings in the place of the former profile's.
    package mutating func replaceProfile(_ settings: [String: String]) throws(SettingError) {
        let former = self.profile
        self.profile = settings
        do throws(SettingError) {
            try self.apply()
        } catch {
            self.profile = former
            throw error
        }
    }

    /// The layer that decides a key, in words for `set -a`.
    package func origin(of key: String) -> String {
        if self.session[key] != nil { return "set" }
        if self.process[key] != nil { return "option" }
        if self.profile[key] != nil { return "profile" }
        if self.file[key] != nil { return "config" }
        return "default"
    }

    private mutating func apply() throws(SettingError) {
        var settings = Settings()
        for layer in [self.file, self.profile, self.process, self.session] {
            for (key, text) in layer.sorted(by: { $0.key < $1.key }) { try settings.set(key, to: text) }
        }
        self.effective = settings
    }
}
