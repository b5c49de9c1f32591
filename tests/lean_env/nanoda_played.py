"""A stand-in for nanoda: takes its command line, reads the export that it is given, and behaves as it was told to.

It checks no proof. The file `mode` beside it says what it does: one of `MODES`.
"""

import json
import os
import signal
import sys
import time


def accept(names, wanted):
    for name in wanted:
        print(f"theorem {name} : …")
    print(f"Checked {len(names)} declarations with no errors")


def panic(place):
    print(f"\nthread 'main' panicked at src/{place}:712:9:\nassertion failed: self.def_eq(u, v)", file=sys.stderr)
    sys.exit(101)


def kill(number):
    os.kill(os.getpid(), number)


def grow():
    held = []
    while True:
        held.append(bytearray(b"x" * (1 << 24)))
        time.sleep(0.005)


def flood():
    while True:
        print("Checked 1 declarations with no errors" * 1000)


MODES = {
    "accept": accept,
    "reject": lambda *_: panic("tc.rs"),
    "error": lambda *_: sys.exit("Error: declaration t does not type-check"),
    "unreadable": lambda *_: panic("parser.rs"),
    "crash": lambda *_: kill(signal.SIGSEGV),
    "crash after acceptance": lambda names, wanted: (accept(names, wanted), sys.stdout.flush(), kill(signal.SIGSEGV)),
    "fail after acceptance": lambda names, wanted: (accept(names, wanted), sys.exit(3)),
    "hang": lambda *_: time.sleep(600),
    "grow": lambda *_: grow(),
    "flood": lambda *_: flood(),
    "garbage": lambda *_: sys.stdout.buffer.write(bytes(range(256))),
    "silence": lambda *_: None,
    "another theorem": lambda names, _: accept(names, ["other"]),
    "a longer name": lambda names, wanted: accept(names, [f"{wanted[0]}'"]),
    "fewer": lambda names, wanted: accept(names[1:], wanted),
    "no declaration": lambda _, wanted: accept([], wanted),
    "skipped axioms": lambda names, wanted: (
        accept(names, wanted),
        print(f"Checked {len(names)} declarations with no errors, skipping exported but unpermitted axioms"),
    ),
    "ok": lambda *_: print("ok"),
}


def read(path):
    """Names of what the export declares, by their numbers."""
    found = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            content = json.loads(line)
            if "inductive" in content:
                found += [each["name"] for group in content["inductive"].values() for each in group]
            elif len(content) == 1 and "meta" not in content:
                found += [next(iter(content.values()))["name"]]
    return found


if sys.argv[1] == "--help":
    print("nanoda_bin 0.0.0-played\n\nA stand-in.")
else:
    with open(sys.argv[1], encoding="utf-8") as config:
        options = json.load(config)
    assert options["unpermitted_axiom_hard_error"] and options["permitted_axioms"]
    with open(os.path.join(os.path.dirname(__file__), "mode"), encoding="utf-8") as file:
        mode = file.read()
    MODES[mode](read(options["export_file_path"]), options["pp_declars"])
