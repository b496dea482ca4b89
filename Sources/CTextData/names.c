#include "CTextData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(8) static const uint8_t words[] = {
#embed "data/names.bin"
};

_Alignas(8) static const uint8_t characters[] = {
#embed "data/name-characters.bin"
};

const uint8_t *sluice_names(void) { return words; }
const uint8_t *sluice_name_characters(void) { return characters; }
