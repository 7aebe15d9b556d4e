extension HelpTopic {
    /// How words with blanks and marks are written.
    static let quoting = HelpTopic(
        "quoting",
        "blanks, quotes, backslashes, comments",
        #"""
        Words are separated by blanks; a line is a command, and ; separates two.

          'DOE^JOHN M'     everything between single quotes is meant as it stands
          "DOE^JOHN M"     likewise; \" is a quote in it, \\ a backslash, \$ a dollar
          DOE^JOHN*        needs no quotes: ^ * ? \ = / go to the PACS as they are
          CT\MR            so does a backslash, unless a blank, a quote or one of
                           $ # ; | > & follows it, which it makes an ordinary character
          $name            a variable, also in "…"; \$ or '…' mean the dollar itself
          # …              a comment, where # begins a word
          \ at the end     goes on in the next line

          find PatientName='DOE^JOHN M'
          find --patient "O'NEILL*"

        There are no file name patterns: * and ? are wildcards of the PACS. Typographic
        quotes, as word processors make them, are an error that names the place.
        """#
    )
}
