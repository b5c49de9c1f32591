"""What can go wrong in retrieval. Every message says what was found, where, and what to do."""


class RetrieverError(Exception):
    """Base of everything that `retriever` raises on purpose."""


class CorpusError(RetrieverError):
    """The sources of a corpus can't be read, or make none."""


class EncoderError(RetrieverError):
    """An encoder's model can't be loaded."""


class IndexDamaged(RetrieverError):
    """A stored index is not what was written."""
