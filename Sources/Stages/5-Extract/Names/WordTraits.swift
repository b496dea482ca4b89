/// What a word of the lexicon may be.
///
/// The bits are those of `FLAGS` in scripts/tables/names.py.
struct WordTraits: OptionSet {
    let rawValue: UInt32

    static let noun = Self(rawValue: 1 << 0)
    static let verb = Self(rawValue: 1 << 1)
    /// Prepositions, conjunctions, pronouns, adverbs, particles.
    static let function = Self(rawValue: 1 << 2)
    static let number = Self(rawValue: 1 << 3)
    static let time = Self(rawValue: 1 << 4)
    static let place = Self(rawValue: 1 << 5)
    /// A company known by name.
    static let company = Self(rawValue: 1 << 6)
    /// A company whose name is also a common word.
    static let weakCompany = Self(rawValue: 1 << 7)
    static let title = Self(rawValue: 1 << 8)
    /// The end of a full name: 有限公司.
    static let form = Self(rawValue: 1 << 9)
    /// A line of business: 科技.
    static let kind = Self(rawValue: 1 << 10)
    /// An organisation that is no company: 局, 大学.
    static let office = Self(rawValue: 1 << 11)
    /// What stands after the name of somebody who acts: 表示.
    static let speech = Self(rawValue: 1 << 12)
    /// Tells no company from another: 上市.
    static let generic = Self(rawValue: 1 << 13)
    /// A surname of two characters.
    static let surname = Self(rawValue: 1 << 14)
    static let adjective = Self(rawValue: 1 << 15)
    /// A person known by one name: 普京.
    static let person = Self(rawValue: 1 << 16)
    /// A line of business that makes any proper word before it a company: 银行.
    static let strong = Self(rawValue: 1 << 17)
    /// A part of a company that is named with it: 分行.
    static let branch = Self(rawValue: 1 << 18)
    /// A short word that often stands behind the name of somebody who acts: 将.
    static let act = Self(rawValue: 1 << 19)
    /// With ``title``: what somebody is called by, but no post: 女士, 村民.
    static let calling = Self(rawValue: 1 << 20)
    /// With ``place``: a country or a part of the world.
    static let country = Self(rawValue: 1 << 21)
}
