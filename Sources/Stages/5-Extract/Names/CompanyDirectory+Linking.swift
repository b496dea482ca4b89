extension CompanyDirectory {
    /// Tells for each name the fullest one of the same company.
    mutating func link(_ spans: [CompanySpan]) {
        var byName: [[UInt32]: Range<Int>] = [:]
        for firm in firms { byName[Array(text.folded[firm.range])] = firm.range }
        for (name, full) in defined where byName[name] == nil { byName[name] = full }
        var others: [CompanySpan] = []
        for span in spans {
            let name = Array(text.folded[span.range])
            if byName[name] != nil { continue }
            if let full = fullName(of: span) {
                byName[name] = full
            } else {
                byName[name] = span.range
                others.append(span)
            }
        }
        linkBeginnings(of: others, &byName)
        linkBracketed(spans, &byName)
        linkBanks(spans, &byName)
        for span in spans {
            let canonical = byName[Array(text.folded[span.range])] ?? span.range
            entries.append(Entry(range: span.range, canonical: canonical, evidence: span.evidence))
        }
    }

    /// 国泰世华 is 国泰世华银行 where that stands too.
    private func linkBeginnings(of spans: [CompanySpan], _ byName: inout [[UInt32]: Range<Int>]) {
        var longer: [[UInt32]: Range<Int>] = [:]
        for span in spans where span.evidence != .legalForm && !isBranch(span) {
            guard tokens[Int(tokenAt[span.range.upperBound - 1])].traits.contains(.kind) else { continue }
            let name = Array(text.folded[span.range])
            for length in max(2, name.count - 4)..<max(2, name.count) where longer[Array(name[..<length])] == nil {
                longer[Array(name[..<length])] = span.range
            }
        }
        for span in spans {
            let name = Array(text.folded[span.range])
            if let full = longer[name] { byName[name] = full }
        }
    }

    /// A name in brackets behind a longer one is of the same company: LG Energy Solution, Ltd.（LG新能源）.
    private func linkBracketed(_ spans: [CompanySpan], _ byName: inout [[UInt32]: Range<Int>]) {
        for (full, short) in zip(spans, spans.dropFirst())
        where short.range.lowerBound == full.range.upperBound + 1 && short.range.upperBound < text.count
            && text.folded[full.range.upperBound] == 0x28 && text.folded[short.range.upperBound] == 0x29
            && full.range.count > short.range.count
        {
            byName[Array(text.folded[short.range])] = byName[Array(text.folded[full.range])] ?? full.range
        }
    }

    private static let branchMarks = Set("分支".unicodeScalars.map(\.value))

    private func isBranch(_ span: CompanySpan) -> Bool {
        let end = span.range.upperBound
        return end >= 2 && Self.branchMarks.contains(text.folded[end - 2])
    }

    /// The full name that a name found by other means is short for.
    private func fullName(of span: CompanySpan) -> Range<Int>? {
        guard span.evidence != .legalForm, !isBranch(span) else { return nil }
        for offset in span.range.lowerBound..<max(span.range.lowerBound, span.range.upperBound - 1) {
            guard let found = bestFirm(at: offset),
                found.span.range == span.range
                    || found.span.range.upperBound == span.range.upperBound
                        && found.span.range.lowerBound <= span.range.lowerBound
            else { continue }
            return firms[found.firm].range
        }
        return nil
    }

    /// How many banks of a document are compared with one another.
    private static let mostBanks = 64

    /// 建行玉溪分行 is 中国建设银行股份有限公司玉溪市分行: banks leave out characters anywhere.
    private func linkBanks(_ spans: [CompanySpan], _ byName: inout [[UInt32]: Range<Int>]) {
        var banks: [(name: [UInt32], range: Range<Int>)] = []
        for span in spans where banks.count < Self.mostBanks {
            let name = Array(text.folded[span.range])
            let isBank = name.last == 0x884C || (span.evidence == .legalForm && hasBank(name))
            if isBank, !banks.contains(where: { $0.name == name }) { banks.append((name, span.range)) }
        }
        for short in banks where short.name.last == 0x884C && short.name[0] != 0x4E2D {
            guard byName[short.name] == short.range else { continue }
            let isBranch = short.name.count >= 2 && Self.branchMarks.contains(short.name[short.name.count - 2])
            guard isBranch || short.name.count == 2 else { continue }
            let full = banks.first { bank in
                bank.name.count > short.name.count && (bank.name.suffix(2) == short.name.suffix(2)) == isBranch
                    && subsequence(short.name[...], of: bank.name[...])
            }
            if let full { byName[short.name] = byName[full.name] ?? full.range }
        }
    }

    private func hasBank(_ name: [UInt32]) -> Bool {
        zip(name, name.dropFirst()).contains { $0 == 0x94F6 && $1 == 0x884C }
    }
}
