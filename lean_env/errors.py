"""What can go wrong on the ground floor. Every message says what was found, where, and what to do."""


class LeanEnvError(Exception):
    """Base of everything that `lean_env` raises on purpose."""


class LeanUnavailable(LeanEnvError):
    """No usable Lean on this machine: wrong platform, package missing, or library altered."""


class CoreBuildError(LeanEnvError):
    """A module of the core library did not compile."""


class ProblemError(LeanEnvError):
    """A problem file, or one problem in it, cannot be read."""


class StatementError(LeanEnvError):
    """The environment cannot state the problem; the message is Lean's own."""


class LeanCrashed(LeanEnvError):
    """The Lean process ended, or was ended for using too much time or memory."""


class LeanTimeout(LeanCrashed):
    """The Lean process did not answer in time, or took too much memory, and has been ended."""


class LeanInterrupted(LeanEnvError):
    """The Lean process was ended because nobody wants its answer any more. It says nothing about what it was at."""
