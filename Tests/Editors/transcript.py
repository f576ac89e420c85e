"""What a client and a server said, as people read it."""

import json


class Transcript:
    """Messages in both directions; the folder of the session is called /project."""

    def __init__(self, folder):
        self.folder = folder
        self.text = ""
        self.numbers = {}
        self.methods = {}

    def recording(self, protocol):
        """The protocol, with all that it sends and receives written down."""
        send, receive = protocol._send_data, protocol.structure_message

        def sent(data):
            self.add("client → server", json.loads(
                json.dumps(data, default=protocol._serialize_message)))
            return send(data)

        def received(data):
            # Asked of every object of a message, the message itself last.
            if "jsonrpc" in data:
                self.add("server → client", data)
            return receive(data)

        protocol._send_data, protocol.structure_message = sent, received
        return protocol

    def add(self, direction, message):
        number = message.get("id")
        if number is not None:
            number = self.numbers.setdefault(number, len(self.numbers) + 1)
        if "method" in message:
            name, body = message["method"], message.get("params")
            self.methods[number] = name
            kind = "request" if number else "notification"
        else:
            name = self.methods.get(number, "")
            kind = "error" if "error" in message else "result"
            body = message.get("error", message.get("result"))
        numbered = f" {number}" if number else ""
        self.text += f"{direction}   {kind}{numbered} {name}\n"
        self.text += "".join(f"    {line}\n" for line in self.lines(body)) + "\n"

    def lines(self, value):
        text = json.dumps(value, ensure_ascii=False, sort_keys=True)
        text = text.replace(self.folder.as_uri(), "file:///project")
        return laid_out(json.loads(text))


def laid_out(value, before="", after=""):
    """One line where it fits, else a line a part."""
    line = before + json.dumps(value, ensure_ascii=False) + after
    if len(line) <= 92 or not isinstance(value, (dict, list)):
        return [line]
    opening, closing = ("{", "}") if isinstance(value, dict) else ("[", "]")
    parts = [(json.dumps(key) + ": ", part) for key, part in value.items()] \
        if isinstance(value, dict) else [("", part) for part in value]
    inside = []
    for index, (key, part) in enumerate(parts):
        comma = "," if index + 1 < len(parts) else ""
        inside += ["  " + line for line in laid_out(part, key, comma)]
    return [before + opening] + inside + [closing + after]
