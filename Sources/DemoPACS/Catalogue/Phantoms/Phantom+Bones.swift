/// The skeleton.
extension Phantom {
    /// A whole body on a grid of 128 by 512: the front, then the back.
    func wholeBody(_ index: Int) -> ActivityMap {
        var map = ActivityMap(rows: self.rows, columns: self.columns, grid: (128, 512))
        Self.skeleton(isBack: index % 2 == 1, left: 0, &map)
        map.blur()
        return map
    }

    /// A picture of a screen with both sides of a whole body.
    func capture(_ index: Int) -> ActivityMap {
        var map = ActivityMap(rows: self.rows, columns: self.columns, grid: (384, 512))
        Self.skeleton(isBack: false, left: 48, &map)
        Self.skeleton(isBack: true, left: 208, &map)
        if index > 0 { map.ellipse(112, 170, 7, 9, 300) }
        // A screen is brighter than counts are.
        for _ in 0..<2 { map.blur() }
        return map
    }

    /// Draws the bones of a body from its `left` margin on.
    private static func skeleton(isBack: Bool, left: Int, _ map: inout ActivityMap) {
        let middle = left + 64
        // Soft tissue.
        map.ellipse(middle, 40, 15, 24, 6)
        map.ellipse(middle, 165, 30, 105, 7)
        for side in [-1, 1] {
            map.limb((middle + side * 34, 95), (middle + side * 50, 270), radius: 9, 5)
            map.limb((middle + side * 14, 250), (middle + side * 14, 480), radius: 13, 5)
        }
        // Skull, jaw and neck.
        map.ellipse(middle, 35, 14, 19, 55, .wall(78))
        map.ellipse(middle, 35, 13, 18, 25)
        map.ellipse(middle, 53, 8, 7, isBack ? 25 : 60)
        map.limb((middle, 62), (middle, 84), radius: 5, isBack ? 95 : 55)
        // The spine, vertebra by vertebra.
        for vertebra in 0..<17 {
            map.ellipse(middle, 90 + vertebra * 9, 6, 5, isBack ? 120 : 45)
        }
        if !isBack { map.limb((middle, 95), (middle, 150), radius: 4, 80) }
        for side in [-1, 1] { Self.side(side, middle, isBack, &map) }
        map.ellipse(middle, 255, 12, 15, isBack ? 110 : 50)
        if !isBack { map.ellipse(middle, 272, 9, 8, 190) }
        // What the scan was made for.
        map.ellipse(middle + (isBack ? 1 : -1), 180, 7, 6, isBack ? 200 : 110)
        map.ellipse(middle + (isBack ? -22 : 22), 138, 5, 5, 150)
        map.ellipse(middle + (isBack ? 17 : -17), 247, 6, 8, 170)
    }

    /// The bones of one side.
    private static func side(_ side: Int, _ middle: Int, _ isBack: Bool, _ map: inout ActivityMap) {
        func x(_ offset: Int) -> Int { middle + side * offset }
        // Shoulder and ribs.
        map.limb((x(5), 88), (x(31), 90), radius: 3, isBack ? 45 : 70)
        map.ellipse(x(33), 95, 6, 7, 95)
        if isBack { map.ellipse(x(22), 115, 9, 17, 45) }
        for rib in 0..<9 {
            let (y, reach) = (103 + rib * 11, 21 + min(rib, 6 - rib / 2) * 2)
            map.limb((x(6), y - (isBack ? 3 : -3)), (x(reach), y + 4), radius: 2, isBack ? 60 : 52)
            map.limb((x(reach), y + 4), (x(reach - 4), y + 12), radius: 2, 50)
        }
        // Arm and hand.
        map.limb((x(35), 100), (x(41), 175), radius: 3, 38)
        map.ellipse(x(42), 180, 5, 6, 62)
        map.limb((x(43), 185), (x(49), 250), radius: 3, 30)
        map.ellipse(x(50), 257, 4, 4, 60)
        map.ellipse(x(51), 272, 4, 10, 34)
        // Kidney, seen from behind, and pelvis.
        if isBack { map.ellipse(x(17), 190, 6, 11, 85) }
        map.limb((x(8), 245), (x(25), 225), radius: 7, isBack ? 85 : 65)
        map.limb((x(25), 225), (x(20), 255), radius: 4, 60)
        map.limb((x(20), 262), (x(8), 282), radius: 4, 55)
        // Hip, leg and foot.
        map.ellipse(x(22), 265, 7, 8, 80)
        map.limb((x(20), 275), (x(14), 370), radius: 4, 38)
        map.ellipse(x(13), 380, 8, 9, isBack ? 60 : 85)
        map.limb((x(13), 390), (x(12), 470), radius: 4, 36)
        map.ellipse(x(12), 478, 5, 6, 70)
        map.ellipse(x(14), 494, 5, 9, 40)
    }
}
