import PipelineCore
import Testing

@testable import Pipelines

@Suite struct CatalogueTests {
    @Test func namesAreUniqueAndInKebabCase() {
        let names = Catalogue.all.map { $0.pipelineName }
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } })
    }

    @Test func findsAPipelineByName() throws {
        #expect(try Catalogue.pipeline(named: "news") == News.self)
    }

    @Test func anUnknownNameIsAnsweredWithTheKnownOnes() {
        let error = #expect(throws: UnknownPipeline.self) { try Catalogue.pipeline(named: "sport") }
        #expect(error?.description == "no pipeline 'sport'; there are news, regional-news, one-site, figures-only")
    }
}
