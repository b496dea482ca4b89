/// A kind of figure that can be asked for by itself.
///
/// Each is a view of its own: a text is read as if it held figures of that kind only, so that 三块 is 3 CNY as a
/// currency and 3 as a number. Values are strings:
///
/// - `number`, `ordinal`, `currency`, `dimension`, `age`, `temperature`: a decimal, `-1.5`;
/// - `percent`: a decimal in percent, `6.5` for 6.5%;
/// - `range`: an interval, `[1.6,3.9]`, `(100,)`, `(,5]`;
/// - `duration`: ISO 8601, `P3DT4H`;
/// - `datetime`: ISO 8601, with X for what is not said, `XXXX-07-25`.
public enum FigureView: String, Sendable, Hashable, Codable, CaseIterable {
    case number, percent, currency, dimension, age, temperature, ordinal, range, datetime, duration
}
