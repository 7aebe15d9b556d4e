import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// What scripts/package relies on; the packages themselves are tested by scripts/package --check.
    @Suite struct PackageTests {
        @Test func theExportNamesItsCommit() async throws {
            let file = "Sources/ShellCore/Session/BuildIdentity.swift"
            let commit = try await self.git("rev-parse", "HEAD")
            let day = try await self.git("log", "-1", "--format=%cs")
            let directory = try TemporaryDirectory("export")
            _ = try await self.git("archive", "-o", directory.path("export.tar"), "HEAD", file)
            let exported = try await Programs.run("tar", ["-xOf", directory.path("export.tar"), file])
            #expect(exported.contains("archived = \"\(commit) \(day)\"\n"), "\(exported)")
        }

        @Test func thePackagesOfTheLicencesAreThoseThatAreThere() async throws {
            try await Programs.run("python", ["\(Programs.checkout)/scripts/generate-libraries", "--check"])
            let checkouts = "\(Programs.checkout)/.build/checkouts"
            let text = try await Programs.run(
                "python",
                ["\(Programs.checkout)/scripts/generate-libraries", "--copyright", checkouts]
            )
            for name in ["swift-nio", "swift-crypto", "tomlkit", "Mark Gillard", "TERMS AND CONDITIONS"] {
                #expect(text.contains(name), "\(name)")
            }
        }

        @Test func theScriptsAreReadByTheShell() async throws {
            let folder = "\(Programs.checkout)/scripts"
            for name in ["package", "packaging/check", "packaging/tour", "packaging/services"] {
                try await Programs.run("bash", ["-n", "\(folder)/\(name)"])
            }
        }

        private func git(_ words: String...) async throws -> String {
            let safe = ["-C", Programs.checkout, "-c", "safe.directory=\(Programs.checkout)"]
            return String(try await Programs.run("git", safe + words).prefix { $0 != "\n" })
        }
    }
}
