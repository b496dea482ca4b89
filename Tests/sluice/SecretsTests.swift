import Foundation
import LoadStage
import Testing

/// A secret that a run is given is found in nothing that it leaves.
@Suite struct SecretsTests {
    private static let secret = "S3cretPass"

    /// Runs with secrets wherever one can be given, and gives the bytes of all that came out.
    private func traces(target: String, environment: [String: String]) throws -> (names: [String], bytes: [Data]) {
        let scratch = try Scratch()
        let (database, list) = (scratch.file("n.sqlite").path, scratch.file("list.txt"))
        try Data("http://me:\(Self.secret)@127.0.0.1:1/list.html\n".utf8).write(to: list)
        let secretFile = scratch.file("target")
        try Data(target.utf8).write(to: secretFile)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: secretFile.path)
        let variables = environment.merging([
            "http_proxy": "http://me:\(Self.secret)@127.0.0.1:1", "PGPASSWORD": Self.secret,
        ]) { one, _ in one }
        var results: [Program.Result] = []
        for format in ["text", "json"] {
            results.append(
                try Program.run(
                    [
                        "run", "http://me:\(Self.secret)@127.0.0.1:1/a.html", "@\(list.path)", "--allow-private",
                        "--to", "sqlite:\(database)", "--metrics-file", scratch.file("m.prom").path,
                        "--report", scratch.file("r.json").path, "--log-format", format, "--progress", "bar",
                    ],
                    environment: variables
                )
            )
            let file = "file:\(secretFile.path)"
            results.append(try Program.run(["run", "/no/such", "--to", file], environment: variables))
            results.append(try Program.run(["run", "/no/such", "--dry-run", "--to", target], environment: variables))
            results.append(try Program.run(["explain", "news", "--settings", "--to", target], environment: variables))
            var settings = variables
            settings["SLUICE_TO"] = target
            results.append(try Program.run(["explain", "news", "--settings"], environment: settings))
            results.append(try Program.run(["run", "/no/such"], environment: settings))
            settings["SLUICE_TO"] = "x" + target
            results.append(try Program.run(["run", "/no/such"], environment: settings))
        }
        results.append(try Program.run("page", "http://me:\(Self.secret)@127.0.0.1:1/a.html", "--allow-private"))
        #expect(results[0].status == 1, "\(results[0].messages)")
        let kept = try NewsDatabase(database).quarantine()
        #expect(kept.map(\.key).sorted() == ["http://127.0.0.1:1/a.html", "http://127.0.0.1:1/list.html"])
        var names = results.map { "messages: \($0.messages)" } + results.map { "output: \($0.text)" }
        var bytes = results.map { Data($0.messages.utf8) } + results.map { Data($0.output) }
        // What was given is no trace.
        for name in try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
        where name != "list.txt" && name != "target" {
            names.append(name)
            bytes.append(try Data(contentsOf: scratch.file(name)))
        }
        return (names, bytes)
    }

    @Test(arguments: [
        "postgres://me:\(secret)@127.0.0.1:1/news", "postgres://me@127.0.0.1:1/news?password=\(secret)",
        "postgres://me:\(secret)@[::1/news",
    ])
    func isNowhere(target: String) throws {
        let (names, bytes) = try traces(target: target, environment: [:])
        for (name, data) in zip(names, bytes) {
            #expect(data.range(of: Data(Self.secret.utf8)) == nil, "\(name)")
        }
        #expect(names.contains("m.prom") && names.contains("r.json") && names.contains("n.sqlite"))
    }
}
