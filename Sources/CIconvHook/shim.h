// Debian's libiconv-hook, whose header turns the names of the C library's iconv into its own by macros. The real
// header is read first, so that both agree on iconv_t, and the macros are taken back.
#include <stddef.h>
#include <iconv.h>
#include <iconv_hook/iconv.h>
#undef iconv
#undef iconv_open
#undef iconv_close

// The header says nothing where ICONV_H is already defined.
void *iconv_hook_open(const char *to, const char *from);
int iconv_hook_close(void *converter);
size_t iconv_hook(void *converter, char **in, size_t *in_left, char **out, size_t *out_left);
