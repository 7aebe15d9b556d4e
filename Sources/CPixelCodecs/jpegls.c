/* JPEG-LS by CharLS. */
#include "loading.h"

#if __has_include(<charls/charls.h>)
#include <stdlib.h>
#include <string.h>

#include <charls/charls.h>

static charls_jpegls_decoder *(*create)(void);
static void (*destroy)(const charls_jpegls_decoder *);
static charls_jpegls_errc (*set_source)(charls_jpegls_decoder *, const void *, size_t);
static charls_jpegls_errc (*read_header)(charls_jpegls_decoder *);
static charls_jpegls_errc (*get_frame_info)(const charls_jpegls_decoder *, charls_frame_info *);
static charls_jpegls_errc (*get_interleave_mode)(const charls_jpegls_decoder *, charls_interleave_mode *);
static charls_jpegls_errc (*get_size)(const charls_jpegls_decoder *, uint32_t, size_t *);
static charls_jpegls_errc (*decode)(charls_jpegls_decoder *, void *, size_t, uint32_t);
static const char *(*error_message)(charls_jpegls_errc);

int pixelcodecs_load_jpegls(pixelcodecs_image *image) {
    void *library = pixelcodecs_open("libcharls.so.2", "libcharls.dylib");
    if (library) {
        create = dlsym(library, "charls_jpegls_decoder_create");
        destroy = dlsym(library, "charls_jpegls_decoder_destroy");
        set_source = dlsym(library, "charls_jpegls_decoder_set_source_buffer");
        read_header = dlsym(library, "charls_jpegls_decoder_read_header");
        get_frame_info = dlsym(library, "charls_jpegls_decoder_get_frame_info");
        get_interleave_mode = dlsym(library, "charls_jpegls_decoder_get_interleave_mode");
        get_size = dlsym(library, "charls_jpegls_decoder_get_destination_size");
        decode = dlsym(library, "charls_jpegls_decoder_decode_to_buffer");
        error_message = dlsym(library, "charls_get_error_message");
    }
    if (create && destroy && set_source && read_header && get_frame_info && get_interleave_mode && get_size && decode
        && error_message) {
        return PIXELCODECS_OK;
    }
    return pixelcodecs_fail(image, PIXELCODECS_MISSING, "the library libcharls.so.2 (package libcharls2)");
}

/* Puts the samples of each pixel together that stand component by component. */
static int interleave(pixelcodecs_image *image) {
    size_t width = image->bits_allocated / 8, count = (size_t)image->columns * image->rows;
    uint8_t *bytes = malloc(image->length);
    if (!bytes) return pixelcodecs_fail(image, PIXELCODECS_DAMAGED, "there is no memory for its pixels");
    for (size_t component = 0; component < image->components; component++) {
        for (size_t index = 0; index < count; index++) {
            memcpy(bytes + (index * image->components + component) * width,
                image->bytes + (component * count + index) * width, width);
        }
    }
    free(image->bytes);
    image->bytes = bytes;
    return PIXELCODECS_OK;
}

static int decode_image(
    charls_jpegls_decoder *decoder, const uint8_t *bytes, size_t length, pixelcodecs_image *image) {
    charls_frame_info frame;
    charls_interleave_mode mode;
    charls_jpegls_errc error;
    if ((error = set_source(decoder, bytes, length)) || (error = read_header(decoder))
        || (error = get_frame_info(decoder, &frame)) || (error = get_interleave_mode(decoder, &mode))
        || (error = get_size(decoder, 0, &image->length))) {
        return pixelcodecs_fail(image, PIXELCODECS_DAMAGED, error_message(error));
    }
    if (frame.width != image->columns || frame.height != image->rows
        || (uint32_t)frame.component_count != image->components) {
        snprintf(image->message, sizeof image->message, "%u × %u pixels of %d samples", frame.width, frame.height,
            frame.component_count);
        return PIXELCODECS_MISMATCH;
    }
    image->bits_allocated = frame.bits_per_sample <= 8 ? 8 : 16;
    image->bits_stored = (uint32_t)frame.bits_per_sample;
    size_t needed = (size_t)image->columns * image->rows * image->components * (image->bits_allocated / 8);
    if (image->length != needed) return pixelcodecs_fail(image, PIXELCODECS_UNSUPPORTED, "its samples are of another size");
    image->bytes = malloc(image->length);
    if (!image->bytes) return pixelcodecs_fail(image, PIXELCODECS_DAMAGED, "there is no memory for its pixels");
    if ((error = decode(decoder, image->bytes, image->length, 0))) {
        return pixelcodecs_fail(image, PIXELCODECS_DAMAGED, error_message(error));
    }
    return mode == CHARLS_INTERLEAVE_MODE_NONE && image->components > 1 ? interleave(image) : PIXELCODECS_OK;
}

int pixelcodecs_decode_jpegls(const uint8_t *bytes, size_t length, pixelcodecs_image *image) {
    charls_jpegls_decoder *decoder = create();
    if (!decoder) return pixelcodecs_fail(image, PIXELCODECS_DAMAGED, "there is no memory for its decoder");
    int code = decode_image(decoder, bytes, length, image);
    destroy(decoder);
    return code;
}

#else
int pixelcodecs_load_jpegls(pixelcodecs_image *image) {
    return pixelcodecs_fail(image, PIXELCODECS_MISSING, "CharLS, whose headers weren't there when it was built");
}
int pixelcodecs_decode_jpegls(const uint8_t *bytes, size_t length, pixelcodecs_image *image) {
    (void)bytes, (void)length;
    return pixelcodecs_load_jpegls(image);
}
#endif
