#include "CTextData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(8) static const uint8_t table[] = {
#embed "data/name-words.bin"
};

const uint8_t *sluice_name_words(void) { return table; }
