extension HelpTopic {
    /// How rows of a list are named.
    static let selectors = HelpTopic(
        "selectors",
        "naming rows: 3, 1-5,8, all, 3/2/1, UIDs",
        """
        A selector names rows of the list last shown by find, series, images or show.

          3             row 3
          1-5,8         rows 1 to 5, and row 8
          3-end         row 3 and all behind it
          end           the last row
          all           every row; nothing, without a failure, where the list is empty
          last          the rows that the last command used
          3/2           series 2 of study 3; 3/2/1 is its image 1
                        (counted from the last list of studies, not the one shown since)
          1.2.840.1.5   a study by its UID; STUDY/SERIES and STUDY/SERIES/SOP go below;
                        they need no query before

        What a selector came to is printed before anything is sent. A number that the
        list doesn't have is an error (exit status 2). Rows are asked of the PACS that
        they came from, under the titles used then, whatever is selected now, unless
        its profile was changed since; --force asks the one selected. Rows that
        contradict the query are left out of all, end and ranges: --mismatched takes
        them. Rows that came without the UID of their level can be shown, and nothing
        else.

        A UID with letters in it, a dot at its end or more than 64 characters is taken
        where a list at hand has it.

        Tab behind move, get, show or dump lists the rows with date, modality and a
        masked name; 'set names full' shows the names.
        """
    )
}
