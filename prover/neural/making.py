"""Makes neural generators of specifications: what the options, the model's directory and its prompt format say,
in this order.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from prover.errors import GeneratorError
from prover.generator import Generator
from prover.neural.generator import NeuralGenerator, Rounds
from prover.neural.prompts import FORMATS, PromptFormat
from prover.neural.source import Source
from prover.neural.thinking import Thinking, ThinkingSwitch
from prover.neural.weights import fingerprint, settings, shipped
from prover.specs import Part
from retriever import Retriever

if TYPE_CHECKING:  # they need torch, which may not be installed
    from prover.neural.judge import ModelJudge
    from prover.neural.transformer import Transformer

DEFAULT_ROUNDS = 4
_SETTINGS = ("max_input", "max_new_tokens", "samples", "temperature", "top_p")  # of sequent.json
# Families whose names say which format they were trained with.
_BY_NAME = {
    "bfs-prover": "bfs-prover", "leanstar": "lean-star", "lean-star": "lean-star", "leandojo": "reprover",
    "reprover": "reprover", "deepseek-prover-v1.5": "deepseek-prover-v1.5", "deepseek-prover-v2": "deepseek-prover-v2",
    "goedel-prover-v2": "goedel-prover-v2", "kimina-prover": "kimina-prover",
}  # fmt: skip


# Of a model's name, the fingerprint of its weights and what loads it: a source that may be another process's.
Share = Callable[[str, str, Callable[[], Source]], Source]


def make(part: Part, seed: int, premises: Callable[[], Retriever], share: Share | None = None) -> Generator:
    """The generator that a part of kind `model`, `transformers` or `remote` asks for.

    Raises GeneratorError when the model can't be loaded or says nothing of its prompt format.
    """
    path = str(shipped()) if part.kind == "model" else part.target
    given = settings(path) if part.kind != "remote" else {}
    form = _form(part, path, given)
    retriever = premises() if form.premises else None
    think = part.get("think") or "never"
    source = _source(part, path, share)

    def lane(chosen: PromptFormat, name: str = "") -> NeuralGenerator:
        rounds = int(part.get("rounds") or given.get("rounds") or DEFAULT_ROUNDS)
        return NeuralGenerator(source, chosen, Rounds(chosen.samples, rounds), seed, retriever, name)

    if think == "never":
        return lane(form)
    if not form.thinks:
        raise GeneratorError(f"think={think}: the prompt format {form.name} has none that thinks")
    thinking = lane(_set(FORMATS[form.thinks], part, {}), f"{source.name} (thinking)")
    if think == "always":
        return thinking
    spending = Thinking(most_tokens=int(budget)) if (budget := part.get("budget")) else Thinking()
    return ThinkingSwitch(lane(form), thinking, spending)


def make_judge(part: Part) -> ModelJudge:
    """The judge that a part of kind `model` or `transformers` makes. Raises GeneratorError."""
    path = str(shipped()) if part.kind == "model" else part.target
    model = load(part, path)
    from prover.neural.judge import ModelJudge

    return ModelJudge(model, _form(part, path, settings(path)))


def _form(part: Part, path: str, given: dict[str, Any]) -> PromptFormat:
    """The prompt format, with all that was said about sampling."""
    lowered = path.lower()
    guessed = next((form for name, form in _BY_NAME.items() if name in lowered), None)
    name = part.get("format") or given.get("format") or guessed
    if name not in FORMATS:
        known = ", ".join(FORMATS)
        raise GeneratorError(f"{path}: its prompt format is not known; choose one by format=NAME out of {known}")
    return _set(FORMATS[name], part, given)


def _set(form: PromptFormat, part: Part, given: dict[str, Any]) -> PromptFormat:
    """A format with the model's own settings and the options over them."""
    chosen: dict[str, Any] = {key: given[key] for key in _SETTINGS if key in given}
    if (decoding := part.get("decoding")) is not None:
        chosen["beams"] = decoding == "beam"
    elif part.get("temperature") or part.get("top_p"):
        chosen["beams"] = False
    for option, field, kind in (
        ("samples", "samples", int), ("temperature", "temperature", float), ("top_p", "top_p", float),
        ("tokens", "max_new_tokens", int),
    ):  # fmt: skip
        if (value := part.get(option)) is not None:
            chosen[field] = kind(value)
    return replace(form, **chosen)


def load(part: Part, path: str) -> Transformer:
    """The model that a part of kind `model` or `transformers` asks for. Raises GeneratorError."""
    try:
        from prover.neural.transformer import Batching, Transformer
    except ImportError as error:
        raise GeneratorError(f'{part.kind} needs `pip install "sequent[neural]"` ({error})') from error
    batching = Batching(rows=int(part.get("rows") or 256))
    return Transformer.load(path, batching, part.get("device") or "", _name(part, path))


def _source(part: Part, path: str, share: Share | None) -> Source:
    if part.kind == "remote":
        return _remote(part)
    if share is None:
        return load(part, path)
    return share(_name(part, path), fingerprint(path), partial(load, part, path))


def _name(part: Part, path: str) -> str:
    return part.kind if part.kind == "model" else path


def _remote(part: Part) -> Source:
    try:
        from prover.neural.remote import KEY, Endpoint, Remote
    except ImportError as error:
        raise GeneratorError(f'remote needs `pip install "sequent[remote]"` ({error})') from error
    model, _, url = part.target.partition("@")
    return Remote(
        Endpoint(
            url,
            model,
            api=part.get("api") or "",
            key=part.get("key") or KEY,
            requests=int(part.get("requests") or 8),
            rate=float(part.get("rate") or 0),
            timeout=float(part.get("timeout") or 300),
        )
    )
