#include "CTextData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(8) static const uint8_t model[] = {
#embed "data/name-model.bin"
};

const uint8_t *sluice_name_model(void) { return model; }
uint32_t sluice_name_model_size(void) { return sizeof model; }
