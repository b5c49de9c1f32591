"""Turns this process into `lean`: loads Lean's shared libraries and calls its `main`.

Run as a script by a bare interpreter (`python -I -S launch.py FOLDER PARENT ARGS...`), so it imports nothing of ours.
The process ends when its parent, the process PARENT, dies; 0 leaves it on its own.
"""

import ctypes
import os
import sys

LIBRARIES = ("libleanshared.so", "libleanshared_1.so", "libleanshared_2.so", "libInit_shared.so")
PR_SET_PDEATHSIG = 1
SIGKILL = 9


def main() -> None:
    folder, parent, *arguments = sys.argv[1:]
    libc = ctypes.CDLL(None)
    if int(parent):
        libc.prctl(PR_SET_PDEATHSIG, SIGKILL)
        if os.getppid() != int(parent):
            os._exit(1)  # it died before it could be told
    loaded = [ctypes.CDLL(os.path.join(folder, name), mode=ctypes.RTLD_GLOBAL) for name in LIBRARIES]
    lean_main = loaded[0].lean_main
    lean_main.restype = ctypes.c_int
    words = [b"lean", *(os.fsencode(argument) for argument in arguments)]
    status = lean_main(len(words), (ctypes.c_char_p * (len(words) + 1))(*words, None))
    libc.fflush(None)
    os._exit(status)  # Lean's threads must not meet the interpreter's shutdown


if __name__ == "__main__":
    main()
