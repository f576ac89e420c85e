"""A session of `strive lsp` with a client that others wrote: pygls.

    python session.py --strive .build/release/strive

Fails where the server says anything but what it should; prints what was said in both directions.
"""

import argparse
import asyncio
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient
from pygls.protocol import LanguageServerProtocol, default_converter

from transcript import Transcript

BRIEF = """\
use "shared.strive"
print "🎒 who is absent"; gap chronic_absense by race
let gaps = gap   early_reading   BY race since 2020
show race, difference from gaps having difference > $cutoff
"""
SHARED = 'let $cutoff = 10pp\n'


def expect(condition, what):
    if not condition:
        sys.exit(f"the session went wrong: {what}")


class Talk:
    """A client, the server it started, and the diagnostics that came."""

    def __init__(self, transcript):
        def protocol(server, converter):
            spoken = LanguageServerProtocol(server, converter)
            return transcript.recording(spoken)

        self.client = LanguageClient("session", "1", protocol, default_converter)
        self.published = asyncio.Queue()

        @self.client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(said):
            self.published.put_nowait(said)

    async def start(self, strive, encodings, folder):
        await self.client.start_io(strive, "lsp")
        return await self.client.initialize_async(lsp.InitializeParams(
            capabilities=lsp.ClientCapabilities(
                general=lsp.GeneralClientCapabilities(position_encodings=encodings)),
            root_uri=folder.as_uri()))

    def open(self, uri, text):
        self.client.text_document_did_open(lsp.DidOpenTextDocumentParams(
            lsp.TextDocumentItem(uri=uri, language_id="strive", version=1, text=text)))

    async def diagnostics(self, uri, version):
        """The next diagnostics of this version of the document."""
        while True:
            said = await asyncio.wait_for(self.published.get(), timeout=60)
            if said.uri == uri and said.version == version:
                return list(said.diagnostics)

    async def leave(self):
        server = self.client._server
        await self.client.shutdown_async(None)
        self.client.exit(None)
        return await asyncio.wait_for(server.wait(), timeout=20)


def offset(text, position):
    """Where a place of the protocol is in a text, counted in UTF-16."""
    lines = text.split("\n")
    before = sum(len(line) + 1 for line in lines[:position.line])
    units = lines[position.line].encode("utf-16-le")[:position.character * 2]
    return before + len(units.decode("utf-16-le"))


def applied(text, edits):
    for edit in sorted(edits, key=lambda e: (e.range.start.line, e.range.start.character))[::-1]:
        start, end = offset(text, edit.range.start), offset(text, edit.range.end)
        text = text[:start] + edit.new_text + text[end:]
    return text


