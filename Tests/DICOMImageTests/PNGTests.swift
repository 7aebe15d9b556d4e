import DICOMImage
import Testing

/// Pictures as PNG files.
@Suite struct PNGTests {
    /// A file begins with the signature and the picture's shape, and ends with the chunk that ends it.
    @Test func fileHasItsParts() throws {
        let raster = try #require(Raster(width: 2, height: 1, samples: .gray8([0, 255])))
        let file = try #require(PNG.file(of: raster))
        #expect(Array(file.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        #expect(
            Array(file[8..<33]) == [
                0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 2, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0xD1, 0x49, 0x20, 0x56,
            ]
        )
        #expect(Array(file.suffix(12)) == [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82])
    }
}
