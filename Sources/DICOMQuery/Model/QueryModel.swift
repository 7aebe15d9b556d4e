import DICOMCore

/// An information model of query/retrieve (PS3.4 §C.3).
package enum QueryModel: String, Sendable, CaseIterable {
    /// Study Root: the highest level is the study, with the patient's attributes in it.
    case studyRoot = "study"
    /// Patient Root: the highest level is the patient.
    case patientRoot = "patient"

    /// What a SOP class of a model does.
    package enum Service: Sendable, CaseIterable { case find, move, get }

    /// The SOP class of a service under this model (PS3.4 §C.4.1.3, §C.4.2.3, §C.4.3.3).
    package func sopClass(_ service: Service) -> UID {
        switch (self, service) {
        case (.studyRoot, .find): SOPClassUID.studyRootFind
        case (.studyRoot, .move): SOPClassUID.studyRootMove
        case (.studyRoot, .get): SOPClassUID.studyRootGet
        case (.patientRoot, .find): SOPClassUID.patientRootFind
        case (.patientRoot, .move): SOPClassUID.patientRootMove
        case (.patientRoot, .get): SOPClassUID.patientRootGet
        }
    }

    /// The model and the service that a SOP class stands for; nil for a class of anything else.
    package static func of(_ sopClass: UID) -> (model: QueryModel, service: Service)? {
        for model in Self.allCases {
            for service in Service.allCases where model.sopClass(service) == sopClass { return (model, service) }
        }
        return nil
    }

    /// The model in words.
    package var name: String { self == .studyRoot ? "study root" : "patient root" }
    /// The highest level.
    package var top: QueryLevel { self == .studyRoot ? .study : .patient }
    /// The levels from the top.
    package var levels: [QueryLevel] { QueryLevel.hierarchy.filter { $0 >= self.top } }
}

extension QueryModel {
    /// The unique keys of rows that a query or a retrieval is below or about, from the top of the model.
    package func uniqueKeys(patientID: String?, study: UID, series: UID? = nil) -> [QueryKey] {
        func key(_ tag: Tag, _ value: String) -> QueryKey {
            QueryKey(path: TagPath(tag), value: value, isReturned: true)
        }
        var keys = [key(.studyInstanceUID, study.string)]
        if self == .patientRoot, let patientID { keys.insert(key(.patientID, patientID), at: 0) }
        if let series { keys.append(key(.seriesInstanceUID, series.string)) }
        return keys
    }
}
