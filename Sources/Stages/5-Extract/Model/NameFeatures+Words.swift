extension NameFeatures {
    /// What a template looks at, in words, with the text it sees at an offset.
    ///
    /// Templates are those of ``write(at:into:templates:)``; the text is the folded one the model sees.
    func words(_ template: UInt64, at offset: Int) -> String {
        let i = offset + Self.pad
        switch template {
        case 0: return "any character"
        case 1: return "2 before: \(text(i - 2, 1))"
        case 2: return "before: \(text(i - 1, 1))"
        case 3: return "here: \(text(i, 1))"
        case 4: return "after: \(text(i + 1, 1))"
        case 5: return "2 after: \(text(i + 2, 1))"
        case 6: return "before: \(text(i - 2, 2))"
        case 7: return "before and here: \(text(i - 1, 2))"
        case 8: return "here and after: \(text(i, 2))"
        case 9: return "after: \(text(i + 1, 2))"
        case 10: return "around: \(text(i - 1, 1))_\(text(i + 1, 1))"
        case 11...13: return "kinds of characters around: \(text(i - 1, 3))"
        case 14: return "place in words of all kinds: \(text(i, 1))"
        case 15...19: return "given-name characters: \(text(i - 1, 4))"
        case 20: return "transliteration characters: \(text(i - 1, 3))"
        case 21, 26: return "word before: \(wordEnding(i - 1))"
        case 22, 27: return "word after: \(word(i + 1))"
        case 23: return "word from here: \(word(i))"
        case 24: return "word up to here: \(wordEnding(i))"
        case 25, 28: return "lengths of words around: \(text(i, 1))"
        case 29: return "word 2 after: \(word(i + 2))"
        case 30: return "word 2 before: \(wordEnding(i - 2))"
        case 31: return "word 3 after: \(word(i + 3))"
        case 160: return "word 3 before: \(wordEnding(i - 3))"
        case 161, 166: return "odds of a person's name from here: \(text(i, 3))"
        case 162...165: return "odds of a person's name around: \(text(i - 2, 4))"
        case 167: return "run of transliteration: \(text(i, 1))"
        case 170: return "kind of the words before: \(wordEnding(i - 1))"
        case 171: return "kind of the words after: \(word(i + 1))"
        case 172: return "second word before, beyond \(wordEnding(i - 1))"
        case 173: return "second word after, beyond \(word(i + 1))"
        case 174: return "a form of business or office ahead"
        case 175: return "characters that stand here again: \(text(i, 2))"
        case 176, 177: return "word beyond marks, after"
        case 178, 179: return "word beyond marks, before"
        case 32..<32 + 8 * UInt64(ModelWords.kindCount):
            let kind = Int(template - 32) / 8
            return "\(Self.kindNames[kind]) list, \(Self.sides[min(4, Int(template - 32) % 8)]): \(text(i, 1))"
        default: return "feature \(template)"
        }
    }

    /// The kinds of scripts/tables/name-words.py, in its order.
    private static let kindNames = [
        "company", "known company", "line of business", "office", "legal form", "place", "surname", "title", "noun",
        "verb",
        "word", "person", "organisation",
    ]
    private static let sides = ["here", "here with the character", "before", "after", "around"]

    private func word(_ at: Int) -> String {
        guard (0..<count + 2 * Self.pad).contains(at) else { return text(at, 1) }
        return text(at, max(1, Int(lengthFrom[at])))
    }

    private func wordEnding(_ at: Int) -> String {
        guard (0..<count + 2 * Self.pad).contains(at) else { return text(at, 1) }
        let length = max(1, Int(lengthTo[at]))
        return text(at - length + 1, length)
    }

    /// Scalars of the padded text; what lies beyond it is ␂ or ␃.
    private func text(_ start: Int, _ length: Int) -> String {
        var view = String.UnicodeScalarView()
        for at in start..<start + length {
            if at < Self.pad {
                view.append("␂")
            } else if at >= count + Self.pad {
                view.append("␃")
            } else if let scalar = Unicode.Scalar(scalars[at]) {
                view.append(scalar.value < 0x20 ? " " : scalar)
            }
        }
        return String(view)
    }
}
