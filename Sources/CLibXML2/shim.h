#pragma once
// Debian's headers pull in ICU, whose enumerations collide with Foundation's.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

/// `xmlFree` is a global variable that holds a function, which Swift 6 rightly refuses to read from
/// concurrent code. This reads it in C, after xmlInitParser() and before any change (there is none).
static inline void clibxml2_free(void *_Nullable pointer) { xmlFree(pointer); }
