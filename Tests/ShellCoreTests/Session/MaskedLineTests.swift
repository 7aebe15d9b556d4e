import ShellLanguage
import Testing

@testable import ShellCore

/// What others may see of a line.
@Suite struct MaskedLineTests {
    @Test(
        "Values that identify a patient become ***, all else stays as it was typed",
        arguments: [
            ("find nm --since 7d", "find nm --since 7d"), ("find --patient DOE", "find --patient ***"),
            ("find --patient 'DOE JOHN' nm", "find --patient *** nm"),
            ("find --patient='DOE JOHN' nm", "find --patient=*** nm"),
            ("find --patient \"DOE JOHN", "find --patient ***"),
            ("find --id 123 --accession A1", "find --id *** --accession ***"),
            ("find --description 'Bone of Doe'", "find --description ***"), ("get 3 --id 4711", "get 3 --id ***"),
            ("find PatientName=DOE^JOHN StudyDate=20260101", "find PatientName=*** StudyDate=20260101"),
            ("find 'PatientName=DOE JOHN' nm", "find 'PatientName=***' nm"),
            ("find PatientName='DOE JOHN' nm", "find PatientName=*** nm"),
            ("get --find PatientName=DOE JOHN nm --yes -o out", "get --find PatientName=*** *** nm --yes -o out"),
            ("retrieve --find SMITHSON --since 7d", "retrieve --find *** --since 7d"),
            ("find PatientName=DOE JOHN nm", "find PatientName=*** *** nm"),
            ("find PatientName=DOE LEE nm", "find PatientName=*** *** nm"),
            ("find 0010,0010=DOE (0010,0020)=1 00100030=19700101", "find 0010,0010=*** (0010,0020)=*** 00100030=***"),
            ("find -k PatientID=12", "find -k PatientID=***"), ("find -kPatientID=12", "find -kPatientID=***"),
            ("find -k \"0010,0010=D\"", "find -k \"0010,0010=***\""),
            (
                "find RequestAttributesSequence[0].AccessionNumber=1",
                "find RequestAttributesSequence[0].AccessionNumber=***"
            ),
            ("find ReferringPhysicianName=HOUSE", "find ReferringPhysicianName=***"),
            ("find patientname=DOE PatientNme=DOE", "find patientname=*** PatientNme=***"),
            ("find --patiant DOE", "find --patiant ***"), ("find Müller nm", "find *** nm"),
            ("find PatientName DOE", "find PatientName ***"),
            ("find study nm ct --limit 3", "find study nm ct --limit 3"),
            ("find PatientName= PatientID=*", "find PatientName= PatientID=*"),
            ("find --patient $who PatientID=${id}", "find --patient $who PatientID=${id}"),
            ("find --patient '$who'", "find --patient ***"),
            ("assert tag 1 PatientID == X", "assert tag 1 PatientID == ***"),
            ("assert tag 1 PatientName matches 'D E'", "assert tag 1 PatientName matches ***"),
            ("assert tag 1 Rows == 512", "assert tag 1 Rows == 512"), ("let who = DOE^JOHN", "let who = ***"),
            ("repeat 3 find PatientID=7; find --id 8", "repeat 3 find PatientID=***; find --id ***"),
            ("@-find --id 8 > out.csv", "@-find --id *** > out.csv"), ("find nm > out.csv", "find nm > out.csv"),
            ("find nm | grep -v x", "find nm | grep -v x"),
            ("!findscu -k PatientID=7 host", "!findscu -k PatientID=*** host"),
            ("!cat x | findscu -k PatientID=7", "!cat x | findscu -k PatientID=***"),
            ("find | cut -f 1 | grep PatientID=7", "find | cut -f 1 | grep PatientID=***"),
            ("find '>' MEYER nm", "find '>' *** nm"), ("find > > MEYER", "find > > ***"),
            ("find --patient \\$who", "find --patient ***"), ("find --patient ${who", "find --patient ***"),
            ("set timeout.acse 5", "set timeout.acse 5"),
            ("profile add x A@h:1 --set model=patient", "profile add x A@h:1 --set model=patient"),
            ("find --return PatientName,PatientID", "find --return PatientName,PatientID"),
            ("show 1 PatientName", "show 1 PatientName"),
            ("alias f = find --patient DOE", "alias f = find --patient ***"),
            ("let p = \"my password\"", "let p = \"my password\""),
            ("set tls.passphrase abc", "set tls.passphrase ***"),
            ("connect A@h:1 --tls-password=abc", "connect A@h:1 --tls-password=***"),
            ("", ""), ("''", "''"), ("find '", "find '"),
        ]
    )
    func masks(_ line: String, _ expected: String) {
        #expect(MaskedLine.text(of: line) == expected)
        // A masked line has nothing left to mask.
        #expect(MaskedLine.text(of: expected) == expected)
    }

    @Test(arguments: [
        "connect A@h:1 --tls-key-passphrase hunter2", "set tls.passphrase hunter2", "let password = hunter2",
        "profile add x A@h:1 --set tls.password=hunter2", "find token=hunter2",
        "! curl -u me:hunter2 https://x.example",
        "find | curl -H 'Authorization: Basic aHVudGVyMg==' x", "! wget https://me:hunter2@x.example/a",
        "! tool --api-key hunter2", "!PGPASSWORD=hunter2 psql", "let key = '-----BEGIN PRIVATE KEY-----'",
    ])
    func knowsSecrets(_ line: String) {
        #expect(MaskedLine.hasSecret(line))
        #expect(!CommandHistory.keeps(line))
        #expect(!MaskedLine.text(of: line).contains("hunter2"))
    }

    @Test(arguments: [
        "find nm", "connect PACS@h:104 --tls-key key.pem", "find StudyDescription=token", "help passwords",
        "! grep password file",
        "get 1.2.3/4.5.6", "connect PACS@[::1]:104",
    ])
    func seesNoSecretWhereThereIsNone(_ line: String) { #expect(!MaskedLine.hasSecret(line)) }

    @Test func neverFails() {
        // Every beginning of a line that has everything in it, and the same with each character left out.
        let line =
            "@-find 'a b' --patient=\"x \\\" y\" (0010,0010)=\\ z PatientName= ==; ! x 'y && z | w \\\n # c \u{2018}"
        let scalars = Array(line.unicodeScalars)
        for count in scalars.indices {
            _ = MaskedLine.text(of: String(String.UnicodeScalarView(scalars[..<count])))
            var rest = scalars
            rest.remove(at: count)
            _ = MaskedLine.text(of: String(String.UnicodeScalarView(rest)))
        }
        #expect(MaskedLine.text(of: line).unicodeScalars.last == "\u{2018}")
    }
}
