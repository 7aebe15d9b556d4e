import DICOMCore
import SystemIO

/// The configuration that whoever administers this computer has made for all its users: read first, the user's over it.
///
/// What stands under `[locked]` nobody else can change. The file is never written from here.
package struct SystemConfiguration: Sendable {
    /// Where the file is, and whose it must be.
    package struct Place: Sendable {
        /// The file's path.
        package let path: String
        /// Whether it may be the user's own, as in tests.
        let mayBeOurs: Bool

        /// The file of this computer; nothing that a user can set names another.
        package static let standard = Place(path: "/etc/pacsh/config.toml")

        /// Names a file.
        package init(path: String, mayBeOurs: Bool = false) {
            self.path = path
            self.mayBeOurs = mayBeOurs
        }

        /// Why the file can't be relied upon, or the folders that hold it or a link to it; nil where it can.
        func mistrust() throws(SystemError) -> String? {
            let file = Path.resolved(self.path)
            for path in [file, Path.parent(of: file), Path.parent(of: self.path)].compactMap(\.self) {
                let status = try Path.status(path)
                if !status.belongsToRoot, !(self.mayBeOurs && status.isOurs) {
                    return "\(printable(path)) isn't root's"
                }
                if status.isWritableByOthers { return "others than its owner can write \(printable(path))" }
            }
            return nil
        }
    }

    /// The file's path.
    package let path: String
    /// Its profiles.
    let profiles: [Profile]
    /// The profile that is selected at start where the user's file names none.
    let defaultName: String?
    /// Its defaults of settings.
    package let settings: [String: String]
    /// The settings that can't be changed, with their values.
    package let locked: [String: String]

    /// Reads the file; nil where there is none.
    ///
    /// Throws `usage` where something is wrong with it, also where somebody else than root could have written it or put
    /// it in place: locks that anybody can change would be worse than none.
    package init?(at place: Place = .standard) throws(PACSError) {
        let path = place.path
        // A link that leads nowhere is no absence.
        guard Path.exists(path) || Path.isLink(path) || !Self.isAbsent(path) else { return nil }
        let bytes: [UInt8]?
        let mistrust: String?
        do throws(SystemError) {
            mistrust = try place.mistrust()
            bytes = mistrust == nil ? try File.contents(of: path, limit: ProfileStore.maximumSize) : nil
        } catch {
            throw .unreadable(path, error)
        }
        if let mistrust {
            throw .usage(
                "\(printable(path)) is not used, and so nothing is done: \(mistrust)",
                remedy:
                    "whoever administers this computer must give the file and its directory to root, and take others' "
                    + "permission to write away"
            )
        }
        guard let bytes, let text = String(validating: bytes, as: UTF8.self) else {
            throw .usage("\(printable(path)) is too long, or not UTF-8 text", remedy: "correct the file")
        }
        let contents = try ConfigurationReader.read(text, path: path, isSystem: true)
        self.path = path
        self.profiles = contents.profiles
        self.defaultName = contents.defaultName
        self.settings = contents.settings
        self.locked = contents.locked
    }

    /// Whether the system says that there is nothing, and not that it may not be looked at.
    private static func isAbsent(_ path: String) -> Bool {
        do throws(SystemError) {
            _ = try Path.status(path)
            return false
        } catch {
            return error.isAbsence
        }
    }
}
