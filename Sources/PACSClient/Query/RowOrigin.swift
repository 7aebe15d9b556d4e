/// The PACS that rows came from: they are asked of it again, whatever is selected then.
package struct RowOrigin: Sendable, Hashable {
    /// What a session finds the way to it by; empty where nobody knows.
    package let key: String
    /// What people know it by: the profile's name, else `AET@host:port`.
    package let name: String

    /// Makes one of a key and a name.
    package init(key: String, name: String) {
        self.key = key
        self.name = name
    }

    /// The system that was asked.
    package init(_ target: Target) { self.init(key: target.key, name: target.profileName ?? target.address) }

    /// That of rows of a file that doesn't say it.
    package static let file = RowOrigin(key: "a file", name: "")

    /// That of rows of which nobody knows it.
    package static let unknown = RowOrigin(key: "", name: "")
}
