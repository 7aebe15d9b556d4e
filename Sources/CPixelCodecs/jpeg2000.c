/* JPEG 2000 and High-Throughput JPEG 2000 by OpenJPEG. */
#include "loading.h"

#if __has_include(<openjpeg-2.5/openjpeg.h>)
#include <openjpeg-2.5/openjpeg.h>
#elif __has_include(<openjpeg.h>)
#include <openjpeg.h>
#endif

#ifdef OPENJPEG_H
#define HAS_OPENJPEG 1
#endif

#ifdef HAS_OPENJPEG
#include <stdlib.h>
#include <string.h>

static opj_stream_t *(*stream_create)(OPJ_SIZE_T, OPJ_BOOL);
static void (*stream_destroy)(opj_stream_t *);
static void (*stream_set_read)(opj_stream_t *, opj_stream_read_fn);
static void (*stream_set_skip)(opj_stream_t *, opj_stream_skip_fn);
static void (*stream_set_seek)(opj_stream_t *, opj_stream_seek_fn);
static void (*stream_set_user_data)(opj_stream_t *, void *, opj_stream_free_user_data_fn);
static void (*stream_set_length)(opj_stream_t *, OPJ_UINT64);
static opj_codec_t *(*create_decompress)(OPJ_CODEC_FORMAT);
static void (*destroy_codec)(opj_codec_t *);
static OPJ_BOOL (*set_error_handler)(opj_codec_t *, opj_msg_callback, void *);
static void (*set_defaults)(opj_dparameters_t *);
static OPJ_BOOL (*setup_decoder)(opj_codec_t *, opj_dparameters_t *);
static OPJ_BOOL (*read_header)(opj_stream_t *, opj_codec_t *, opj_image_t **);
static OPJ_BOOL (*decode)(opj_codec_t *, opj_stream_t *, opj_image_t *);
static void (*image_destroy)(opj_image_t *);

int pixelcodecs_load_jpeg2000(pixelcodecs_image *image) {
    void *library = pixelcodecs_open("libopenjp2.so.7", "libopenjp2.dylib");
    if (library) {
        stream_create = dlsym(library, "opj_stream_create");
        stream_destroy = dlsym(library, "opj_stream_destroy");
        stream_set_read = dlsym(library, "opj_stream_set_read_function");
        stream_set_skip = dlsym(library, "opj_stream_set_skip_function");
        stream_set_seek = dlsym(library, "opj_stream_set_seek_function");
        stream_set_user_data = dlsym(library, "opj_stream_set_user_data");
        stream_set_length = dlsym(library, "opj_stream_set_user_data_length");
        create_decompress = dlsym(library, "opj_create_decompress");
        destroy_codec = dlsym(library, "opj_destroy_codec");
        set_error_handler = dlsym(library, "opj_set_error_handler");
        set_defaults = dlsym(library, "opj_set_default_decoder_parameters");
        setup_decoder = dlsym(library, "opj_setup_decoder");
        read_header = dlsym(library, "opj_read_header");
        decode = dlsym(library, "opj_decode");
        image_destroy = dlsym(library, "opj_image_destroy");
    }
    if (stream_create && stream_destroy && stream_set_read && stream_set_skip && stream_set_seek && stream_set_user_data
        && stream_set_length && create_decompress && destroy_codec && set_error_handler && set_defaults
        && setup_decoder && read_header && decode && image_destroy) {
        return PIXELCODECS_OK;
    }
    return pixelcodecs_fail(image, PIXELCODECS_MISSING, "the library libopenjp2.so.7 (package libopenjp2-7)");
}

/* The bytes of a stream, and how far they are read. */
typedef struct {
    const uint8_t *bytes;
    size_t length, offset;
} source;

static OPJ_SIZE_T read_bytes(void *buffer, OPJ_SIZE_T length, void *data) {
    source *self = data;
    size_t left = self->length - self->offset;
    if (left == 0) return (OPJ_SIZE_T)-1;
    size_t count = length < left ? length : left;
    memcpy(buffer, self->bytes + self->offset, count);
    self->offset += count;
    return count;
}

static OPJ_OFF_T skip_bytes(OPJ_OFF_T length, void *data) {
    source *self = data;
    if (length < 0) return -1;
    size_t left = self->length - self->offset;
    size_t count = (uint64_t)length < left ? (size_t)length : left;
    self->offset += count;
    return count == 0 && length > 0 ? -1 : (OPJ_OFF_T)count;
}

