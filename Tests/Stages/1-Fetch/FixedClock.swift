import FetchStage

/// It is always 2026-03-02 08:30:00 UTC.
struct FixedClock: WallClock {
    let secondsSinceEpoch = 1_772_440_200
}
