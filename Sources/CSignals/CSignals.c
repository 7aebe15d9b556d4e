#include "CSignals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

static volatile int writing_end = -1;

/* Only async-signal-safe calls here. A full pipe already holds what the reader must know. */
static void handle(int number) {
    int saved = errno;
    unsigned char byte = (unsigned char)number;
    ssize_t written = write(writing_end, &byte, 1);
    (void)written;
    errno = saved;
}

/* What the process's parent has told us to ignore stays so: nohup, and shells without job control. */
static int is_ignored(int number) {
    struct sigaction former;
    return (number == SIGHUP || number == SIGTSTP) && sigaction(number, 0, &former) == 0
        && former.sa_handler == SIG_IGN;
}

int csignals_start(void) {
    int ends[2];
    if (pipe(ends) != 0) return -1;
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFL, O_NONBLOCK);
    writing_end = ends[1];
    struct sigaction action = {0};
    action.sa_handler = handle;
    sigemptyset(&action.sa_mask);
    const int caught[] = {SIGINT, SIGTERM, SIGQUIT, SIGHUP, SIGWINCH, SIGTSTP, SIGCONT};
    for (unsigned i = 0; i < sizeof caught / sizeof caught[0]; i++) {
        if (!is_ignored(caught[i]) && sigaction(caught[i], &action, 0) != 0) return -1;
    }
    action.sa_handler = SIG_IGN;
    if (sigaction(SIGPIPE, &action, 0) != 0) return -1;
    return ends[0];
}

void csignals_stop(void) {
    struct sigaction action = {0}, stopping, continuing;
    action.sa_handler = SIG_DFL;
    sigemptyset(&action.sa_mask);
    if (sigaction(SIGCONT, &action, &continuing) != 0 || sigaction(SIGTSTP, &action, &stopping) != 0) return;
    raise(SIGTSTP);
    sigaction(SIGTSTP, &stopping, 0);
    sigaction(SIGCONT, &continuing, 0);
}
