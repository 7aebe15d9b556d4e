/* A PACS of very many studies of one object each, for 127.0.0.1: everything in it follows from a number.
 *
 *   cc -O2 -pthread -o large_archive large_archive.c
 *   large_archive --studies N [--port P] [--destination PORT] [--pause MICROSECONDS] [--list-pause MICROSECONDS]
 *                 [--list-failure N] [--nameless N] [--associations N]
 *
 * It says the port on which it listens in its first line. Study n has the UID ROOT.n, one series ROOT.n.1, one object
 * ROOT.n.1.1 and the accession number A<n>; it answers C-FIND at the levels of study, series and image, C-GET, and C-MOVE
 * to PORT; it pauses before each object, and behind each study of a list of all. That list may fail with 0xA700 behind N
 * studies, and name one without its UID; more than N associations at a time may be rejected (2/3/2). Each request is one line on standard
 * output, "find", "get" or "move", and "list" at the end of a list of all, with the time in seconds since 1970;
 * SIGTERM ends it, and its last line counts what it did: requests, objects sent and acknowledged, and the studies that
 * were sent at least once and more than once.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define ROOT "1.2.826.0.1.3680043.10.999.7"
#define SECONDARY_CAPTURE "1.2.840.10008.5.1.4.1.1.7"
#define EXPLICIT "1.2.840.10008.1.2.1"
enum { LIMIT = 1 << 20, PDU = 1 << 17 };

static long studies = 1000;
static int destination, pause_us, list_pause_us;
static long list_failure, nameless, associations, open_associations;
static uint8_t *sent;
static long lists, finds, gets, moves, objects, acknowledged;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static uint16_t le16(const uint8_t *p) { return p[0] | p[1] << 8; }
static uint32_t le32(const uint8_t *p) { return le16(p) | (uint32_t)le16(p + 2) << 16; }
static uint32_t be32(const uint8_t *p) { return (uint32_t)p[0] << 24 | p[1] << 16 | p[2] << 8 | p[3]; }
static void set_le16(uint8_t *p, uint16_t v) { p[0] = v; p[1] = v >> 8; }
static void set_le32(uint8_t *p, uint32_t v) { set_le16(p, v); set_le16(p + 2, v >> 16); }
static void set_be16(uint8_t *p, uint16_t v) { p[0] = v >> 8; p[1] = v; }
static void set_be32(uint8_t *p, uint32_t v) { set_be16(p, v >> 16); set_be16(p + 2, v); }

static int write_all(int fd, const void *bytes, size_t count) {
    const uint8_t *p = bytes;
    while (count) {
        ssize_t n = send(fd, p, count, MSG_NOSIGNAL);
        if (n <= 0) return -1;
        p += n;
        count -= n;
    }
    return 0;
}

static int read_all(int fd, void *bytes, size_t count) {
    uint8_t *p = bytes;
    while (count) {
        ssize_t n = recv(fd, p, count, 0);
        if (n <= 0) return -1;
        p += n;
        count -= n;
    }
    return 0;
}

static void said(const char *what, long *counter) {
    struct timespec t;
    clock_gettime(CLOCK_REALTIME, &t);
    pthread_mutex_lock(&lock);
    ++*counter;
    /* The first of each kind tell when it began; a line for each of a million would only be in the way. */
    if (*counter <= 100 || *counter % 1000 == 0) {
        printf("%s %ld %.3f\n", what, *counter, t.tv_sec + t.tv_nsec * 1e-9);
        fflush(stdout);
    }
    pthread_mutex_unlock(&lock);
}

/* One association and the message that is read from it. */
typedef struct {
    int fd;
    char syntax[256][65], abstract[256][65];
    uint8_t pdu[LIMIT];
    uint32_t pdu_length, pdu_place;
    uint8_t command[4096], data[65536];
    size_t command_length, data_length;
    int context;
    char class[65];
    uint16_t field, id, data_type, status;
} Line;

