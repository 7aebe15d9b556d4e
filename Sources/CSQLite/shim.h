#ifndef CSQLITE_SHIM_H
#define CSQLITE_SHIM_H
#include <sqlite3.h>

/* SQLITE_TRANSIENT is a cast that Swift can't import: SQLite copies what is bound. */
static inline int csq_bind_text(sqlite3_stmt *s, int index, const char *text, int count) {
    return sqlite3_bind_text(s, index, text, count, SQLITE_TRANSIENT);
}
static inline int csq_bind_blob(sqlite3_stmt *s, int index, const void *bytes, int count) {
    return sqlite3_bind_blob(s, index, bytes, count, SQLITE_TRANSIENT);
}
#endif
