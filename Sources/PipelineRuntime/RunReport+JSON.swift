extension RunReport {
    /// The report as one line of JSON, keys sorted, times in seconds.
    public var json: String {
        let rows = stages.filter { !$0.name.isEmpty }.map(\.json).joined(separator: ",")
        return "{\"abandoned\":\(abandoned),\"cancelled\":\(isCancelled),\"elapsed_s\":\(elapsed.inSeconds)"
            + ",\"loaded\":\(loaded),\"pipeline\":\(pipeline.jsonQuoted),\"quarantined\":\(quarantined)"
            + ",\"read\":\(read)" + (reason.map { ",\"reason\":" + $0.jsonQuoted } ?? "")
            + ",\"sink\":\(sink.json),\"skipped\":\(skipped),\"stages\":[\(rows)]}"
    }
}

extension StageTally {
    fileprivate var json: String {
        "{\"busy_s\":\(busy.inSeconds),\"calls\":\(calls),\"failures\":\(failures)"
            + ",\"name\":\(name.jsonQuoted),\"retries\":\(retries)}"
    }
}

extension String {
    /// The string in quotation marks, escaped as RFC 8259, section 7, has it.
    fileprivate var jsonQuoted: String {
        var quoted = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\u{0}"..."\u{1F}":
                let hex = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
