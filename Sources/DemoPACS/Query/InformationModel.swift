import DICOMCore

/// An information model of PS3.4 §C.3 and the service asked of it.
package struct InformationModel: Hashable, Sendable {
    /// What is asked for.
    package enum Service: Sendable { case find, move, get }

    /// The service.
    package let service: Service
    /// The levels of the model, from the top.
    package let levels: [RetrieveLevel]

    /// The model that a SOP class stands for; `nil` for any other class.
    package init?(_ sopClass: UID) {
        switch sopClass {
        case SOPClassUID.patientRootFind: self.init(.find, RetrieveLevel.allCases)
        case SOPClassUID.patientRootMove: self.init(.move, RetrieveLevel.allCases)
        case SOPClassUID.patientRootGet: self.init(.get, RetrieveLevel.allCases)
        case SOPClassUID.studyRootFind: self.init(.find, [.study, .series, .image])
        case SOPClassUID.studyRootMove: self.init(.move, [.study, .series, .image])
        case SOPClassUID.studyRootGet: self.init(.get, [.study, .series, .image])
        default: return nil
        }
    }

    private init(_ service: Service, _ levels: [RetrieveLevel]) {
        self.service = service
        self.levels = levels
    }
}
