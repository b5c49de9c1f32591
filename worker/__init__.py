"""The service's engine: attempts as Celery tasks on Redis, so that many processes and machines share the work."""
