import DICOMCore
import DICOMImage

/// A picture by kitty's graphics protocol: PNG in Base64, in the terminal's input itself, never a file or shared memory.
enum KittyPicture {
    /// The longest piece of a picture, in Base64 characters.
    private static let longestPiece = 4096
    /// The number of our first picture.
    private static let firstNumber = 7_200

    /// The picture in as many cells as its pixels need, and a line break below it.
    ///
    /// A picture takes the place of another one with its `index` on the screen. The terminal is told not to answer (`q=2`).
    static func text(
        _ picture: Raster,
        index: Int,
        cell: (width: Int, height: Int),
        passesThrough: Bool
    ) -> String {
        let number = Self.firstNumber + index
        let rows = (picture.height + cell.height - 1) / cell.height
        let data = Array(Base64.encode(PNG.file(of: picture) ?? []).utf8)
        var text = ""
        var start = 0
        var isFirst = true
        repeat {
            let end = min(data.count, start + Self.longestPiece)
            let more = end < data.count ? 1 : 0
            // The cursor stays (C=1), so that the rows below are ours to count in every terminal.
            let head = isFirst ? "a=T,f=100,t=d,i=\(number),p=1,C=1,q=2,m=\(more)" : "q=2,m=\(more)"
            let piece = "\u{1B}_G\(head);\(String(decoding: data[start..<end], as: UTF8.self))\u{1B}\\"
            text += passesThrough ? PictureAbilities.passedThrough(piece) : piece
            (start, isFirst) = (end, false)
        } while start < data.count
        return text + String(repeating: "\n", count: rows)
    }

    /// Takes all pictures off the screen.
    static let clearing = "\u{1B}_Ga=d,d=A,q=2\u{1B}\\"
}