static uint8_t *element(uint8_t *p, int is_explicit, int group, int number, const char *vr, const void *value, uint32_t n) {
    uint32_t padded = n + (n & 1);
    set_le16(p, group);
    set_le16(p + 2, number);
    if (is_explicit && !strcmp(vr, "OW")) {
        memcpy(p + 4, "OW\0\0", 4);
        set_le32(p + 8, padded);
        p += 4;
    } else if (is_explicit) {
        memcpy(p + 4, vr, 2);
        set_le16(p + 6, padded);
    } else {
        set_le32(p + 4, padded);
    }
    memcpy(p + 8, value, n);
    p += 8 + n;
    if (n & 1) *p++ = !strcmp(vr, "UI") ? 0 : ' ';
    return p;
}

static uint8_t *text(uint8_t *p, int is_explicit, int group, int number, const char *vr, const char *value) {
    return element(p, is_explicit, group, number, vr, value, strlen(value));
}

static uint8_t *number(uint8_t *p, int is_explicit, int group, int element_number, uint16_t value) {
    uint8_t bytes[2];
    set_le16(bytes, value);
    return element(p, is_explicit, group, element_number, "US", bytes, 2);
}

static int send_part(Line *l, int context, int flags, const uint8_t *bytes, uint32_t n) {
    uint8_t out[PDU];
    out[0] = 4;
    out[1] = 0;
    set_be32(out + 2, n + 6);
    set_be32(out + 6, n + 2);
    out[10] = context;
    out[11] = flags;
    memcpy(out + 12, bytes, n);
    return write_all(l->fd, out, n + 12);
}

typedef struct { uint16_t field, id, status; const char *class, *instance; int has_data; int counters[4]; } Command;

static int send_message(Line *l, int context, Command c, const uint8_t *data, uint32_t n) {
    uint8_t bytes[1024], *p = bytes + 12, number_bytes[4];
    p = text(p, 0, 0, 2, "UI", c.class);
    int is_request = !(c.field & 0x8000);
    uint16_t values[] = {0x100, c.field, is_request ? 0x110 : 0x120, c.id};
    for (int i = 0; i < 4; i += 2) p = number(p, 0, 0, values[i], values[i + 1]);
    if (is_request) p = number(p, 0, 0, 0x700, 0);
    p = number(p, 0, 0, 0x800, c.has_data ? 1 : 0x101);
    if (!is_request) p = number(p, 0, 0, 0x900, c.status);
    if (c.instance) p = text(p, 0, 0, 0x1000, "UI", c.instance);
    if (c.counters[0] >= 0) for (int i = 0; i < 4; i++) p = number(p, 0, 0, 0x1020 + i, c.counters[i]);
    set_le32(number_bytes, p - bytes - 12);
    element(bytes, 0, 0, 0, "UL", number_bytes, 4);
    if (send_part(l, context, 3, bytes, p - bytes)) return -1;
    return n ? send_part(l, context, 2, data, n) : 0;
}

/* Reads the next message; 0 for one, 1 at the end of the association. */
static int next_message(Line *l) {
    l->command_length = l->data_length = 0;
    int has_command = 0;
    for (;;) {
        while (l->pdu_place + 6 <= l->pdu_length) {
            uint8_t *p = l->pdu + l->pdu_place;
            uint32_t n = be32(p);
            if (n < 2 || l->pdu_place + 4 + n > l->pdu_length) return 1;
            l->pdu_place += 4 + n;
            l->context = p[4];
            int is_command = p[5] & 1, is_last = p[5] & 2;
            uint8_t *into = is_command ? l->command : l->data;
            size_t *length = is_command ? &l->command_length : &l->data_length;
            if (*length + n - 2 > (is_command ? sizeof l->command : sizeof l->data)) return 1;
            memcpy(into + *length, p + 6, n - 2);
            *length += n - 2;
            if (is_command && is_last) {
                has_command = 1;
                l->data_type = 0x101;
                l->status = 0;
                for (size_t o = 0; o + 8 <= l->command_length; o += 8 + le32(l->command + o + 4)) {
                    uint8_t *v = l->command + o + 8;
                    uint32_t m = le32(l->command + o + 4);
                    if (o + 8 + m > l->command_length) return 1;
                    switch (le16(l->command + o + 2)) {
                    case 2:
                        memset(l->class, 0, sizeof l->class);
                        memcpy(l->class, v, m < 64 ? m : 64);
                        break;
                    case 0x100: l->field = le16(v); break;
                    case 0x110: l->id = le16(v); break;
                    case 0x800: l->data_type = le16(v); break;
                    case 0x900: l->status = le16(v); break;
                    }
                }
            }
            if (is_last && has_command && (l->data_type == 0x101 || !is_command)) return 0;
        }
        uint8_t head[6];
        if (read_all(l->fd, head, 6)) return 1;
        l->pdu_length = be32(head + 2);
        l->pdu_place = 0;
        if (l->pdu_length > LIMIT || read_all(l->fd, l->pdu, l->pdu_length)) return 1;
        if (head[0] == 5) {
            uint8_t released[10] = {6, 0, 0, 0, 0, 4};
            write_all(l->fd, released, 10);
        }
        if (head[0] != 4) return 1;
    }
}

