import ArgumentParser
import FetchStage

/// The flags of fetching that several commands share.
struct FetchOptions: ParsableArguments {
    @Flag(help: "Allow loopback, private and link-local addresses, which are refused otherwise.")
    var allowPrivate = false

    @Option(help: ArgumentHelp("The longest time for one page.", valueName: "seconds"))
    var timeout: Int = 60

    @Option(help: ArgumentHelp("The longest page, after decompression.", valueName: "MiB"))
    var maxSize: Int = 16

    func validate() throws {
        if !(1...86_400).contains(timeout) { throw ValidationError("--timeout is 1 to 86400 seconds, not \(timeout)") }
        if !(1...1024).contains(maxSize) { throw ValidationError("--max-size is 1 to 1024 MiB, not \(maxSize)") }
    }

    var settings: CurlClient.Settings {
        var settings = CurlClient.Settings()
        settings.allowPrivate = allowPrivate
        // A person asks for a page as with a browser; `run` crawls, and says otherwise.
        settings.obeysRobots = false
        settings.totalTimeout = .seconds(timeout)
        settings.byteLimit = maxSize << 20
        return settings
    }
}
