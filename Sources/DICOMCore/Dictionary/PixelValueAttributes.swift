extension Tag {
    /// Whether the value is one that a pixel can have, so that its VR is US or SS as Pixel Representation (0028,0103)
    /// says: what PS3.6 lists as "US or SS".
    var isPixelValue: Bool {
        switch (self.group, self.element) {
        case (0x0018, 0x9810), (0x0022, 0x1452), (0x0040, 0x9211), (0x0040, 0x9216), (0x0060, 0x3004), (0x0060, 0x3006):
            true
        case (0x0028, 0x0071), (0x0028, 0x0104...0x0111), (0x0028, 0x0120...0x0121), (0x0028, 0x1100...0x1103),
            (0x0028, 0x1111...0x1113), (0x0028, 0x3002):
            true
        default: false
        }
    }
}
