#!/usr/bin/env python3
"""Writes Sources/CTextData/data/readings.bin: the Mandarin readings of characters that have a simplified form.

  scripts/tables/readings.py Unihan_Readings.txt

The input (plain or .bz2) is of the Unicode Character Database (Unicode Licence v3): kMandarin, kHanyuPinlu,
kHanyuPinyin, kXHC1983 and kTGHZ2013, of the character and of its simplified form (simplified.bin).

A syllable is a UInt64: its letters a-z as 1-26 and ü as 27, five bits each, first letter highest, then three bits of
tone (1-4, 0 for neutral). Layout, little-endian: UInt32 S, P; S sorted UInt64 syllables; P sorted UInt32, each a pair as
character << 16 | index << 1, plus 1 where the syllable is the customary reading (kMandarin).
"""
import array
import bz2
import collections
import os
import struct
import sys
import unicodedata

DATA = os.path.join(os.path.dirname(__file__), "..", "..", "Sources", "CTextData", "data")
TONES = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}


def code(syllable):
    letters = tone = 0
    for c in unicodedata.normalize("NFD", syllable):
        if c in TONES:
            tone = TONES[c]
        elif c == "\u0308":
            letters += 27 - (letters & 31)
        elif "a" <= c <= "z":
            letters = letters << 5 | ord(c) - 96
        else:
            return None
    return letters << 3 | tone if 0 < letters < 1 << 30 else None


name = sys.argv[1]
readings = collections.defaultdict(set)
customary = set()
for line in bz2.open(name, "rt", encoding="utf-8") if name.endswith(".bz2") else open(name, encoding="utf-8"):
    part = line.rstrip("\n").split("\t")
    if len(part) != 3:
        continue
    if part[1] == "kMandarin":
        found = part[2].split()
        customary.update((int(part[0][2:], 16), code(x)) for x in found)
    elif part[1] == "kHanyuPinlu":
        found = [x.split("(")[0] for x in part[2].split()]
    elif part[1] in ("kHanyuPinyin", "kXHC1983", "kTGHZ2013"):
        found = [y for x in part[2].split() for y in x.split(":")[1].split(",")]
    else:
        continue
    readings[int(part[0][2:], 16)].update(c for c in map(code, found) if c)
simplified = array.array("H", open(os.path.join(DATA, "simplified.bin"), "rb").read())
pairs = set()
for i, to in enumerate(simplified):
    if to:
        pairs.update((0x3400 + i, s) for s in readings[0x3400 + i] | readings[to])
syllables = sorted({s for _, s in pairs})
index = {s: i for i, s in enumerate(syllables)}
packed = sorted(c << 16 | index[s] << 1 | ((c, s) in customary) for c, s in pairs)
with open(os.path.join(DATA, "readings.bin"), "wb") as file:
    file.write(struct.pack("<2I%dQ%dI" % (len(syllables), len(packed)), len(syllables), len(packed), *syllables, *packed))
print(len(syllables), "syllables,", len(packed), "pairs")
