#!/usr/bin/env python3
"""Writes Sources/CTextData/data/name-clusters.bin: words that stand in like company, numbered by cluster.

  scripts/tables/name-clusters.py DICT.TXT TEXT.GZ…

DICT.TXT is jieba's dictionary (MIT): word, count, part of speech. The texts are unlabelled: broadcast news, finance news,
encyclopaedia paragraphs; nothing but the number of a cluster is kept of them. Needs numpy and scipy.

A text is split into the likeliest words of the dictionary. What stands one and two places before and behind a word makes
its vector (positive mutual information, reduced to 100 dimensions by a randomised singular value decomposition), and
k-means makes clusters of the vectors. The table is an open hash table of 2^16 little-endian UInt32,
0 where free: bits 8…31 a fingerprint, bits 0…7 the cluster, 1…255. Words are hashed as scripts/tables/name-words.py tells,
but for the sizes: the slot is the low 16 bits, the fingerprint the high 24 of the 64.
"""
import array
import collections
import gzip
import math
import os
import sys

import numpy as np
import scipy.sparse as sparse

SLOTS, MASK64 = 1 << 16, (1 << 64) - 1
WINDOW, CLUSTERS = 2, 255
DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Sources", "CTextData", "data")
SIMPLIFIED = array.array("H", open(os.path.join(DATA, "simplified.bin"), "rb").read())
if sys.byteorder == "big":
    SIMPLIFIED.byteswap()
FOLDED = {0x3400 + i: c for i, c in enumerate(SIMPLIFIED) if c}
FOLDED.update({c: c - 0xFEE0 for c in range(0xFF01, 0xFF5F)})
FOLDED.update({c: 0x30 for c in list(range(0x30, 0x3A)) + list(range(0xFF10, 0xFF1A))})


def fold(text):
    return text.translate(FOLDED).lower()


def split(text, costs, longest=10):
    """The words of the cheapest path; what is in no word stands by itself, Latin letters and digits in runs."""
    best, end = [0.0] * (len(text) + 1), [0] * len(text)
    for start in range(len(text) - 1, -1, -1):
        best[start], end[start] = math.inf, start + 1
        for stop in range(start + 1, min(len(text), start + longest) + 1):
            cost = costs.get(text[start:stop], costs[""] if stop == start + 1 else math.inf) + best[stop]
            if cost < best[start]:
                best[start], end[start] = cost, stop
    words, at = [], 0
    while at < len(text):
        word = text[at:end[at]]
        if words and word.isascii() and word.isalnum() and words[-1].isascii() and words[-1].isalnum():
            words[-1] += word
        elif not word.isspace():
            words.append(word)
        at = end[at]
    return words


def clusters(sentences, least, contexts, dimensions):
    """The cluster of each type seen often enough; the seeds are fixed."""
    counts = collections.Counter()
    for sentence in sentences:
        counts.update(sentence)
    types = [t for t, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if n >= least]
    number = {t: i for i, t in enumerate(types)}
    stream = []
    for sentence in sentences:
        stream.extend(number.get(t, -1) for t in sentence)
        stream.extend([-2] * WINDOW)
    stream = np.array(stream)
    parts = []
    for distance in [d for d in range(-WINDOW, WINDOW + 1) if d]:
        here, there = (stream[:-distance], stream[distance:]) if distance > 0 else (stream[-distance:], stream[:distance])
        # Beyond the contexts there are two more: the end of a sentence, and all that is rare.
        context = np.where(there == -2, contexts, np.where((there < 0) | (there >= contexts), contexts + 1, there))
        known = here >= 0
        pairs = sparse.coo_matrix((np.ones(known.sum()), (here[known], context[known])), (len(types), contexts + 2)).tocsr()
        pairs.sum_duplicates()
        rows, columns = np.asarray(pairs.sum(1)).ravel(), np.asarray(pairs.sum(0)).ravel() ** 0.75
        pairs = pairs.tocoo()
        shares = np.log(pairs.data / (rows[pairs.row] * columns[pairs.col] / columns.sum()))
        kept = shares > 0
        parts.append(sparse.csr_matrix((shares[kept], (pairs.row[kept], pairs.col[kept])), pairs.shape))
    matrix = sparse.hstack(parts).tocsr()
    random = np.random.default_rng(1)
    basis = matrix @ random.standard_normal((matrix.shape[1], dimensions + 10))
    for _ in range(4):
        basis = matrix @ (matrix.T @ np.linalg.qr(basis)[0])
    basis = np.linalg.qr(basis)[0]
    left, values, _ = np.linalg.svd((matrix.T @ basis).T, full_matrices=False)
    vectors = (basis @ left)[:, :dimensions] * np.sqrt(values[:dimensions])
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    weights = np.log(1 + np.array([counts[t] for t in types]))[:, None]
    centres = vectors[random.choice(min(len(types), CLUSTERS * 8), CLUSTERS, replace=False)]
    for _ in range(15):
        nearest = (vectors @ centres.T).argmax(1)
        sums = np.zeros_like(centres)
        np.add.at(sums, nearest, vectors * weights)
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        centres = np.where(lengths > 0, sums / (lengths + 1e-9), centres)
    return {t: int(c) + 1 for t, c in zip(types, nearest)}


def fnv(word):
    h = 0xCBF29CE484222325
    for c in word:
        h = ((h ^ ord(c)) * 0x100000001B3) & MASK64
    return h ^ (h >> 32)


def main():
    counts = {}
    for line in open(sys.argv[1], encoding="utf-8"):
        word, count, _ = line.split()
        counts[fold(word)] = counts.get(fold(word), 0) + int(count)
    total = math.log(sum(counts.values()))
    costs = {word: total - math.log(max(1, count)) for word, count in counts.items()}
    costs[""] = total
    lines = [fold(line.strip()) for path in sys.argv[2:] for line in gzip.open(path, "rt", encoding="utf-8")]
    words = clusters([split(line, costs) for line in lines], 4, 8000, 100)

    slots = array.array("I", bytes(4 * SLOTS))
    for word, cluster in sorted(words.items()):
        if len(word) > 10:
            continue
        h = fnv(word)
        at = h & (SLOTS - 1)
        while slots[at]:
            at = (at + 1) & (SLOTS - 1)
        slots[at] = (h >> 40) << 8 | cluster
    if sys.byteorder == "big":
        slots.byteswap()
    with open(os.path.join(DATA, "name-clusters.bin"), "wb") as file:
        slots.tofile(file)
    print(len(words), "words")


main()
