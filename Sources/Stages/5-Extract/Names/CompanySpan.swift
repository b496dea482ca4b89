/// A stretch of text that names a company.
struct CompanySpan {
    /// What showed that it is one; the later, the surer.
    enum Evidence: Int {
        /// A short form of a name that stands elsewhere in the document.
        case alias
        /// A proper word before a line of business: 元野资本.
        case business
        /// The model for names.
        case model
        /// A stock code in brackets behind it, or a definition: 下称“…”.
        case apposition
        /// A name of the lexicon.
        case lexicon
        /// A name of the user's own lexicon.
        case user
        /// A legal form: 有限公司.
        case legalForm
    }

    var range: Range<Int>
    var evidence: Evidence
    /// The proper part of the name, without place, line of business and legal form.
    var brand: Range<Int>
    /// Where the lines of business begin and the legal form ends the name proper.
    var middle: Range<Int>
}
