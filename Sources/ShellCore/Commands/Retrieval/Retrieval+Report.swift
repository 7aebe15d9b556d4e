import DICOMCore
import PACSClient
import SystemIO

extension Retrieval {
    /// Writes the file that `--report` names; one that can't be written is a failure, though all else went well.
    func write(_ outcome: RetrievalOutcome, _ wanted: Wanted?, into report: inout Report) {
        let record = RetrievalRecord(
            outcome: outcome,
            target: self.session.target,
            startedAt: WallClock.now - outcome.elapsed.milliseconds / 1000,
            labels: wanted?.labels ?? [:],
            list: wanted?.list
        )
        let document = report.document
        do throws(PACSError) {
            let line = try self.options.report.write(
                json: document.adding(report.failure),
                csv: RetrievalSheet(record: record).text,
                html: RetrievalPage(record: record, namesPatients: self.options.report.isFull).html
            )
            if let line { self.session.notice(line) }
        } catch {
            if let failure = report.failure { report.warnings.append(failure.message) }
            report.failure = error
        }
    }
}

extension JSONValue {
    /// A document with the failure that it is about, as it is printed.
    fileprivate func adding(_ failure: PACSError?) -> JSONValue {
        guard case .object(let members) = self, let failure else { return self }
        return .object(members + [.init("error", Failure(failure).json)])
    }
}
