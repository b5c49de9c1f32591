"""Every search strategy by its name. A strategy's file is imported when it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from importlib import import_module
from typing import Any, cast

from search.strategy import SearchSettings

_SETTINGS = {
    "best-first": "search.best_first:BestFirstSettings",
    "mcts": "search.mcts:MctsSettings",
    "ab-mcts-a": "search.ab_mcts:AbMctsSettings",
    "multi-perspective": "search.multi_perspective:MultiPerspectiveSettings",
    "particles": "search.particles:ParticleSettings",
    "particle-gibbs": "search.particles:ParticleGibbsSettings",
    "a-star": "search.a_star:AStarSettings",
    "sampling": "search.sampling:SamplingSettings",
    "portfolio": "search.portfolio:PortfolioSettings",
}
STRATEGIES = tuple(_SETTINGS)


def settings_class(name: str) -> type[SearchSettings]:
    """The settings of the strategy that is called `name`. Raises ValueError when there is none."""
    if name not in _SETTINGS:
        raise ValueError(f"there is no strategy {name!r}: expected one of {', '.join(STRATEGIES)}")
    module, _, attribute = _SETTINGS[name].partition(":")
    return getattr(import_module(module), attribute)


def settings_from_json(data: Mapping[str, Any]) -> SearchSettings:
    """Read back what `SearchSettings.as_json` made. Raises ValueError."""
    kind = settings_class(str(data.get("strategy")))
    known = {field.name for field in fields(kind)}
    given = {name: _value(value) for name, value in data.items() if name != "strategy"}
    if unknown := sorted(given.keys() - known):
        raise ValueError(f"{kind.name} has no setting {', '.join(unknown)}")
    return kind(**given)


def _value(value: object) -> Any:
    if isinstance(value, dict):
        return settings_from_json(cast("dict[str, Any]", value))
    return tuple(map(_value, cast("list[object]", value))) if isinstance(value, list) else value
