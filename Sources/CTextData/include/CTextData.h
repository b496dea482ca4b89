#pragma once
#include <stdint.h>

// Tables that are part of the binary. Each is made by a script of scripts/tables, which tells its layout.

/// Traditional to simplified: little-endian UInt16 for U+3400 ... U+9FFF, 0 where the character stays.
const uint8_t *_Nonnull sluice_simplified(void);

/// A character trigram model of Chinese news, about 2 MB.
const uint8_t *_Nonnull sluice_characters(void);

/// The Mandarin readings of the characters that have a simplified form.
const uint8_t *_Nonnull sluice_readings(void);
/// What words may be in a name: a hash table of 2^18 little-endian UInt64, laid out as scripts/tables/names.py tells.
const uint8_t *_Nonnull sluice_names(void);

/// How likely a character is in a name of a person: four costs for each of U+4E00 ... U+9FFF (scripts/tables/names.py).
const uint8_t *_Nonnull sluice_name_characters(void);
/// The indexes of the Encoding Standard: little-endian UInt16; the places are in scripts/tables/charsets.py.
///
/// It begins with the two-byte codes of gb18030, and so of GBK: 126 x 190 by pointer, private-use characters included.
const uint8_t *_Nonnull sluice_charsets(void);

/// The cost of a character in Chinese text: one byte a scalar; the blocks are in scripts/tables/character-costs.py.
const uint8_t *_Nonnull sluice_character_costs(void);

/// What the model for names knows of words: a hash table of 2^20 little-endian UInt32 (scripts/tables/name-words.py).
const uint8_t *_Nonnull sluice_name_words(void);

/// Clusters of words: a hash table of 2^16 little-endian UInt32 (scripts/tables/name-clusters.py).
const uint8_t *_Nonnull sluice_name_clusters(void);

/// The model for names, laid out as Sources/Stages/5-Extract/Model/NameModel.swift tells; made by scripts/train.
const uint8_t *_Nonnull sluice_name_model(void);
uint32_t sluice_name_model_size(void);

/// Asks for the memory at an address to be brought into the cache; reads nothing itself.
static inline void sluice_prefetch(const void *_Nonnull address) { __builtin_prefetch(address); }
