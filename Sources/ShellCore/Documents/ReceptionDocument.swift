import DICOMCore
import PACSClient
import SystemIO

extension Report {
    /// The report on our Storage SCP, or on there being none.
    init(scp: LocalSCP?, isRunning: Bool = true) async {
        guard let scp else {
            self.init(
                command: "scp",
                document: [
                    "command": "scp", "running": false, "aet": nil, "address": nil, "port": nil, "associations": 0,
                    "received": 0, "rejected": 0, "damaged": 0, "keptBeside": 0, "duplicates": 0, "refused": 0,
                    "bytes": 0,
                    "brokenOff": 0, "bytesPerSecond": 0,
                    "open": [], "directory": nil, "tls": false,
                ],
                summary: ["the SCP doesn't run"]
            )
            return
        }
        let counts = await scp.counts()
        let now = WallClock.now
        let rate = isRunning ? scp.bytesPerSecond : 0
        let open = await scp.log(.max).filter { $0.stage == .open }
        self.init(
            command: "scp",
            document: .object([
                .init("command", "scp"), .init("running", .bool(isRunning)), .init("aet", .string(scp.aeTitle)),
                .init("address", .string(scp.addresses.first ?? "")),
                .init("addresses", .array(scp.addresses.map { .string($0) })), .init("port", .integer(scp.port)),
                .init("associations", .integer(counts.associations)), .init("received", .integer(counts.objects)),
                .init("rejected", .integer(counts.rejected)), .init("damaged", .integer(counts.damaged)),
                .init("keptBeside", .integer(counts.keptBeside)),
                .init("duplicates", .integer(counts.duplicates)), .init("refused", .integer(counts.refused)),
                .init("bytes", .integer(counts.bytes)),
                .init("brokenOff", .integer(counts.brokenOff)), .init("bytesPerSecond", .number(rate.rounded())),
                .init("open", .array(open.map { $0.rateDocument(at: now) })),
                .init("directory", .string(scp.directory)), .init("tls", .bool(scp.usesTLS)),
            ]),
            summary: [
                "AE title   \(scp.aeTitle)", "listens on \(scp.listening)\(scp.usesTLS ? ", TLS only" : "")",
                "stores in  \(scp.directory)", "received   \(counts.text)",
            ] + (rate > 0 ? ["now        \(Magnitude.bytes(Int(rate)))/s"] : [])
                + open.map { "from       \($0.rateText(at: now))" }
        )
    }

    /// The report on the last connections to our Storage SCP.
    ///
    /// `place` is where it listens or has listened; nil where none has run.
    init(log entries: [AssociationLog.Entry], at place: String? = nil, isRunning: Bool) {
        var table = Table(columns: [
            .init(key: "time", title: "Time", importance: 9), .init(key: "peer", title: "Peer", importance: 8),
            .init(key: "calling", title: "Calling", importance: 7),
            .init(key: "called", title: "Called", importance: 6),
            .init(key: "contexts", title: "Contexts", importance: 5, alignment: .right),
            .init(key: "fate", title: "Fate", importance: 8, role: .verdict, wraps: true),
        ])
        for (index, entry) in entries.enumerated() {
            let refused = SOPClassNames.text(entry.refused)
            let fate = [entry.fate + (refused.isEmpty ? "" : "; refused: \(refused)")] + entry.notes.lines
            table.rows.append([
                entry.timeText, entry.peer, entry.calling, entry.called, String(entry.contexts),
                fate.joined(separator: "; "),
            ])
            table.tones[index] = entry.isAdmitted && entry.notes.isEmpty ? .good : .warning
        }
        self.init(
            command: "scp",
            table: table,
            document: .object([
                .init("command", "scp"), .init("running", .bool(isRunning)),
                .init("log", .array(entries.map(\.document))),
            ]),
            summary: [
                Self.summary(of: entries.count, at: place, isRunning: isRunning)
            ]
        )
    }
}

extension Report {
    private static func summary(of count: Int, at place: String?, isRunning: Bool) -> String {
        let connections = Magnitude.count(count, "connection")
        guard count == 0 else { return isRunning ? connections : "\(connections); the SCP doesn't run any more" }
        guard let place else { return isRunning ? connections : "the SCP doesn't run" }
        return isRunning
            ? "nobody has connected to \(place)"
            : "nobody connected to the last SCP, \(place); it doesn't run any more"
    }
}

extension AssociationLog.Entry {
    /// How fast an open association brings objects, for people.
    fileprivate func rateText(at now: Double) -> String {
        "\(printable(self.calling)) at \(self.peer): \(Magnitude.count(self.objects, "object")), "
            + "\(Magnitude.bytes(Int(self.bytesPerSecond(at: now))))/s"
    }

    /// How fast an open association brings objects.
    fileprivate func rateDocument(at now: Double) -> JSONValue {
        [
            "peer": .string(self.peer), "calling": .string(self.calling), "objects": .integer(self.objects),
            "bytes": .integer(self.bytes), "bytesPerSecond": .number(self.bytesPerSecond(at: now).rounded()),
        ]
    }

    /// The connection's part of the document.
    var document: JSONValue {
        .object([
            .init("time", .string(self.timeText)), .init("peer", .string(self.peer)),
            .init("calling", .string(self.calling)), .init("called", .string(self.called)),
            .init("contexts", .integer(self.contexts)),
            .init("proposed", .array(self.proposed.map { .string($0.string) })),
            .init("refused", .array(self.refused.map { .string($0.string) })),
            .init("notes", .array(self.notes.lines.map { .string($0) })), .init("objects", .integer(self.objects)),
            .init("bytes", .integer(self.bytes)), .init("bytesPerSecond", .number(self.bytesPerSecond().rounded())),
            .init("fate", .string(self.fate)),
        ])
    }
}

extension ReceptionCounts {
    /// The objects received and their size, and what else became of objects that were sent.
    var text: String {
        let received = "\(Magnitude.count(self.objects, "object")) received, \(Magnitude.bytes(self.bytes))"
        let others = [
            (self.keptBeside, "of them \(self.keptBeside == 1 ? "differs" : "differ") from what was here"),
            (self.duplicates, "more \(self.duplicates == 1 ? "was" : "were") here already"),
            (self.damaged, "more came damaged"), (self.refused, "refused"), (self.brokenOff, "broken off inside"),
        ]
        let rejected = self.rejected > 0 ? ["\(Magnitude.count(self.rejected, "association")) rejected"] : []
        return ([received] + others.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" } + rejected).joined(separator: ", ")
    }
}
