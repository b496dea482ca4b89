import FetchStage

/// A client that may reach our own machine and uses no proxy, at a fixed time.
func loopbackClient(_ settings: CurlClient.Settings = CurlClient.Settings()) -> CurlClient {
    var settings = settings
    settings.allowPrivate = true
    settings.proxy = .none
    settings.obeysRobots = false
    settings.politeness = .none
    return CurlClient(settings, clock: FixedClock())
}
