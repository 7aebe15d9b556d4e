import DICOMImage

/// How big a picture becomes where there is so much room.
struct PictureLayout: Sendable {
    /// How pictures are shown.
    let encoding: PictureEncoding
    /// What the terminal can.
    let abilities: PictureAbilities
    /// Columns and rows of cells that there are.
    let columns: Int
    let rows: Int
    /// Dots for each pixel; nil: as it fits.
    let zoom: Int?

    /// Longer sides than this, in dots, are not reached by enlarging.
    private static let longestSide = 512

    /// Columns and rows of dots that there are.
    private var room: (width: Int, height: Int) {
        let dots = self.encoding.dots(self.abilities)
        return (max(1, self.columns) * dots.across, max(1, self.rows) * dots.down)
    }

    /// The picture as it is shown: never wider or higher than there is room, and with its shape.
    func fitted(_ picture: Raster) -> Raster {
        let (width, height) = self.size(picture.width, picture.height)
        return picture.scaled(width: width, height: height).middle(width: self.room.width, height: self.room.height)
    }

    /// The dots that a picture of so many pixels takes, before anything is cut off.
    private func size(_ width: Int, _ height: Int) -> (width: Int, height: Int) {
        let aspect = self.encoding.dotAspect(self.abilities)
        var factor: Double
        if let zoom = self.zoom {
            factor = Double(zoom)
        } else {
            factor = min(
                Double(self.room.width) / Double(width),
                Double(self.room.height) * aspect / Double(height)
            )
            if factor >= 1 {
                // Whole pixels stay equally large.
                let most = max(1, Self.longestSide / max(width, height))
                factor = Double(min(Int(factor), most))
            }
        }
        return (
            max(1, Int((Double(width) * factor).rounded())), max(1, Int((Double(height) * factor / aspect).rounded()))
        )
    }

    /// How many columns and rows of cells a picture of so many pixels takes.
    func cells(width: Int, height: Int) -> (columns: Int, rows: Int) {
        let (dots, size) = (self.encoding.dots(self.abilities), self.size(width, height))
        let (shownWidth, shownHeight) = (min(size.width, self.room.width), min(size.height, self.room.height))
        return ((shownWidth + dots.across - 1) / dots.across, (shownHeight + dots.down - 1) / dots.down)
    }
}
