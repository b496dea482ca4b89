// PostgreSQL's client library, as Debian's libpq-dev has it.
#include <libpq-fe.h>
