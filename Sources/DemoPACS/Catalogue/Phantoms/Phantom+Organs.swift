/// Organs as a camera sees them that stands still.
extension Phantom {
    /// Views of an organ.
    func planar(_ index: Int, _ map: inout ActivityMap) {
        switch self.bodyPart {
        case "NECK": self.thyroid(&map)
        case "LUNG": self.lungs(index, &map)
        case "BREAST": self.node(index, &map)
        case "KIDNEY": self.kidneys(outer: 25, pelvis: 40, bladder: 160, &map)
        case "LIVER": self.liver(liver: 25, bowel: 120, gallbladder: 60, &map)
        default: self.pelvis(isBack: index % 2 == 1, &map)
        }
    }

    /// A butterfly with a hot nodule at the left and a cold one at the right.
    private func thyroid(_ map: inout ActivityMap) {
        map.ellipse(64, 64, 52, 62, 4)
        for side in [-1, 1] {
            map.limb((64 + side * 17, 40), (64 + side * 13, 74), radius: 12, 110)
            map.limb((64 + side * 13, 74), (64, 80), radius: 7, 70)
        }
        map.ellipse(80, 52, 7, 8, 130)
        map.ellipse(49, 68, 6, 6, -75)
        // Salivary glands.
        for side in [-1, 1] { map.ellipse(64 + side * 26, 8, 8, 9, 35) }
    }

    /// Two lungs from eight sides; the right one lacks a wedge.
    private func lungs(_ index: Int, _ map: inout ActivityMap) {
        let turn = index * 8
        map.ellipse(64, 66, 54, 60, 4)
        for side in [-1, 1] {
            let offset = side * 25 * Self.sine(turn + 16) / 1000
            map.ellipse(64 + offset, 62, 20, 44, 60)
            map.ellipse(64 + offset, 74, 18, 30, 40)
        }
        // The heart leaves a gap at the left.
        map.ellipse(64 + 14 * Self.sine(turn + 16) / 1000, 84, 13, 16, -45)
        map.ellipse(64 - 33 * Self.sine(turn + 16) / 1000 + 6 * Self.sine(turn) / 1000, 88, 10, 13, -55)
    }

    /// The place of injection, and the node that it drains to.
    private func node(_ index: Int, _ map: inout ActivityMap) {
        map.ellipse(60, 70, 44, 56, 5)
        map.ellipse(78, 76, 8, 8, 500)
        map.ellipse(78, 76, 15, 15, 40)
        if index > 0 {
            map.ellipse(40, 44, 3, 3, 110)
            map.limb((74, 72), (41, 45), radius: 2, index * 12)
        }
        if index > 1 { map.ellipse(36, 40, 3, 3, 60) }
    }

    /// The bones of the pelvis.
    private func pelvis(isBack: Bool, _ map: inout ActivityMap) {
        map.ellipse(64, 64, 54, 70, 8)
        for vertebra in 0..<4 { map.ellipse(64, 6 + vertebra * 14, 10, 8, isBack ? 110 : 60) }
        map.ellipse(64, 68, 17, 19, isBack ? 100 : 50)
        for side in [-1, 1] {
            map.limb((64 + side * 16, 66), (64 + side * 42, 34), radius: 12, isBack ? 80 : 65)
            map.limb((64 + side * 42, 34), (64 + side * 38, 72), radius: 6, 50)
            map.ellipse(64 + side * 40, 88, 11, 12, 80)
            map.limb((64 + side * 36, 94), (64 + side * 10, 114), radius: 7, 55)
            map.limb((64 + side * 38, 98), (64 + side * 32, 127), radius: 7, 45)
        }
        if !isBack { map.ellipse(64, 100, 13, 11, 170) }
        map.ellipse(isBack ? 92 : 36, 58, 8, 9, 130)
    }

