"""The embedded Lean: the real Lean from a Python package, over our own core library."""

from lean_env.embedded.core import CoreLibrary, core_library
from lean_env.embedded.wheel import LeanWheel, find_lean

__all__ = ["CoreLibrary", "LeanWheel", "core_library", "find_lean"]
