"""One module for each command. Each has `configure(parser)` and `run(arguments) -> exit status`.

Its module is imported to read its arguments, so what is heavy is imported only when it runs.
"""
