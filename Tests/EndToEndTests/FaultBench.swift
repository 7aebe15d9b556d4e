import DICOMCore
import TestSupport
import Testing

/// A PACS, a pacsh and a place for its files, with one thing wrong.
struct FaultBench {
    let fault: RetrievalFault
    /// Two CT studies.
    let samples: SampleFiles
    var pacs: FaultyPACS
    let pacsh: Pacsh
    private let disk: SmallDisk?
    /// Listens where our SCP is to.
    private var occupant: Int32?
    private let station: Int

    static func start(_ fault: RetrievalFault) async throws -> FaultBench {
        let samples = try await SampleFiles.archive(nm: 0, ct: 2, pt: 0, objects: RetrievalFault.objects, kilobytes: 32)
        let station = try Loopback.freePort()
        let pacs = try await FaultyPACS.start(
            holding: samples.paths,
            foreign: samples.paths[samples.paths.count - 1],
            station: station,
            fault: fault.isOfThePACS ? fault.name : "none",
            pause: fault.name == "killed" ? 0.05 : 0
        )
        let timers = [
            "retrieve": fault.name == "silent" ? "1.5" : "30", "dimse": "30", "grace": "3", "release": "1",
        ]
        let pacsh = try Pacsh(
            [
                "-p", "\(pacs.title)@127.0.0.1:\(pacs.port)", "--scp-port", String(station), "--yes", "--no-rc",
            ] + timers.flatMap { ["--set", "timeout.\($0.key)=\($0.value)"] }
        )
        let folder = try pacsh.home.makeFolder("work/out")
        let options = ["full": "size=240k,mode=700", "read-only": "ro,size=9m,mode=700"][fault.name]
        var disk: SmallDisk?
        if let options { disk = try await SmallDisk.mount(over: folder, in: pacsh.directory, options: options) }
        let occupant = fault.name == "port-taken" ? try Loopback.listen(port: station).descriptor : nil
        return FaultBench(
            fault: fault,
            samples: samples,
            pacs: pacs,
            pacsh: pacsh,
            disk: disk,
            occupant: occupant,
            station: station
        )
    }

    func stop() async {
        await self.disk?.stop()
        await self.pacs.stop()
    }

    // MARK: - What is run

    /// The studies asked for; over C-GET it takes two to have several associations.
    private var studies: [String] {
        let all = self.samples.studies
        return self.isOnTwo ? all : Array(all.prefix(1))
    }

    private var isOnTwo: Bool { self.fault.name == "several" && self.fault.verb == "get" }

    private var retrieval: [String] {
        [self.fault.verb, self.studies.joined(separator: ","), "-o", "out", "--format", "json"]
            + (self.isOnTwo ? ["--parallel", "2"] : [])
    }

    /// What a process goes through to see the disk.
    var prefix: [String] { self.disk?.prefix ?? [] }

    /// The first run, in which it goes wrong.
    func first() async throws -> Pacsh.Run {
        guard self.fault.name == "killed" else {
            return try await self.pacsh.run(self.retrieval, seconds: 90, through: self.prefix)
        }
        let process = try self.pacsh.start(self.retrieval)
        let began = await eventually(seconds: 30) { self.names.count >= 3 }
        #expect(began, "\(process.errors)")
        process.signal(9)
        let ending = try await process.wait(seconds: 30)
        return Pacsh.Run(code: Int(ending.code), output: ending.output, errors: ending.errors)
    }

    /// Puts right what was wrong, and returns the command that fetches the rest.
    mutating func mend() async throws -> [String] {
        if self.fault.name == "dies" { self.pacs = try await self.pacs.restarted() }
        if self.fault.name == "full" { try await self.disk?.remount(options: "size=9m") }
        if self.fault.name == "read-only" { try await self.disk?.remount(options: "rw") }
        if let occupant = self.occupant { Loopback.close(occupant) }
        self.occupant = nil
        // What was never begun is no job.
        let wasBegun = self.fault.ending.here != 0
        return wasBegun ? ["resume", "--format", "json"] : self.retrieval
    }

    // MARK: - What must be

    /// The files under final names.
    var files: [String] {
        TemporaryDirectory.files(below: self.disk?.path ?? "\(self.pacsh.directory)/out", withExtension: "dcm")
    }

