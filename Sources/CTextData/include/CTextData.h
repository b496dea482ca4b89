#pragma once
#include <stdint.h>

// Tables that are part of the binary. Each is made by a script of scripts/tables, which tells its layout.

/// Traditional to simplified: little-endian UInt16 for U+3400 ... U+9FFF, 0 where the character stays.
const uint8_t *_Nonnull sluice_simplified(void);

/// The indexes of the Encoding Standard: little-endian UInt16; the places are in scripts/tables/charsets.py.
const uint8_t *_Nonnull sluice_charsets(void);

/// The cost of a character in Chinese text: one byte a scalar; the blocks are in scripts/tables/character-costs.py.
const uint8_t *_Nonnull sluice_character_costs(void);
