#!/usr/bin/env python3
"""Writes Sources/CTextData/data/simplified.bin: traditional -> simplified, one scalar to one scalar.

  scripts/tables/simplified.py T2S.TXT

T2S.TXT has a traditional character, a tab and its simplified form on each line (JioNLP's list, Apache-2.0, see
NOTICE). The table is an array of little-endian UInt16 for U+3400 ... U+9FFF; 0 means the character stays.
"""
import array
import os
import sys

FIRST, LAST = 0x3400, 0x9FFF
# Where the list and common simplified usage part (Table of General Standard Chinese Characters, 2013):
# 余, 钟 and 托 are the standard forms; 著 is simplified to 着 only as a particle, and 著名 is far commoner in news.
OVERRIDES = {"餘": "余", "鍾": "钟", "著": "著", "祇": "只", "甯": "宁", "隻": "只", "彙": "汇", "託": "托"}

table = array.array("H", bytes(2 * (LAST - FIRST + 1)))
pairs = dict(line.rstrip("\n").split("\t")[:2] for line in open(sys.argv[1], encoding="utf-8"))
pairs.update(OVERRIDES)
for old, new in pairs.items():
    if old != new and FIRST <= ord(old) <= LAST and ord(new) <= 0xFFFF:
        table[ord(old) - FIRST] = ord(new)
if sys.byteorder == "big":
    table.byteswap()
target = os.path.join(os.path.dirname(__file__), "..", "..", "Sources", "CTextData", "data", "simplified.bin")
with open(target, "wb") as file:
    table.tofile(file)