    /// Their names, which are SOP Instance UIDs where nothing is kept aside.
    var names: [String] { self.files.map(StoredFile.name) }

    private var wanted: [String: SampleFiles.File] {
        let files = self.samples.files.filter { self.studies.contains($0.study) }
        return Dictionary(uniqueKeysWithValues: files.map { ($0.sop, $0) })
    }

    /// Whether an object is one of those that were asked for.
    func isWanted(_ name: String) -> Bool { self.wanted[name] != nil }

    /// The object is here with all the bytes that it has at the PACS.
    func expectWhole(_ name: String) {
        let stored = self.files.first { StoredFile.name(of: $0) == name }.flatMap { StoredFile(path: $0) }
        let sent = self.wanted[name].flatMap { StoredFile(path: $0.path) }
        #expect(stored != nil && stored?.dataSet == sent?.dataSet, "\(self.fault): \(name) differs from what was sent")
    }

    /// What the first run said, and what is here after it.
    func expectEnding(_ run: Pacsh.Run) async throws {
        let ending = self.fault.ending
        let about = "\(self.fault.testDescription): \(run)\n--- PACS\n\(self.pacs.log)"
        #expect(run.code == ending.exit, "\(about)")
        let here = self.names.filter(self.isWanted).count
        let count = self.isOnTwo ? 2 * RetrievalFault.objects : ending.here
        if let count { #expect(here == count, "\(here) of \(count) are here; \(about)") }
        guard let outcome = ending.outcome else { return }
        #expect(run.json["outcome"]?.text == outcome, "\(about)")
        #expect(run.json[path: "error", "code"].text == ending.error, "\(about)")
        let studies = run.json[path: "studies"].elements
        #expect(studies.first?[path: "cause", "code"].text == ending.cause, "\(about)")
        if studies.isEmpty { #expect(here == 0, "\(about)") }
        // Another version of an object is stored as well, beside it.
        let stored = here + (self.fault.name == "different" ? 1 : 0)
        if !studies.isEmpty { #expect(run.json["received"]?.whole == stored, "\(about)") }
        let duplicates = ["same": 1][self.fault.name] ?? 0
        #expect(run.json["duplicates"]?.whole == duplicates, "\(about)")
        #expect(run.json["unexpected"]?.whole == (self.fault.name == "foreign" ? 1 : 0), "\(about)")
        #expect(self.names.count == here + self.aside, "\(self.names); \(about)")
    }

    /// How many files are here that weren't asked for: another version of an object, an object of somebody else.
    private var aside: Int { ["different", "foreign"].contains(self.fault.name) ? 1 : 0 }

    /// What the second run said: it fetched what was missing and nothing else.
    func expectRest(_ run: Pacsh.Run, after here: [String]) {
        let about = "\(self.fault.testDescription), then: \(run)\n--- PACS\n\(self.pacs.log)"
        let isComplete = self.fault.ending.outcome == "complete"
        if isComplete {
            #expect(run.code == 0 && run.errors.contains("nothing to resume"), "\(about)")
            return
        }
        #expect(run.code == 0 && run.json["outcome"]?.text == "complete", "\(about)")
        #expect(run.json["received"]?.whole == self.wanted.count - here.count, "\(about)")
        // What the PACS doesn't list can only be asked for as a whole; the second time it counts what it sends.
        let isUnknown = self.fault.ending.outcome == "unknown"
        #expect(run.json["skipped"]?.whole == (isUnknown ? 0 : here.count), "\(about)")
        #expect(run.json["duplicates"]?.whole == (isUnknown ? here.count : 0), "\(about)")
    }

    /// In the end all that was asked for is here, once, byte for byte, and nothing is left over.
    func expectExactlyWhatWasAskedFor() {
        let names = self.names
        #expect(Set(names.filter(self.isWanted)) == Set(self.wanted.keys), "\(self.fault)")
        #expect(names.count == self.wanted.count + self.aside, "\(self.fault): \(names)")
        for name in self.wanted.keys { self.expectWhole(name) }
        let all = TemporaryDirectory.files(below: self.disk?.path ?? "\(self.pacsh.directory)/out")
        #expect(!all.contains { $0.hasSuffix(".part") }, "\(self.fault): \(all)")
    }
}
