extension HelpTopic {
    /// How days are written.
    static let dates = HelpTopic(
        "dates",
        "days and ranges: today, 7d, 2026-05-01, A..B",
        """
        --since, --until and --date of find take days; they ask by StudyDate. Days are
        those of this computer's time zone.

          today         yesterday
          7d            seven days ago through today
          3w            21 days ago through today
          2m            the same day two months ago through today
          1y            the same day a year ago through today
          2026-05-01    that day; 20260501 is the same
          A..B          from A through B; either may be left out: ..yesterday, 3w..

          find nm --since 7d
          find ct --date 2026-01-01..2026-03-31
          find --date yesterday

        The range that is sent is always printed. In KEY=VALUE dates go out as typed,
        as DICOM writes them: find StudyDate=20260101-20260331
        """
    )
}
