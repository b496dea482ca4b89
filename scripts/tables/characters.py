#!/usr/bin/env python3
"""Writes Sources/CTextData/data/characters.bin: a character trigram model of Chinese news.

  scripts/tables/characters.py TEXT.gz...

The texts are UTF-8, gzipped; only counts of single characters, pairs and triples survive. A character is first folded:
to simplified (simplified.bin), digits to 0, letters to a, white space to LF, ASCII marks and corner quotes to the
full-width marks that Chinese text has. Interpolated Kneser-Ney with absolute discounts, pruned, with back-off weights
that make each distribution sum to 1.

Layout, little-endian: UInt32 V, P, B (characters with the unknown one, pairs, buckets of triples); V + 1 UInt32, where
the pairs of each first character begin; V UInt16 scalars in the order of their numbers, the unknown one 0; P UInt16
second characters, sorted for each first one; V bytes log-probability; V bytes back-off; P bytes log-probability; P bytes
back-off; then, aligned to 8, B buckets of 8 UInt16 fingerprints and 8 bytes log-probability. A byte q stands for -q / 12
(natural logarithm). Fingerprint 0 is an empty slot. A full bucket overflows into the next one. A fingerprint can err, so
a reader asks for the pairs of a triple first.
"""
import array
import bisect
import collections
import gzip
import math
import os
import struct
import sys

DATA = os.path.join(os.path.dirname(__file__), "..", "..", "Sources", "CTextData", "data")
MARKS = dict(zip(",!:;?()「」『』", "，！：；？（）“”“”"))
MIN_PAIR, MIN_TRIPLE = 2, 2
# A triple that tells hardly more than its pair does is left out (after Stolcke 1998).
MIN_WORTH = 4
DISCOUNT2, DISCOUNT3 = 0.7, 0.75


def folding():
    table = array.array("H", open(os.path.join(DATA, "simplified.bin"), "rb").read())
    fold = {}
    for i in range(0x10000):
        c = chr(i)
        if 0x3400 <= i < 0x3400 + len(table) and table[i - 0x3400]:
            c = chr(table[i - 0x3400])
        elif "0" <= c <= "9" or "０" <= c <= "９":
            c = "0"
        elif c.isascii() and c.isalpha() or "Ａ" <= c <= "Ｚ" or "ａ" <= c <= "ｚ":
            c = "a"
        elif c in " \t\r\u3000\xa0":
            c = "\n"
        fold[i] = MARKS.get(c, c)
    return fold


def scramble(key):
    """splitmix64's finaliser (Steele, Lea and Flood 2014)."""
    key = (key + 0x9E3779B97F4A7C15) & (1 << 64) - 1
    key = (key ^ key >> 30) * 0xBF58476D1CE4E5B9 & (1 << 64) - 1
    key = (key ^ key >> 27) * 0x94D049BB133111EB & (1 << 64) - 1
    return key ^ key >> 31


def byte(probability):
    return min(255, max(0, round(-math.log(max(probability, 1e-12)) * 12)))


def buckets(entries):
    """entries: (key, byte)."""
    number = len(entries) * 100 // (8 * 85) + 1
    slots = [[] for _ in range(number)]
    for key, value in entries:
        h = scramble(key)
        at = (h >> 32) * number >> 32
        while len(slots[at]) == 8:
            at = (at + 1) % number
        slots[at].append(((h & 0xFFFF) or 1, value))
    out = bytearray()
    for slot in slots:
        slot += [(0, 0)] * (8 - len(slot))
        out += struct.pack("<8H", *(f for f, _ in slot)) + bytes(v for _, v in slot)
    return number, out


