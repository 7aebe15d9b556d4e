import PACSClient

extension ManualPage {
    /// pacsh.toml(5): the configuration file.
    static let configuration = ManualPage("pacsh.toml", section: 5, "the configuration of pacsh") { text in
        text.section("DESCRIPTION")
        text.prose(
            """
            ~/.config/pacsh/config.toml (or what --config names) holds the systems that pacsh talks to and defaults of \
            settings, in TOML. Nobody but its owner should be able to read it (mode 0600). 'profile add', 'profile set' and \
            'profile remove' change it and leave what else is in it, comments too.
            A setting before the first table is in force everywhere. A profile is a table [profiles.NAME] with the keys \
            below and any of the settings that belong to a PACS. What is in force is, the strongest first: what 'set' said \
            in the session, the process's options, the profile, the settings before the first table, the default. \
            'set -a' shows each value and where it is from.
            """
        )
        text.item("default = \"NAME\"", "The profile that is selected at start. It stands before the first table.")
        text.section("KEYS OF A PROFILE")
        for key in Profile.ownKeys { text.item(key, ManualPage.meanings[key] ?? "") }
        text.section("SETTINGS")
        text.prose(
            "Each is also an option --set key=value and what 'set KEY VALUE' takes. In a TOML file texts are quoted, numbers are not."
        )
        for setting in Setting.all {
            let standard = setting.defaultText.isEmpty ? "" : " Default: \(setting.defaultText)."
            let place = setting.belongsToPACS ? "" : " Not in a profile."
            text.item("\(setting.key) = \(setting.takes)", setting.summary + "." + standard + place)
        }
        text.section("EXAMPLES")
        text.block(ManualPage.example)
    }

    /// What the keys of a profile mean that are no settings.
    static let meanings = [
        "host": "The PACS's host name or address, IPv4 or IPv6.",
        "port": "Its port, a number; 104 and 11112 are usual.",
        "called": "Its AE title, as it is registered there: capital and small letters differ.",
        "expect": "How far 'profile check' expects it to work: echo, query (the default) or move.",
        "group": "Names of groups that it belongs to, an array of texts; '@GROUP' names all of a group.",
        "accept": "false: objects from its AE title are not taken in under scp.accept configured. Default: true.",
    ]

    /// A file that can be copied.
    static let example = [
        "default = \"clinic\"", "timeout.connect = 5", "", "[profiles.clinic]", "host = \"pacs.example.org\"",
        "port = 11112", "called = \"PACS\"", "calling = \"WORKSTATION\"", "scp.port = 11112", "group = [\"nuclear\"]",
        "output = \"/data/dicom\"",
    ]
}
