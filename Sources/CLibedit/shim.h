#ifndef CLIBEDIT_SHIM_H
#define CLIBEDIT_SHIM_H
#include <histedit.h>
#include <stdio.h>
#include <wchar.h>

/* Typed wrappers for libedit's variadic functions, which Swift can't call; nothing else. Always the wide ones. */

/* Not declared by <wchar.h> without _XOPEN_SOURCE. */
extern int wcwidth(wchar_t c);

static inline EditLine *cle_init(const char *name) { return el_init(name, stdin, stdout, stderr); }
static inline int cle_set_signals(EditLine *e, int on) { return el_wset(e, EL_SIGNAL, on); }
static inline int cle_set_emacs(EditLine *e) { return el_wset(e, EL_EDITOR, L"emacs"); }
static inline int cle_set_prompt(EditLine *e, wchar_t *(*f)(EditLine *)) { return el_wset(e, EL_PROMPT, f); }
static inline int cle_set_getc(EditLine *e, int (*f)(EditLine *, wchar_t *)) { return el_wset(e, EL_GETCFN, f); }
static inline int cle_set_client(EditLine *e, void *data) { return el_wset(e, EL_CLIENTDATA, data); }
static inline void *cle_client(EditLine *e) {
    void *data = NULL;
    el_wget(e, EL_CLIENTDATA, &data);
    return data;
}
static inline int cle_refresh(EditLine *e) { return el_wset(e, EL_REFRESH); }
static inline int cle_prepare(EditLine *e, int on) { return el_wset(e, EL_PREP_TERM, on); }
static inline int cle_set_history(EditLine *e, HistoryW *h) { return el_wset(e, EL_HIST, history_w, h); }
static inline int cle_history_size(HistoryW *h, int size) {
    HistEventW event;
    return history_w(h, &event, H_SETSIZE, size);
}
static inline int cle_history_unique(HistoryW *h) {
    HistEventW event;
    return history_w(h, &event, H_SETUNIQUE, 1);
}
static inline int cle_history_enter(HistoryW *h, const wchar_t *line) {
    HistEventW event;
    return history_w(h, &event, H_ENTER, line);
}
#endif
