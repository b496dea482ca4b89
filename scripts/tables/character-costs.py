#!/usr/bin/env python3
"""Writes Sources/CTextData/data/character-costs.bin: how unlikely each character is in Chinese text, for charset detection.

  scripts/tables/character-costs.py SIMPLIFIED.gz... -- TRADITIONAL.gz...

Each file counts the same within its script, and the two scripts count the same: a page in Big5 must not lose because
most of the texts at hand are simplified. Only these statistics go into the repository, no text.

Layout: one byte a scalar, the negative base-2 logarithm of its probability in eighths of a bit, for the blocks BLOCKS
one after the other (Sources/Stages/2-Decode/CharacterCost.swift has the same list). A character that was not seen has
the cost that `unseen` gives its kind.
"""
import collections
import gzip
import math
import os
import sys

BLOCKS = [(0x0080, 0x0600), (0x2000, 0x2700), (0x3000, 0x3400), (0x4E00, 0xA000), (0xFF00, 0xFFF0)]


def shares(paths):
    total = collections.Counter()
    for path in paths:
        count = collections.Counter(c for c in gzip.open(path, "rt", encoding="utf-8").read() if ord(c) >= 0x80)
        n = sum(count.values())
        for c, k in count.items():
            if k > 1:
                total[c] += k / n / len(paths)
    return total


def unseen(scalar):
    if 0x3041 <= scalar <= 0x30FF:
        return 9.0
    if 0x4E00 <= scalar < 0xA000:
        return 18.5
    if 0xFF01 <= scalar <= 0xFF5E or 0x3000 <= scalar <= 0x301F or 0x2010 <= scalar <= 0x2030:
        return 13.0
    if 0xFF61 <= scalar <= 0xFF9F:
        return 20.0
    if 0x0391 <= scalar <= 0x03C9 or 0x0410 <= scalar <= 0x0451:
        return 15.0
    if scalar < 0xA0:
        return 30.0
    if scalar < 0x0250:
        return 15.0
    return 18.0


split = sys.argv.index("--")
simplified, traditional = shares(sys.argv[1:split]), shares(sys.argv[split + 1:])
table = bytearray()
for first, end in BLOCKS:
    for scalar in range(first, end):
        c = chr(scalar)
        p = (simplified[c] + traditional[c]) / 2
        cost = min(-math.log2(p), 17.5) if p else unseen(scalar)
        if 0x3041 <= scalar <= 0x30FF:
            cost = 9.0
        table.append(min(255, round(cost * 8)))
target = os.path.join(os.path.dirname(__file__), "..", "..", "Sources", "CTextData", "data", "character-costs.bin")
with open(target, "wb") as file:
    file.write(table)
print(len(table), "bytes")
