/// A program on a pseudo-terminal of its own: Swift cannot fork.
#pragma once
#include <sys/types.h>

/// Starts a program; its end of the terminal is its standard input, output and error, and controls
/// it, so that Ctrl-C and a change of size are real. The other end, or -1.
int pseudo_terminal(
    const char *path, char *const arguments[], char *const environment[], const char *folder,
    unsigned short rows, unsigned short columns, pid_t *process);
int pseudo_terminal_resize(int terminal, unsigned short rows, unsigned short columns);
