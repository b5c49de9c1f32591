"""The connection to the store: an engine for SQLite or PostgreSQL, transactions that read or write, migrations."""

from __future__ import annotations

import contextlib
import fcntl
import threading
from collections.abc import Generator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from worker.errors import ServiceUnavailable

_MIGRATIONS = Path(__file__).with_name("migrations")
_LOCK = 0x53_51  # PostgreSQL's advisory locks: this for migrations, the next for the order of events
_WAIT_SECONDS = 20


class Database:
    """One engine. Safe for threads; a process that forks opens its own.

    `read()` and `write()` give a connection in a transaction. Writers of one SQLite file take turns, in this process
    by a lock, so that none waits longer than it must.
    """

    def __init__(self, url: str) -> None:
        """Raises ServiceUnavailable for an address that is none, or a driver that is missing."""
        self.url = _checked(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self._writing = threading.Lock()
        try:
            self.engine = _engine(self.url, sqlite=self.is_sqlite)
        except ModuleNotFoundError as error:
            raise ServiceUnavailable(
                f'{self.where} needs the package {error.name}: pip install "sequent[postgresql]"'
            ) from error

    @property
    def where(self) -> str:
        """The address without a password, for messages."""
        return self.url.render_as_string(hide_password=True)

    def migrate(self) -> None:
        """Bring the tables to this version's form; processes that start together take turns.

        Raises ServiceUnavailable when the store can't be reached or was written by a later version.
        """
        from alembic import command
        from alembic.config import Config
        from alembic.util import CommandError

        config = Config()
        config.set_main_option("script_location", str(_MIGRATIONS))
        try:
            with self._alone(), self.engine.connect() as connection:
                if not self.is_sqlite:
                    connection.execute(text(f"SELECT pg_advisory_lock({_LOCK})"))
                    connection.commit()
                config.attributes["connection"] = connection
                command.upgrade(config, "head")
                connection.commit()
                if not self.is_sqlite:
                    connection.execute(text(f"SELECT pg_advisory_unlock({_LOCK})"))
                    connection.commit()
        except (SQLAlchemyError, CommandError, OSError) as error:
            raise ServiceUnavailable(f"the job store at {self.where} can't be used: {_first_line(error)}") from error

    @contextlib.contextmanager
    def read(self) -> Generator[Connection]:
        """A transaction that sees one state of the store."""
        with _reported(self.where), self.engine.connect() as connection:
            yield connection.execution_options(sequent_reads=True) if self.is_sqlite else connection

    @contextlib.contextmanager
    def write(self) -> Generator[Connection]:
        """A transaction that is committed at its end, or undone by an exception."""
        turn = self._writing if self.is_sqlite else contextlib.nullcontext()
        with turn, _reported(self.where), self.engine.begin() as connection:
            yield connection

    def order_events(self, connection: Connection) -> None:
        """From here to the end of the transaction nobody else may add events: so they appear in order of id."""
        if not self.is_sqlite:
            connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK + 1})"))

    def close(self) -> None:
        """Give the connections back."""
        self.engine.dispose()

    @contextlib.contextmanager
    def _alone(self) -> Generator[None]:
        if not self.is_sqlite or not self.url.database:
            yield
            return
        path = Path(self.url.database)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.with_name(path.name + ".lock").open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def _engine(url: URL, *, sqlite: bool) -> Engine:
    if not sqlite:
        return create_engine(url, pool_size=10, max_overflow=20, pool_pre_ping=True)
    engine = create_engine(url, connect_args={"timeout": _WAIT_SECONDS}, pool_size=10, max_overflow=40)

    def connected(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # transactions begin where we say so, see `begun`
        for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON", "temp_store = MEMORY"):
            connection.execute(f"PRAGMA {pragma}")

    def begun(connection: Connection) -> None:
        reads = connection.get_execution_options().get("sequent_reads")
        connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")

    event.listen(engine, "connect", connected)
    event.listen(engine, "begin", begun)
    return engine


def _checked(address: str) -> URL:
    try:
        url = make_url(address)
    except ArgumentError:
        url = None
    if url is not None and url.get_backend_name() == "postgresql":
        return url.set(drivername="postgresql+psycopg")
    if url is not None and url.get_backend_name() == "sqlite" and url.database not in (None, "", ":memory:"):
        return url
    raise ServiceUnavailable(
        "not the address of a job store: expected sqlite:////PATH or postgresql://USER:PASSWORD@HOST/NAME "
        "(SEQUENT_DATABASE_URL)"
    )


@contextlib.contextmanager
def _reported(where: str) -> Generator[None]:
    from sqlalchemy.exc import OperationalError

    try:
        yield
    except OperationalError as error:
        raise ServiceUnavailable(f"the job store at {where} does not answer: {_first_line(error)}") from error


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]
