import DICOMCore

/// What the images of a synthetic series are.
package enum ImageKind: Hashable, Sendable {
    /// One planar NM image with so many views as frames.
    case planar(views: Int)
    /// A whole body NM image, anterior and posterior.
    case wholeBody
    /// A dynamic NM image with so many time frames.
    case dynamic(frames: Int)
    /// A raw SPECT acquisition with so many angular views.
    case tomography(views: Int)
    /// A reconstructed SPECT volume of so many slices, one multi-frame object.
    case reconstruction(slices: Int)
    /// A gated planar NM image with so many time slots.
    case gated(slots: Int)
    /// So many CT images.
    case computedTomography(slices: Int)
    /// So many PET images.
    case positronEmission(slices: Int)
    /// So many screen captures.
    case capture(images: Int)

    /// The kind that the table of studies names so.
    init?(_ name: String, _ count: Int) {
        switch name {
        case "planar": self = .planar(views: count)
        case "wholeBody": self = .wholeBody
        case "dynamic": self = .dynamic(frames: count)
        case "tomography": self = .tomography(views: count)
        case "reconstruction": self = .reconstruction(slices: count)
        case "gated": self = .gated(slots: count)
        case "computedTomography": self = .computedTomography(slices: count)
        case "positronEmission": self = .positronEmission(slices: count)
        case "capture": self = .capture(images: count)
        default: return nil
        }
    }

    /// The SOP class of the images.
    package var sopClass: UID {
        switch self {
        case .planar, .wholeBody, .dynamic, .tomography, .reconstruction, .gated: "1.2.840.10008.5.1.4.1.1.20"
        case .computedTomography: "1.2.840.10008.5.1.4.1.1.2"
        case .positronEmission: "1.2.840.10008.5.1.4.1.1.128"
        case .capture: "1.2.840.10008.5.1.4.1.1.7"
        }
    }

    /// How many objects the series has.
    package var objectCount: Int {
        switch self {
        case .planar, .wholeBody, .dynamic, .tomography, .reconstruction, .gated: 1
        case .computedTomography(let count), .positronEmission(let count), .capture(let count): count
        }
    }

    /// How many frames an object has; `nil` for objects of one image.
    package var frames: Int? {
        switch self {
        case .planar(let count), .dynamic(let count), .tomography(let count), .reconstruction(let count),
            .gated(let count):
            count
        case .wholeBody: 2
        case .computedTomography, .positronEmission, .capture: nil
        }
    }

    /// Rows and columns of a frame.
    package var size: (rows: Int, columns: Int) {
        switch self {
        case .planar: (128, 128)
        case .wholeBody: (512, 128)
        case .dynamic, .tomography, .reconstruction, .gated: (64, 64)
        case .computedTomography, .positronEmission: (96, 96)
        case .capture: (120, 160)
        }
    }

    /// Bits Allocated (0028,0100).
    package var bitsAllocated: Int { if case .capture = self { 8 } else { 16 } }

    /// Image Type (0008,0008).
    package var imageType: String {
        switch self {
        case .planar: "ORIGINAL\\PRIMARY\\STATIC\\EMISSION"
        case .wholeBody: "ORIGINAL\\PRIMARY\\WHOLE BODY\\EMISSION"
        case .dynamic: "ORIGINAL\\PRIMARY\\DYNAMIC\\EMISSION"
        case .tomography: "ORIGINAL\\PRIMARY\\TOMO\\EMISSION"
        case .reconstruction: "DERIVED\\PRIMARY\\RECON TOMO\\EMISSION"
        case .gated: "ORIGINAL\\PRIMARY\\GATED\\EMISSION"
        case .computedTomography: "ORIGINAL\\PRIMARY\\AXIAL"
        case .positronEmission: "ORIGINAL\\PRIMARY"
        case .capture: "DERIVED\\SECONDARY"
        }
    }

    /// The vectors that say what each frame is (PS3.3 §C.8.4.8): the tags that Frame Increment Pointer names.
    package var vectors: [Tag] {
        switch self {
        case .planar, .wholeBody: [Tag(0x0054, 0x0010), Tag(0x0054, 0x0020)]
        case .dynamic: [Tag(0x0054, 0x0010), Tag(0x0054, 0x0020), Tag(0x0054, 0x0030), Tag(0x0054, 0x0100)]
        case .tomography: [Tag(0x0054, 0x0010), Tag(0x0054, 0x0020), Tag(0x0054, 0x0050), Tag(0x0054, 0x0090)]
        case .reconstruction: [Tag(0x0054, 0x0080)]
        case .gated: [Tag(0x0054, 0x0010), Tag(0x0054, 0x0020), Tag(0x0054, 0x0060), Tag(0x0054, 0x0070)]
        case .computedTomography, .positronEmission, .capture: []
        }
    }
}
