#include "CTextData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(8) static const uint8_t table[] = {
#embed "data/gbk.bin"
};

const uint8_t *sluice_gbk(void) { return table; }
