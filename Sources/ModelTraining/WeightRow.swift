import ExtractStage

/// A number for each label, padded.
struct WeightRow {
    var a = SIMD8<Float>(repeating: 0)
    var b = SIMD8<Float>(repeating: 0)
    var c = SIMD8<Float>(repeating: 0)

    @inline(__always) init() {}

    @inline(__always) init(_ a: SIMD8<Float>, _ b: SIMD8<Float>, _ c: SIMD8<Float>) {
        self.a = a
        self.b = b
        self.c = c
    }

    subscript(label: Int) -> Float {
        @inline(__always) get { label < 8 ? a[label] : label < 16 ? b[label - 8] : c[label - 16] }
        @inline(__always) set {
            if label < 8 {
                a[label] = newValue
            } else if label < 16 {
                b[label - 8] = newValue
            } else {
                c[label - 16] = newValue
            }
        }
    }

    @inline(__always) static func + (x: Self, y: Self) -> Self { Self(x.a + y.a, x.b + y.b, x.c + y.c) }
    @inline(__always) static func - (x: Self, y: Self) -> Self { Self(x.a - y.a, x.b - y.b, x.c - y.c) }
    @inline(__always) static func * (x: Self, y: Self) -> Self { Self(x.a * y.a, x.b * y.b, x.c * y.c) }
    @inline(__always) static func * (x: Self, y: Float) -> Self { Self(x.a * y, x.b * y, x.c * y) }
    @inline(__always) static func += (x: inout Self, y: Self) {
        x.a += y.a
        x.b += y.b
        x.c += y.c
    }

    @inline(__always) var sum: Float { (a + b + c).sum() }

    /// Takes a step of AdaGrad: the squares of all gradients so far shorten it.
    @inline(__always)
    mutating func climb(_ gradient: Self, _ step: Float, _ squares: inout Self) {
        squares += gradient * gradient
        a += gradient.a * step / squares.a.squareRoot()
        b += gradient.b * step / squares.b.squareRoot()
        c += gradient.c * step / squares.c.squareRoot()
    }
}
