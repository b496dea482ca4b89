import Testing

@testable import sluice

@Suite struct SettingTests {
    private func setting(_ name: String) throws -> Setting {
        try #require(Setting.all.first { $0.name == name })
    }

    @Test func everyFlagOfARunHasAVariable() throws {
        let names = Setting.all.map(\.name)
        for name in ["pipeline", "to", "follow", "depth", "limit", "jobs", "dry-run", "report", "log-format"] {
            #expect(names.contains(name), "\(names)")
        }
        #expect(Set(names).count == names.count)
        #expect(try setting("max-quarantine").variable == "SLUICE_MAX_QUARANTINE")
        #expect(try setting("timeout").builtIn == "60")
        #expect(try setting("to").isRepeating)
        #expect(try setting("allow-private").isSwitch)
    }

    @Test func flagsAreFoundAmongTheArguments() throws {
        let arguments = ["x", "--to", "ndjson:a", "--to=ndjson:b", "--jobs=2", "--dry-run", "--", "--limit", "3"]
        #expect(try setting("to").values(in: arguments) == ["ndjson:a", "ndjson:b"])
        #expect(try setting("jobs").values(in: arguments) == ["2"])
        #expect(try setting("dry-run").values(in: arguments) == ["yes"])
        #expect(try setting("limit").values(in: arguments) == nil)
        #expect(try setting("limit").values(in: ["--limit"]) == [])
    }

    @Test(
        arguments: [
            ("to", "ndjson:a; ndjson:b", ["ndjson:a", "ndjson:b"]),
            ("to", "sqlite:a\nndjson:b\n", ["sqlite:a", "ndjson:b"]),
            ("to", ";", nil), ("jobs", "", nil), ("jobs", "a;b", ["a;b"]), ("dry-run", "1", ["yes"]),
            ("dry-run", "TRUE", ["yes"]), ("dry-run", "off", nil),
        ] as [(String, String, [String]?)]
    )
    func aVariableGivesValues(name: String, value: String, values: [String]?) throws {
        let setting = try setting(name)
        #expect(try setting.values(in: [setting.variable: value]) == values?.map { $0 })
    }

    @Test func aSwitchIsOnOrOff() throws {
        let mistake = #expect(throws: SettingMistake.self) {
            try setting("dry-run").values(in: ["SLUICE_DRY_RUN": "2"])
        }
        #expect(mistake?.description == "SLUICE_DRY_RUN=2: a switch is 1 or 0")
    }

    @Test(arguments: [
        ("SLUICE_TO", "postgres://me:S3cret@db/n", "postgres://***@db/n"),
        ("SLUICE_ON_FAILURE_URL", "https://me:p@hooks.test/T0/S3cret", "https://***@hooks.test/***"),
        ("SLUICE_ON_FAILURE_URL", "https://hooks.test", "https://hooks.test"),
        ("SLUICE_ON_FAILURE_URL", "S3cret", "***"),
    ])
    func secretsAreMasked(variable: String, value: String, masked: String) {
        #expect(value.maskingSecrets(of: variable) == masked)
    }
}
