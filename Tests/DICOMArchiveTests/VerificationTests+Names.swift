import Testing

@testable import DICOMArchive

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension VerificationTests {
    @Test func namesThatSayNothingContradictNothing() async throws {
        let paths = try await self.store(1...4)
        for folder in ["export", "export/CT", "export/CT/1"] { mkdir("\(self.fixture.root)/\(folder)", 0o700) }
        for (path, name) in zip(paths, ["head.dcm", "00000001.dcm", "IM0001"]) {
            rename(path, "\(self.fixture.root)/export/CT/1/\(name)")
        }
        rename(paths[3], "\(self.fixture.root)/export/1.2.3.1.9.dcm")
        let result = await self.verify()
        let sentence = "it holds another object than its name says: 1.2.3.1.4"
        #expect(result.problems == [.init(path: "export/1.2.3.1.9.dcm", sentence: sentence)])
    }
}
