/// How many counts each pixel of a picture is to have on average, drawn shape by shape.
///
/// Whole numbers only, so every machine makes the same pictures.
struct ActivityMap {
    /// Rows of the picture.
    let rows: Int
    /// Columns of the picture.
    let columns: Int
    /// Width and height of what shapes are drawn on, whatever size the picture has.
    private let grid: (width: Int, height: Int)
    /// Counts of each pixel, row by row, in sixteenths.
    private(set) var counts: [Int]

    /// Makes an empty map; shapes have their places on a grid of this size.
    init(rows: Int, columns: Int, grid: (width: Int, height: Int)) {
        self.rows = rows
        self.columns = columns
        self.grid = grid
        self.counts = [Int](repeating: 0, count: rows * columns)
    }

    /// How an ellipse is filled.
    enum Filling {
        /// Equally everywhere.
        case flat
        /// Most in the middle, as a body that is looked through.
        case dome
        /// From so much of its radius on, in hundredths, as the wall of a hollow body.
        case wall(Int)
    }

    /// Adds an ellipse with so many counts at its highest.
    mutating func ellipse(
        _ x: Int,
        _ y: Int,
        _ radiusX: Int,
        _ radiusY: Int,
        _ activity: Int,
        _ filling: Filling = .dome
    ) {
        let (left, right) = self.pixels(x - radiusX, x + radiusX, self.grid.width, self.columns)
        let (top, bottom) = self.pixels(y - radiusY, y + radiusY, self.grid.height, self.rows)
        guard radiusX > 0, radiusY > 0, left <= right, top <= bottom else { return }
        for row in top...bottom {
            // Thousandths of the radius.
            let vertical = ((2 * row + 1) * self.grid.height - 2 * y * self.rows) * 500 / (radiusY * self.rows)
            for column in left...right {
                let horizontal =
                    ((2 * column + 1) * self.grid.width - 2 * x * self.columns) * 500 / (radiusX * self.columns)
                let square = vertical * vertical + horizontal * horizontal
                guard square < 1_000_000 else { continue }
                let share: Int
                switch filling {
                case .flat: share = 16
                case .dome: share = 16 * (1_000_000 - square) / 1_000_000
                case .wall(let inner): share = square >= inner * inner * 100 ? 16 : 0
                }
                self.counts[row * self.columns + column] += activity * share
            }
        }
    }

    /// Adds a line with round ends and so many counts in its middle.
    mutating func limb(_ from: (x: Int, y: Int), _ to: (x: Int, y: Int), radius: Int, _ activity: Int) {
        let (left, right) = self.pixels(
            min(from.x, to.x) - radius,
            max(from.x, to.x) + radius,
            self.grid.width,
            self.columns
        )
        let (top, bottom) = self.pixels(
            min(from.y, to.y) - radius,
            max(from.y, to.y) + radius,
            self.grid.height,
            self.rows
        )
        guard radius > 0, left <= right, top <= bottom else { return }
        let (lengthX, lengthY) = ((to.x - from.x) * 16, (to.y - from.y) * 16)
        let square = max(1, lengthX * lengthX + lengthY * lengthY)
        let reach = radius * radius * 256
        for row in top...bottom {
            let y = (2 * row + 1) * self.grid.height * 8 / self.rows - from.y * 16
            for column in left...right {
                let x = (2 * column + 1) * self.grid.width * 8 / self.columns - from.x * 16
                let along = min(1024, max(0, (x * lengthX + y * lengthY) * 1024 / square))
                let (restX, restY) = (x - lengthX * along / 1024, y - lengthY * along / 1024)
                let distance = restX * restX + restY * restY
                guard distance < reach else { continue }
                self.counts[row * self.columns + column] += activity * 16 * (reach - distance) / reach
            }
        }
    }

    /// The pixels between two places on the grid.
    private func pixels(_ low: Int, _ high: Int, _ grid: Int, _ count: Int) -> (Int, Int) {
        (max(0, low * count / grid), min(count - 1, high * count / grid))
    }

    /// Blurs it, as a camera's collimator does: each pixel becomes the mean of three by three.
    mutating func blur() {
        var lines = self.counts
        for row in 0..<self.rows {
            let start = row * self.columns
            for column in 1..<max(1, self.columns - 1) {
                let place = start + column
                lines[place] = (self.counts[place - 1] + 2 * self.counts[place] + self.counts[place + 1]) / 4
            }
        }
        self.counts = lines
        for row in 1..<max(1, self.rows - 1) {
            let start = row * self.columns
            for column in 0..<self.columns {
                let place = start + column
                self.counts[place] = (lines[place - self.columns] + 2 * lines[place] + lines[place + self.columns]) / 4
            }
        }
    }
}
