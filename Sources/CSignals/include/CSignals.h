#ifndef CSIGNALS_H
#define CSIGNALS_H

/// Catches SIGINT, SIGTERM, SIGQUIT, SIGHUP, SIGWINCH, SIGTSTP and SIGCONT and ignores SIGPIPE.
///
/// Each caught signal becomes one byte, its number, in a pipe. Returns the pipe's reading end, or -1 with errno set.
/// System calls are interrupted (no SA_RESTART). SIGHUP and SIGTSTP stay ignored where the process was started so.
int csignals_start(void);

/// Stops the process as SIGTSTP does without a handler, and returns when it goes on; that is no SIGCONT in the pipe.
///
/// Where nobody could continue the process, the system doesn't stop it.
void csignals_stop(void);

#endif
