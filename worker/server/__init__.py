"""The REST service: FastAPI over the job store and an engine. `app.create` makes it, `sequent serve` runs it."""
