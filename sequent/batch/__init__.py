"""Attempts at many problems: the run's directory, the worker processes, progress and summary."""
