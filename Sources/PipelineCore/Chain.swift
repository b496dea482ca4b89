/// A nameless group of stages.
public struct Chain<Body: Stage>: CompositeStage {
    public typealias Input = Body.Input
    public typealias Output = Body.Output

    public let body: Body

    public init(@StageBuilder _ body: () -> Body) { self.body = body() }
}
