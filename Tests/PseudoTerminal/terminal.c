#define _GNU_SOURCE
#include "PseudoTerminal.h"
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>

int pseudo_terminal(
    const char *path, char *const arguments[], char *const environment[], const char *folder,
    unsigned short rows, unsigned short columns, pid_t *process) {
  struct winsize size = {rows, columns, 0, 0};
  int terminal;
  *process = forkpty(&terminal, NULL, NULL, &size);
  if (*process < 0) return -1;
  if (*process > 0) return terminal;
  /* Tests run on threads that block signals, and a program inherits that. */
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  signal(SIGINT, SIG_DFL);
  signal(SIGTSTP, SIG_DFL);
  signal(SIGPIPE, SIG_DFL);
  signal(SIGHUP, SIG_DFL);
  if (chdir(folder) == 0) execve(path, arguments, environment);
  _exit(127);
}

int pseudo_terminal_resize(int terminal, unsigned short rows, unsigned short columns) {
  struct winsize size = {rows, columns, 0, 0};
  return ioctl(terminal, TIOCSWINSZ, &size);
}
