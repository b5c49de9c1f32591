"""The job store: every job, attempt, result, verdict, graph and event, in SQLite or PostgreSQL.

What is here is the truth. Queues and notices only say that there is something to look at, and may be lost.
"""

from worker.store.database import Database
from worker.store.events import Event, Events
from worker.store.jobs import Jobs, JobState, KeyReused, NewJob, NewProblem, ProblemState, Submission
from worker.store.keys import Key, Keys
from worker.store.work import Claim, Ended, Wish, Work

__all__ = [
    "Claim",
    "Database",
    "Ended",
    "Event",
    "Events",
    "JobState",
    "Jobs",
    "Key",
    "KeyReused",
    "Keys",
    "NewJob",
    "NewProblem",
    "ProblemState",
    "Submission",
    "Wish",
    "Work",
]
