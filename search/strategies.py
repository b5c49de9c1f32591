"""Every search strategy by its name. A strategy's file is imported when it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from importlib import import_module
from typing import Any

from search.strategy import SearchSettings

_SETTINGS = {
    "best-first": "search.best_first:BestFirstSettings",
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


def _value(value: Any) -> Any:
    if isinstance(value, Mapping):
        return settings_from_json(value)  # pyright: ignore[reportUnknownArgumentType]
    return tuple(map(_value, value)) if isinstance(value, (list, tuple)) else value  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
