/// Removes the backslash that escaped the second byte of a Big5 character, which is a backslash itself: 許\多 becomes 許多.
enum Backslashes {
    static func edits(in scalars: [UInt32]) -> [Edit] {
        var edits: [Edit] = []
        for i in scalars.indices.dropFirst() where scalars[i] == 0x5C && endsInBackslash.contains(scalars[i - 1]) {
            // A path may have a folder with such a name: C:\\成功\\1.txt
            if i + 1 < scalars.count, scalars[i + 1] < 0x80, scalars[i + 1] > 0x2F || scalars[i + 1] == 0x2E {
                continue
            }
            if isPath(scalars, before: i) { continue }
            edits.append(Edit(rule: .backslash, range: i - 1..<i + 1, replacement: [scalars[i - 1]]))
        }
        return edits
    }

    /// Whether another backslash or a colon and a slash stand among the characters before, with no space between.
    private static func isPath(_ scalars: [UInt32], before end: Int) -> Bool {
        var i = end - 1
        while i >= 0, scalars[i] > 0x20, end - i < 64 {
            if scalars[i] == 0x5C, i == 0 || !endsInBackslash.contains(scalars[i - 1]) { return true }
            i -= 1
        }
        return false
    }

    /// The characters of Big5 whose second byte is 5C (index of the WHATWG Encoding Standard, leads A4 to F9).
    private static let endsInBackslash = Set(
        ("么佢俞偅傜功吒吭坼垥塿墦娉娖嫹嬞孀尐岤崤幋廄惝愧揊擺暝枯柦槙歿汻沔涂淚滜潿瀙瀵焮"
            + "燡牾狖獦珮琵璞礒稞穀箤綅縷罡胐苒茻莍蓋蔌螏螰許豹贕赨跚踊躡鄃酀酅醆鈾鎪閱餐餤駹騱"
            + "髏鱋鱭黠").unicodeScalars.map(\.value)
    )
}
