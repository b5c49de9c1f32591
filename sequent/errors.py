"""What the command line answers with a message and exit status 2."""


class UsageError(Exception):
    """The command can't be carried out as it was given; the message says what to change."""
