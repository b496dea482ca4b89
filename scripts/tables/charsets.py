#!/usr/bin/env python3
"""Writes Sources/CTextData/data/charsets.bin: the indexes of the Encoding Standard, as arrays of code units.

  scripts/tables/charsets.py WHATWG-FOLDER

WHATWG-FOLDER holds the index-*.txt files of https://encoding.spec.whatwg.org (WHATWG; BSD 3-Clause when part of
source code, see NOTICE). Single-byte encodings without a file there come from Python's codecs (the mapping files of
unicode.org), with the places listed below where the standard differs. CNS 11643 planes 1 and 2, which the standard
lacks, are asked of the system's iconv (EUC-TW); without it they stay as they are in the present file.

Layout: little-endian UInt16, 0 where nothing is assigned; the numbers are places in UInt16 units and must agree with
Sources/Stages/2-Decode/CharsetTables.swift.

       0  gb18030        126 x 190 pointers
   23940  big5           126 x 157 pointers, the low 16 bits
   43722  big5 plane 2   1 bit a pointer, lowest bit first: set if U+20000 is to be added
   44960  euc-kr         126 x 190 pointers
   68900  jis0208        11280 pointers
   80180  jis0212        94 x 94 pointers
   89016  gb18030 ranges 206 pairs: first pointer, first code point
   89428  CNS 11643-1    94 x 94 pointers
   98264  CNS 11643-2    94 x 94 pointers
  107100  single bytes   128 code points for bytes 80 ... FF, for each encoding in the order of SINGLE
"""
import array
import os
import subprocess
import sys

SINGLE = [
    "ibm866", "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-6", "iso-8859-7", "iso-8859-8",
    "iso-8859-10", "iso-8859-13", "iso-8859-14", "iso-8859-15", "iso-8859-16", "koi8-r", "koi8-u", "macintosh",
    "windows-874", "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1255",
    "windows-1256", "windows-1257", "windows-1258", "x-mac-cyrillic", "x-user-defined",
]
PYTHON = {"ibm866": "cp866", "macintosh": "mac_roman", "x-mac-cyrillic": "mac_cyrillic"}
# Where the standard and the codecs of Python differ (byte: code point).
OVERRIDES = {
    "koi8-u": {0xAE: 0x045E, 0xBE: 0x040E},
    "x-mac-cyrillic": {0xA2: 0x0490, 0xB6: 0x0491, 0xFF: 0x20AC},
}

folder = sys.argv[1]
target = os.path.join(os.path.dirname(__file__), "..", "..", "Sources", "CTextData", "data", "charsets.bin")


def index(name, size):
    table = [0] * size
    for line in open(os.path.join(folder, "index-%s.txt" % name), encoding="utf-8"):
        if line.strip() and not line.startswith("#"):
            pointer, scalar = line.split()[:2]
            table[int(pointer)] = int(scalar, 16)
    return table


def single(name):
    if name == "x-user-defined":
        return [0xF780 + i for i in range(128)]
    if os.path.exists(os.path.join(folder, "index-%s.txt" % name)):
        return index(name, 128)
    text = [bytes([b]).decode(PYTHON.get(name, name), "ignore") for b in range(128, 256)]
    table = [ord(t) if t else 0 for t in text]
    for byte, scalar in OVERRIDES.get(name, {}).items():
        table[byte - 128] = scalar
    return table


def cns(plane):
    table = []
    for row in range(0xA1, 0xFF):
        for cell in range(0xA1, 0xFF):
            code = bytes([0x8E, 0xA0 + plane, row, cell])
            answer = subprocess.run(["iconv", "-f", "EUC-TW", "-t", "UTF-32LE"], input=code, capture_output=True)
            scalar = int.from_bytes(answer.stdout, "little") if answer.returncode == 0 and len(answer.stdout) == 4 else 0
            table.append(scalar if scalar < 0x10000 else 0)
    return table


def planes():
    try:
        return cns(1) + cns(2)
    except OSError:
        old = array.array("H", open(target, "rb").read())
        return list(old[89428:107100])


big5 = index("big5", 19782)
assert all(s < 0x10000 or s >> 16 == 2 for s in big5)
ranges = []
for line in open(os.path.join(folder, "index-gb18030-ranges.txt"), encoding="utf-8"):
    if line.strip() and not line.startswith("#"):
        pointer, scalar = line.split()[:2]
        if int(pointer) < 0x10000:
            ranges += [int(pointer), int(scalar, 16)]
bits = [0] * 1238
for pointer, scalar in enumerate(big5):
    if scalar >> 16:
        bits[pointer >> 4] |= 1 << (pointer & 15)
parts = [
    (0, index("gb18030", 23940)), (23940, [s & 0xFFFF for s in big5]), (43722, bits), (44960, index("euc-kr", 23940)),
    (68900, index("jis0208", 11280)), (80180, index("jis0212", 8836)), (89016, ranges), (89428, planes()),
    (107100, sum((single(name) for name in SINGLE), [])),
]
table = array.array("H")
for place, part in parts:
    assert len(table) == place, (place, len(table))
    table.extend(part)
if sys.byteorder == "big":
    table.byteswap()
with open(target, "wb") as file:
    table.tofile(file)
print(len(table) * 2, "bytes")
