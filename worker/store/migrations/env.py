"""Run by Alembic: migrations over the connection that `Database.migrate` hands in."""

from __future__ import annotations

from alembic import context

from worker.store.models import Base

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
