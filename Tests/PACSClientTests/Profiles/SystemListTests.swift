import Testing

@testable import PACSClient

/// What other programs keep of systems, read and written.
@Suite struct SystemListTests {
    /// The systems of a text: line, name, address, groups.
    private static func found(_ text: String) throws -> [String] {
        try SystemList(reading: text, path: "x").entries.map { entry in
            let address = Target(entry.profile, settings: Settings()).address
            return ([String(entry.line), entry.profile.name ?? "", address] + entry.profile.groups).joined(
                separator: " "
            )
        }
    }

    @Test func theHostTableOfDCMTK() throws {
        let text = """
            NetworkTCPPort = 104
            HostTable BEGIN
            # the first
            acme1 = (ACME1, acmehost1, 5678)
              "acme2" = ("ACME 2",acmehost2, 5679 )  # second
            high = (X, h, 99999)
            CT Süd = (CT, 10.0.0.8, 104)
            two = acme1, "acme2", nobody
            more = two, (NEW, fe80::1, 11112)
            what
            HostTable END
            AETable BEGIN
            acme9 = (ACME9, acmehost9, 1)
            AETable END
            """
        #expect(
            try Self.found(text) == [
                "4 acme1 ACME1@acmehost1:5678 two more", "5 acme2 ACME 2@acmehost2:5679 two more",
                "7 CT-Sud CT@10.0.0.8:104", "9 NEW NEW@[fe80::1]:11112 more",
            ]
        )
        let list = try SystemList(reading: text, path: "x")
        #expect(list.refusals.map(\.line) == [6, 8, 10])
        #expect(list.refusals.map(\.text).joined().contains("'99999' is not a port"))
        #expect(list.notes == [.init(line: 7, text: "'CT Süd' is named 'CT-Sud'")])
        #expect(list.entries.allSatisfy { !$0.profile.accepts })
    }

    @Test func theModalitiesOfOrthanc() throws {
        let text = """
            { // "DicomModalities": {}
              "Url": "http://x", /* "no" : [
              */
              "DicomModalities" : {
                "one": ["ONE", "127.0.0.1", 4242, "GenericNoWildcardInDates"],
                "two": {"AET": "TWO", "Host": "::1", "Port": "104", "LocalAet": "ME", "UseDicomTls": true, "Timeout": 60},
                "bad": ["X"], "worse": {"AET": "W\\\\W", "Host": "h", "Port": 1}
              }
            }
            """
        #expect(try Self.found(text) == ["5 one ONE@127.0.0.1:4242", "6 two TWO@[::1]:104"])
        let list = try SystemList(reading: text, path: "x")
        #expect(list.refusals.map(\.line) == [7, 7])
        #expect(list.entries.last?.profile.layer == ["calling": "ME", "tls": "on"])
        #expect(
            try Self.found(#"{"a": {"AET": "A", "Host": "h", "Port": 1, "Manufacturer": "Generic"}}"#) == ["1 a A@h:1"]
        )
        for bad in ["{", "{\"DicomModalities\": []}", "{\"Name\": \"x\"}", "{}"] {
            #expect(throws: PACSError(.usage, "")) { try SystemList(reading: bad, path: "x") }
        }
    }

    @Test func listsOfAddresses() throws {
        let text = """
            # the hospital's
            PACS@h1:104

            view = PACS@h2:104 # of radiology
            A=B@[::1]:1
            PACS@h3:104
            foo
            all=ALL@h:1
            """
        #expect(try Self.found(text) == ["2 PACS PACS@h1:104", "4 view PACS@h2:104", "5 A B@[::1]:1"])
        let list = try SystemList(reading: text, path: "x")
        #expect(list.refusals.map(\.line) == [6, 7, 8])
        #expect(list.refusals.first?.text == "line 2 has the name 'PACS' already; only that one is taken")
        #expect(try Self.found("").isEmpty)
    }

    @Test(arguments: SystemList.Form.allCases)
    func whatIsWrittenIsReadAgain(_ form: SystemList.Form) throws {
        var one = Profile(name: "one", host: "::1", port: 104, called: "ONE", settings: ["tls": "on"])
        one.groups = ["ct"]
        var two = Profile(name: "two", host: "h", port: 11112, called: "TWO", calling: "ME")
        two.accepts = false
        let (text, losses) = SystemList.text(of: [one, two], as: form)
        let read = try SystemList(reading: text, path: "x")
        #expect(read.refusals.isEmpty && read.notes.isEmpty)
        let profiles = read.entries.map(\.profile)
        #expect(profiles.map(\.name) == ["one", "two"])
        #expect(
            zip(profiles, [one, two]).allSatisfy { ($0.host, $0.port, $0.called) == ($1.host, $1.port, $1.called) }
        )
        #expect(profiles.allSatisfy { !$0.accepts })
        let kept = profiles.map { $0.layer.count }.reduce(0, +)
        switch form {
        case .toml, .orthanc: #expect(kept == 2 && losses.isEmpty)
        case .dcmtk, .aet:
            #expect(kept == 0)
            #expect(losses == ["one: left out tls", "two: left out calling"])
        }
        #expect(profiles.first?.groups == (form == .toml || form == .dcmtk ? ["ct"] : []))
    }
}
