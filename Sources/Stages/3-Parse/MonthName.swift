/// The names of months that pages write dates with, by number.
enum MonthName {
    /// English, German, French, Spanish, Italian, Portuguese, Dutch, Russian; names and usual short forms.
    static let numbers: [Word: Int] = {
        let names: [[Word]] = [
            [
                "january", "jan", "januar", "jänner", "janvier", "janv", "enero", "gennaio", "janeiro", "januari",
                "января",
            ],
            [
                "february", "feb", "februar", "février", "févr", "febrero", "febbraio", "fevereiro", "februari",
                "февраля",
            ],
            ["march", "mar", "märz", "mars", "marzo", "março", "maart", "марта"],
            ["april", "apr", "avril", "avr", "abril", "aprile", "апреля"],
            ["may", "mai", "mayo", "maggio", "maio", "mei", "мая"],
            ["june", "jun", "juni", "juin", "junio", "giugno", "junho", "июня"],
            ["july", "jul", "juli", "juillet", "juil", "julio", "luglio", "julho", "июля"],
            ["august", "aug", "août", "agosto", "augustus", "августа"],
            ["september", "sep", "sept", "septembre", "septiembre", "settembre", "setembro", "сентября"],
            ["october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "outubro", "октября"],
            ["november", "nov", "novembre", "noviembre", "novembro", "ноября"],
            ["december", "dec", "dezember", "dez", "décembre", "déc", "diciembre", "dicembre", "dezembro", "декабря"],
        ]
        var result: [Word: Int] = [:]
        for (index, words) in names.enumerated() {
            for word in words { result[word] = index + 1 }
        }
        return result
    }()
}
