/// Finds text of which nothing is left: 锟斤拷, 烫烫烫, 屯屯屯 and U+FFFD.
///
/// 锟斤拷 is U+FFFD in UTF-8 read as GBK; 烫 and 屯 are the memory that a debugger fills, CC and CD. No repair brings the text
/// back, so that all one can do is to say where it was.
public enum LostText {
    /// The ranges of lost text, in Unicode scalars, in order.
    public static func ranges(in text: String) -> [Range<Int>] {
        let scalars = text.unicodeScalars.map(\.value)
        var result: [Range<Int>] = []
        var i = 0
        while i < scalars.count {
            let length = length(scalars, at: i)
            if length == 0 {
                i += 1
                continue
            }
            if let last = result.last, last.upperBound == i {
                result[result.count - 1] = last.lowerBound..<i + length
            } else {
                result.append(i..<i + length)
            }
            i += length
        }
        return result
    }

    private static func length(_ scalars: [UInt32], at start: Int) -> Int {
        switch scalars[start] {
        case 0xFFFD: return 1
        case 0x951F where scalars[start...].starts(with: [0x951F, 0x65A4, 0x62F7]): return 3
        case 0x70EB, 0x5C6F:
            let count = scalars[start...].prefix { $0 == scalars[start] }.count
            return count >= 3 ? count : 0
        default: return 0
        }
    }
}
