import PipelineCore
import Testing

@Suite struct TypeNameTests {
    struct Plain {}
    struct Generic<A> { struct Inner {} }

    @Test(arguments: [
        (Plain.self as Any.Type, "Plain"), (Generic<Int>.self, "Generic"), (Generic<Generic<Plain>>.self, "Generic"),
        (Generic<Plain>.Inner.self, "Inner"), (String.self, "String"),
    ])
    func isTheNameWithoutGenericArguments(type: Any.Type, name: String) {
        #expect(typeName(of: type) == name)
    }
}
