#include "CTerminal.h"
#include <stdio.h>
#include <string.h>

EditLine *terminal_editor(const char *program) { return el_init(program, stdin, stdout, stderr); }

void terminal_set_owner(EditLine *editor, void *owner) { el_wset(editor, EL_CLIENTDATA, owner); }

void *terminal_owner(EditLine *editor) {
  void *owner = NULL;
  el_wget(editor, EL_CLIENTDATA, &owner);
  return owner;
}

void terminal_set_prompt(EditLine *editor, terminal_prompt prompt, wchar_t mark) {
  el_wset(editor, EL_PROMPT_ESC, prompt, mark);
}

void terminal_set_getc(EditLine *editor, terminal_getc getc) {
  el_wset(editor, EL_GETCFN, getc);
}

void terminal_set_history(EditLine *editor, HistoryW *history) {
  el_wset(editor, EL_HIST, history_w, history);
}

void terminal_set_mode(EditLine *editor, const char *mode) { el_set(editor, EL_EDITOR, mode); }

bool terminal_is_vi(EditLine *editor) {
  const char *mode = NULL;
  return el_get(editor, EL_EDITOR, &mode) == 0 && mode && strcmp(mode, "vi") == 0;
}

void terminal_add(EditLine *editor, const char *name, const char *help, terminal_key function) {
  el_set(editor, EL_ADDFN, name, help, function);
}

void terminal_bind(EditLine *editor, const char *key, const char *name) {
  el_set(editor, EL_BIND, key, name, NULL);
}

void terminal_bind_command(EditLine *editor, const char *key, const char *name) {
  el_set(editor, EL_BIND, "-a", key, name, NULL);
}

void terminal_free_signal_keys(EditLine *editor) {
  /* Ctrl-S is no key that stops the screen, nor is one in a paste. */
  el_set(editor, EL_SETTY, "-d", "-isig", "-ixon", NULL);
}

void terminal_prepare(EditLine *editor, bool is_editing) {
  el_wset(editor, EL_PREP_TERM, is_editing ? 1 : 0);
}

void terminal_refresh(EditLine *editor) { el_wset(editor, EL_REFRESH); }

void terminal_remember(HistoryW *history, const wchar_t *entry) {
  HistEventW event;
  history_w(history, &event, H_ENTER, entry);
}

void terminal_limit(HistoryW *history, int entries) {
  HistEventW event;
  history_w(history, &event, H_SETSIZE, entries);
  history_w(history, &event, H_SETUNIQUE, 1);
}
