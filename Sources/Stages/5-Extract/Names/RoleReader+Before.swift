/// Posts before the name.
extension RoleReader {
    /// Posts that stand before a person, and what they are held at.
    func before(_ index: Int, _ persons: [Int], _ previous: Entry?) -> [Entry]? {
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

    func isSpace(_ item: RoleItem) -> Bool { item.kind == .mark(0x20) }

    func isNumber(_ item: RoleItem) -> Bool {
        item.traits.contains(.number) || (0x30...0x39).contains(text.folded[item.range.lowerBound])
    }

    /// The posts of a list that ends here, in the order of the text; the last 16 of them, so that lists stay cheap.
    func titlesEnding(at index: Int) -> [(item: Int, range: Range<Int>)] {
        var titles = [(item: index, range: items[index].range)]
        var at = index - 1
        while titles.count < 16, at >= 1, isJoint(items[at]), items[at - 1].kind == .title {
            titles.insert((at - 1, items[at - 1].range), at: 0)
            at -= 2
        }
        return titles
    }

    struct Held {
        var title: Range<Int>
        var organization: Entry.Organization?
        var isFormer = false
    }

    /// What stands before a post: its organisation, a department that belongs to its name, a mark of the past.
    func organization(before item: Int, title: Range<Int>, previous: Entry?) -> Held {
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

    func lastPerson(before item: Int) -> (item: Int, person: Int)? {
        var at = item - 1
        while at >= 0, item - at < 12 {
            if case .person(let person) = items[at].kind { return (at, person) }
            at -= 1
        }
        return nil
    }

    func crossesSentence(_ from: Int, _ to: Int) -> Bool {
        items[from..<to].contains { $0.kind == .mark(0x3002) || $0.kind == .mark(0x0A) || $0.kind == .mark(0x3B) }
    }

    func isNoun(_ item: RoleItem) -> Bool { item.kind == .word && !isBoundary(item) }

    func isFormerMark(_ item: RoleItem) -> Bool { isAny(item, ["原", "前", "时任", "前任", "曾任", "原任"]) }

    func isBoundary(_ item: RoleItem) -> Bool {
        let traits = item.traits
        if traits.contains(.function) || traits.contains(.time) || traits.contains(.act) { return true }
        return traits.contains(.verb) && !traits.contains(.kind) && !traits.contains(.generic)
    }

    /// Whether the words before a post name a department: 外贸部经理.
    func isDepartment(_ first: Int, _ item: Int) -> Bool {
        guard items[first..<item].allSatisfy({ $0.kind == .word }) else { return false }
        let length = items[item].range.lowerBound - items[first].range.lowerBound
        return length <= 10
    }

    static let corporate: [[UInt32]] = [
        "董事", "监事", "经理", "总裁", "总监", "首席", "创始人", "负责人", "代表人", "控制人", "实控人", "厂长", "副总", "董秘", "董事会秘书", "总工程师", "会计师",
        "发言人", "主席", "行长", "理事长", "合伙人", "掌门人", "ceo", "cfo", "cto", "coo", "执行长", "财务长",
    ].map { Array($0.unicodeScalars.map(\.value)) }

    /// Whether a post is one of companies.
    func isCorporate(_ title: Range<Int>) -> Bool {
        for at in title {
            for word in Self.corporate where at + word.count <= title.upperBound && text.matches(word, at: at) {
                return true
            }
        }
        return false
    }

    /// The organisation, no company, that ends with this item.
    func office(endingAt last: Int) -> (first: Int, range: Range<Int>)? {
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
    func fullOffice(_ office: (first: Int, range: Range<Int>)) -> Range<Int> {
        let word = text.folded[office.range]
        guard items[office.first].range == office.range, word.count == 2 else { return office.range }
        for at in stride(from: office.first - 1, through: max(0, office.first - 400), by: -1)
        where items[at].kind == .word && text.folded[items[at].range].suffix(2) == word {
            if let full = self.office(endingAt: at), full.range.count > 4 { return full.range }
        }
        return office.range
    }
}