def place(text, word):
    """The place in the middle of the first occurrence of a word."""
    at = text.index(word) + len(word) // 2
    before = text[:at].split("\n")
    return lsp.Position(len(before) - 1, len(before[-1].encode("utf-16-le")) // 2)


async def session(strive, folder, transcript):
    (folder / ".git").mkdir()
    (folder / "shared.strive").write_text(SHARED)
    uri = (folder / "brief.strive").as_uri()
    document = lsp.TextDocumentIdentifier(uri)
    talk = Talk(transcript)
    client = talk.client
    begun = await talk.start(strive, [lsp.PositionEncodingKind.Utf16], folder)
    expect(begun.capabilities.position_encoding == "utf-16", "places are counted in UTF-16")
    client.initialized(lsp.InitializedParams())

    text = BRIEF
    talk.open(uri, text)
    found = await talk.diagnostics(uri, 1)
    expect([d.code for d in found] == ["S2001"], f"a typo is one problem: {found}")
    typo = found[0].range
    start, end = offset(text, typo.start), offset(text, typo.end)
    expect(text[start:end] == "chronic_absense", "it is underlined, and nothing else")
    expect(typo.start == lsp.Position(1, 30), f"a bag takes two units: {typo.start}")

    actions = await client.text_document_code_action_async(lsp.CodeActionParams(
        document, typo, lsp.CodeActionContext(diagnostics=found)))
    expect(len(actions) == 1 and actions[0].is_preferred, "there is one sure fix")
    edits = actions[0].edit.changes[uri]
    text = applied(text, edits)
    client.text_document_did_change(lsp.DidChangeTextDocumentParams(
        lsp.VersionedTextDocumentIdentifier(version=2, uri=uri),
        [lsp.TextDocumentContentChangePartial(text=e.new_text, range=e.range) for e in edits]))
    expect(await talk.diagnostics(uri, 2) == [], "the fix makes the text right")

    at = place(text, "early_reading")
    offered = await client.text_document_completion_async(lsp.CompletionParams(document, at))
    labels = [item.label for item in offered.items]
    expect(labels[:1] == ["early_reading"], f"the indicator is offered: {labels}")
    chosen = await client.completion_item_resolve_async(offered.items[0])
    expect("definition" in chosen.documentation.value, "it says what it is")

    for word, wanted in [("gap", "**gap**"), ("chronic_absence", "definition"), ("cutoff", "10pp")]:
        said = await client.text_document_hover_async(lsp.HoverParams(document, place(text, word)))
        expect(wanted in said.contents.value, f"hover over {word}: {said}")

    where = await client.text_document_definition_async(
        lsp.DefinitionParams(document, place(text, "$cutoff")))
    expect(where.uri.endswith("shared.strive") and where.range.start.line == 0, f"{where}")
    symbols = await client.text_document_document_symbol_async(lsp.DocumentSymbolParams(document))
    expect([s.name for s in symbols] == ["gaps"], "the outline names what the text names")

    edits = await client.text_document_formatting_async(
        lsp.DocumentFormattingParams(document, lsp.FormattingOptions(2, True)))
    text = applied(text, edits)
    expect("let gaps = gap early_reading by race since 2020\n" in text, text)
    formatted = subprocess.run(
        [strive, "format", "-"], input=text, capture_output=True, text=True).stdout
    expect(formatted == text, "it is the layout of `strive format`")

    client.text_document_did_close(lsp.DidCloseTextDocumentParams(document))
    expect(await talk.leave() == 0, "shutdown and exit leave with 0")


async def counted_in_bytes(strive, folder):
    """The same problem, for a client that would rather count bytes."""
    talk = Talk(Transcript(folder))
    begun = await talk.start(strive, [lsp.PositionEncodingKind.Utf8], folder)
    expect(begun.capabilities.position_encoding == "utf-8", "bytes are taken where offered")
    talk.open("untitled:brief", BRIEF.split("\n", 1)[1])
    found = await talk.diagnostics("untitled:brief", 1)
    expect(found[0].range.start == lsp.Position(0, 32), f"a bag is four bytes: {found[0].range}")
    await talk.leave()


async def large_file(strive, folder):
    """How long 2,000 lines take from the last key to their diagnostics."""
    talk = Talk(Transcript(folder))
    await talk.start(strive, [lsp.PositionEncodingKind.Utf16], folder)
    lines = ["gap kindergarten_ready by race where year >= 2020 having difference > 5pp"] * 2000
    talk.open("untitled:large", "\n".join(lines))
    expect(await talk.diagnostics("untitled:large", 1) == [], "the lines are right")
    start = time.monotonic()
    change = lsp.TextDocumentContentChangePartial(
        text="k", range=lsp.Range(lsp.Position(1999, 4), lsp.Position(1999, 5)))
    talk.client.text_document_did_change(lsp.DidChangeTextDocumentParams(
        lsp.VersionedTextDocumentIdentifier(version=2, uri="untitled:large"), [change]))
    await talk.diagnostics("untitled:large", 2)
    print(f"2,000 lines: {(time.monotonic() - start) * 1000:.0f} ms\n")
    await talk.leave()


def broken(strive):
    """What is no protocol is answered, and an end without goodbye is a failure."""
    def frame(body):
        return f"Content-Length: {len(body)}\r\n\r\n{body}".encode()

    sent = frame("{]") + b"\x00\xffnonsense\r\n\r\n" + frame('{"id":1,"method":"initialize"}')
    done = subprocess.run([strive, "lsp"], input=sent, capture_output=True, timeout=60)
    expect(done.returncode == 1, f"leaving without a word is 1, not {done.returncode}")
    expect(done.stdout.count(b"-32700") == 2, f"both are no messages: {done.stdout}")
    expect(b"serverInfo" in done.stdout and done.stderr == b"", f"it goes on: {done.stderr}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--strive", required=True)
    options = parser.parse_args()
    os.environ.pop("STRIVE_STORE", None)
    broken(options.strive)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name).resolve()
        transcript = Transcript(folder)
        asyncio.run(session(options.strive, folder, transcript))
        asyncio.run(counted_in_bytes(options.strive, folder))
        asyncio.run(large_file(options.strive, folder))
    print(transcript.text, end="")
    print("the session went as it should")


if __name__ == "__main__":
    main()
