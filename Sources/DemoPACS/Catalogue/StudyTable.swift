/// What the demonstration PACS holds, as text.
///
/// A line without indent is a patient: ID, birth date, sex, character set (`-` for ASCII), name. A line with two blanks is
/// a study of that patient: place in the catalogue, days ago, time, body part, description, and what is unusual. A line
/// with four is a series of that study: modality, form of the images, how many, description.
enum StudyTable {
    static let text = """
        DEMO-001 | 19620314 | F | - | Bergmann^Anna
          1 | 0 | 081500 | WHOLEBODY | Bone scintigraphy
            NM | wholeBody | 2 | Whole body ANT/POST
            NM | planar | 2 | Pelvis planar
            NM | tomography | 60 | SPECT lumbar spine
          13 | 30 | 101000 | WHOLEBODY | Bone scintigraphy
            NM | wholeBody | 2 | Whole body ANT/POST
          18 | 400 | 090000 | WHOLEBODY | PET/CT FDG
            CT | computedTomography | 10 | CT low dose
            PT | positronEmission | 10 | PET AC
        DEMO-002 | 19550721 | M | ISO_IR 100 | Müller^Jürgen
          2 | 1 | 093000 | NECK | Schilddrüsenszintigraphie
            NM | planar | 1 | Schilddrüse statisch
          10 | 12 | 083000 | WHOLEBODY | PET FDG follow-up
            PT | positronEmission | 16 | PET AC
        DEMO-003 | 19701102 | M | ISO_IR 192 | Yamada^Tarou=山田^太郎=やまだ^たろう
          3 | 2 | 101500 | KIDNEY | Renography MAG3
            NM | dynamic | 90 | Dynamic 10 s frames
            NM | planar | 1 | Post void
          15 | 60 | 113000 | STOMACH | 胃排出シンチグラフィ
            NM | dynamic | 30 | 動態
        DEMO-004 | 19830409 | F | ISO_IR 192 | Wiśniewska^Żaneta
          4 | 2 | 131000 | NECK | Parathyroid SPECT/CT
            NM | tomography | 64 | SPECT
            NM | reconstruction | 48 | SPECT reconstructed
            CT | computedTomography | 16 | CT attenuation map
        DEMO-005 | 19480117 | F | ISO_IR 100 | O'Brien^Máire
          5 | 3 | 110000 | HEART | Myocardial perfusion stress | referred by Ó Súilleabháin^Seán
            NM | tomography | 64 | Stress tomo
            NM | reconstruction | 32 | Stress short axis
          12 | 20 | 153000 | ABDOMEN | CT abdomen
            CT | computedTomography | 12 | Abdomen axial
        DEMO-006 | 19611230 | M | ISO_IR 100 | García Márquez^José
          7 | 6 | 090500 | WHOLEBODY | PET/CT FDG (NM referral)
            CT | computedTomography | 20 | CT low dose
            PT | positronEmission | 20 | PET AC
            PT | capture | 2 | NM bone scan, compared
          11 | 14 | 120000 | BREAST | Sentinel node | no accession number
            NM | planar | 3 | Injection site
        DEMO-007 | 19590505 | F | ISO_IR 192 | Tanaka^Hanako=田中^花子=たなか^はなこ
          9 | 10 | 094500 | BRAIN | DaTSCAN
            NM | tomography | 64 | Brain SPECT
            NM | reconstruction | 40 | Brain SPECT reconstructed
          17 | 200 | 102500 | LIVER | Hepatobiliary
            NM | dynamic | 60 | Dynamic 30 s frames
            NM | planar | 1 | Late static
        DEMO-008 | 19751010 | M | - | Smith^John
          6 | 5 | 142000 | LUNG | Lung perfusion
            NM | planar | 8 | Perfusion 8 views
            NM | planar | 8 | Ventilation 8 views
          14 | 45 | 080000 | STOMACH | Gastric emptying
            NM | dynamic | 60 | Dynamic 60 s frames
        DEMO-009 | 19880222 | M | - | Smith^John
          8 | 8 | 160000 | CHEST | CT thorax
            CT | computedTomography | 24 | Thorax axial
          16 | 90 | 134500 | HEART | MUGA
            NM | gated | 24 | Gated LAO 45
        """
}
