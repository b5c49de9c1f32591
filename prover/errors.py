"""What proposers can fail with. Imports nothing, so that the command line can name it without waiting."""


class GeneratorError(Exception):
    """A generator could not answer: an endpoint is gone, a model ran out of memory. It may be asked again."""
