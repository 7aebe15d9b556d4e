import DICOMCore
import DemoPACS
import PACSClient
import SystemIO
import Testing

@testable import ShellCore

@Suite(.timeLimit(.minutes(1))) struct DiagnosisPageTests {
    @Test("The report of a diagnosis names what must be registered, in every format")
    func page() async throws {
        let pacs = try await DemoPACS.start(port: 0)
        var diagnostician = Diagnostician(
            target: Target(host: "127.0.0.1", port: pacs.port, called: "DEMO", calling: "PACSH"),
            settings: Settings()
        )
        let report = try await diagnostician.run()
        await pacs.stop()
        let host = try #require(HostName.own)
        #expect(report.verdict == .ok && report.registration.address == "127.0.0.1")
        for format in [DiagnosisPage.Format.html, .markdown, .text] {
            let text = DiagnosisPage(report).contents(as: format)
            for words in [
                "AE title PACSH; address 127.0.0.1; port 11112; as a system that may query",
                "DEMO at 127.0.0.1:\(pacs.port)", "Association", DiagnosisPage.marked(host),
                "pacsh \(Implementation.version)",
            ] {
                #expect(text.contains(words), "\(words) is missing in \(text)")
            }
        }
        #expect(DiagnosisPage.Format(fileName: "A.HTM") == .html && DiagnosisPage.Format(fileName: "a.pdf") == nil)
    }
}
