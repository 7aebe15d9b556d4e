import CPixelCodecs
import DICOMImage

// pacsh-decode: decodes one frame from standard input to standard output, and can do nothing else.
//
// With `--libraries` it names the libraries that it finds, and decodes nothing.
//
// pacsh starts it with an empty environment. Before the first byte of the frame is looked at it gives up files, sockets
// and processes, so that a hole in a codec library leads nowhere.

/// Writes an answer and ends.
func finish(_ answer: [UInt8]) -> Never {
    let isWritten = answer.withUnsafeBytes { pixelcodecs_write($0.baseAddress, $0.count) == 0 }
    pixelcodecs_exit(isWritten ? 0 : 1)
}

/// Reads so many bytes; nil where there are fewer.
func read(_ count: Int) -> [UInt8]? {
    var done = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        done = pixelcodecs_read(buffer.baseAddress, count)
        filled = max(0, done)
    }
    return done == count ? bytes : nil
}

if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "--escape" {
    // The tests ask for what must fail.
    guard pixelcodecs_confine(1 << 30, 1) == 0 else { finish(Array("not confined\n".utf8)) }
    let way = pixelcodecs_escape(CommandLine.arguments[2]).map { String(cString: $0) }
    finish(Array((way.map { "escaped: \($0)\n" } ?? "refused\n").utf8))
}

if CommandLine.arguments.dropFirst().elementsEqual(["--libraries"]) {
    finish(Array(SystemCodec.libraries().map { $0 + "\n" }.joined().utf8))
}

var line: [UInt8] = []
while let byte = read(1)?.first, byte != UInt8(ascii: "\n"), line.count < DecodingMessage.longestLine {
    line.append(byte)
}
guard var (frame, count) = DecodingMessage.frame(head: line) else {
    finish(DecodingMessage.answer(ImageError(.notDecoded, "pacsh-decode is started by pacsh, and decodes for it")))
}
let samples = frame.rows * frame.columns * frame.samplesPerPixel
let codec = SystemCodec(frame)
// Wavelets need the most: eight bytes a sample beside what is made of them. What the codecs take at a glance is there.
let memory = 1 << 30 + 32 * samples + 4 * count
let error = pixelcodecs_confine(UInt64(memory), UInt64(10 + samples >> 20))
guard error == 0 else {
    finish(DecodingMessage.answer(ImageError(.decoderMissing, "pacsh-decode can't be confined: error \(error)")))
}
guard let bytes = read(count) else {
    finish(DecodingMessage.answer(ImageError(.notDecoded, "the frame didn't arrive whole at pacsh-decode")))
}
frame.bytes = bytes
do throws(ImageError) {
    finish(DecodingMessage.answer(try codec.decode(frame)))
} catch {
    finish(DecodingMessage.answer(error))
}
