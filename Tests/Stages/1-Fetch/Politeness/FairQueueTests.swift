import NewsModel
import Testing

@testable import FetchStage

@Suite struct FairQueueTests {
    @Test func hostsTakeTurnsAndEachKeepsItsOrder() {
        var queue = queue("a1", "a2", "a3", "b1", "c1", "b2")
        var given: [String] = []
        while let request = queue.next(waiting: nil, { _ in .zero }) { given.append(request.url) }
        #expect(given == ["a1", "b1", "c1", "a2", "b2", "a3"])
        #expect(queue.count == 0)
    }

    @Test func theHostThatWaitsLeastComesFirst() {
        var queue = queue("a1", "b1", "c1")
        let waits: [String: Duration] = ["a": .seconds(3), "b": .seconds(1), "c": .seconds(2)]
        #expect(queue.next(waiting: .zero) { waits[$0] ?? .zero } == nil)
        #expect(queue.next(waiting: nil) { waits[$0] ?? .zero }?.url == "b1")
        #expect(queue.next(waiting: .seconds(2)) { waits[$0] ?? .zero }?.url == "c1")
        #expect(queue.next(waiting: .seconds(2)) { waits[$0] ?? .zero } == nil)
        #expect(queue.count == 1)
    }

    @Test func whatIsOnNoHostNeverWaits() {
        var queue = FairQueue()
        queue.add(PageRequest(url: "file:///1"), host: "")
        #expect(queue.next(waiting: .zero) { _ in .seconds(1) }?.url == "file:///1")
    }

    @Test func aLongQueueKeepsItsOrder() {
        var queue = FairQueue()
        for number in 0..<5000 { queue.add(PageRequest(url: "\(number)"), host: "a") }
        let given = (0..<5000).compactMap { _ in queue.next(waiting: nil) { _ in .zero }?.url }
        #expect(given == (0..<5000).map { "\($0)" })
    }

    private func queue(_ urls: String...) -> FairQueue {
        var queue = FairQueue()
        for url in urls { queue.add(PageRequest(url: url), host: String(url.prefix(1))) }
        return queue
    }
}
