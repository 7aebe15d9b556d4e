/* The system's codec libraries for pacsh-decode, loaded when they are needed, and what keeps the process from doing
 * anything but decoding. No call here returns by longjmp. */
#ifndef CPIXELCODECS_H
#define CPIXELCODECS_H

#include <stddef.h>
#include <stdint.h>

/* How a call ended. */
enum {
    PIXELCODECS_OK = 0,
    /* The library isn't there, or pacsh was built without its headers. */
    PIXELCODECS_MISSING,
    /* The stream is damaged. */
    PIXELCODECS_DAMAGED,
    /* The stream isn't of the size that was said. */
    PIXELCODECS_MISMATCH,
    /* The stream is of a kind that isn't read. */
    PIXELCODECS_UNSUPPORTED,
};

/* A decoded image: samples of 8 or 16 or 32 bits in the machine's order, those of a pixel together. What must be known
 * before decoding is set by the caller; `pixelcodecs_free` frees what is decoded. */
typedef struct {
    /* What the object says. */
    uint32_t columns, rows, components;
    /* What the stream has. */
    uint32_t bits_allocated, bits_stored;
    uint8_t *bytes;
    size_t length;
    /* What went wrong, in the library's words. */
    char message[256];
} pixelcodecs_image;

/* Loads a library; PIXELCODECS_MISSING where it isn't there, with its name in `message`. */
int pixelcodecs_load_jpeg(pixelcodecs_image *image);
int pixelcodecs_load_jpeg2000(pixelcodecs_image *image);
int pixelcodecs_load_jpegls(pixelcodecs_image *image);

/* Decodes with a library that is loaded. */
int pixelcodecs_decode_jpeg(const uint8_t *bytes, size_t length, pixelcodecs_image *image);
int pixelcodecs_decode_jpeg2000(const uint8_t *bytes, size_t length, pixelcodecs_image *image);
int pixelcodecs_decode_jpegls(const uint8_t *bytes, size_t length, pixelcodecs_image *image);

/* Frees the samples of an image. */
void pixelcodecs_free(pixelcodecs_image *image);

/* Gives up, for good, everything but computing with so many bytes of memory for so many seconds and reading and writing
 * the open descriptors 0 to 2; what else is open is closed. Returns 0 or the error number. */
int pixelcodecs_confine(uint64_t memory, uint64_t seconds);

/* Reads from standard input until the buffer is full or there is no more; how many bytes came, or -1. */
ptrdiff_t pixelcodecs_read(void *buffer, size_t length);
/* Writes to standard output; 0 or -1. */
int pixelcodecs_write(const void *bytes, size_t length);
/* Tries what a confined process must not be able to do; the name of what succeeded, or 0. The tests ask for it. */
const char *pixelcodecs_escape(const char *way);
/* Ends at once. */
__attribute__((noreturn)) void pixelcodecs_exit(int status);

#endif
