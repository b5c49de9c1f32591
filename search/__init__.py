"""Proof search as pure data and algorithms: the proof graph, strategies, budgets, the proof cache, export.

Knows nothing of Lean or of models: states are keys with an opaque handle, tactics are text with a log-probability.
"""

from search.best_first import BestFirst, BestFirstSettings
from search.budget import Budget, Ledger, Spent
from search.cache import CachedResult, CacheEntry, MemoryCache, ProofCache, SqliteCache
from search.engine import Frontier, GraphSearch, Policy
from search.errors import CacheError, FormatError, GraphError, SearchError, TrialError
from search.export import GraphDocument
from search.graph import (
    Child,
    Edge,
    Node,
    NodeStatus,
    Outcome,
    OutcomeStatus,
    ProofGraph,
    ProofStep,
    render,
)
from search.html import render_html
from search.strategy import SearchSettings, Strategy, Trial

__all__ = [
    "BestFirst",
    "BestFirstSettings",
    "Budget",
    "CacheEntry",
    "CacheError",
    "CachedResult",
    "Child",
    "Edge",
    "FormatError",
    "Frontier",
    "GraphDocument",
    "GraphError",
    "GraphSearch",
    "Ledger",
    "MemoryCache",
    "Node",
    "NodeStatus",
    "Outcome",
    "OutcomeStatus",
    "Policy",
    "ProofCache",
    "ProofGraph",
    "ProofStep",
    "SearchError",
    "SearchSettings",
    "Spent",
    "SqliteCache",
    "Strategy",
    "Trial",
    "TrialError",
    "render",
    "render_html",
]
