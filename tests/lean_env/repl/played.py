"""A stand-in for the REPL that plays recorded replies: `python played.py SCRIPT.json`.

The script is an object: `exchanges` are pairs of the request that must come and the reply to it, as JSON (or as text,
which is written as it is); `chunk` is how many bytes are written at a time, `pause` the seconds in between; `noise` so
many bytes go to standard error before each reply; `then` is what happens after the last exchange: "end", "hang",
"half" (half a reply, then silence), "break" (half a reply, then the end), "eat" (memory without bound) or "again".
"""

import json
import os
import sys
import time
from pathlib import Path


def requests():
    """Requests as the REPL reads them: up to a blank line; lines that begin with `#` or `--` are comments."""
    lines = []
    for line in sys.stdin.buffer:
        if line.strip():
            if not line.startswith((b"#", b"--")):
                lines.append(line)
        else:
            yield json.loads(b"".join(lines))
            lines.clear()


def write(raw, chunk, pause):
    for start in range(0, len(raw), chunk):
        os.write(1, raw[start : start + chunk])
        if pause:
            time.sleep(pause)


def end(how):
    if how in ("half", "break"):
        os.write(1, b'{"goals": [],\n "proofState"')
    if how == "eat":
        held = []
        while True:
            held.append(os.urandom(1 << 24))
    while how in ("hang", "half"):
        time.sleep(60)
    sys.exit(1)


def main():
    script = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    chunk, pause, noise = script.get("chunk", 1 << 16), script.get("pause", 0), script.get("noise", 0)
    how = script.get("then", "end")
    incoming = requests()
    while True:
        for expected, reply in script["exchanges"]:
            found = next(incoming, None)
            if found is None:
                return
            if expected is not None and found != expected:
                sys.exit(f"expected {expected}, found {found}")
            if noise:
                os.write(2, b"\x00noise\n" * (noise // 7))
            text = reply if isinstance(reply, str) else json.dumps(reply, indent=1, ensure_ascii=False)
            write(text.encode() + b"\n\n", chunk, pause)
        if how != "again":
            if next(incoming, None) is not None:
                end(how)
            return


main()
