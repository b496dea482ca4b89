#!/usr/bin/env python3
"""Writes Sources/CTextData/data/gbk.bin: what each two-byte code of GBK stands for, private-use characters included.

  scripts/tables/gbk.py index-gb18030.txt

The input is index-gb18030.txt of the WHATWG Encoding Standard (https://encoding.spec.whatwg.org/; BSD 3-Clause in source).
The table is an array of 126 x 190 little-endian UInt16, by pointer (lead - 0x81) * 190 + trail - 0x40 (- 1 above 0x7F).
"""
import array
import os
import sys

table = array.array("H", bytes(2 * 126 * 190))
for line in open(sys.argv[1], encoding="utf-8"):
    if line.strip() and not line.startswith("#"):
        pointer, scalar = line.split()[:2]
        table[int(pointer)] = int(scalar, 16)
if sys.byteorder == "big":
    table.byteswap()
target = os.path.join(os.path.dirname(__file__), "..", "..", "Sources", "CTextData", "data", "gbk.bin")
with open(target, "wb") as file:
    table.tofile(file)
