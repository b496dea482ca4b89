import Foundation
import Testing

@testable import ModelTraining

struct TrainingFileTests {
    @Test func readsWeightAndLabels() throws {
        let file = try TrainingFile(parsing: "/a/own.jsonl,weight=0.5,labels=personsOnly")
        #expect(file.url.path == "/a/own.jsonl")
        #expect(file.weight == 0.5)
        #expect(file.coverage == .personsOnly)
    }

    @Test(arguments: [
        ("", "the set '': it names no file"),
        ("a,weight=0", "the set 'a,weight=0': a weight is above 0 and at most 100, not '0'"),
        (
            "a,labels=x",
            "the set 'a,labels=x': no labels 'x'; there are complete, withoutPositions, ambiguousOrganizations, companiesOnly, someCompanies, personsOnly"
        ),
        ("a,b", "the set 'a,b': 'b' is neither weight=… nor labels=…"),
    ])
    func saysWhatIsWrong(_ text: String, _ message: String) {
        do {
            _ = try TrainingFile(parsing: text)
            Issue.record("no error")
        } catch {
            #expect(error.description == message)
        }
    }
}
