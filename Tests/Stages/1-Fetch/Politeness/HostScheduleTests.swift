import Testing

@testable import FetchStage

@Suite struct HostScheduleTests {
    @Test func aDelayIsCountedFromTheAnswerAndOneRequestIsUnderWay() {
        var schedule = HostSchedule(Politeness())
        #expect(schedule.enter("a", now: .zero) == .go)
        #expect(schedule.enter("a", now: .milliseconds(100)) == .queue)
        #expect(schedule.enter("b", now: .milliseconds(100)) == .go)
        schedule.leave("a", .answered, now: .milliseconds(200), took: .milliseconds(200), jitter: 0)
        #expect(schedule.enter("a", now: .milliseconds(300)) == .wait(.milliseconds(900)))
        #expect(schedule.enter("a", now: .milliseconds(1200)) == .go)
    }

    @Test func theDelayFollowsSlowAnswersUpToABound() {
        var schedule = HostSchedule(Politeness())
        #expect(schedule.enter("a", now: .zero) == .go)
        schedule.leave("a", .answered, now: .seconds(4), took: .seconds(4), jitter: 0)
        #expect(schedule.enter("a", now: .seconds(4)) == .wait(.seconds(4)))
        #expect(schedule.enter("a", now: .seconds(8)) == .go)
        // A mean in which the last answer counts a quarter: (3 · 4 + 8) / 4.
        schedule.leave("a", .answered, now: .seconds(16), took: .seconds(8), jitter: 0)
        #expect(schedule.enter("a", now: .seconds(16)) == .wait(.seconds(5)))
        #expect(schedule.enter("b", now: .zero) == .go)
        schedule.leave("b", .answered, now: .seconds(59), took: .seconds(59), jitter: 0)
        #expect(schedule.enter("b", now: .seconds(59)) == .wait(.seconds(30)))
    }

    @Test func withoutADelayThereAreAsManyConnectionsAsAllowed() {
        var schedule = HostSchedule(free(connections: 3))
        #expect((0..<4).map { _ in schedule.enter("a", now: .zero) } == [.go, .go, .go, .queue])
        schedule.leave("a", .answered, now: .seconds(1), took: .seconds(1), jitter: 0)
        #expect(schedule.enter("a", now: .seconds(1)) == .go)
        #expect(schedule.enter("a", now: .seconds(1)) == .queue)
    }

    @Test func aCrawlDelayHoldsThoughNoneIsAskedFor() {
        var schedule = HostSchedule(free(connections: 3))
        schedule.setCrawlDelay(.seconds(7), of: "a")
        schedule.setCrawlDelay(.seconds(9999), of: "b")
        for (host, wait) in [("a", 7), ("b", 300)] {
            #expect(schedule.enter(host, now: .zero) == .go)
            #expect(schedule.enter(host, now: .zero) == .queue)
            schedule.leave(host, .answered, now: .seconds(1), took: .seconds(1), jitter: 0)
            #expect(schedule.enter(host, now: .seconds(1)) == .wait(.seconds(wait)))
        }
    }

    @Test func aPauseThatIsAskedForHoldsForTheWholeHost() {
        var schedule = HostSchedule(Politeness())
        #expect(schedule.enter("a", now: .zero) == .go)
        schedule.leave("a", .failed(pause: .seconds(20)), now: .zero, took: .zero, jitter: 0.5)
        #expect(schedule.enter("a", now: .zero) == .wait(.seconds(20)))
        #expect(schedule.enter("a", now: .seconds(20)) == .go)
    }

    @Test(arguments: [(0.0, [500, 1000, 2000, 4000]), (1.0, [1000, 2000, 4000, 8000])])
    func failuresInARowDoubleThePause(_ jitter: Double, _ milliseconds: [Int]) {
        var politeness = Politeness()
        politeness.delay = .zero
        var schedule = HostSchedule(politeness)
        var now = Duration.zero
        for pause in milliseconds {
            #expect(schedule.enter("a", now: now) == .go)
            schedule.leave("a", .failed(pause: nil), now: now, took: .zero, jitter: jitter)
            #expect(schedule.enter("a", now: now) == .wait(.milliseconds(pause)))
            now += .milliseconds(pause)
        }
        #expect(schedule.enter("a", now: now) == .go)
        schedule.leave("a", .answered, now: now, took: .zero, jitter: jitter)
        #expect(schedule.enter("a", now: now) == .go)
    }

    @Test func aHostThatFailsFiveTimesIsLeftInPeaceAndThenTriedOnce() {
        var politeness = free(connections: 10)
        politeness.backOff = .zero
        var schedule = HostSchedule(politeness)
        for _ in 0..<6 { #expect(schedule.enter("a", now: .zero) == .go) }
        for _ in 0..<6 { schedule.leave("a", .failed(pause: nil), now: .zero, took: .zero, jitter: 1) }
        #expect(schedule.enter("a", now: .zero) == .rest(failures: 6))
        #expect(schedule.enter("b", now: .zero) == .go)
        #expect(schedule.enter("a", now: .seconds(60)) == .go)
        #expect(schedule.enter("a", now: .seconds(60)) == .rest(failures: 6))
        schedule.leave("a", .failed(pause: nil), now: .seconds(61), took: .seconds(1), jitter: 1)
        #expect(schedule.enter("a", now: .seconds(180)) == .rest(failures: 7))
        #expect(schedule.enter("a", now: .seconds(181)) == .go)
        schedule.leave("a", .answered, now: .seconds(182), took: .seconds(1), jitter: 1)
        #expect(schedule.enter("a", now: .seconds(182)) == .go)
        #expect(schedule.enter("a", now: .seconds(182)) == .go)
    }

    @Test func theExpectedWaitGrowsWithTheQueue() {
        var schedule = HostSchedule(Politeness())
        #expect(schedule.expectedWait(for: "a", now: .zero) == .zero)
        #expect(schedule.enter("a", now: .zero) == .go)
        schedule.wait(for: "a", 2)
        #expect(schedule.expectedWait(for: "a", now: .zero) == .seconds(3))
        schedule.wait(for: "a", -2)
        schedule.leave("a", .answered, now: .seconds(2), took: .seconds(2), jitter: 0)
        #expect(schedule.expectedWait(for: "a", now: .seconds(3)) == .seconds(1))
        #expect(schedule.expectedWait(for: "a", now: .seconds(5)) == .zero)
    }

    @Test func noOrderOfEventsBreaksAPromise() {
        var politeness = Politeness()
        politeness.failureLimit = 3
        var schedule = HostSchedule(politeness)
        var active: Set<String> = []
        var ends: [String: Duration] = [:]
        var state: UInt64 = 1
        var now = Duration.zero
        for _ in 0..<20_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1
            let dice = Int(state >> 40)
            now += .milliseconds(dice % 700)
            let host = ["a", "b", "c"][dice % 3]
            if active.contains(host) {
                let end: HostSchedule.End = dice % 5 == 0 ? .failed(pause: nil) : dice % 7 == 0 ? .none : .answered
                schedule.leave(host, end, now: now, took: .milliseconds(dice % 900), jitter: 0.3)
                active.remove(host)
                ends[host] = now
            } else if schedule.enter(host, now: now) == .go {
                #expect(ends[host].map { now - $0 >= .seconds(1) } ?? true)
                active.insert(host)
                #expect(schedule.enter(host, now: now) != .go)
            }
        }
        #expect(ends.count == 3)
    }

    private func free(connections: Int) -> Politeness {
        var politeness = Politeness()
        politeness.delay = .zero
        politeness.connectionsPerHost = connections
        return politeness
    }
}
