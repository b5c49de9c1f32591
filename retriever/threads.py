"""How many threads numpy's and FAISS's loops may use here: the processors belong to the search workers."""

from __future__ import annotations

import functools
from contextlib import AbstractContextManager

from threadpoolctl import ThreadpoolController  # pyright: ignore[reportMissingTypeStubs]


@functools.cache
def _controller() -> ThreadpoolController:
    return ThreadpoolController()  # looks through all loaded libraries, which takes milliseconds


def one_thread() -> AbstractContextManager[object]:
    """Within this block the libraries that were loaded at the first use of this function have one thread each."""
    return _controller().limit(limits=1)  # pyright: ignore[reportUnknownMemberType]