/* The value of an element of the identifier, 0 where it isn't there or empty. */
static int value(Line *l, int group, int element_number, char *into, size_t size) {
    int is_explicit = strcmp(l->syntax[l->context], "1.2.840.10008.1.2") != 0;
    for (size_t o = 0; o + 8 <= l->data_length;) {
        uint8_t *p = l->data + o;
        uint32_t n = is_explicit ? le16(p + 6) : le32(p + 4);
        if (o + 8 + n > l->data_length) return 0;
        if (le16(p) == group && le16(p + 2) == element_number) {
            if (n >= size) n = size - 1;
            memcpy(into, p + 8, n);
            while (n && (into[n - 1] == ' ' || !into[n - 1])) n--;
            into[n] = 0;
            return n > 0;
        }
        o += 8 + n;
    }
    return 0;
}

/* The study that a request is for: from 1, 0 where it names none, -1 where there is no such study. */
static long wanted(Line *l) {
    char name[128];
    long n = 0;
    if (value(l, 0x20, 0xD, name, sizeof name)) {
        size_t root = strlen(ROOT);
        n = !strncmp(name, ROOT ".", root + 1) ? atol(name + root + 1) : -1;
    } else if (value(l, 8, 0x50, name, sizeof name)) {
        n = name[0] == 'A' ? atol(name + 1) : -1;
    }
    return n > studies ? -1 : n;
}

static int answer_find(Line *l) {
    char level[32] = "";
    value(l, 8, 0x52, level, sizeof level);
    long n = wanted(l), last = n == 0 ? studies : n;
    int is_explicit = strcmp(l->syntax[l->context], "1.2.840.10008.1.2") != 0;
    int context = l->context, id = l->id;
    char class[65];
    strcpy(class, l->class);
    for (long study = n == 0 ? 1 : n; study > 0 && study <= last; study++) {
        uint8_t bytes[1024], *p = bytes;
        char uid[128], accession[32];
        int is_image = !strcmp(level, "IMAGE"), is_series = !strcmp(level, "SERIES");
        if (is_image) {
            p = text(p, is_explicit, 8, 0x16, "UI", SECONDARY_CAPTURE);
            sprintf(uid, ROOT ".%ld.1.1", study);
            p = text(p, is_explicit, 8, 0x18, "UI", uid);
        } else if (!is_series) {
            p = text(p, is_explicit, 8, 0x20, "DA", "20260102");
            sprintf(accession, "A%ld", study);
            p = text(p, is_explicit, 8, 0x50, "SH", accession);
        }
        p = text(p, is_explicit, 8, 0x52, "CS", level);
        if (is_series) p = text(p, is_explicit, 8, 0x60, "CS", "OT");
        sprintf(uid, ROOT ".%ld", study);
        p = text(p, is_explicit, 0x20, 0xD, "UI", n == 0 && study == nameless ? "" : uid);
        if (is_image || is_series) {
            sprintf(uid, ROOT ".%ld.1", study);
            p = text(p, is_explicit, 0x20, 0xE, "UI", uid);
        }
        Command pending = {0x8020, id, 0xFF00, class, NULL, 1, {-1}};
        if (send_message(l, context, pending, bytes, p - bytes)) return -1;
        if (n == 0 && list_pause_us) usleep(list_pause_us);
        if (n == 0 && study == list_failure) {
            Command failed = {0x8020, id, 0xA700, class, NULL, 0, {-1}};
            return send_message(l, context, failed, NULL, 0);
        }
    }
    if (n == 0) said("list", &lists);
    Command final = {0x8020, id, 0, class, NULL, 0, {-1}};
    return send_message(l, context, final, NULL, 0);
}

