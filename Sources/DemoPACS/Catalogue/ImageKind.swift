import DICOMCore

/// What the images of a synthetic series are.
package struct ImageKind: Hashable, Sendable {
    /// How they were made; the table of studies has these names.
    package enum Form: String, Sendable {
        /// One NM image: planar with views as frames, whole body (anterior and posterior), dynamic with frames in time, a
        /// raw SPECT acquisition, a reconstructed SPECT volume, or gated.
        case planar, wholeBody, dynamic, tomography, reconstruction, gated
        /// So many images of one frame each.
        case computedTomography, positronEmission, capture
    }

    /// How they were made.
    package let form: Form
    /// Frames of the one object that NM has (a whole body image has two), else objects.
    package let count: Int

    /// The SOP class of the images.
    package var sopClass: UID {
        switch self.form {
        case .planar, .wholeBody, .dynamic, .tomography, .reconstruction, .gated: "1.2.840.10008.5.1.4.1.1.20"
        case .computedTomography: "1.2.840.10008.5.1.4.1.1.2"
        case .positronEmission: "1.2.840.10008.5.1.4.1.1.128"
        case .capture: "1.2.840.10008.5.1.4.1.1.7"
        }
    }

    private var isMultiframe: Bool { self.sopClass == "1.2.840.10008.5.1.4.1.1.20" }
    /// How many objects the series has.
    package var objectCount: Int { self.isMultiframe ? 1 : self.count }
    /// How many frames an object has; nil for objects of one image.
    package var frames: Int? { self.isMultiframe ? self.count : nil }
    /// Bits Allocated (0028,0100).
    package var bitsAllocated: Int { self.form == .capture ? 8 : 16 }

    /// Rows and columns of a frame.
    package var size: (rows: Int, columns: Int) {
        switch self.form {
        case .planar: (128, 128)
        case .wholeBody: (512, 128)
        case .dynamic, .tomography, .reconstruction, .gated: (64, 64)
        case .computedTomography, .positronEmission: (96, 96)
        case .capture: (120, 160)
        }
    }

    /// Image Type (0008,0008).
    package var imageType: String {
        switch self.form {
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
        let elements: [UInt16] =
            switch self.form {
            case .planar, .wholeBody: [0x0010, 0x0020]
            case .dynamic: [0x0010, 0x0020, 0x0030, 0x0100]
            case .tomography: [0x0010, 0x0020, 0x0050, 0x0090]
            case .reconstruction: [0x0080]
            case .gated: [0x0010, 0x0020, 0x0060, 0x0070]
            case .computedTomography, .positronEmission, .capture: []
            }
        return elements.map { Tag(0x0054, $0) }
    }
}
