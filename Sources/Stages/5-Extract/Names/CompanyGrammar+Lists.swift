extension CompanyGrammar {
    /// The parts of companies that are named with them: 中国工商银行股份有限公司 + 贵州省分行.
    func branches(of spans: [CompanySpan]) -> [CompanySpan] {
        var byEnd: [Int: CompanySpan] = [:]
        for span in spans where span.range.count > (byEnd[span.range.upperBound]?.range.count ?? 0) {
            byEnd[span.range.upperBound] = span
        }
        var joined: [CompanySpan] = []
        for last in tokens.indices where tokens[last].traits.contains(.branch) {
            var index = last
            while index > 0, last - index < 5 {
                if let head = byEnd[tokens[index].range.lowerBound] {
                    let range = head.range.lowerBound..<tokens[last].range.upperBound
                    joined.append(CompanySpan(range: range, evidence: .business, brand: range, middle: range))
                    break
                }
                index -= 1
                if tokens[index].kind == .mark || tokens[index].kind == .digits || isBoundary(tokens[index]) { break }
            }
        }
        return joined
    }

    /// The unknown names of a list of companies: 金欧科技、圣融达容阻等企业.
    func lists(of spans: [CompanySpan]) -> [CompanySpan] {
        var ends: Set<Int> = []
        for span in spans { ends.insert(span.range.upperBound) }
        var added: [CompanySpan] = []
        var reached = 0
        for open in tokens.indices
        where open >= reached && isMark(open, 0x3001) && ends.contains(tokens[open].range.lowerBound) {
            var members: [Range<Int>] = []
            var start = tokens[open].range.upperBound
            var index = open + 1
            scan: while index < tokens.count, tokens[index].range.upperBound - start <= 9 {
                let token = tokens[index]
                if isMark(index, 0x3001) || isEt(index) {
                    if !ends.contains(token.range.lowerBound) { members.append(start..<token.range.lowerBound) }
                    if isEt(index) {
                        if namesBusinesses(after: index) {
                            added += members.filter { (2...8).contains($0.count) }.map {
                                CompanySpan(range: $0, evidence: .apposition, brand: $0, middle: $0)
                            }
                        }
                        break scan
                    }
                    start = token.range.upperBound
                } else if token.kind == .mark || token.kind == .digits || token.traits.contains(.title)
                    || (token.kind == .word && token.range.count > 1 && isBoundary(token))
                {
                    break
                }
                index += 1
            }
            reached = index
        }
        return added
    }

    func isMark(_ index: Int, _ scalar: UInt32) -> Bool {
        tokens[index].kind == .mark && text.folded[tokens[index].range.lowerBound] == scalar
    }

    func isEt(_ index: Int) -> Bool {
        tokens[index].range.count == 1 && text.folded[tokens[index].range.lowerBound] == 0x7B49
    }

    static let businesses = ["企业", "公司", "厂商", "客户", "巨头", "机构", "银行", "电商", "车企", "券商"].map {
        Array($0.unicodeScalars.map(\.value))
    }

    func namesBusinesses(after index: Int) -> Bool {
        for at in index + 1..<min(tokens.count, index + 6) {
            if tokens[at].kind == .mark { return false }
            if Self.businesses.contains(where: { $0.elementsEqual(text.folded[tokens[at].range]) }) { return true }
        }
        return false
    }
}
