/// Running sums over the texts of a tree, so that a subtree's measure is a difference.
struct TextSums {
    /// What was counted in the nodes before a node.
    struct Sum {
        /// Scalars that are not blanks.
        var ink: Int32 = 0
        var linkInk: Int32 = 0
        /// Ink of texts that are sentences outside links.
        var prose: Int32 = 0
        var marks: Int32 = 0
    }

    private var before: [Sum]
    /// Shorter texts are labels and crumbs, in scalars.
    private static let shortestProse: Int32 = 20

    init(_ tree: PageTree) {
        let count = tree.nodes.count
        var before = [Sum](repeating: Sum(), count: count + 1)
        var sum = Sum()
        var linkEnd: Int32 = 0
        var silentEnd: Int32 = 0
        tree.bytes.withUnsafeBufferPointer { bytes in
            for node in 0..<count {
                before[node] = sum
                let item = tree.nodes[node]
                guard item.tag == .text else {
                    if item.tag == .a { linkEnd = max(linkEnd, item.end) }
                    if item.tag.isSilent { silentEnd = max(silentEnd, item.end) }
                    continue
                }
                guard node >= silentEnd else { continue }
                let counts = Self.count(bytes, Int(item.start), Int(item.stop))
                sum.ink += counts.ink
                sum.marks += counts.marks
                if node < linkEnd {
                    sum.linkInk += counts.ink
                } else if counts.marks > 0, counts.ink >= Self.shortestProse {
                    sum.prose += counts.ink
                }
            }
        }
        before[count] = sum
        self.before = before
    }

    /// Scalars of a text that are not blanks.
    func ink(ofText node: Int) -> Int32 { before[node + 1].ink - before[node].ink }

    /// Sentence marks of a text.
    func marks(ofText node: Int) -> Int32 { before[node + 1].marks - before[node].marks }

    func total(of node: Int, in tree: PageTree) -> Sum {
        let last = before[Int(tree.nodes[node].end)]
        let first = before[node]
        return Sum(ink: last.ink - first.ink, linkInk: last.linkInk - first.linkInk, prose: last.prose - first.prose)
    }

    /// Counts ink and sentence marks: ，。；：！？、 and ASCII ones that no letter or digit follows.
    private static func count(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> (
        ink: Int32, marks: Int32
    ) {
        var ink: Int32 = 0
        var marks: Int32 = 0
        var index = start
        while index < end {
            let byte = bytes[index]
            if byte < 0x80 {
                if byte > 0x20 {
                    ink += 1
                    if byte < 0x40, isASCIIMark(byte), index + 1 >= end || bytes[index + 1] <= 0x2F { marks += 1 }
                }
                index += 1
            } else if byte < 0xE0 {
                if byte != 0xC2 || index + 1 >= end || bytes[index + 1] != 0xA0 { ink += 1 }
                index += 2
            } else {
                if byte == 0xE3 || byte == 0xEF, index + 2 < end {
                    let second = bytes[index + 1]
                    let third = bytes[index + 2]
                    if byte == 0xE3, second == 0x80 {
                        if third == 0x80 {
                            index += 3
                            continue
                        }
                        if third <= 0x82 { marks += 1 }
                    } else if byte == 0xEF, second == 0xBC {
                        if third == 0x8C || third == 0x81 || third == 0x9F || third == 0x9B || third == 0x9A {
                            marks += 1
                        }
                    }
                }
                ink += 1
                index += byte < 0xF0 ? 3 : 4
            }
        }
        return (ink, marks)
    }

    @inline(__always)
    private static func isASCIIMark(_ byte: UInt8) -> Bool {
        byte == 0x2C || byte == 0x2E || byte == 0x3B || byte == 0x21 || byte == 0x3F
    }
}
