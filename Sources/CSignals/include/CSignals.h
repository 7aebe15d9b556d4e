#ifndef CSIGNALS_H
#define CSIGNALS_H
#endif