static uint32_t object(uint8_t *bytes, long study, int is_explicit) {
    uint8_t *p = bytes, pixels[512];
    char uid[128], patient[32];
    p = text(p, is_explicit, 8, 0x16, "UI", SECONDARY_CAPTURE);
    sprintf(uid, ROOT ".%ld.1.1", study);
    p = text(p, is_explicit, 8, 0x18, "UI", uid);
    p = text(p, is_explicit, 8, 0x60, "CS", "OT");
    /* A folder of very many folders would measure the file system. */
    sprintf(patient, "P%ld", study / 1000);
    p = text(p, is_explicit, 0x10, 0x20, "LO", patient);
    sprintf(uid, ROOT ".%ld", study);
    p = text(p, is_explicit, 0x20, 0xD, "UI", uid);
    sprintf(uid, ROOT ".%ld.1", study);
    p = text(p, is_explicit, 0x20, 0xE, "UI", uid);
    for (size_t i = 0; i < sizeof pixels; i++) pixels[i] = study >> (i % 4 * 8);
    return element(p, is_explicit, 0x7FE0, 0x10, "OW", pixels, sizeof pixels) - bytes;
}

/* Sends the object of a study; 0 where it was taken. */
static int store(Line *l, long study) {
    int context = 0;
    for (int i = 1; i < 256 && !context; i += 2)
        if (!strcmp(l->abstract[i], SECONDARY_CAPTURE) && *l->syntax[i]) context = i;
    if (!context) return -1;
    uint8_t bytes[2048];
    char uid[128];
    static uint16_t message;
    sprintf(uid, ROOT ".%ld.1.1", study);
    int is_explicit = strcmp(l->syntax[context], "1.2.840.10008.1.2") != 0;
    Command request = {1, __atomic_add_fetch(&message, 1, __ATOMIC_RELAXED), 0, SECONDARY_CAPTURE, uid, 1, {-1}};
    if (pause_us) usleep(pause_us);
    __atomic_add_fetch(&objects, 1, __ATOMIC_RELAXED);
    __atomic_add_fetch(&sent[study], sent[study] < 255, __ATOMIC_RELAXED);
    if (send_message(l, context, request, bytes, object(bytes, study, is_explicit)) || next_message(l)) return -1;
    if (l->field != 0x8001 || l->status) return -1;
    __atomic_add_fetch(&acknowledged, 1, __ATOMIC_RELAXED);
    return 0;
}

static uint8_t *item(uint8_t *p, int type, const void *v, int n) {
    p[0] = type;
    p[1] = 0;
    set_be16(p + 2, n);
    memcpy(p + 4, v, n);
    return p + 4 + n;
}

static void copy_uid(char *into, const uint8_t *v, int n) {
    memset(into, 0, 65);
    memcpy(into, v, n < 64 ? n : 64);
}

