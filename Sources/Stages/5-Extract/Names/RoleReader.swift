/// Reads from a text who holds which post where.
///
/// It knows these shapes, each with lists of posts or of persons: 金欧科技总经理李占杰; 金晟总经理; 李占杰，金欧科技总经理，;
/// 杜若谦当选董事长; 委任司徒敏儿为董事; 董事分别为龙卫东、李黎.
struct RoleReader {
    /// A role whose names are places in the text.
    struct Entry {
        enum Organization {
            case company(Int)
            case other(Range<Int>)
        }

        var person: Int
        var title: Range<Int>
        var organization: Organization?
        var isFormer: Bool
    }

    let text: FoldedText
    let items: [RoleItem]
    let focus: CompanyFocus

    func entries() -> [Entry] {
        var entries: [Entry] = []
        var index = 0
        while index < items.count {
            guard case .person = items[index].kind else {
                index += 1
                continue
            }
            let list = personList(from: index)
            let read = before(index, list.persons, entries.last) ?? []
            entries += read
            let more = after(list, hasTitleBefore: !read.isEmpty, entries.last)
            entries += more
            if read.count == 1, more.isEmpty { bracketed(list, &entries) }
            entries += career(of: list)
            index = list.next
        }
        return entries
    }

    struct PersonList {
        var persons: [Int]
        var first: Int
        /// The item behind the last person.
        var next: Int
    }

    /// Persons joined by 、 and 和, each perhaps with （女） behind.
    func personList(from index: Int) -> PersonList {
        var list = PersonList(persons: [], first: index, next: index)
        var at = index
        while at < items.count, case .person(let person) = items[at].kind {
            list.persons.append(person)
            at = skipBrackets(at + 1)
            list.next = at
            guard at + 1 < items.count, isJoint(items[at]) else { break }
            at += 1
            if items[at].kind == .title, at + 1 < items.count { at += 1 }
            guard case .person = items[at].kind else { break }
        }
        return list
    }

    func isJoint(_ item: RoleItem) -> Bool {
        switch item.kind {
        case .mark(let mark): mark == 0x3001
        case .word: reads(item, "和") || reads(item, "及") || reads(item, "与") || reads(item, "兼")
        default: false
        }
    }

    /// The item behind a bracket of at most four scalars, such as （女）.
    func skipBrackets(_ index: Int) -> Int {
        guard index + 2 < items.count, items[index].kind == .mark(0x28) else { return index }
        for at in index + 1..<min(items.count, index + 4) where items[at].kind == .mark(0x29) {
            return items[at].range.lowerBound - items[index].range.lowerBound <= 4 ? at + 1 : index
        }
        return index
    }

    /// Whether an item is a word of Chinese characters.
    func reads(_ item: RoleItem, _ word: StaticString) -> Bool {
        // Each of these characters takes three bytes.
        guard word.utf8CodeUnitCount == item.range.count * 3 else { return false }
        return word.withUTF8Buffer { bytes in
            for (index, scalar) in text.folded[item.range].enumerated() {
                let lead = UInt32(bytes[index * 3] & 0xF) << 12
                let value = lead | UInt32(bytes[index * 3 + 1] & 0x3F) << 6 | UInt32(bytes[index * 3 + 2] & 0x3F)
                if value != scalar { return false }
            }
            return true
        }
    }

    func isAny(_ item: RoleItem, _ words: [StaticString]) -> Bool { words.contains { reads(item, $0) } }
}
