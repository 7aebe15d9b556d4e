import DICOMCore
import SystemIO

/// Checks one file: its data set to the last element, its header, its name and its place.
///
/// Of the data set only headers are read, and of a deflated one everything; a file of gigabytes costs no more than a small
/// one, unless a journal knows its SHA-256.
struct FileCheck {
    /// The folder with the file.
    let folder: Folder
    /// The names of the folders above it, from the root of the file system or as far as they are known.
    let place: [String]
    /// The path of the folder.
    let path: String
    /// The path below the directory that is verified.
    let pathBelow: String
    let name: String

    /// What the file is found to be; blocks.
    ///
    /// Where `digests` knows the file all of it is read.
    func run(_ digests: JournalDigests) -> CheckedFile {
        var found = self.look()
        found.isJournaled = digests.has(self.pathBelow)
        guard found.faults.isEmpty, found.isObject, let expected = digests.digest(of: self.pathBelow),
            let file = try? self.folder.file(self.name), let digest = try? DataSetComparison.digest(of: file)
        else { return found }
        if digest != expected { found.faults = [.changed(digest)] }
        return found
    }

    private func look() -> CheckedFile {
        var found = CheckedFile(path: self.pathBelow)
        let kind = self.folder.kind(of: self.name)
        // What has been taken away meanwhile is nobody's fault.
        guard kind != .none else {
            found.isObject = false
            return found
        }
        guard let name = ObjectFileName(self.name) else {
            found.isObject = false
            found.notes = [Self.foreign(self.name, kind)]
            return found
        }
        guard kind == .file else {
            found.isObject = false
            found.faults = [.noFile(kind.words)]
            return found
        }
        if name.mark == .damaged {
            self.judgeAside(name, &found)
        } else {
            self.judge(name, &found)
        }
        return found
    }

    // MARK: - What was kept aside

    private func judgeAside(_ name: ObjectFileName, _ found: inout CheckedFile) {
        found.isObject = false
        let plain = "\(name.component).dcm"
        let isReplaced = ObjectFile(plain, in: self.folder).map { file in
            name.isName(of: file.header.sopInstanceUID) && file.fault(as: file.header.sopInstanceUID) == nil
        }
        if isReplaced == true {
            found.notes = ["kept aside as damaged; the whole object is here"]
        } else {
            found.faults = [.notReplaced]
        }
    }

    // MARK: - Objects

    private func judge(_ name: ObjectFileName, _ found: inout CheckedFile) {
        let opened: File
        do throws(SystemError) {
            opened = try self.folder.file(self.name)
            _ = try opened.read(at: 0, count: 1)
        } catch {
            found.faults = [.unreadable("\(error)")]
            return
        }
        guard let file = ObjectFile(opened) else {
            found.faults = [.noObject]
            return
        }
        found.identity = file.identity
        found.transferSyntax = file.header.transferSyntax
        found.isBeside = name.mark == .duplicate
        found.notes = file.notes
        if found.isBeside { found.notes.append("another version of an object that is here") }
        let damage = file.damage ?? self.damageOfDeflated(file)
        if let damage { found.faults.append(.damaged(damage)) }
        let uid = file.identity.sopInstanceUID
        // Of a data set that breaks off the rest of the identity may be missing, and another object has its own place.
        // A name that is no UID says nothing.
        guard damage == nil, name.mayStand(for: uid) else {
            if !name.mayStand(for: uid) { found.faults.append(.misnamed(uid)) }
            return
        }
        if file.header.sopInstanceUID != uid { found.faults.append(.wrongHeader("SOP Instance UID")) }
        if file.header.sopClassUID != file.identity.sopClassUID { found.faults.append(.wrongHeader("SOP Class UID")) }
        if let other = Self.other(SeriesFolder(file.identity), self.place) { found.faults.append(.misplaced(other)) }
    }

    /// What is wrong with a deflated data set, which has to be inflated to be read.
    private func damageOfDeflated(_ file: ObjectFile) -> DataSetError? {
        guard file.header.transferSyntax.isDeflated else { return nil }
        do throws(DICOMFileError) {
            _ = try DICOMFile(path: "\(self.path)/\(self.name)").readDataSet(valuesUpTo: 0)
            return nil
        } catch {
            return error.cause
        }
    }

    /// Which of the three folders is another one than the object's; nil where all are its own, and where those of the
    /// study and the series aren't named by UIDs, as in a tree that others made.
    private static func other(_ own: SeriesFolder, _ place: [String]) -> String? {
        let folders = place.suffix(3)
        guard folders.count == 3, folders.dropFirst().allSatisfy(PathComponent.isFolderOfUID) else { return nil }
        for (name, (own, folder)) in zip(
            ["patient", "study", "series"],
            zip([own.patient, own.study, own.series], folders)
        ) where own != folder {
            return name
        }
        return nil
    }

    private static func foreign(_ name: String, _ kind: Folder.Kind) -> String {
        if name.hasSuffix(".part") { return "an incomplete object that a run left" }
        return kind == .file ? "no object of pacsh's" : "\(kind.words), not looked into"
    }
}

extension Folder.Kind {
    /// What it is, with an article.
    var words: String {
        switch self {
        case .file: "a file"
        case .folder: "a folder"
        case .link: "a symbolic link"
        case .other: "a pipe, socket or device"
        case .none: "gone"
        }
    }
}
