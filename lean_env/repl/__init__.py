"""The community REPL of Lean 4 (leanprover-community/repl): protocol, process, and the environment over both."""
