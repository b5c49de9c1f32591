"""Generators by name: the one grammar in which a person says who proposes tactics, and what each name stands for.

    SPEC = PART ("+" PART)*                         asked one after the other, cheap ones first
    PART = KIND [":" TARGET] ("," OPTION "=" VALUE)*

    symbolic+premises+model
    symbolic,judge=model+premises                   the model says which of the rules' tactics are likely to finish
    transformers:kaiyuy/leandojo-lean4-tacgen-byt5-small,format=reprover,samples=32
    symbolic+remote:deepseek-ai/DeepSeek-Prover-V2-7B@http://localhost:8000/v1,format=deepseek-prover-v2,think=auto

In a target or value `%2B` stands for `+` and `%2C` for `,`. Imports nothing heavy until a generator is made.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from prover.generator import Generator
    from prover.neural.making import Share
    from retriever import Retriever

DEFAULT = "symbolic+premises"


class SpecError(ValueError):
    """A generator was asked for that there is none of. The message says what there is."""


@dataclass(frozen=True, slots=True)
class Part:
    """One generator as it was asked for."""

    kind: str
    target: str = ""
    options: tuple[tuple[str, str], ...] = ()

    def get(self, option: str) -> str | None:
        """What an option was set to."""
        return dict(self.options).get(option)

    @property
    def named(self) -> tuple[str, ...]:
        """The paths, hub names and addresses in it: what whoever wrote it chose beyond what ships with the program."""
        return tuple(name for name in (self.target, self.get("judge")) if name and name != "model")


def _whole(text: str) -> None:
    if not 1 <= int(text) <= 1_000_000:
        raise ValueError(text)


def _number(text: str) -> None:
    if not 0 <= float(text) <= 1e6:
        raise ValueError(text)


def _filled(text: str) -> None:
    if not text:
        raise ValueError(text)


def _share(text: str) -> None:
    if not 0 < float(text) <= 1:
        raise ValueError(text)


def _among(*known: str) -> Callable[[str], None]:
    def check(text: str) -> None:
        if text not in known:
            raise ValueError(text)

    return check


def _format(text: str) -> None:
    from prover.neural.prompts import FORMATS

    _among(*FORMATS)(text)


_Checks = Mapping[str, tuple[str, Callable[[str], None]]]
_SAMPLING: _Checks = {
    "samples": ("a number of answers a round", _whole),
    "rounds": ("a number of rounds a state", _whole),
    "temperature": ("a number of at least 0", _number),
    "top_p": ("a number above 0, at most 1", _share),
    "tokens": ("a bound on the tokens of an answer", _whole),
    "think": ("never, auto or always", _among("never", "auto", "always")),
    "budget": ("a bound on the tokens of thought for one problem", _whole),
}
_FORMAT: _Checks = {"format": ("the name of a prompt format, see docs/generators.md", _format)}
_LOCAL: _Checks = {
    "decoding": ("sample or beam", _among("sample", "beam")),
    "rows": ("a bound on the sequences of a batch", _whole),
    "device": ("cpu, cuda or cuda:N", lambda text: None),  # noqa: ARG005
}
_REMOTE: _Checks = {
    "api": ("chat or completions", _among("chat", "completions")),
    "key": ("the environment variable that holds the key", lambda text: None),  # noqa: ARG005
    "requests": ("how many requests may be under way", _whole),
    "rate": ("requests a second", _number),
    "timeout": ("seconds for one answer", _number),
}
_KINDS: Mapping[str, tuple[str, _Checks]] = {  # kind -> what its target is, its options
    "symbolic": ("", {"judge": ("`model`, or the path or name of one", _filled)}),
    "premises": ("", {}),
    "model": ("", _SAMPLING | _LOCAL),
    "transformers": ("PATH_OR_NAME", _SAMPLING | _FORMAT | _LOCAL),
    "remote": ("MODEL@URL", _SAMPLING | _FORMAT | _REMOTE),
}


def parse_spec(text: str) -> tuple[Part, ...]:
    """The parts of a specification. Raises SpecError."""
    return tuple(_part(part) for part in text.split("+"))


def make_generator(spec: str, seed: int, share: Share | None = None) -> Generator:
    """The generator that `spec` asks for; a model that would be loaded is one of `share`'s where that is given.

    Raises SpecError, and GeneratorError when a model can't be loaded.
    """
    from prover.cascade import Cascade

    members = [_make(part, seed, share) for part in parse_spec(spec)]
    return Cascade(*members) if len(members) > 1 else members[0]


def identity(spec: str) -> str:
    """What `spec` asks for with the very weights of its models: generators of equal identity propose alike."""
    named: list[str] = []
    for part in parse_spec(spec):
        options = ",".join(f"{key}={value}" for key, value in sorted(part.options))
        weights = ""
        model = part.get("judge") or (part.target if part.kind == "transformers" else part.kind)
        if part.kind in ("model", "transformers") or part.get("judge"):
            from prover.neural.weights import fingerprint, shipped

            weights = fingerprint(str(shipped()) if model == "model" else model)
        named.append(" ".join(filter(None, (part.kind, part.target, options, weights))))
    return "+".join(named)


def _part(text: str) -> Part:
    head, *options = text.split(",")
    kind, _, target = head.partition(":")
    kind = kind.strip()
    if kind not in _KINDS:
        raise SpecError(f"there is no generator `{kind}`: expected {', '.join(map(_usage, _KINDS))}")
    wanted, checks = _KINDS[kind]
    target = unquote(target.strip())
    if bool(wanted) != bool(target):
        raise SpecError(f"`{text}`: expected `{_usage(kind)}`")
    if kind == "remote" and "://" not in target.partition("@")[2]:
        raise SpecError(f"`{text}`: expected remote:MODEL@URL, with a URL such as http://localhost:8000/v1")
    found: dict[str, str] = {}
    for option in options:
        key, _, value = option.partition("=")
        key, value = key.strip(), unquote(value.strip())
        if key not in checks or key in found:
            known = f"it has {', '.join(checks)}" if checks else "it has none"
            raise SpecError(f"`{text}`: {kind} has no option `{key}` here: {known}")
        meaning, check = checks[key]
        try:
            check(value)
        except ValueError:
            raise SpecError(f"`{text}`: {key} is `{value}`, expected {meaning}") from None
        found[key] = value
    return Part(kind, target, tuple(found.items()))


def _usage(kind: str) -> str:
    target = _KINDS[kind][0]
    return f"{kind}:{target}" if target else kind


def _make(part: Part, seed: int, share: Share | None) -> Generator:
    match part.kind:
        case "symbolic":
            if (model := part.get("judge")) is not None:
                return _judged(model)
            from prover.symbolic import SymbolicGenerator

            return SymbolicGenerator(seed=seed)
        case "premises":
            from prover.retrieval import PremiseGenerator

            return PremiseGenerator(core_premises())
        case _:
            os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
            from prover.neural.making import make

            return make(part, seed, core_premises, share)


def _judged(model: str) -> Generator:
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from prover.neural.making import make_judge
    from prover.symbolic.judged import JudgedGenerator

    return JudgedGenerator(make_judge(Part("model") if model == "model" else Part("transformers", model)))


def core_premises() -> Retriever:
    """What finds theorems of the core library for a goal."""
    from lean_env.embedded import core_library
    from retriever import core_index

    return core_index(core_library()).retriever("hybrid")
