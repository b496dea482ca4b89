#include "CTextData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(8) static const uint8_t table[] = {
#embed "data/name-clusters.bin"
};

const uint8_t *sluice_name_clusters(void) { return table; }
