/* How a library is loaded: by the name that its systems give it. */
#ifndef PIXELCODECS_LOADING_H
#define PIXELCODECS_LOADING_H

#include "CPixelCodecs.h"

#include <dlfcn.h>
#include <stdio.h>

/* The library of the first of two names that is there. */
static inline void *pixelcodecs_open(const char *name, const char *other) {
    void *library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    return library ? library : dlopen(other, RTLD_NOW | RTLD_LOCAL);
}

static inline int pixelcodecs_fail(pixelcodecs_image *image, int code, const char *message) {
    snprintf(image->message, sizeof image->message, "%s", message);
    return code;
}

#endif
