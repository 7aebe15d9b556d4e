/* Baseline and progressive JPEG of 8 bits by libjpeg-turbo. */
#include "loading.h"

#if __has_include(<jpeglib.h>)
#include <stdio.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>
#include <jerror.h>

static struct jpeg_error_mgr *(*std_error)(struct jpeg_error_mgr *);
static void (*create)(j_decompress_ptr, int, size_t);
static void (*destroy)(j_decompress_ptr);
static void (*mem_src)(j_decompress_ptr, const unsigned char *, unsigned long);
static int (*read_header)(j_decompress_ptr, boolean);
static boolean (*start)(j_decompress_ptr);
static JDIMENSION (*read_scanlines)(j_decompress_ptr, JSAMPARRAY, JDIMENSION);

int pixelcodecs_load_jpeg(pixelcodecs_image *image) {
    void *library = pixelcodecs_open("libjpeg.so.62", "libjpeg.dylib");
    if (library) {
        std_error = dlsym(library, "jpeg_std_error");
        create = dlsym(library, "jpeg_CreateDecompress");
        destroy = dlsym(library, "jpeg_destroy_decompress");
        mem_src = dlsym(library, "jpeg_mem_src");
        read_header = dlsym(library, "jpeg_read_header");
        start = dlsym(library, "jpeg_start_decompress");
        read_scanlines = dlsym(library, "jpeg_read_scanlines");
    }
    if (std_error && create && destroy && mem_src && read_header && start && read_scanlines) return PIXELCODECS_OK;
    return pixelcodecs_fail(image, PIXELCODECS_MISSING, "the library libjpeg.so.62 (package libjpeg62-turbo)");
}

/* The library's structures, with the place where its errors lead. */
typedef struct {
    struct jpeg_error_mgr errors;
    jmp_buf place;
    pixelcodecs_image *image;
    /* Whether the stream ended too early, or its codes were damaged; the library goes on with grey. */
    int is_damaged;
} reader;

static void fail(j_common_ptr info) {
    reader *self = (reader *)info->err;
    char message[JMSG_LENGTH_MAX];
    info->err->format_message(info, message);
    pixelcodecs_fail(self->image, PIXELCODECS_DAMAGED, message);
    longjmp(self->place, 1);
}

static void note(j_common_ptr info, int level) {
    reader *self = (reader *)info->err;
    if (level >= 0 || self->is_damaged) return;
    switch (info->err->msg_code) {
    case JWRN_JPEG_EOF:
    case JWRN_HIT_MARKER:
    case JWRN_HUFF_BAD_CODE:
    case JWRN_MUST_RESYNC: {
        char message[JMSG_LENGTH_MAX];
        info->err->format_message(info, message);
        pixelcodecs_fail(self->image, PIXELCODECS_DAMAGED, message);
        self->is_damaged = 1;
    }
    }
}

int pixelcodecs_decode_jpeg(const uint8_t *bytes, size_t length, pixelcodecs_image *image) {
    struct jpeg_decompress_struct info;
    reader self;
    memset(&info, 0, sizeof info);
    memset(&self, 0, sizeof self);
    self.image = image;
    info.err = std_error(&self.errors);
    self.errors.error_exit = fail;
    self.errors.emit_message = note;
    if (setjmp(self.place)) {
        destroy(&info);
        return PIXELCODECS_DAMAGED;
    }
    create(&info, JPEG_LIB_VERSION, sizeof info);
    mem_src(&info, bytes, (unsigned long)length);
    read_header(&info, TRUE);
    if (info.image_width != image->columns || info.image_height != image->rows
        || (uint32_t)info.num_components != image->components) {
        snprintf(image->message, sizeof image->message, "%u × %u pixels of %d samples", info.image_width,
            info.image_height, info.num_components);
        destroy(&info);
        return PIXELCODECS_MISMATCH;
    }
    /* Colours are converted by who knows what the object says about them. */
    info.out_color_space = info.jpeg_color_space;
    info.dct_method = JDCT_ISLOW;
    start(&info);
    size_t stride = (size_t)info.output_width * (size_t)info.output_components;
    image->length = stride * info.output_height;
    image->bytes = calloc(1, image->length);
    if (!image->bytes) {
        destroy(&info);
        return pixelcodecs_fail(image, PIXELCODECS_DAMAGED, "there is no memory for its pixels");
    }
    while (info.output_scanline < info.output_height && !self.is_damaged) {
        JSAMPROW row = image->bytes + stride * info.output_scanline;
        read_scanlines(&info, &row, 1);
    }
    image->bits_allocated = 8;
    image->bits_stored = 8;
    destroy(&info);
    return self.is_damaged ? PIXELCODECS_DAMAGED : PIXELCODECS_OK;
}

#else
int pixelcodecs_load_jpeg(pixelcodecs_image *image) {
    return pixelcodecs_fail(image, PIXELCODECS_MISSING, "libjpeg-turbo, whose headers weren't there when it was built");
}
int pixelcodecs_decode_jpeg(const uint8_t *bytes, size_t length, pixelcodecs_image *image) {
    (void)bytes, (void)length;
    return pixelcodecs_load_jpeg(image);
}
#endif
