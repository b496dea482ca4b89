#include "CTextData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(8) static const uint8_t table[] = {
#embed "data/charsets.bin"
};

const uint8_t *sluice_charsets(void) { return table; }
