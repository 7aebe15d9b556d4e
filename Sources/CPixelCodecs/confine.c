#define _GNU_SOURCE
#include "CPixelCodecs.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#ifdef __linux__
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#if defined(__x86_64__)
#define MACHINE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define MACHINE AUDIT_ARCH_AARCH64
#endif

/* What decoding needs: memory, the three descriptors, the clock, and an orderly end. Everything else kills the process. */
static int filter_calls(void) {
#ifdef MACHINE
#define ALLOW(number) \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1), BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
    struct sock_filter rules[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, MACHINE, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
#ifdef __x86_64__
        /* The calls of x32 have numbers of their own. */
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
#endif
        ALLOW(SYS_read),
        ALLOW(SYS_write),
        ALLOW(SYS_mmap),
        ALLOW(SYS_munmap),
        ALLOW(SYS_mremap),
        ALLOW(SYS_mprotect),
        ALLOW(SYS_madvise),
        ALLOW(SYS_brk),
        ALLOW(SYS_futex),
        ALLOW(SYS_gettid),
        ALLOW(SYS_getpid),
        ALLOW(SYS_sched_yield),
        ALLOW(SYS_getrandom),
        ALLOW(SYS_clock_gettime),
        ALLOW(SYS_rt_sigprocmask),
        ALLOW(SYS_rt_sigreturn),
        ALLOW(SYS_exit),
        ALLOW(SYS_exit_group),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
    };
    struct sock_fprog program = {sizeof rules / sizeof rules[0], rules};
    if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0) return errno;
#endif
    return 0;
}

static void close_others(void) {
#ifdef SYS_close_range
    if (syscall(SYS_close_range, 3u, ~0u, 0u) == 0) return;
#endif
    for (int number = 3; number < 1024; number++) close(number);
}
#else
static int filter_calls(void) { return 0; }
static void close_others(void) {
    for (int number = 3; number < 1024; number++) close(number);
}
#endif

static int limit(int resource, uint64_t most) {
    struct rlimit both;
    if (getrlimit(resource, &both) != 0) return errno;
    if (both.rlim_max == RLIM_INFINITY || both.rlim_max > most) both.rlim_max = most;
    both.rlim_cur = both.rlim_max;
    return setrlimit(resource, &both) == 0 ? 0 : errno;
}

int pixelcodecs_confine(uint64_t memory, uint64_t seconds) {
    int error = 0;
    close_others();
    if ((error = limit(RLIMIT_CORE, 0))) return error;
    if ((error = limit(RLIMIT_NOFILE, 0))) return error;
    if ((error = limit(RLIMIT_CPU, seconds))) return error;
#ifdef __linux__
    if ((error = limit(RLIMIT_AS, memory))) return error;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
    if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return errno;
#else
    (void)memory;
#endif
    return filter_calls();
}

ptrdiff_t pixelcodecs_read(void *buffer, size_t length) {
    size_t done = 0;
    while (done < length) {
        ssize_t count = read(0, (char *)buffer + done, length - done);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return -1;
        if (count == 0) break;
        done += (size_t)count;
    }
    return (ptrdiff_t)done;
}

int pixelcodecs_write(const void *bytes, size_t length) {
    size_t done = 0;
    while (done < length) {
        ssize_t count = write(1, (const char *)bytes + done, length - done);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return -1;
        done += (size_t)count;
    }
    return 0;
}

const char *pixelcodecs_escape(const char *way) {
    if (strcmp(way, "file") == 0) return open("/etc/passwd", O_RDONLY) >= 0 ? "file" : 0;
    if (strcmp(way, "socket") == 0) return socket(AF_INET, SOCK_STREAM, 0) >= 0 ? "socket" : 0;
    if (strcmp(way, "process") == 0) return fork() >= 0 ? "process" : 0;
    if (strcmp(way, "memory") == 0) {
        void *place = malloc((size_t)1 << 36);
        const char *name = place ? "memory" : 0;
        free(place);
        return name;
    }
    if (strcmp(way, "time") == 0) {
        for (volatile uint64_t turn = 0; turn < (uint64_t)1 << 40; turn++) {}
        return "time";
    }
    return "unknown";
}

void pixelcodecs_free(pixelcodecs_image *image) {
    free(image->bytes);
    image->bytes = 0;
}

void pixelcodecs_exit(int status) { _exit(status); }
