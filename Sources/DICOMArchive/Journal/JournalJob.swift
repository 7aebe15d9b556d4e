import DICOMCore

/// A retrieval as its journal has it: what was asked for, from whom, and how it ended.
package struct JournalJob: Hashable, Sendable {
    /// Tells the job from all others, in every run that goes on with it.
    package var uid: String
    /// Its number in the list of jobs; nil where that list couldn't be written.
    package var number: Int?
    /// The command as it was typed, identifying values included.
    package var command: String
    /// What was asked for, as whoever resumes it reads it.
    package var request: String
    /// The profile that was selected, if one was.
    package var profile: String?
    /// The PACS's host as the user named it.
    package var host: String
    /// The PACS's port.
    package var port: Int
    /// Called AE title.
    package var called: String
    /// Calling AE title.
    package var calling: String
    /// When this run began with it, in seconds since 1970.
    package var started: Double
    /// When this run ended it; nil while it runs, or where the run was killed.
    package var ended: Double?
    /// How it ended in one word.
    package var outcome: String?

    package init(
        uid: String,
        number: Int?,
        command: String,
        request: String,
        profile: String?,
        host: String,
        port: Int,
        called: String,
        calling: String,
        started: Double
    ) {
        self.uid = uid
        self.number = number
        self.command = command
        self.request = request
        self.profile = profile
        self.host = host
        self.port = port
        self.called = called
        self.calling = calling
        self.started = started
    }
}

/// What a job wants of one study, and how far it is.
package struct JournalStudy: Hashable, Sendable {
    /// How far it is.
    package enum State: String, Sendable {
        /// Nothing was asked of it yet, or it is under way.
        case pending
        /// All of it is here.
        case complete
        /// It ended otherwise.
        case incomplete
    }

    /// One object.
    package struct Object: Hashable, Sendable {
        /// SOP Instance UID.
        package var uid: UID
        /// SOP Class UID, where it is known.
        package var sopClass: UID?

        package init(uid: UID, sopClass: UID?) {
            self.uid = uid
            self.sopClass = sopClass
        }
    }

    /// One series.
    package struct Series: Hashable, Sendable {
        /// Series Instance UID.
        package var uid: UID
        /// Modality, where it is known.
        package var modality: String?
        /// Whether `objects` are all that the PACS has of the series.
        package var isWhole: Bool
        /// The objects that are wanted; nil where nobody knows them.
        package var objects: [Object]?

        package init(uid: UID, modality: String?, isWhole: Bool, objects: [Object]?) {
            self.uid = uid
            self.modality = modality
            self.isWhole = isWhole
            self.objects = objects
        }
    }

    /// Study Instance UID.
    package var uid: UID
    /// Patient ID of the selected row, where there was one.
    package var patientID: String?
    /// Whether a row of a list of the PACS named it.
    package var isRow = false
    /// Whether `series` are all that is wanted of the study; otherwise the PACS wasn't, or couldn't be, asked.
    package var isListed = false
    /// Whether `series` are all that the PACS has of the study.
    package var isWhole = false
    /// Modalities that the row named.
    package var modalities: [String] = []
    /// SOP classes that the row named.
    package var sopClasses: [UID] = []
    /// The series that are wanted.
    package var series: [Series] = []
    /// How many objects are wanted; nil where nobody knows.
    package var expected: Int?
    /// How far it is.
    package var state = State.pending
    /// How many new objects of it arrived since this run began with the job, the last time where it did more than once.
    package internal(set) var received = 0
    /// The bytes of their data sets.
    package internal(set) var bytes = 0

    package init(uid: UID) { self.uid = uid }
}

/// A value that a job has to look for: a line of a list.
package struct JournalLine: Hashable, Sendable {
    /// Its number in the list, from 1.
    package var number: Int
    /// What is looked for, as a query key is typed: `AccessionNumber=123`.
    package var key: String
    /// What else must be true of the studies that are found, typed likewise.
    package var checks: [String]

    package init(number: Int, key: String, checks: [String]) {
        self.number = number
        self.key = key
        self.checks = checks
    }
}
