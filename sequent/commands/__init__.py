"""One module for each command. Each has `configure(parser)` and `run(arguments) -> exit status`.

They are all imported before the command line is read, so each imports what it needs only when it runs.
"""
