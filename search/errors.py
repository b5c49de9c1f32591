"""What can go wrong in a search, as one small hierarchy. Knows nothing of Lean or models."""

from __future__ import annotations


class SearchError(Exception):
    """Any error of this package."""


class GraphError(SearchError):
    """The proof graph was asked for something that it can't do, or its invariants do not hold."""


class TrialError(SearchError):
    """An answer came for a trial that is not in flight: it was told or given back before, or never asked."""


class FormatError(SearchError):
    """A stored graph is not what it should be. The message names the place."""


class CacheError(SearchError):
    """The proof cache can't use the file that it was given."""