static OPJ_BOOL seek_bytes(OPJ_OFF_T offset, void *data) {
    source *self = data;
    if (offset < 0 || (uint64_t)offset > self->length) return OPJ_FALSE;
    self->offset = (size_t)offset;
    return OPJ_TRUE;
}

static void note_error(const char *message, void *data) {
    pixelcodecs_image *image = data;
    if (image->message[0]) return;
    snprintf(image->message, sizeof image->message, "%s", message);
    image->message[strcspn(image->message, "\n")] = 0;
}

/* Copies the samples of all components, those of a pixel together. */
static int take(const opj_image_t *decoded, pixelcodecs_image *image) {
    uint32_t precision = 0;
    for (uint32_t number = 0; number < image->components; number++) {
        const opj_image_comp_t *component = &decoded->comps[number];
        if (component->w != image->columns || component->h != image->rows || !component->data) {
            return pixelcodecs_fail(image, PIXELCODECS_UNSUPPORTED, "its components are of different sizes");
        }
        if (component->prec > precision) precision = component->prec;
    }
    if (precision < 1 || precision > 32) {
        return pixelcodecs_fail(image, PIXELCODECS_UNSUPPORTED, "its samples have more than 32 bits");
    }
    size_t width = precision <= 8 ? 1 : precision <= 16 ? 2 : 4;
    size_t count = (size_t)image->columns * image->rows;
    image->bits_allocated = (uint32_t)width * 8;
    image->bits_stored = precision;
    image->length = count * image->components * width;
    image->bytes = malloc(image->length);
    if (!image->bytes) return pixelcodecs_fail(image, PIXELCODECS_DAMAGED, "there is no memory for its pixels");
    for (uint32_t number = 0; number < image->components; number++) {
        const OPJ_INT32 *samples = decoded->comps[number].data;
        uint8_t *place = image->bytes + number * width;
        for (size_t index = 0; index < count; index++, place += image->components * width) {
            uint32_t sample = (uint32_t)samples[index];
            memcpy(place, &sample, width);
        }
    }
    return PIXELCODECS_OK;
}

static int decode_image(
    opj_codec_t *codec, opj_stream_t *stream, opj_image_t **decoded, pixelcodecs_image *image) {
    opj_dparameters_t parameters;
    set_defaults(&parameters);
    if (!setup_decoder(codec, &parameters) || !read_header(stream, codec, decoded)) return PIXELCODECS_DAMAGED;
    uint32_t columns = (*decoded)->x1 - (*decoded)->x0, rows = (*decoded)->y1 - (*decoded)->y0;
    if (columns != image->columns || rows != image->rows || (*decoded)->numcomps != image->components) {
        snprintf(image->message, sizeof image->message, "%u × %u pixels of %u samples", columns, rows,
            (*decoded)->numcomps);
        return PIXELCODECS_MISMATCH;
    }
    if (!decode(codec, stream, *decoded)) return PIXELCODECS_DAMAGED;
    return take(*decoded, image);
}

int pixelcodecs_decode_jpeg2000(const uint8_t *bytes, size_t length, pixelcodecs_image *image) {
    source self = {bytes, length, 0};
    int is_file = length > 4 && bytes[0] == 0;
    opj_codec_t *codec = create_decompress(is_file ? OPJ_CODEC_JP2 : OPJ_CODEC_J2K);
    opj_stream_t *stream = stream_create(1 << 16, OPJ_TRUE);
    opj_image_t *decoded = 0;
    int code = PIXELCODECS_DAMAGED;
    if (codec && stream) {
        stream_set_read(stream, read_bytes);
        stream_set_skip(stream, skip_bytes);
        stream_set_seek(stream, seek_bytes);
        stream_set_user_data(stream, &self, 0);
        stream_set_length(stream, length);
        set_error_handler(codec, note_error, image);
        code = decode_image(codec, stream, &decoded, image);
    }
    if (decoded) image_destroy(decoded);
    if (stream) stream_destroy(stream);
    if (codec) destroy_codec(codec);
    return code;
}

#else
int pixelcodecs_load_jpeg2000(pixelcodecs_image *image) {
    return pixelcodecs_fail(image, PIXELCODECS_MISSING, "OpenJPEG, whose headers weren't there when it was built");
}
int pixelcodecs_decode_jpeg2000(const uint8_t *bytes, size_t length, pixelcodecs_image *image) {
    (void)bytes, (void)length;
    return pixelcodecs_load_jpeg2000(image);
}
#endif
