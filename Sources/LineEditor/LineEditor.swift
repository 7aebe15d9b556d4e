// LineEditor: libedit on a thread of its own.
