#!/usr/bin/env python3
"""Labels made by hand, apart from the sentences they were made for.

    hand-labels.py take SET.jsonl LABELS.tsv              labels of a set, without its text
    hand-labels.py join LABELS.tsv TEXT... > SET.jsonl    the set again, from the public text

A line of labels is the first 16 hexadecimal digits of the SHA-256 of the sentence in UTF-8, a tab, and its names parted by
spaces, each a letter for the type (C company, P person, O organisation, T position, L place), where it begins and how long
it is, in Unicode scalars: `8a1f03c2d94b7e65	C1+3 P20+3`.

TEXT is a file of the public set in whatever form: JSON or JSON lines (every string in it is tried), or text, of which each
line and each field between tabs is tried; `-` is standard input. A sentence counts where its hash is in the labels. What is
not found is counted on standard error, and the exit status is 1. samples/hand-labels/README.md tells where the texts come from.
"""
import hashlib, json, sys

LETTERS = {"company": "C", "person": "P", "org": "O", "position": "T", "place": "L"}
TYPES = {letter: word for word, letter in LETTERS.items()}


def digest(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


def take(source, target):
    seen = {}
    for line in open(source, encoding="utf-8"):
        if not line.strip():
            continue
        record = json.loads(line)
        names = sorted((e["start"], e["end"], e["type"]) for e in record["entities"] if e["type"] in LETTERS)
        seen.setdefault(digest(record["text"]), " ".join("%s%d+%d" % (LETTERS[t], a, b - a) for a, b, t in names))
    with open(target, "w", encoding="utf-8") as out:
        # The order of the set is kept: the same sentences in the same order give the same model.
        for key, names in seen.items():
            out.write(key + "\t" + names + "\n")
    print("%s: %d sentences" % (target, len(seen)), file=sys.stderr)


def strings(value):
    stack = [value]
    while stack:
        top = stack.pop()
        if isinstance(top, str):
            yield top
        elif isinstance(top, dict):
            stack += list(top.values())
        elif isinstance(top, list):
            stack += top


def candidates(path):
    text = (sys.stdin if path == "-" else open(path, encoding="utf-8", errors="replace")).read()
    try:
        yield from strings(json.loads(text))
        return
    except ValueError:
        pass
    for line in text.split("\n"):
        line = line.rstrip("\r")
        yield line
        yield line.strip()
        yield from line.split("\t")
        if line[:1] in "[{":
            try:
                yield from strings(json.loads(line))
            except ValueError:
                pass


def join(labels, paths):
    wanted = {}
    for line in open(labels, encoding="utf-8"):
        key, names = line.rstrip("\n").split("\t")
        wanted[key] = names
    found = {}
    for path in paths:
        for text in candidates(path):
            # Sentences of longer texts, such as those of a page of an encyclopedia, count too.
            for piece in {text, text.strip()} | set(sentences(text)):
                key = digest(piece)
                if key in wanted:
                    found[key] = piece
    for key, names in wanted.items():
        if key not in found:
            continue
        text, entities = found[key], []
        for name in names.split():
            start, length = name[1:].split("+")
            if int(start) + int(length) > len(text):
                sys.exit("%s: %s: no text at %s" % (labels, key, name))
            entities.append({"start": int(start), "end": int(start) + int(length), "type": TYPES[name[0]]})
        print(json.dumps({"text": text, "entities": entities}, ensure_ascii=False))
    missing = len(wanted) - len(found)
    print("%s: %d sentences, %d not found in the texts" % (labels, len(found), missing), file=sys.stderr)
    return 1 if missing else 0


def sentences(text):
    start = 0
    for at, character in enumerate(text):
        if character in "。！？!?\n":
            yield text[start:at + 1].strip()
            start = at + 1
    if start:
        yield text[start:].strip()


def main(arguments):
    if len(arguments) == 3 and arguments[0] == "take":
        take(arguments[1], arguments[2])
    elif len(arguments) >= 3 and arguments[0] == "join":
        return join(arguments[1], arguments[2:])
    else:
        print(__doc__, file=sys.stderr)
        return 64


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
