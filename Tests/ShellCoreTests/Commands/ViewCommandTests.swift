import DICOMCore
import TestSupport
import Testing

@testable import ShellCore

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The testing library has a type of this name too.
private typealias Tag = DICOMCore.Tag

/// `view` on files: numbers, PNG files, and what it refuses.
@Suite(.timeLimit(.minutes(1))) struct ViewCommandTests {
    /// Writes an object whose frames have the values 0, 1, 2, … of four by two pixels, each frame ten times the one before.
    private func write(
        _ fixture: LocalFixture,
        _ name: String = "image.dcm",
        frames: Int = 3,
        instance: Int = 1,
        _ change: (inout DataSet) -> Void = { _ in }
    ) throws -> String {
        try fixture.write(name, sop: "1.2.3.\(instance)") { dataSet in
            let values: KeyValuePairs<Tag, String> = [
                .rows: "2", .columns: "4", .bitsAllocated: "16", .bitsStored: "16", .highBit: "15",
                .pixelRepresentation: "0", .samplesPerPixel: "1", .photometricInterpretation: "MONOCHROME2",
                .numberOfFrames: "\(frames)", .instanceNumber: "\(instance)", .modality: "NM",
                .seriesDescription: "Phantom",
            ]
            for (tag, text) in values { dataSet.set(tag, text) }
            var bytes: [UInt8] = []
            var factor = 1
            for _ in 0..<frames {
                for value in 0..<8 { bytes += [UInt8(value * factor % 256), UInt8(value * factor / 256)] }
                factor = min(factor * 10, 1000)
            }
            dataSet.set(DataElement(tag: .pixelData, vr: .OW, content: .bytes(bytes)))
            change(&dataSet)
        }
    }

    private static func document(_ text: String) throws -> JSONValue {
        try #require(text.split(separator: "\n").last.flatMap { JSONValue(parsing: String($0)) })
    }

    @Test("The document has geometry, window and counts of all frames, or of those that are named")
    func numbers() async throws {
        let fixture = try LocalFixture()
        let path = try self.write(fixture)
        let all = try Self.document(await fixture.run("view", path, "--format", "jsonl").output)
        #expect(all["rows"] == 2 && all["columns"] == 4 && all["frames"] == 3)
        #expect(all["min"] == 0 && all["max"] == 700 && all["sums"] == [28, 280, 2800] && all["image"] == .null)
        // Center and width of 0 to 7, as a linear window has them.
        #expect(all["window"] == [4, 8])
        let one = try Self.document(await fixture.run("view", path, "--frame", "2", "--format", "jsonl").output)
        #expect(one["sums"] == [280] && one["max"] == 70 && one["shown"] == 2 && one["frames"] == 3)
        let window = try Self.document(
            await fixture.run("view", path, "--frame", "1", "--voi", "-40,400", "--format", "jsonl").output
        )
        #expect(window["window"] == [-40, 400])
        let full = try Self.document(
            await fixture.run("view", path, "--frame", "1", "--voi", "full", "--format", "jsonl").output
        )
        #expect(full["window"] == [32768, 65536])
        let csv = await fixture.run("view", path, "--frame", "2-3", "--curve", "--format", "csv")
        #expect(csv.output == "frame,label,min,max,mean,sum\n2,\"frame 2\",0,70,35,280\n3,\"frame 3\",0,700,350,2800\n")
    }

    @Test("The general hint names the command")
    func hint() async throws {
        let fixture = try LocalFixture()
        let path = try self.write(fixture)
        let run = await fixture.run("view", path, "--frame", "4", "-o", fixture.folder.path("out.png"))
        #expect(run.code == 2 && run.error.contains("there is no frame 4: there are 3 frames"), "\(run.error)")
        #expect(run.error.contains("hint: 'help view' shows how it is written"), "\(run.error)")
    }

    @Test("A window without a width is told, and the values from the least to the greatest are shown")
    func noWidth() async throws {
        let fixture = try LocalFixture()
        let path = try self.write(fixture) { dataSet in
            dataSet.set(Tag(0x0028, 0x1050), "100")
            dataSet.set(Tag(0x0028, 0x1051), "0")
        }
        let run = await fixture.run("view", path, "--frame", "1", "-o", fixture.folder.path("out.png"))
        #expect(run.code == 0 && run.error.contains("window has no width"), "\(run.error)")
        #expect(run.error.contains("black to white 0 to 7"), "\(run.error)")
        let own = await fixture.run(
            "view",
            path,
            "--frame",
            "1",
            "--voi",
            "4,8",
            "-o",
            fixture.folder.path("out.png"),
            "--force"
        )
        #expect(own.code == 0 && !own.error.contains("no width"), "\(own.error)")
    }

    @Test("Neither a frame below 1 nor standard output is taken", arguments: [["--frame", "-1"], ["-o", "-"]])
    func refused(_ options: [String]) async throws {
        let fixture = try LocalFixture()
        let path = try self.write(fixture)
        let run = await fixture.run(["view", path] + options)
        #expect(run.code == 2, "\(run.error)")
        #expect(
            run.error.contains("counted from 1, not '-1'") || run.error.contains("not to standard output"),
            "\(run.error)"
        )
    }

    @Test("A PNG file is 0600, is not written over without --force, and may be enlarged")
    func files() async throws {
        let fixture = try LocalFixture()
        let path = try self.write(fixture)
        let picture = fixture.folder.path("out.png")
        let first = await fixture.run("view", path, "--frame", "1", "-o", picture, "--format", "jsonl")
        #expect(first.code == 0, "\(first.error)")
        #expect(try Self.document(first.output)["image"] == .string(picture))
        let bytes = try #require(TemporaryDirectory.bytes(of: picture))
        // The head of PNG: four by two, sixteen bits of grey.
        #expect(bytes.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        #expect(Array(bytes[16..<26]) == [0, 0, 0, 4, 0, 0, 0, 2, 16, 0])
        #expect(TemporaryDirectory.permissions(of: picture) == 0o600)
        let again = await fixture.run("view", path, "-o", picture)
        #expect(again.code == 2 && again.error.contains("--force"), "\(again.error)")
        let forced = await fixture.run("view", path, "--frame", "3", "--zoom", "5", "-o", picture, "--force")
        #expect(forced.code == 0 && forced.error.contains("20 × 10"), "\(forced.error)")
        let larger = try #require(TemporaryDirectory.bytes(of: picture))
        #expect(Array(larger[16..<26]) == [0, 0, 0, 20, 0, 0, 0, 10, 16, 0])
        let hot = await fixture.run("view", path, "--palette", "hot", "-o", picture, "--force")
        let head = try #require(TemporaryDirectory.bytes(of: picture))
        #expect(hot.code == 0 && Array(head[24..<26]) == [8, 2])
        let montage = await fixture.run("view", path, "--montage", "-o", picture, "--force")
        #expect(montage.code == 0, "\(montage.error)")
    }

    @Test("No picture is written over an object, through a link, or in the place of a pipe")
    func protectedFiles() async throws {
        let fixture = try LocalFixture()
        let path = try self.write(fixture)
        let object = try #require(TemporaryDirectory.bytes(of: path))
        let (pipe, link, dangling) = (
            fixture.folder.path("pipe"), fixture.folder.path("link"), fixture.folder.path("dangling")
        )
        let cut = fixture.folder.path("cut.dcm")
        try fixture.write(Array(object.prefix(132)), to: "cut.dcm")
        try fixture.write([1, 2, 3], to: "other")
        try #require(mkfifo(pipe, 0o600) == 0)
        try #require(symlink("other", link) == 0 && symlink("nothing", dangling) == 0)
        for (target, reason) in [
            (path, "is a DICOM file"), (cut, "is a DICOM file"), (pipe, "is no regular file"),
            (link, "is a symbolic link"), (dangling, "is a symbolic link"), (fixture.folder.path, "is a directory"),
        ] {
            for force in [[], ["--force"]] {
                let run = await fixture.run(["view", path, "-o", target] + force)
                #expect(run.code == 2 && run.error.contains(reason), "\(target) \(force): \(run)")
            }
        }
        #expect(TemporaryDirectory.bytes(of: path) == object)
        #expect(TemporaryDirectory.bytes(of: cut) == Array(object.prefix(132)))
        #expect(TemporaryDirectory.bytes(of: fixture.folder.path("other")) == [1, 2, 3])
        var status = stat()
        #expect(stat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
        let written = await fixture.run("view", path, "-o", fixture.folder.path("other"), "--force")
        #expect(written.code == 0, "\(written)")
    }

    @Test("Frames for which there are no pixels are damage, however many the object claims")
    func claimedFrames() async throws {
        let fixture = try LocalFixture()
        let path = try self.write(fixture) { $0.set(.numberOfFrames, "2147483647") }
        let run = await fixture.run("view", path, "--format", "jsonl")
        let document = try Self.document(run.output)
        #expect(run.code == 1 && document["error"]?["code"] == "damaged" && document["sums"] == [28, 280, 2800])
        for frame in ["4", "2147483647", "1-4"] {
            let way = frame == "1-4" ? ["--curve"] : []
            let far = await fixture.run(["view", path, "--frame", frame, "--format", "jsonl"] + way)
            #expect(far.code == 1, "\(frame): \(far)")
        }
        #expect(await fixture.run("view", path, "--frame", "2147483648", "--format", "jsonl").code == 2)
        let bits = try self.write(fixture, "bits.dcm") { dataSet in
            for (tag, text) in [
                (Tag.rows, "1"), (.columns, "1"), (.bitsAllocated, "1"), (.bitsStored, "1"), (.highBit, "0"),
            ] { dataSet.set(tag, text) }
            dataSet.set(.numberOfFrames, "2147483647")
            dataSet.set(DataElement(tag: .pixelData, vr: .OW, content: .bytes([UInt8](repeating: 1, count: 1 << 20))))
        }
        let many = await fixture.run("view", bits, "--frame", "1", "--format", "jsonl")
        #expect(many.code == 2 && many.error.contains("8388608 frames are more than"), "\(many)")
    }

    @Test("A file that breaks off is damaged wherever it does, and nothing is said to be shown of it")
    func cutFiles() async throws {
        let fixture = try LocalFixture()
        let object = try #require(TemporaryDirectory.bytes(of: try self.write(fixture)))
        for length in [132, 140, 200, object.count - 50] {
            try fixture.write(Array(object.prefix(length)), to: "cut.dcm")
            let run = await fixture.run("view", fixture.folder.path("cut.dcm"), "--frame", "3", "--format", "jsonl")
            #expect(try Self.document(run.output)["error"]?["code"] == "damaged", "\(length): \(run)")
            #expect(run.code == 1 && !run.error.contains("is shown"), "\(length): \(run)")
        }
        for bits in ["0", "12", "65535"] {
            let path = try self.write(fixture) { $0.set(.bitsAllocated, bits) }
            let run = await fixture.run("view", path, "--format", "jsonl")
            #expect(run.code == 1 && run.error.contains("can't be \(bits)"), "\(run)")
        }
    }

    @Test("There are no UIDs to print, unless a picture is written") func uids() async throws {
        let fixture = try LocalFixture()
        let path = try self.write(fixture)
        let run = await fixture.run("view", path, "--format", "uid")
        #expect(run.code == 2 && run.error.contains("no UIDs"), "\(run)")
    }

    @Test("Images of a directory are one after another by their numbers, and what has no pixels is passed over")
    func series() async throws {
        let fixture = try LocalFixture()
        _ = try self.write(fixture, "all/b.dcm", frames: 1, instance: 3)
        _ = try self.write(fixture, "all/c.dcm", frames: 1, instance: 1) { $0.set(Tag(0x0028, 0x1050), "2") }
        _ = try self.write(fixture, "all/a.dcm", frames: 2, instance: 2)
        try fixture.write("all/none.dcm", sop: "1.2.3.9") { $0.remove(.pixelData) }
        try fixture.write([1, 2, 3], to: "all/foreign")
        let run = await fixture.run("view", fixture.folder.path("all"), "--format", "jsonl")
        let document = try Self.document(run.output)
        #expect(document["objects"] == 3 && document["frames"] == 4 && document["sums"] == [28, 28, 280, 28])
        #expect(
            document["labels"] == ["image 1", "image 2, frame 1", "image 2, frame 2", "image 3"],
            "\(run.output)"
        )
    }

    @Test(
        "What isn't read is named by its transfer syntax, whatever its fragments",
        arguments: [
            ("1.2.840.10008.1.2.4.100", "pixels in MPEG2 Main Profile"),
            ("1.2.3.4.5", "pixels in 1.2.3.4.5 aren't read"),
        ]
    )
    func unreadSyntaxes(_ syntax: String, _ words: String) async throws {
        let fixture = try LocalFixture()
        let bytes = LocalFixture.bytes(syntax: TransferSyntax(uid: UID(syntax))) { dataSet in
            for (tag, text) in [
                (Tag.rows, "2"), (.columns, "4"), (.bitsAllocated, "8"), (.bitsStored, "8"), (.highBit, "7"),
                (.pixelRepresentation, "0"), (.samplesPerPixel, "1"), (.photometricInterpretation, "MONOCHROME2"),
                (.numberOfFrames, "9"),
            ] { dataSet.set(tag, text) }
            dataSet.set(DataElement(tag: .pixelData, vr: .OB, content: .fragments([[], [0, 0, 1, 0xB3]])))
        }
        let file = try fixture.write(bytes, to: "film.dcm")
        let run = await fixture.run("view", file, "--format", "json")
        #expect(run.error.contains(words) && !run.error.contains("damaged"), "\(run)")
    }

    @Test("A frame that is larger than our limit isn't called damaged") func largeFrames() async throws {
        let fixture = try LocalFixture()
        let file = try self.write(fixture) { dataSet in
            dataSet.set(.rows, "65535")
            dataSet.set(.columns, "65535")
        }
        let run = await fixture.run("view", file, "--format", "json")
        #expect(run.error.contains("has 4294836225 samples, more than the 134217728 that pacsh reads"), "\(run)")
        #expect(!run.error.contains("is damaged"), "\(run)")
    }

    @Test("Floating point pixels have the window of real numbers") func floats() async throws {
        let fixture = try LocalFixture()
        let file = try self.write(fixture, frames: 1) { dataSet in
            dataSet.remove(.pixelData)
            let values = [0, 1, 2, 3, 4, 5, 2.5, 2.5] as [Float]
            let bytes = values.flatMap { value in (0..<4).map { UInt8(value.bitPattern >> (8 * $0) & 0xFF) } }
            dataSet.set(DataElement(tag: Tag(0x7FE0, 0x0008), vr: .OF, content: .bytes(bytes)))
        }
        let run = await fixture.run("view", file, "--format", "jsonl")
        #expect(run.output.contains("\"window\":[2.5,5]"), "\(run)")
    }

    @Test("A curve is text, and needs no terminal") func curve() async throws {
        let fixture = try LocalFixture()
        let run = await fixture.run("view", try self.write(fixture), "--curve")
        #expect(run.code == 0 && run.output.contains("2800 │") && run.output.contains("counts by frame"), "\(run)")
    }

    @Test("On a terminal a picture stands above what is said of it, in characters where it has nothing else")
    func terminal() async throws {
        let fixture = try LocalFixture()
        let path = try self.write(fixture)
        let terminal = RecordingTerminal(isInteractive: true, width: 40)
        let code = await Shell.main(
            arguments: ["view", path, "--frame", "3"],
            environment: ["XDG_CONFIG_HOME": "/nonexistent", "NO_COLOR": "1"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        #expect(code == 0, "\(terminal.error)")
        let lines = terminal.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.contains { $0.contains("@@@@@@@@@@") && $0.count <= 40 }, "\(terminal.output)")
        #expect(terminal.output.contains("Phantom (NM); 4 × 2; frame 3 of 3"), "\(terminal.output)")
    }

    @Test(
        "What can't be meant is a usage error",
        arguments: [
            ["--frame", "4"], ["--frame", "0"], ["--frame", "3-2"], ["--frame", "x"], ["--voi", "1,0"], ["--voi", "5"],
            ["--voi", "BONE"], ["--palette", "red"], ["--render", "ansi"], ["--zoom", "0"], ["--zoom", "65"],
            ["--fps", "5"], ["--cine", "--fps", "0"], ["--cine", "--montage"], ["--montage", "--frame", "2"],
            ["--frame", "1-2"], ["-o", ""], ["-o", "x.png", "--render", "kitty"], ["-o", "x.png", "--frame", "all"],
            ["--cine", "-o", "x.png"],
            ["--curve", "-o", "x.png"], ["Rows"], ["/nonexistent.dcm"],
        ]
    )
    func faults(_ words: [String]) async throws {
        let fixture = try LocalFixture()
        let run = await fixture.run(["view", try self.write(fixture), "--format", "jsonl"] + words)
        #expect(run.code == 2 && (run.error.contains("hint: ") || run.error.contains("view: ")), "\(words): \(run)")
        #expect(try Self.document(run.output)["error"]?["code"] == "usage", "\(run)")
    }

    @Test("Without a terminal there is a file or a document") func noTerminal() async throws {
        let fixture = try LocalFixture()
        let path = try self.write(fixture)
        for words in [[], ["--montage"], ["--cine"]] {
            let run = await fixture.run(["view", path] + words)
            #expect(
                run.code == 2 && run.error.contains("needs a terminal") && run.error.contains("-o FILE.png"),
                "\(run)"
            )
        }
    }

    @Test("A damaged object fails with what is there shown; one without pixels is told apart")
    func damage() async throws {
        let fixture = try LocalFixture()
        let short = try self.write(fixture, "short.dcm") { dataSet in
            dataSet.set(DataElement(tag: .pixelData, vr: .OW, content: .bytes([UInt8](repeating: 1, count: 40))))
        }
        let run = await fixture.run("view", short, "--frame", "2", "--format", "jsonl")
        let document = try Self.document(run.output)
        #expect(run.code == 1 && document["error"]?["code"] == "damaged" && document["sums"] == [2056], "\(run)")
        let missing = await fixture.run("view", short, "--frame", "3", "--format", "jsonl")
        #expect(missing.code == 1, "\(missing)")
        let lie = try self.write(fixture, "lie.dcm") { $0.set(.rows, "60000") }
        #expect(await fixture.run("view", lie, "--frame", "1", "--format", "jsonl").code == 1)
        let none = try fixture.write("none.dcm") { $0.remove(.pixelData) }
        let without = await fixture.run("view", none, "--format", "jsonl")
        #expect(without.code == 2 && without.error.contains("has no pixel data"), "\(without)")
    }
}
