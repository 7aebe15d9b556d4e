import DICOMCore
import PACSClient

extension ProfileCommand {
    /// What is shown of profiles; `text` says what was done to them.
    static func report(
        _ profiles: [Profile],
        in session: Session,
        isWhole: Bool = false,
        saying text: String? = nil
    ) -> Report {
        let standard = session.profiles.defaultName
        var table = Table(columns: [
            .init(key: "name", title: "Profile", importance: 9), .init(key: "address", title: "Address", importance: 8),
            .init(key: "calling", title: "Calling", importance: 7),
            .init(key: "settings", title: "Settings", importance: 3),
            .init(key: "default", title: "At start", importance: 5),
        ])
        // Without a system's file all are the user's.
        let hasSystem = session.profiles.system != nil
        if hasSystem { table.columns.append(.init(key: "origin", title: "From", importance: 4)) }
        let origin = { (profile: Profile) in session.profiles.isOfSystem(profile.name ?? "") ? "system" : "user" }
        for profile in profiles {
            let target = Target(profile, settings: Settings())
            let row = [
                profile.name ?? "", target.address, profile.calling ?? "",
                (profile.settings.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
                    + (profile.accepts ? [] : ["accept=false"])).joined(separator: " "),
                profile.name == standard ? "yes" : "",
            ]
            table.rows.append(row + (hasSystem ? [origin(profile)] : []))
        }
        let documents = profiles.map { profile -> JSONValue in
            [
                "name": .string(profile.name ?? ""), "host": .string(profile.host), "port": .integer(profile.port),
                "called": .string(profile.called), "calling": profile.calling.map { .string($0) } ?? .null,
                "settings": .object(
                    profile.settings.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, .string($0.value)) }
                ),
                "expect": .string(profile.expect.rawValue),
                "group": .array(profile.groups.map { .string($0) }), "accept": .bool(profile.accepts),
                "default": .bool(profile.name == standard), "origin": .string(origin(profile)),
            ]
        }
        var remarks = text.map { [$0] } ?? []
        if profiles.isEmpty && text == nil {
            remarks = ["there are no profiles; 'profile add NAME AET@host:port' makes one"]
        }
        var report = Report(
            command: "profile",
            table: table,
            document: [
                "command": "profile", "profiles": .array(documents), "file": .string(session.profiles.path),
                "systemFile": session.profiles.system.map { .string($0.path) } ?? .null,
            ],
            remarks: remarks
        )
        report.linesSayAll = text != nil && !isWhole
        return report
    }
}
