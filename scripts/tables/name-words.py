#!/usr/bin/env python3
"""Writes Sources/CTextData/data/name-words.bin: what the model for names knows of words.

  scripts/tables/name-words.py DICT.TXT A_SHARES.CSV COMPANIES.TXT.GZ PLACES.JSON

DICT.TXT is jieba's dictionary (MIT): word, count, part of speech. A_SHARES.CSV has code and short name (adata, MIT or
Apache-2.0). COMPANIES.TXT.GZ has a company short name a line (wainshine/Company-Names-Corpus, Apache-2.0). PLACES.JSON has
the divisions of China (modood, WTFPL). The lists in names/ are written for this project; brands are companies of lines
that general news speaks of more than financial news does. No name is taken from labelled sentences: a list made of a
model's own training names would teach it to trust the list.

The table is an open hash table of 2^20 little-endian UInt32, 0 where free: bits 13…31 a fingerprint, bits 0…12 the kinds
of word in the order of `KINDS`. A word is hashed by FNV-1a over its folded scalars (simplified, half-width, lower case,
every digit as 0; 32 bits each at a time), then `hash ^= hash >> 32`; the slot is the low 20 bits, the fingerprint the high
19 bits of the 64; collisions go to the next slot.
"""
import argparse
import array
import csv
import gzip
import json
import os
import re
import sys

KINDS = {name: 1 << bit for bit, name in enumerate(
    "company listed business office form place surname title noun verb other person organisation".split())}
SLOTS, MASK64 = 1 << 20, (1 << 64) - 1
LONGEST = 10
HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "..", "..", "Sources", "CTextData", "data")


def fnv(word):
    h = 0xCBF29CE484222325
    for c in word:
        h = ((h ^ ord(c)) * 0x100000001B3) & MASK64
    return h ^ (h >> 32)


def words_of(name):
    return open(os.path.join(HERE, "names", name + ".txt"), encoding="utf-8").read().split()


def simplified():
    """The table of simplified.py: little-endian UInt16 for U+3400…, 0 where the character stays."""
    table = array.array("H", open(os.path.join(DATA, "simplified.bin"), "rb").read())
    if sys.byteorder == "big":
        table.byteswap()
    return {chr(0x3400 + i): chr(c) for i, c in enumerate(table) if c}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("dict", "shares", "companies", "places"):
        parser.add_argument(name)
    a = parser.parse_args()
    simple = simplified()
    table = {}

    def fold(word):
        word = "".join(chr(ord(c) - 0xFEE0) if 0xFF01 <= ord(c) <= 0xFF5E else c for c in word)
        return "".join("0" if "0" <= c <= "9" else simple.get(c, c) for c in word.lower())

    def add(word, kind, shortest=2, longest=LONGEST):
        word = fold(word)
        if shortest <= len(word) <= longest and re.search("[\u4e00-\u9fffa-z]", word):
            table[word] = table.get(word, 0) | KINDS[kind]

    for word in gzip.open(a.companies, "rt", encoding="utf-8-sig"):
        add(word.strip(), "company", 2, 8)
    for row in csv.DictReader(open(a.shares, encoding="utf-8")):
        short = fold("".join(row["short_name"].split()).replace("*", ""))
        add(re.sub("^(st|xd|xr|dr|n)(?=[\u4e00-\u9fff])", "", short), "listed", 2, 8)
    for name, kind in (("known", "listed"), ("brands", "listed"), ("kinds", "business"), ("strong", "business"), ("branches", "business"),
                       ("offices", "office"), ("forms", "form"), ("titles", "title"), ("callings", "title"),
                       ("persons", "person")):
        for word in words_of(name):
            add(word, kind, 1)
    surnames = words_of("surnames")
    for word in surnames:
        for surname in ([word] if 2 <= len(word) <= 4 else word):
            add(surname, "surname", 1)

    def place(full):
        add(full, "place")
        tail = ("(特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|地区|省|市|县|区|盟|旗)$")
        short = re.sub(tail, "", full)
        short = re.sub("(?<=..)(土家族|苗族|藏族|彝族|蒙古族|朝鲜族|哈萨克|布依族|侗族|傣族|壮族|回族|白族|羌族|柯尔克孜|哈尼族|黎族|满族|瑶族|畲族|各族)+$", "", short)
        if len(full) > 2:
            add(short, "place")

    for province, cities in json.load(open(a.places, encoding="utf-8")).items():
        place(province)
        for city, counties in cities.items():
            for name in [city] + counties:
                if name not in ("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"):
                    place(name)
    for line in open(a.dict, encoding="utf-8"):
        word, _, tag = line.split()
        kind = ("person" if tag.startswith("nr") else "place" if tag.startswith("ns") else "organisation" if tag.startswith("nt")
                else "noun" if tag.startswith("n") else "verb" if tag.startswith("v") else "other")
        add(word, kind)

    slots = array.array("I", bytes(4 * SLOTS))
    for word, kinds in sorted(table.items()):
        h = fnv(word)
        at = h & (SLOTS - 1)
        while slots[at]:
            at = (at + 1) & (SLOTS - 1)
        slots[at] = (h >> 45) << 13 | kinds
    if sys.byteorder == "big":
        slots.byteswap()
    with open(os.path.join(DATA, "name-words.bin"), "wb") as file:
        slots.tofile(file)
    print(len(table), "words;", ", ".join("%s %d" % (k, sum(1 for m in table.values() if m & b)) for k, b in KINDS.items()))


main()
