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

    /// 律师苗青（北京市衡观律师事务所）
    private func bracketed(_ list: PersonList, _ entries: inout [Entry]) {
        guard let last = entries.last, list.next + 2 < items.count, items[list.next].kind == .mark(0x28),
            case .company(let company) = items[list.next + 1].kind, items[list.next + 2].kind == .mark(0x29)
        else { return }
        var entry = last
        entry.organization = .company(company)
        entries[entries.count - 1] = entry
    }

    private static let careers: [StaticString] = ["曾任", "历任", "现任", "起任", "任", "担任", "先后任", "出任", "此前任"]

    /// Posts told of one person in the sentences behind, before another person is named: 杜若谦，男，曾任…副行长.
    private func career(of list: PersonList) -> [Entry] {
        guard list.persons.count == 1, list.next < items.count, items[list.next].kind == .mark(0x2C) else { return [] }
        var entries: [Entry] = []
        var at = list.next + 1
        let end = min(items.count, list.next + 120)
        while at < end, items[at].kind != .mark(0x0A) {
            if case .person = items[at].kind { break }
            guard isAny(items[at], Self.careers) else {
                at += 1
                continue
            }
            let isFormer = isAny(items[at], ["曾任", "历任", "起任", "先后任", "此前任"])
            let read = posts(from: at + 1, list.persons, isFormer: isFormer, needsOrganization: true)
            entries += read.entries
            at = max(at + 1, read.next)
        }
        return entries
    }

    // MARK: - Lists

    private struct PersonList {
        var persons: [Int]
        var first: Int
        /// The item behind the last person.
        var next: Int
    }

    /// Persons joined by 、 and 和, each perhaps with （女） behind.
    private func personList(from index: Int) -> PersonList {
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

    private func isJoint(_ item: RoleItem) -> Bool {
        switch item.kind {
        case .mark(let mark): mark == 0x3001
        case .word: reads(item, "和") || reads(item, "及") || reads(item, "与") || reads(item, "兼")
        default: false
        }
    }

    /// The item behind a bracket of at most four scalars, such as （女）.
    private func skipBrackets(_ index: Int) -> Int {
        guard index + 2 < items.count, items[index].kind == .mark(0x28) else { return index }
        for at in index + 1..<min(items.count, index + 4) where items[at].kind == .mark(0x29) {
            return items[at].range.lowerBound - items[index].range.lowerBound <= 4 ? at + 1 : index
        }
        return index
    }

    private func reads(_ item: RoleItem, _ word: StaticString) -> Bool {
        let pattern = "\(word)".unicodeScalars.map(\.value)
        return item.range.count == pattern.count && text.matches(pattern, at: item.range.lowerBound)
    }

    private func isAny(_ item: RoleItem, _ words: [StaticString]) -> Bool { words.contains { reads(item, $0) } }

    // MARK: - Posts before the name

    /// Posts that stand before a person, and what they are held at.
    private func before(_ index: Int, _ persons: [Int], _ previous: Entry?) -> [Entry]? {
        var at = index - 1
        while at >= 0, isSpace(items[at]) { at -= 1 }
        // 时任筹建办主任的肖开提
        if at >= 1, reads(items[at], "的"), items[at - 1].kind == .title { at -= 1 }
        var isList = false
        // 董事5名，分别为龙卫东; 会计师为顾蓉
        if at >= 1, isAny(items[at], ["为", "是", "包括", "分别为", "分别是"]) {
            at -= 1
            while at >= 1,
                isAny(items[at], ["分别", "有", "名", "位"]) || items[at].kind == .mark(0x2C) || isNumber(items[at])
            {
                at -= 1
            }
            isList = true
        }
        guard at >= 0, items[at].kind == .title else { return nil }
        let titles = titlesEnding(at: at)
        guard let first = titles.first else { return nil }
        var held = organization(before: first.item, title: first.range, previous: previous)
        if isList, case .word = items[max(0, first.item - 1)].kind, held.organization == nil {
            held.organization = focus.company(before: items[first.item].range.lowerBound).map { .company($0) }
        }
        var entries: [Entry] = []
        for person in persons {
            for (position, title) in titles.enumerated() {
                let range = position == 0 ? held.title : title.range
                entries.append(
                    Entry(person: person, title: range, organization: held.organization, isFormer: held.isFormer)
                )
            }
        }
        return entries
    }

    private func isSpace(_ item: RoleItem) -> Bool { item.kind == .mark(0x20) }

    private func isNumber(_ item: RoleItem) -> Bool {
        item.traits.contains(.number) || (0x30...0x39).contains(text.folded[item.range.lowerBound])
    }

    /// The posts of a list that ends here, in the order of the text.
    private func titlesEnding(at index: Int) -> [(item: Int, range: Range<Int>)] {
        var titles = [(item: index, range: items[index].range)]
        var at = index - 1
        while at >= 1, isJoint(items[at]), items[at - 1].kind == .title {
            titles.insert((at - 1, items[at - 1].range), at: 0)
            at -= 2
        }
        return titles
    }

    private struct Held {
        var title: Range<Int>
        var organization: Entry.Organization?
        var isFormer = false
    }

    /// What stands before a post: its organisation, a department that belongs to its name, a mark of the past.
    private func organization(before item: Int, title: Range<Int>, previous: Entry?) -> Held {
        var held = Held(title: title, organization: nil)
        var at = item - 1
        var department = item
        if at >= 0, isFormerMark(items[at]) {
            held.isFormer = true
            at -= 1
        }
        var taken = 0
        while at >= 0, taken < 10 {
            let candidate = items[at]
            if case .company(let company) = candidate.kind {
                held.organization = .company(company)
                if department < item, isDepartment(department, item) {
                    held.title = items[department].range.lowerBound..<title.upperBound
                }
                if at > 0, isFormerMark(items[at - 1]) { held.isFormer = true }
                return held
            }
            guard case .word = candidate.kind else { break }
            if isAny(candidate, ["公司", "该公司", "本公司", "该行"]) || at == item - 1 && isAny(candidate, ["企业", "集团"]) {
                held.organization = focus.company(before: candidate.range.lowerBound).map { .company($0) }
                return held
            }
            if reads(candidate, "的"), at > 0, case .company = items[at - 1].kind {
                at -= 1
                continue
            }
            if isBoundary(candidate) { break }
            department = at
            taken += candidate.range.count
            at -= 1
        }
        if let office = office(endingAt: item - (held.isFormer ? 2 : 1)) {
            held.organization = .other(fullOffice(office))
            if office.first > 0, isFormerMark(items[office.first - 1]) { held.isFormer = true }
            return held
        }
        guard department == item || at < 0 || !isNoun(items[item - 1]) else { return held }
        // A bare post is one at the company the text is about.
        guard isCorporate(title) else { return held }
        if let previous, case .company = previous.organization, let last = lastPerson(before: item),
            last.person == previous.person, !crossesSentence(last.item, item)
        {
            held.organization = previous.organization
        } else {
            held.organization = focus.company(before: title.lowerBound).map { .company($0) }
        }
        return held
    }

    private func lastPerson(before item: Int) -> (item: Int, person: Int)? {
        var at = item - 1
        while at >= 0, item - at < 12 {
            if case .person(let person) = items[at].kind { return (at, person) }
            at -= 1
        }
        return nil
    }

    private func crossesSentence(_ from: Int, _ to: Int) -> Bool {
        items[from..<to].contains { $0.kind == .mark(0x3002) || $0.kind == .mark(0x0A) || $0.kind == .mark(0x3B) }
    }

    private func isNoun(_ item: RoleItem) -> Bool { item.kind == .word && !isBoundary(item) }

    private func isFormerMark(_ item: RoleItem) -> Bool { isAny(item, ["原", "前", "时任", "前任", "曾任", "原任"]) }

    private func isBoundary(_ item: RoleItem) -> Bool {
        let traits = item.traits
        if traits.contains(.function) || traits.contains(.time) || traits.contains(.act) { return true }
        return traits.contains(.verb) && !traits.contains(.kind) && !traits.contains(.generic)
    }

    /// Whether the words before a post name a department: 外贸部经理.
    private func isDepartment(_ first: Int, _ item: Int) -> Bool {
        guard items[first..<item].allSatisfy({ $0.kind == .word }) else { return false }
        let length = items[item].range.lowerBound - items[first].range.lowerBound
        return length <= 10
    }

    private static let corporate: [[UInt32]] = [
        "董事", "监事", "经理", "总裁", "总监", "首席", "创始人", "负责人", "代表人", "控制人", "实控人", "厂长", "副总", "董秘", "董事会秘书", "总工程师", "会计师",
        "发言人", "主席", "行长", "理事长", "合伙人", "掌门人", "ceo", "cfo", "cto", "coo", "执行长", "财务长",
    ].map { Array($0.unicodeScalars.map(\.value)) }

    /// Whether a post is one of companies.
    private func isCorporate(_ title: Range<Int>) -> Bool {
        for at in title {
            for word in Self.corporate where at + word.count <= title.upperBound && text.matches(word, at: at) {
                return true
            }
        }
        return false
    }

    /// The organisation, no company, that ends with this item.
    private func office(endingAt last: Int) -> (first: Int, range: Range<Int>)? {
        guard last >= 0, items[last].kind == .word, items[last].traits.contains(.office) else { return nil }
        var first = last
        var at = last - 1
        var pending: Int?
        while at >= 0, items[last].range.upperBound - items[at].range.lowerBound <= 30 {
            let item = items[at]
            guard case .word = item.kind else { break }
            if isAny(item, ["和", "与"]) {
                guard pending == nil else { break }
                pending = at
                at -= 1
                continue
            }
            if isBoundary(item), !item.traits.contains(.place) { break }
            if pending == nil { first = at }
            if item.traits.contains(.place) {
                first = at
                pending = nil
            }
            at -= 1
        }
        return (first, items[first].range.lowerBound..<items[last].range.upperBound)
    }

    /// The full name of an office where it is called by its last word alone: 协会副秘书长.
    private func fullOffice(_ office: (first: Int, range: Range<Int>)) -> Range<Int> {
        let word = text.folded[office.range]
        guard items[office.first].range == office.range, word.count == 2 else { return office.range }
        for at in stride(from: office.first - 1, through: max(0, office.first - 400), by: -1)
        where items[at].kind == .word && text.folded[items[at].range].suffix(2) == word {
            if let full = self.office(endingAt: at), full.range.count > 4 { return full.range }
        }
        return office.range
    }

    // MARK: - Posts behind the name

    private static let takesOffice: [StaticString] = [
        "当选", "出任", "担任", "任", "获聘", "兼任", "就任", "接任", "升任", "曾任", "现任", "历任", "为", "获聘为", "当选为", "受聘为", "获任", "拟任",
        "续任", "连任", "升任为", "调任", "系", "是", "此前任", "曾",
    ]
    private static let past: [StaticString] = ["曾任", "历任", "此前任", "曾"]

    private func after(_ list: PersonList, hasTitleBefore: Bool, _ previous: Entry?) -> [Entry] {
        var at = list.next
        guard at < items.count else { return [] }
        // 习近平总书记
        if items[at].kind == .title, list.persons.count == 1, !hasTitleBefore {
            if at + 1 < items.count, case .person = items[at + 1].kind { return [] }
            var organization: Entry.Organization?
            let before = list.first - 1
            if before >= 1, reads(items[before], "的"), case .company(let company) = items[before - 1].kind {
                organization = .company(company)
            } else if before >= 0, case .company(let company) = items[before].kind {
                organization = .company(company)
            }
            return [Entry(person: list.persons[0], title: items[at].range, organization: organization, isFormer: false)]
        }
        // 李占杰，金欧科技总经理， and 李占杰（金欧科技总经理）
        if items[at].kind == .mark(0x2C) || items[at].kind == .mark(0x28) {
            let isBracket = items[at].kind == .mark(0x28)
            let read = posts(from: at + 1, list.persons, isFormer: false, needsOrganization: true)
            guard read.next < items.count, !read.entries.isEmpty else { return [] }
            let closes =
                items[read.next].kind == .mark(isBracket ? 0x29 : 0x2C) || items[read.next].kind == .mark(0x3002)
            return closes && (isBracket || !hasTitleBefore) ? read.entries : []
        }
        var isFormer = false
        var takes = false
        while at < items.count, at < list.next + 3,
            isAny(items[at], ["此前", "将", "被任命", "被", "此次", "已", "拟", "正式", "获", "再次", "则"])
        {
            if reads(items[at], "此前") { isFormer = true }
            at += 1
        }
        while at < items.count, isAny(items[at], Self.takesOffice) {
            if isAny(items[at], Self.past) { isFormer = true }
            takes = true
            at += 1
        }
        guard takes else { return [] }
        return posts(from: at, list.persons, isFormer: isFormer, needsOrganization: false).entries
    }

    /// Posts with their organisations, joined by 、 and 和.
    private func posts(from start: Int, _ persons: [Int], isFormer: Bool, needsOrganization: Bool) -> (
        entries: [Entry], next: Int
    ) {
        var entries: [Entry] = []
        var at = start
        var organization: Entry.Organization?
        var stated = false
        scan: while at < items.count, at < start + 16 {
            switch items[at].kind {
            case .company(let company):
                organization = .company(company)
                stated = true
            case .title:
                if at + 1 < items.count, case .person = items[at + 1].kind { return ([], at) }
                if !stated, let office = office(endingAt: at - 1), office.first >= start {
                    organization = .other(office.range)
                    stated = true
                }
                if !stated, !needsOrganization, isCorporate(items[at].range) {
                    organization = focus.company(before: items[at].range.lowerBound).map { .company($0) }
                }
                if stated || !needsOrganization {
                    for person in persons {
                        entries.append(
                            Entry(
                                person: person,
                                title: items[at].range,
                                organization: organization,
                                isFormer: isFormer
                            )
                        )
                    }
                }
            case .mark(let mark):
                guard mark == 0x3001, !entries.isEmpty else { break scan }
            case .word where reads(items[at], "并") && at + 1 < items.count && isAny(items[at + 1], Self.takesOffice):
                at += 1
            case .word:
                if entries.isEmpty
                    ? isBoundary(items[at]) && !isFormerMark(items[at]) : !isAny(items[at], ["和", "及", "兼", "与"])
                {
                    break scan
                }
            case .person:
                break scan
            }
            at += 1
        }
        return (entries, at)
    }
}
