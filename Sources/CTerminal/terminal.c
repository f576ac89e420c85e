#define _GNU_SOURCE
#include "CTerminal.h"
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

// MARK: Signals

static volatile sig_atomic_t interrupted, resized, ended, running;
/* Pipes, so that nothing is lost between looking at a flag and waiting: one for who edits a line,
   one for who waits for an answer. */
static int editing_pipe[2] = {-1, -1};
static int running_pipe[2] = {-1, -1};

static void wake(int pipe) {
  int kept = errno;
  if (pipe >= 0 && write(pipe, "", 1) < 0) { /* full: whoever reads it is awake already */
  }
  errno = kept;
}

static void noted(int signal_number) {
  switch (signal_number) {
    case SIGINT:
      /* What runs is stopped through its pipe; the line typed next has nothing to do with it. */
      if (running) wake(running_pipe[1]);
      else interrupted = 1;
      break;
    case SIGWINCH: resized = 1; break;
    default:
      if (running) { /* the store's transaction is rolled back when it is next opened */
        signal(signal_number, SIG_DFL);
        raise(signal_number);
        return;
      }
      ended = 1;
  }
  if (!running) wake(editing_pipe[1]);
}

int terminal_watch(void) {
  static const int numbers[] = {SIGINT, SIGWINCH, SIGHUP, SIGTERM};
  sigset_t wanted;
  sigemptyset(&wanted);
  if (editing_pipe[0] < 0 && pipe2(editing_pipe, O_CLOEXEC | O_NONBLOCK) < 0) return -1;
  if (running_pipe[0] < 0 && pipe2(running_pipe, O_CLOEXEC | O_NONBLOCK) < 0) return -1;
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = noted;
    action.sa_flags = SA_RESTART;
    sigaddset(&wanted, numbers[i]);
    if (sigaction(numbers[i], &action, NULL) < 0) return -1;
  }
  /* A terminal that closes while something is printed ends us by SIGHUP, not by SIGPIPE. */
  signal(SIGPIPE, SIG_IGN);
  return sigprocmask(SIG_UNBLOCK, &wanted, NULL);
}

void terminal_set_running(bool is_running) { running = is_running; }

int terminal_running_pipe(void) { return running_pipe[0]; }

int terminal_take(void) {
  int came = (interrupted ? terminal_interrupted : 0) | (resized ? terminal_resized : 0)
      | (ended ? terminal_ended : 0);
  interrupted = 0;
  resized = 0;
  return came;
}

void terminal_suspend(void) {
  /* Who runs with us is asked to stop; this thread stops before `raise` returns, where a signal to
     all may reach another one while it goes on. Threads of a queue let no signal through. Where
     nobody could wake us, none of it stops us. */
  sigset_t stop, kept;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  signal(SIGTSTP, SIG_IGN);
  kill(0, SIGTSTP);
  signal(SIGTSTP, SIG_DFL);
  pthread_sigmask(SIG_UNBLOCK, &stop, &kept);
  raise(SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &kept, NULL);
}

// MARK: Reading

/* Bytes read ahead: a paste is thousands of characters, and each would be a call of its own. */
static unsigned char ahead[4096];
static size_t ahead_from, ahead_to;

/* The next byte: 1, 0 at the end, -1 with errno. */
static int next_byte(unsigned char *byte) {
  if (ahead_from == ahead_to) {
    ssize_t count;
    do count = read(STDIN_FILENO, ahead, sizeof ahead);
    while (count < 0 && errno == EINTR && !ended);
    if (count <= 0) return (int)count;
    ahead_from = 0;
    ahead_to = (size_t)count;
  }
  *byte = ahead[ahead_from++];
  return 1;
}

int terminal_read(wchar_t *character) {
  mbstate_t state;
  memset(&state, 0, sizeof state);
  for (;;) {
    unsigned char byte;
    int got = next_byte(&byte);
    if (got <= 0) return got;
    size_t used = mbrtowc(character, (const char *)&byte, 1, &state);
    if (used == (size_t)-2) continue;
    if (used == (size_t)-1) *character = 0xFFFD;
    if (used == 0) *character = 0;
    return 1;
  }
}

bool terminal_has_input(int milliseconds) {
  struct pollfd input = {STDIN_FILENO, POLLIN, 0};
  return ahead_from < ahead_to || poll(&input, 1, milliseconds) > 0;
}

bool terminal_wait(void) {
  if (ahead_from < ahead_to) return !interrupted && !resized && !ended;
  for (;;) {
    struct pollfd both[2] = {{STDIN_FILENO, POLLIN, 0}, {editing_pipe[0], POLLIN, 0}};
    if (interrupted || resized || ended) return false;
    if (poll(both, 2, -1) < 0) {
      if (errno == EINTR) continue;
      return true;
    }
    if (both[1].revents & POLLIN) {
      char bytes[64];
      while (read(editing_pipe[0], bytes, sizeof bytes) > 0) {
      }
      if (interrupted || resized || ended) return false;
      continue;
    }
    if (both[0].revents) return true;
  }
}

// MARK: Measuring

void terminal_set_locale(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

int terminal_cells(wchar_t character) {
  extern int wcwidth(wchar_t);
  return wcwidth(character);
}

void terminal_size(int *columns, int *rows) {
  struct winsize size;
  bool isKnown = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0;
  *columns = isKnown && size.ws_col ? size.ws_col : 80;
  *rows = isKnown && size.ws_row ? size.ws_row : 24;
}
