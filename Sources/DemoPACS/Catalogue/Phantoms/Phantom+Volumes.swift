/// Volumes: what a camera sees that goes around them, and slices through them.
extension Phantom {
    // MARK: - Projections

    /// A view of an acquisition that goes around the patient once.
    func projection(_ index: Int, _ map: inout ActivityMap) {
        let turn = index * 64 / max(1, self.count)
        /// Where something stands that is so far to the left, and so far in front.
        func x(_ left: Int, _ front: Int) -> Int {
            64 + (left * Self.sine(turn + 16) + front * Self.sine(turn)) / 1000
        }
        switch self.bodyPart {
        case "HEART":
            map.ellipse(64, 64, 50, 70, 12)
            map.ellipse(x(20, 20), 62, 17, 19, 90, .wall(45))
            map.ellipse(x(20, 20), 62, 15, 17, 30)
            map.ellipse(x(-22, 8), 108, 26, 18, 40)
        case "BRAIN":
            map.ellipse(64, 62, 36 + abs(Self.sine(turn)) * 6 / 1000, 46, 45)
            for side in [-1, 1] { map.ellipse(x(side * 12, 6), 58, 7, 7, 80) }
            map.ellipse(64, 116, 20, 20, 15)
        case "NECK":
            map.ellipse(64, 70, 40, 60, 14)
            for side in [-1, 1] { map.limb((x(side * 10, 18), 50), (x(side * 8, 18), 70), radius: 8, 50) }
            map.ellipse(x(9, 10), 84, 4, 4, 110)
        default:
            map.ellipse(64, 64, 46 + abs(Self.sine(turn + 16)) * 10 / 1000, 80, 10)
            for vertebra in 0..<6 { map.ellipse(x(0, -24), 8 + vertebra * 22, 10, 9, 75) }
            map.ellipse(x(3, -26), 74, 6, 6, 110)
            for side in [-1, 1] { map.ellipse(x(side * 26, -16), 40, 9, 18, 45) }
        }
    }

    // MARK: - Slices

    /// A slice of a volume of the heart across its long axis, or of the head or neck from below.
    func slice(_ index: Int, _ map: inout ActivityMap) {
        let way = self.way(index)
        switch self.bodyPart {
        case "HEART":
            map.ellipse(64, 64, 58, 56, 6)
            // From the apex, which is closed, to the base.
            let depth = Self.rise(way, from: 22, to: 45)
            guard way >= 22, way <= 84 else { return }
            let radius = 14 + depth * 16 / 100
            map.ellipse(64, 60, radius + 8, radius + 8, 130, .wall(depth < 20 ? 0 : min(62, 25 + depth * 4 / 10)))
            // The wall below is badly perfused.
            if depth > 20 { map.ellipse(60, 60 + radius, 15, 10, -95) }
            map.ellipse(40, 112, 26, 12, 45)
        case "BRAIN":
            let size = Self.sine(way * 32 / 100)
            map.ellipse(64, 64, 10 + size * 34 / 1000, 12 + size * 42 / 1000, 26)
            guard (38...62).contains(way) else { return }
            for side in [-1, 1] {
                // The right putamen is weaker.
                map.ellipse(64 + side * 11, 50, 7, 9, 150)
                map.limb((64 + side * 13, 54), (64 + side * 18, 68), radius: 5, side < 0 ? 60 : 130)
            }
        default:
            map.ellipse(64, 66, 40, 36, 14)
            if (30...68).contains(way) {
                for side in [-1, 1] { map.ellipse(64 + side * 12, 44, 7, 10, 80) }
            }
            if (66...78).contains(way) { map.ellipse(74, 54, 5, 5, 150) }
        }
    }

    /// A transverse slice of a body, from the neck or the chest down: densities as CT has them (with 1024 for water), or what
    /// FDG goes to.
    func transverse(_ index: Int, density: Bool) -> ActivityMap {
        var map = ActivityMap(rows: self.rows, columns: self.columns, grid: Self.grid)
        let isAbdomen = self.bodyPart == "ABDOMEN"
        let way =
            isAbdomen ? 60 + self.way(index) * 4 / 10 : self.bodyPart == "CHEST" ? self.way(index) / 2 : self.way(index)
        if density {
            Self.densities(way, &map)
        } else {
            Self.uptake(way, &map)
            map.blur()
        }
        return map
    }

    private static func densities(_ way: Int, _ map: inout ActivityMap) {
        map.ellipse(64, 66, 56, 40, 920, .flat)
        map.ellipse(64, 66, 52, 36, 140, .flat)
        if way < 50 {
            // Lungs, and the heart between them.
            let size = Self.sine(8 + way * 24 / 50)
            for side in [-1, 1] {
                map.ellipse(64 + side * 26, 64, 20 * size / 1000 + 1, 28 * size / 1000 + 1, -820, .flat)
            }
            if way > 18 { map.ellipse(72, 56, 17, 15, 40, .flat) }
        } else {
            map.ellipse(42, 60, 26, 24, 45, .flat)
            map.ellipse(90, 56, 14, 12, 20, .flat)
            if (62...88).contains(way) {
                for side in [-1, 1] { map.ellipse(64 + side * 26, 82, 9, 10, 60, .flat) }
            }
            map.ellipse(76, 44, 7, 5, -900, .flat)
        }
        // Spine and ribs.
        map.ellipse(64, 88, 9, 8, 420, .flat)
        map.ellipse(64, 102, 4, 7, 300, .flat)
        for turn in [4, 10, 22, 28, 36, 60] {
            map.ellipse(64 + 50 * Self.sine(turn + 16) / 1000, 66 + 34 * Self.sine(turn) / 1000, 5, 3, 420, .flat)
        }
        // The table.
        map.limb((20, 118), (108, 118), radius: 2, 500)
    }

    private static func uptake(_ way: Int, _ map: inout ActivityMap) {
        map.ellipse(64, 66, 56, 40, 90, .flat)
        if way < 50 {
            for side in [-1, 1] { map.ellipse(64 + side * 26, 64, 19, 27, -50, .flat) }
            if way > 18 {
                map.ellipse(74, 56, 17, 15, 320, .wall(60))
                map.ellipse(74, 56, 17, 15, 90)
            }
            // A tumour in the right lung.
            if (14...32).contains(way) { map.ellipse(38, 54, 7, 7, 900) }
        } else {
            map.ellipse(42, 60, 26, 24, 170)
            if (62...88).contains(way) {
                for side in [-1, 1] { map.ellipse(64 + side * 26, 82, 9, 10, 500) }
            }
            if way > 90 { map.ellipse(64, 58, 14, 11, 900) }
        }
        map.ellipse(64, 88, 8, 7, 120)
    }
}
