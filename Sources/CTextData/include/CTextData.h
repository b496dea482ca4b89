#pragma once
#include <stdint.h>

// Tables that are part of the binary. Each is made by a script of scripts/tables, which tells its layout.

/// Traditional to simplified: little-endian UInt16 for U+3400 ... U+9FFF, 0 where the character stays.
const uint8_t *_Nonnull sluice_simplified(void);

/// What words may be in a name: a hash table of 2^18 little-endian UInt64, laid out as scripts/tables/names.py tells.
const uint8_t *_Nonnull sluice_names(void);

/// How likely a character is in a name of a person: four costs for each of U+4E00 ... U+9FFF (scripts/tables/names.py).
const uint8_t *_Nonnull sluice_name_characters(void);
