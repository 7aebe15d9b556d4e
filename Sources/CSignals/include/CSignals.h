#ifndef CSIGNALS_H
#define CSIGNALS_H

/// Catches SIGINT, SIGTERM, SIGHUP, SIGWINCH and SIGCONT and ignores SIGPIPE.
///
/// Each caught signal becomes one byte, its number, in a pipe. Returns the pipe's reading end, or -1 with errno set.
/// System calls are interrupted (no SA_RESTART).
int csignals_start(void);

#endif
