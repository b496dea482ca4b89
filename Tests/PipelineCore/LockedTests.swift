import Foundation
import PipelineCore
import Testing

@Suite struct LockedTests {
    @Test func oneThreadAtATimeTouchesTheValue() {
        let total = Locked(0)
        DispatchQueue.concurrentPerform(iterations: 8) { _ in
            for _ in 0..<1000 { total.withLock { $0 += 1 } }
        }
        #expect(total.withLock { $0 } == 8000)
    }

    @Test func anErrorInsideOpensTheLock() {
        struct Bad: Error, Equatable {}
        let value = Locked(1)
        #expect(throws: Bad()) {
            try value.withLock { value throws(Bad) in
                value = 2
                throw Bad()
            }
        }
        #expect(value.withLock { $0 } == 2)
    }

    @Test func aChangeWakesEveryoneWhoWaits() {
        let value = Locked(0)
        let woken = Locked(0)
        for _ in 0..<4 {
            Thread {
                let seen = value.wait { $0 > 0 ? .done($0) : .notYet(atMost: nil) }
                woken.change { $0 += seen }
            }.start()
        }
        value.change { $0 = 5 }
        let sum = woken.wait { $0 == 20 ? .done($0) : .notYet(atMost: .seconds(10)) }
        #expect(sum == 20)
    }

    @Test func aWaitIsOverAtOnceWhenTheValueIsThereAlready() {
        #expect(Locked("gold").wait { .done($0.count) } == 4)
    }

    @Test(arguments: [Duration.zero, .seconds(-1), .milliseconds(1)])
    func looksAgainWhenTheTimeIsUp(timeout: Duration) {
        var looks = 0
        let result = Locked(7).wait { value -> Locked<Int>.Waiting<Int> in
            looks += 1
            return looks < 3 ? .notYet(atMost: timeout) : .done(value)
        }
        #expect(result == 7)
        #expect(looks == 3)
    }

    @Test func theLongestTimeoutDoesNotOverflow() {
        let value = Locked(false)
        let waits = Locked(false)
        Thread {
            waits.wait { $0 ? .done(()) : .notYet(atMost: nil) }
            value.change { $0 = true }
        }.start()
        let result = value.wait { isSet -> Locked<Bool>.Waiting<Bool> in
            waits.change { $0 = true }
            return isSet ? .done(true) : .notYet(atMost: .seconds(Int64.max))
        }
        #expect(result)
    }
}
