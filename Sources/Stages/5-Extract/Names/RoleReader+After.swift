/// Posts behind the name.
extension RoleReader {
    static let takesOffice: [StaticString] = [
        "当选", "出任", "担任", "任", "获聘", "兼任", "就任", "接任", "升任", "曾任", "现任", "历任", "为", "获聘为", "当选为", "受聘为", "获任", "拟任",
        "续任", "连任", "升任为", "调任", "系", "是", "此前任", "曾",
    ]
    static let past: [StaticString] = ["曾任", "历任", "此前任", "曾"]

    func after(_ list: PersonList, hasTitleBefore: Bool, _ previous: Entry?) -> [Entry] {
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
    func posts(from start: Int, _ persons: [Int], isFormer: Bool, needsOrganization: Bool) -> (
        entries: [Entry], next: Int
    ) {
        var entries: [Entry] = []
        var at = start
        var organization: Entry.Organization?
        var stated = false
        var isPast = isFormer
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
                                isFormer: isPast
                            )
                        )
                    }
                }
            case .mark(let mark):
                guard mark == 0x3001, !entries.isEmpty else { break scan }
            case .word where entries.isEmpty && isFormerMark(items[at]):
                isPast = true
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

    /// Gives a post the company in brackets behind the name: 律师苗青（北京市衡观律师事务所）.
    func bracketed(_ list: PersonList, _ entries: inout [Entry]) {
        guard let last = entries.last, list.next + 2 < items.count, items[list.next].kind == .mark(0x28),
            case .company(let company) = items[list.next + 1].kind, items[list.next + 2].kind == .mark(0x29)
        else { return }
        var entry = last
        entry.organization = .company(company)
        entries[entries.count - 1] = entry
    }

    static let careers: [StaticString] = ["曾任", "历任", "现任", "起任", "任", "担任", "先后任", "出任", "此前任"]

    /// Posts told of one person in the sentences behind, before another person is named: 杜若谦，男，曾任…副行长.
    func career(of list: PersonList) -> [Entry] {
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
}