/* An association to the destination of a C-MOVE, kept for the next one. */
static int deliver(Line **open, long study) {
    if (!*open) {
        Line *l = *open = calloc(1, sizeof *l);
        int one = 1;
        struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(destination)};
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        l->fd = socket(AF_INET, SOCK_STREAM, 0);
        setsockopt(l->fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        uint8_t out[1024], *p = out + 6, context[256], *q = context, user[128], *u = user, length[4], head[6];
        memset(out, 0, sizeof out);
        set_be16(p, 1);
        memset(p + 4, ' ', 32);
        memcpy(p + 4, "PACSH", 5);
        memcpy(p + 20, "LARGE", 5);
        p = item(p + 68, 0x10, "1.2.840.10008.3.1.1.1", 21);
        memcpy(q, "\1\0\0\0", 4);
        q = item(item(q + 4, 0x30, SECONDARY_CAPTURE, strlen(SECONDARY_CAPTURE)), 0x40, EXPLICIT, strlen(EXPLICIT));
        p = item(p, 0x20, context, q - context);
        set_be32(length, PDU - 64);
        u = item(item(u, 0x51, length, 4), 0x52, ROOT, strlen(ROOT));
        p = item(p, 0x50, user, u - user);
        out[0] = 1;
        set_be32(out + 2, p - out - 6);
        if (connect(l->fd, (void *)&to, sizeof to) || write_all(l->fd, out, p - out) || read_all(l->fd, head, 6) ||
            head[0] != 2 || be32(head + 2) > LIMIT || read_all(l->fd, l->pdu, be32(head + 2)))
            goto failed;
        strcpy(l->abstract[1], SECONDARY_CAPTURE);
        strcpy(l->syntax[1], EXPLICIT);
    }
    if (!store(*open, study)) return 0;
failed:
    close((*open)->fd);
    free(*open);
    *open = NULL;
    return -1;
}

static int answer_retrieve(Line *l, Line **open) {
    int is_get = l->field == 0x10, context = l->context, id = l->id, isnt_done = 1;
    char class[65];
    strcpy(class, l->class);
    long study = wanted(l);
    said(is_get ? "get" : "move", is_get ? &gets : &moves);
    if (study > 0) isnt_done = is_get ? store(l, study) : deliver(open, study) && deliver(open, study);
    Command final = {
        is_get ? 0x8010 : 0x8021, id, isnt_done ? 0xA702 : 0, class, NULL, 0, {0, !isnt_done, isnt_done, 0}};
    return send_message(l, context, final, NULL, 0);
}

static int accept_association(Line *l) {
    static const char *answered = "1.2.826.0.1.3680043.10.999.7.0";
    uint8_t head[6], *b = malloc(LIMIT), *out = malloc(LIMIT), *q = out + 6 + 68, user[8192], *u = user, length[4];
    int fails = read_all(l->fd, head, 6) || head[0] != 1 || be32(head + 2) > LIMIT / 2 || be32(head + 2) < 68 ||
                read_all(l->fd, b, be32(head + 2));
    if (!fails) {
        uint32_t n = be32(head + 2);
        memcpy(out + 6, b, 68);
        set_be32(length, PDU - 64);
        u = item(item(u, 0x51, length, 4), 0x52, answered, strlen(answered));
        for (uint8_t *p = b + 68; p + 4 <= b + n; p += 4 + (p[2] << 8 | p[3])) {
            uint8_t *v = p + 4, *end = v + (p[2] << 8 | p[3]);
            if (p[0] == 0x10) {
                memcpy(q, p, end - p);
                q += end - p;
            } else if (p[0] == 0x20) {
                int id = v[0];
                for (uint8_t *w = v + 4; w + 4 <= end; w += 4 + (w[2] << 8 | w[3])) {
                    char name[65];
                    copy_uid(name, w + 4, w[2] << 8 | w[3]);
                    if (w[0] == 0x30) strcpy(l->abstract[id], name);
                    if (w[0] == 0x40 && (!*l->syntax[id] || !strcmp(name, EXPLICIT))) strcpy(l->syntax[id], name);
                }
                uint8_t context[128] = {id, 0, 0, 0};
                uint8_t *c = item(context + 4, 0x40, l->syntax[id], strlen(l->syntax[id]));
                q = item(q, 0x21, context, c - context);
            } else if (p[0] == 0x50) {
                for (uint8_t *w = v; w + 4 <= end; w += 4 + (w[2] << 8 | w[3]))
                    if (w[0] == 0x54 && u + 100 < user + sizeof user) u = item(u, 0x54, w + 4, w[2] << 8 | w[3]);
            }
        }
        q = item(q, 0x50, user, u - user);
        out[0] = 2;
        out[1] = 0;
        set_be32(out + 2, q - out - 6);
        fails = write_all(l->fd, out, q - out);
    }
    free(b);
    free(out);
    return fails;
}

