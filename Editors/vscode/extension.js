// Starts `strive lsp` for files of the language. Without the client library there are colours only.
"use strict";

const vscode = require("vscode");

let client;

async function activate() {
  let library;
  try {
    library = require("vscode-languageclient/node");
  } catch {
    vscode.window.showInformationMessage(
      "strive: run `npm install` in the folder of this extension to have problems and completion.");
    return;
  }
  const settings = vscode.workspace.getConfiguration("strive");
  const store = settings.get("store");
  const server = {
    command: settings.get("command"),
    args: store ? ["lsp", "--store", store] : ["lsp"],
  };
  client = new library.LanguageClient("strive", "strive", server, {
    documentSelector: [{ language: "strive" }],
    synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher("**/*.strive") },
  });
  await client.start();
}

async function deactivate() {
  await client?.stop();
}

module.exports = { activate, deactivate };
