/// The little C that Swift cannot write: libedit's variadic calls with a fixed number of arguments,
/// signal handlers, and reading one character of a terminal.
#pragma once
#include <histedit.h>
#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>

// MARK: libedit

typedef unsigned char (*terminal_key)(EditLine *_Nullable, int);
typedef wchar_t *_Nullable (*terminal_prompt)(EditLine *_Nullable);
typedef int (*terminal_getc)(EditLine *_Nullable, wchar_t *_Nullable);

/// On standard input, output and error.
EditLine *_Nullable terminal_editor(const char *_Nonnull program);
/// Keeps a pointer that callbacks find again by `terminal_owner`.
void terminal_set_owner(EditLine *_Nonnull editor, void *_Nullable owner);
void *_Nullable terminal_owner(EditLine *_Nonnull editor);
/// `mark` stands around what takes no room in the prompt.
void terminal_set_prompt(EditLine *_Nonnull editor, terminal_prompt _Nonnull prompt, wchar_t mark);
void terminal_set_getc(EditLine *_Nonnull editor, terminal_getc _Nonnull getc);
void terminal_set_history(EditLine *_Nonnull editor, HistoryW *_Nonnull history);
void terminal_set_mode(EditLine *_Nonnull editor, const char *_Nonnull mode);
bool terminal_is_vi(EditLine *_Nonnull editor);
void terminal_add(
    EditLine *_Nonnull editor, const char *_Nonnull name, const char *_Nonnull help,
    terminal_key _Nonnull function);
void terminal_bind(
    EditLine *_Nonnull editor, const char *_Nonnull key, const char *_Nonnull name);
/// The same among the keys of vi's command mode.
void terminal_bind_command(
    EditLine *_Nonnull editor, const char *_Nonnull key, const char *_Nonnull name);
/// While a line is typed, Ctrl-C and Ctrl-Z are keys and no signals.
void terminal_free_signal_keys(EditLine *_Nonnull editor);
/// Gives the terminal back as it was, or takes it again.
void terminal_prepare(EditLine *_Nonnull editor, bool is_editing);
void terminal_refresh(EditLine *_Nonnull editor);
void terminal_remember(HistoryW *_Nonnull history, const wchar_t *_Nonnull entry);
void terminal_limit(HistoryW *_Nonnull history, int entries);

// MARK: Signals

/// What a signal has asked for since it was last asked.
enum {
  terminal_nothing = 0,
  terminal_interrupted = 1,
  terminal_resized = 2,
  /// The terminal is gone, or the program is asked to end.
  terminal_ended = 4,
};
/// Handlers that only note what came and wake who waits; 0 where they could be installed.
int terminal_watch(void);
/// Whether a question runs: then Ctrl-C wakes `terminal_running_pipe`, and an end ends at once.
void terminal_set_running(bool is_running);
int terminal_running_pipe(void);
/// What came since the last call, as a sum of the values above.
int terminal_take(void);
/// Stops the job as Ctrl-Z does; returns when it goes on.
void terminal_suspend(void);

// MARK: Reading and measuring

/// One character: 1, or 0 at the end, or -1 where reading failed. Bytes that are no UTF-8 give U+FFFD.
int terminal_read(wchar_t *_Nonnull character);
/// Whether there is something to read within so many milliseconds.
bool terminal_has_input(int milliseconds);
/// Waits for input or a signal; yes where it is input.
bool terminal_wait(void);
/// UTF-8 as the character set, whatever the environment says.
void terminal_set_locale(void);
/// Cells of a character; -1 for what does not print.
int terminal_cells(wchar_t character);
/// Columns and rows; 80 and 24 where they cannot be known.
void terminal_size(int *_Nonnull columns, int *_Nonnull rows);