/* Too many associations for the moment. */
static int reject_association(Line *l) {
    uint8_t head[6], rejection[10] = {3, 0, 0, 0, 0, 4, 0, 2, 3, 2};
    if (!read_all(l->fd, head, 6) && be32(head + 2) <= LIMIT && !read_all(l->fd, l->pdu, be32(head + 2)))
        write_all(l->fd, rejection, 10);
    return 1;
}

static void *serve(void *argument) {
    Line *l = argument, *open = NULL;
    int one = 1;
    setsockopt(l->fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    int is_within = __atomic_add_fetch(&open_associations, 1, __ATOMIC_RELAXED) <= associations || !associations;
    int is_over = is_within ? accept_association(l) : reject_association(l);
    while (!is_over && !next_message(l)) {
        switch (l->field) {
        case 0x20:
            said("find", &finds);
            is_over = answer_find(l);
            break;
        case 0x10:
        case 0x21: is_over = answer_retrieve(l, &open); break;
        case 0x30: {
            Command echoed = {0x8030, l->id, 0, "1.2.840.10008.1.1", NULL, 0, {-1}};
            is_over = send_message(l, l->context, echoed, NULL, 0);
            break;
        }
        default: is_over = l->field != 0xFFF;
        }
    }
    if (open) {
        uint8_t release[10] = {5, 0, 0, 0, 0, 4};
        write_all(open->fd, release, 10);
        read_all(open->fd, release, 10);
        close(open->fd);
        free(open);
    }
    close(l->fd);
    free(l);
    __atomic_sub_fetch(&open_associations, 1, __ATOMIC_RELAXED);
    return NULL;
}

static void *wait_for_the_end(void *argument) {
    int number;
    sigwait(argument, &number);
    long once = 0, again = 0;
    for (long i = 1; i <= studies; i++) {
        once += sent[i] > 0;
        again += sent[i] > 1;
    }
    printf("end: %ld find, %ld get, %ld move, %ld sent, %ld acknowledged, %ld studies, %ld again\n", finds, gets, moves,
           objects, acknowledged, once, again);
    fflush(stdout);
    exit(0);
}

int main(int count, char **words) {
    int port = 0, one = 1;
    for (int i = 1; i + 1 < count; i += 2) {
        if (!strcmp(words[i], "--studies")) studies = atol(words[i + 1]);
        if (!strcmp(words[i], "--port")) port = atoi(words[i + 1]);
        if (!strcmp(words[i], "--destination")) destination = atoi(words[i + 1]);
        if (!strcmp(words[i], "--list-pause")) list_pause_us = atoi(words[i + 1]);
        if (!strcmp(words[i], "--list-failure")) list_failure = atol(words[i + 1]);
        if (!strcmp(words[i], "--nameless")) nameless = atol(words[i + 1]);
        if (!strcmp(words[i], "--associations")) associations = atol(words[i + 1]);
        if (!strcmp(words[i], "--pause")) pause_us = atoi(words[i + 1]);
    }
    sent = calloc(studies + 1, 1);
    static sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &set, NULL);
    pthread_t thread;
    pthread_create(&thread, NULL, wait_for_the_end, &set);
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in at = {.sin_family = AF_INET, .sin_port = htons(port)};
    socklen_t size = sizeof at;
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    if (bind(listener, (void *)&at, sizeof at) || listen(listener, 64)) return 1;
    getsockname(listener, (void *)&at, &size);
    printf("port %d\n", ntohs(at.sin_port));
    fflush(stdout);
    for (;;) {
        Line *l = calloc(1, sizeof *l);
        l->fd = accept(listener, NULL, NULL);
        if (l->fd < 0) {
            free(l);
            continue;
        }
        pthread_create(&thread, NULL, serve, l);
        pthread_detach(thread);
    }
}
