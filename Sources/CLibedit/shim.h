#ifndef CLIBEDIT_SHIM_H
#define CLIBEDIT_SHIM_H
#include <histedit.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

/* Typed wrappers for libedit's variadic functions, which Swift can't call, and for the stream it draws on; nothing
   else. Always the wide ones. */

/* Not declared by <wchar.h> without _XOPEN_SOURCE. */
extern int wcwidth(wchar_t c);

/* What is drawn stays in the stream's buffer until it is flushed, so that a screen never shows half of a change. */
static inline EditLine *cle_init(const char *name) {
    setvbuf(stdout, NULL, _IOFBF, 16384);
    return el_init(name, stdin, stdout, stderr);
}
static inline void cle_write(const void *bytes, size_t count) { fwrite(bytes, 1, count, stdout); }
static inline void cle_flush(void) { fflush(stdout); }

static inline int cle_set_signals(EditLine *e, int on) { return el_wset(e, EL_SIGNAL, on); }
static inline int cle_set_editor(EditLine *e, int vi) { return el_wset(e, EL_EDITOR, vi ? L"vi" : L"emacs"); }
static inline int cle_set_prompt(EditLine *e, wchar_t *(*f)(EditLine *), wchar_t mark) {
    return el_wset(e, EL_PROMPT_ESC, f, mark);
}
static inline int cle_set_right_prompt(EditLine *e, wchar_t *(*f)(EditLine *), wchar_t mark) {
    return el_wset(e, EL_RPROMPT_ESC, f, mark);
}
static inline int cle_set_getc(EditLine *e, int (*f)(EditLine *, wchar_t *)) { return el_wset(e, EL_GETCFN, f); }
static inline int cle_set_client(EditLine *e, void *data) { return el_wset(e, EL_CLIENTDATA, data); }
static inline void *cle_client(EditLine *e) {
    void *data = NULL;
    el_wget(e, EL_CLIENTDATA, &data);
    return data;
}
/* libedit keeps the name and the help where they are. */
static inline int cle_add_completion(EditLine *e, unsigned char (*f)(EditLine *, wint_t)) {
    return el_wset(e, EL_ADDFN, L"pacsh-complete", L"Complete the word before the cursor", f);
}
static inline int cle_bind(EditLine *e, const wchar_t *key, const wchar_t *command) {
    return el_wset(e, EL_BIND, key, command, NULL);
}
static inline int cle_refresh(EditLine *e) { return el_wset(e, EL_REFRESH); }
static inline int cle_prepare(EditLine *e, int on) { return el_wset(e, EL_PREP_TERM, on); }

static inline int cle_set_history(EditLine *e, HistoryW *h) { return el_wset(e, EL_HIST, history_w, h); }
static inline int cle_history_size(HistoryW *h, int size) {
    HistEventW event;
    return history_w(h, &event, H_SETSIZE, size);
}
static inline int cle_history_clear(HistoryW *h) {
    HistEventW event;
    return history_w(h, &event, H_CLEAR);
}
/* Returns the line's number, or -1. */
static inline int cle_history_enter(HistoryW *h, const wchar_t *line) {
    HistEventW event = {-1, NULL};
    return history_w(h, &event, H_ENTER, line) < 0 ? -1 : event.num;
}
static inline int cle_history_remove(HistoryW *h, int number) {
    HistEventW event = {-1, NULL};
    if (history_w(h, &event, H_DEL, number) < 0) return -1;
    free((void *)event.str);
    return 0;
}
#endif
