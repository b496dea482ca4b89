/// The names of months that pages write dates with, by number.
enum MonthName {
    /// English, German, French, Spanish, Italian, Portuguese, Dutch, Russian, Turkish, Polish, Arabic; names and usual short forms.
    static let numbers: [Word: Int] = {
        let names: [[Word]] = [
            [
                "january", "jan", "januar", "jänner", "janvier", "janv", "enero", "gennaio", "janeiro", "januari",
                "января", "ocak", "stycznia", "يناير",
            ],
            [
                "february", "feb", "februar", "février", "févr", "febrero", "febbraio", "fevereiro", "februari",
                "февраля", "şubat", "lutego", "فبراير",
            ],
            ["march", "mar", "märz", "mars", "marzo", "março", "maart", "марта", "mart", "marca", "مارس"],
            [
                "april", "apr", "avril", "avr", "abril", "aprile", "апреля", "nisan", "kwietnia", "أبريل", "ابريل",
                "إبريل",
            ],
            ["may", "mai", "mayo", "maggio", "maio", "mei", "мая", "mayıs", "maja", "maj", "مايو"],
            [
                "june", "jun", "juni", "juin", "junio", "giugno", "junho", "июня", "haziran", "czerwca", "يونيو",
                "يونيه",
            ],
            [
                "july", "jul", "juli", "juillet", "juil", "julio", "luglio", "julho", "июля", "temmuz", "lipca",
                "يوليو", "يوليه",
            ],
            [
                "august", "aug", "août", "agosto", "augustus", "августа", "ağustos", "sierpnia", "augusti", "أغسطس",
                "اغسطس",
            ],
            [
                "september", "sep", "sept", "septembre", "septiembre", "settembre", "setembro", "сентября", "eylül",
                "września", "سبتمبر",
            ],
            [
                "october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "outubro", "октября", "ekim",
                "października", "أكتوبر", "اكتوبر",
            ],
            ["november", "nov", "novembre", "noviembre", "novembro", "ноября", "kasım", "listopada", "نوفمبر"],
            [
                "december", "dec", "dezember", "dez", "décembre", "déc", "diciembre", "dicembre", "dezembro", "декабря",
                "aralık", "grudnia", "ديسمبر",
            ],
        ]
        var result: [Word: Int] = [:]
        for (index, words) in names.enumerated() {
            for word in words { result[word] = index + 1 }
        }
        return result
    }()
}