    /// Kidneys and bladder.
    private func kidneys(outer: Int, pelvis: Int, bladder: Int, _ map: inout ActivityMap) {
        map.ellipse(64, 64, 50, 66, 6)
        for side in [-1, 1] {
            // The left one is slower.
            let slow = side > 0 ? 3 : 4
            map.limb((64 + side * 27, 40), (64 + side * 30, 62), radius: 12, outer * slow / 3)
            map.ellipse(64 + side * 23, 52, 6, 9, pelvis * 4 / slow)
            map.limb((64 + side * 22, 62), (64 + side * 6, 104), radius: 2, pelvis / 5)
        }
        map.ellipse(64, 112, 15, 11, bladder)
    }

    /// Liver, gallbladder and bowel.
    private func liver(liver: Int, bowel: Int, gallbladder: Int, _ map: inout ActivityMap) {
        map.ellipse(64, 64, 54, 66, 5)
        map.ellipse(42, 42, 30, 25, liver)
        map.ellipse(72, 36, 24, 13, liver * 3 / 4)
        map.ellipse(52, 64, 6, 10, gallbladder)
        map.limb((60, 66), (78, 76), radius: 5, bowel)
        map.limb((78, 76), (62, 92), radius: 5, bowel * 3 / 4)
        map.limb((62, 92), (84, 104), radius: 6, bowel / 2)
    }

    // MARK: - In time

    /// What flows through an organ.
    func flow(_ index: Int, _ map: inout ActivityMap) {
        let way = self.way(index)
        switch self.bodyPart {
        case "KIDNEY":
            // The bolus passes, the kidneys take it up and let it go, the bladder fills.
            let bolus = Self.rise(way, from: 0, to: 3) - Self.rise(way, from: 3, to: 8)
            map.limb((66, 0), (64, 70), radius: 5, bolus)
            let uptake = Self.rise(way, from: 2, to: 18)
            let washout = Self.rise(way, from: 20, to: 80)
            self.kidneys(
                outer: uptake * (120 - washout) / 110,
                pelvis: Self.rise(way, from: 12, to: 26) * (130 - washout) / 130,
                bladder: Self.rise(way, from: 22, to: 100) * 2,
                &map
            )
        case "LIVER":
            let uptake = Self.rise(way, from: 0, to: 15)
            let washout = Self.rise(way, from: 20, to: 100)
            self.liver(
                liver: uptake * (130 - washout) / 130,
                bowel: Self.rise(way, from: 45, to: 100) * 12 / 10,
                gallbladder: Self.rise(way, from: 20, to: 70),
                &map
            )
        default:
            // The stomach empties into the bowel.
            let emptied = Self.rise(way, from: 8, to: 100)
            let meal = 150 - emptied * 12 / 10
            map.ellipse(64, 64, 52, 66, 4)
            map.ellipse(76, 38, 20, 22, meal)
            map.limb((78, 52), (54, 70), radius: 12, meal)
            map.limb((54, 70), (44, 76), radius: 5, meal / 3)
            map.limb((44, 78), (66, 92), radius: 8, emptied * 8 / 10)
            map.limb((66, 92), (50, 108), radius: 9, emptied * 6 / 10)
        }
    }

    /// A heart that beats: it is largest in the first frame, and smallest a third of the way on.
    func beat(_ index: Int, _ map: inout ActivityMap) {
        let turn = index * 64 / max(1, self.count)
        // The heart empties faster than it fills.
        let phase = turn < 22 ? turn * 32 / 22 : 32 + (turn - 22) * 32 / 42
        let size = 500 + Self.sine(phase + 16) / 2
        map.ellipse(64, 64, 58, 58, 22)
        // Great vessels and atria, which fill while the ventricles empty.
        map.limb((62, 4), (56, 34), radius: 9, 60)
        map.ellipse(50, 36, 17, 13 + (1000 - size) * 3 / 1000, 55)
        map.ellipse(80, 40, 14, 10 + (1000 - size) * 3 / 1000, 45)
        // The right ventricle, then the left one.
        map.ellipse(40, 74, 15 + size * 5 / 1000, 20 + size * 5 / 1000, 75)
        map.ellipse(84, 80, 13 + size * 9 / 1000, 16 + size * 11 / 1000, 110 + size / 20)
        map.ellipse(84, 124, 22, 12, 45)
    }
}
