import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// Modality worklists of real systems: DCMTK's wlmscpfs and Orthanc's plug-in (PS3.4 §K).
    @Suite struct WorklistTests {
        /// Words of `find worklist`, and the accession numbers that they find.
        static let queries: [(words: [String], finds: [String])] = [
            (["nm"], ["A1", "A3"]), (["nm", "pet"], ["A1", "A3", "A4"]), (["--station-aet", "CT1"], ["A2"]),
            (["--date", "2026-11-30"], ["A1", "A2"]), (["--since", "2026-12-01"], ["A3", "A4"]),
            (["--until", "2026-11-30", "ct"], ["A2"]), (["--id", "P1"], ["A1", "A4"]),
            (["--patient", "Bach*"], ["A1", "A4"]), (["--accession", "A3"], ["A3"]),
            (["ScheduledProcedureStepSequence.ScheduledStationAETitle=NM2"], ["A3"]),
            (["ScheduledProcedureStepStartTime=0900-1300", "--date", "2026-11-30..2026-12-01"], ["A2", "A3", "A4"]),
            (["--yes"], ["A1", "A2", "A3", "A4"]), (["--id", "NOBODY"], []),
        ]

        private func accessions(_ run: Pacsh.Run) -> [String] {
            (run.json[path: "results"].elements)
                .filter { $0["mismatch"] == nil }
                .compactMap { $0[path: "attributes", "AccessionNumber"].text }.sorted()
        }

        @Test("wlmscpfs finds what was asked for, and is accused of nothing")
        func wlmscpfs() async throws {
            let pacs = try await WLMSCPFS.start(try await WorklistFiles.make())
            let pacsh = try Pacsh(["--format", "json", "--no-rc", "-p", pacs.address])
            for query in Self.queries {
                let run = try await pacsh.run(["find", "worklist"] + query.words)
                #expect(run.code == 0, "\(query.words): \(run)")
                #expect(self.accessions(run) == query.finds, "\(query.words): \(run)")
                let rows = run.json[path: "results"].elements
                #expect(rows.allSatisfy { $0["unverified"] == nil }, "\(query.words): \(run)")
                #expect(rows.allSatisfy { $0[path: "attributes", "ScheduledProcedureStepID"].text?.isEmpty == false })
            }
            await pacs.process.stop()
        }

        @Test("Orthanc's worklist plug-in finds what was asked for")
        func orthanc() async throws {
            let files = try await WorklistFiles.make()
            let pacs = try await Orthanc.start(
                stations: [Station(title: "PACSH", port: 9)],
                settings: [
                    "Plugins": "[\"/usr/share/orthanc/plugins/libModalityWorklists.so\"]",
                    "Worklists": "{ \"Enable\": true, \"Database\": \"\(files.folder)\" }",
                ]
            )
            let pacsh = try Pacsh(["--format", "json", "--no-rc", "-p", pacs.address])
            for query in Self.queries
            where !query.words.contains(where: { $0.hasPrefix("ScheduledProcedureStepStartT") }) {
                let run = try await pacsh.run(["find", "worklist"] + query.words)
                #expect(run.code == 0, "\(query.words): \(run)")
                #expect(self.accessions(run) == query.finds, "\(query.words): \(run)")
            }
            await pacs.process.stop()
        }

        @Test("The negotiation and the request are well-formed for tshark, and name the worklist only")
        func negotiation() async throws {
            let pacs = try await WLMSCPFS.start(try await WorklistFiles.make())
            let proxy = try RecordingProxy(to: pacs.port)
            let pacsh = try Pacsh(["--format", "jsonl", "--no-rc", "-p", "WL@127.0.0.1:\(proxy.port)"])
            let run = try await pacsh.run(["-c", "find worklist nm --fuzzy", "-c", "find worklist nm", "-c", "show 1"])
            // wlmscpfs agrees to no fuzzy matching.
            #expect(run.code == 1, "\(run)")
            let again = try await pacsh.run(["-c", "find worklist nm", "-c", "show 1", "-c", "move 1"])
            #expect(again.code == 2 && again.errors.contains("worklist"), "\(again)")
            let worklist = "1.2.840.10008.5.1.4.31"
            #expect(proxy.recordings.count == 2)
            for recording in proxy.recordings {
                #expect(recording.proposedSyntaxes == [worklist])
                #expect(Set(recording.messages(fromRequestor: true).map(\.commandField)).isSubset(of: [0x0020]))
            }
            let malformed = try await Capture.malformed(proxy.recordings, fromRequestor: true)
            #expect(malformed == "")
            let frames = try await Capture.dicomFrames(proxy.recordings)
            #expect(frames > 3)
            proxy.stop()
            await pacs.process.stop()
        }

        @Test("A PACS without a worklist is a refused context, with a sentence that says so")
        func refused() async throws {
            let pacs = try await DCMQRSCP.start(holding: [], stations: [])
            let pacsh = try Pacsh(["--format", "json", "--no-rc", "-p", pacs.address])
            let run = try await pacsh.run(["find", "worklist", "nm"])
            #expect(run.code == 1, "\(run)")
            #expect(run.json[path: "error", "code"].text == "no-accepted-context", "\(run)")
            #expect(run.errors.contains("Modality Worklist"), "\(run)")
            await pacs.process.stop()
        }
    }
}