def main():
    fold = folding()
    text = "\n".join(gzip.open(name, "rt", encoding="utf-8").read() for name in sys.argv[1:]).translate(fold)
    while "\n\n" in text:
        text = text.replace("\n\n", "\n")
    single = collections.Counter(text)
    known = [c for c, n in single.items() if n >= 2 and ord(c) < 0xD800 or "\uff00" <= c <= "\uffef"]
    vocabulary = sorted(known, key=lambda c: (-single[c], c))[:8190]
    ids = {c: i + 1 for i, c in enumerate(vocabulary)}
    stream = array.array("H", (ids.get(c, 0) for c in text))
    del text
    size = len(vocabulary) + 1
    seen2 = collections.Counter(a << 13 | b for a, b in zip(stream, stream[1:]))
    count3 = collections.Counter(a << 26 | b << 13 | c for a, b, c in zip(stream, stream[1:], stream[2:]))
    # The lower orders count in how many contexts a character comes, not how often (Kneser and Ney 1995).
    count2 = collections.Counter(key & (1 << 26) - 1 for key in count3)
    count1 = collections.Counter(key & 8191 for key in seen2)
    p1 = [(count1.get(i, 0) + 0.02) / (len(seen2) + 0.02 * 22000) for i in range(size)]
    p1[0] = 0.02 / (len(seen2) + 0.02 * 22000)
    n1, types1 = collections.Counter(), collections.Counter()
    for key, n in count2.items():
        n1[key >> 13] += n
        types1[key >> 13] += 1
    p2 = {}
    for key, n in count2.items():
        a, b = key >> 13, key & 8191
        p2[key] = max(n - DISCOUNT2, 0) / n1[a] + DISCOUNT2 * types1[a] / n1[a] * p1[b]
    kept2 = {k for k, n in seen2.items() if n >= MIN_PAIR and k in count2}
    used, low = collections.defaultdict(float), collections.defaultdict(float)
    for key in kept2:
        used[key >> 13] += p2[key]
        low[key >> 13] += p1[key & 8191]
    back1 = [max(1e-6, 1 - used[a]) / max(1e-6, 1 - low[a]) if a in used else 1.0 for a in range(size)]
    types2, n2 = collections.Counter(), collections.Counter()
    for key, n in count3.items():
        types2[key >> 13] += 1
        n2[key >> 13] += n
    p3, used, low = {}, collections.defaultdict(float), collections.defaultdict(float)
    for key, n in count3.items():
        ab, bc = key >> 13, key & (1 << 26) - 1
        if n < MIN_TRIPLE or ab not in kept2:
            continue
        lower = p2[bc] if bc in kept2 else back1[bc >> 13] * p1[bc & 8191]
        probability = (n - DISCOUNT3) / n2[ab] + DISCOUNT3 * types2[ab] / n2[ab] * lower
        if n * abs(math.log(probability / lower)) < MIN_WORTH:
            continue
        p3[key] = probability
        used[ab] += p3[key]
        low[ab] += lower
    back2 = {ab: max(1e-6, 1 - used[ab]) / max(1e-6, 1 - low[ab]) if ab in used else 1.0 for ab in kept2}
    pairs = sorted(kept2)
    starts = [bisect.bisect_left(pairs, a << 13) for a in range(size + 1)]
    number, triples = buckets([(k, byte(p3[k])) for k in sorted(p3)])
    with open(os.path.join(DATA, "characters.bin"), "wb") as file:
        file.write(struct.pack("<3I", size, len(pairs), number))
        file.write(struct.pack("<%dI" % (size + 1), *starts))
        file.write(struct.pack("<%dH" % size, 0, *map(ord, vocabulary)))
        file.write(struct.pack("<%dH" % len(pairs), *(k & 8191 for k in pairs)))
        file.write(bytes(map(byte, p1)) + bytes(map(byte, back1)))
        file.write(bytes(byte(p2[k]) for k in pairs) + bytes(byte(back2[k]) for k in pairs))
        file.write(bytes((8 - file.tell() % 8) % 8) + triples)
        print("characters %d, pairs %d, triples %d, bytes %d" % (size, len(kept2), len(p3), file.tell()))


if __name__ == "__main__":
    main()
