"""What a trainer can say went wrong."""


class TrainingError(Exception):
    """Data, a folder or a setting that training can't go on with; the message says which and what to do."""
