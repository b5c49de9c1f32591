"""What can go wrong between a client, Redis and the workers. Every message says what to do."""


class ServiceError(Exception):
    """Base of everything that `worker` raises on purpose."""


class ServiceUnavailable(ServiceError):
    """Celery is not installed, or Redis does not answer."""


class JobError(ServiceError):
    """What was handed over is no job: the problem or the options can't be used."""
