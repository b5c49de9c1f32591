"""`sequent train`: train the models that propose tactics and find premises, on data that Lean has checked."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sequent.commands._shared import Positive
from sequent.console import print_json, say
from sequent.errors import UsageError

if TYPE_CHECKING:
    from prover.training.loop import Ended, LoopSettings

_EXAMPLES = """\
examples:
  sequent train data --out data --minutes 60 --exclude benchmarks/problems/starter.jsonl
  sequent train trace ~/my-project --out traced
  sequent train leandojo leandojo_benchmark_4/random/train.json --out rows.jsonl
  sequent train generator rows.jsonl --out runs/generator --minutes 45
  sequent train generator rows.jsonl --out runs/tuned --start google/byt5-small --epochs 3 --peak-rate 0.005
  sequent train preferences pairs.jsonl --out runs/preferred --start runs/generator/model --epochs 1
  sequent train retriever rows.jsonl --out runs/retriever --minutes 45
  sequent train expert-iteration rows.jsonl --out runs/expert --start runs/generator/model --minutes 10
  sequent train ship rows.jsonl --model runs/generator/model --out shipped

All but `data`, `trace` and `leandojo` need `pip install "sequent[neural]"`. They train on CUDA in bf16 where there is
one, else on the processor. Ctrl-C saves and stops; the same command goes on where it stopped, or after what was last
saved when it was killed. --out gets manifest.json (settings and the hash of the data), log.jsonl, checkpoint.pt, and at
the end the folder model, for `--start` and for `transformers`.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.description = "Trains tactic generators and premise retrievers."
    parser.epilog = _EXAMPLES
    what = parser.add_subparsers(dest="what", metavar="WHAT", required=True)
    data = what.add_parser(
        "data", help="make rows and pairs with Lean", description="Makes rows and pairs; goes on with what is there.",
    )  # fmt: skip
    data.add_argument("--out", type=Path, required=True, metavar="DIR", help="the data's folder, new or to go on with")
    data.add_argument(
        "--minutes", type=float, default=60.0, metavar="M", help="for all sources; 0 only cleans what is there"
    )
    data.add_argument("--exclude", type=Path, nargs="*", default=[], metavar="FILE", help="problems to keep out")
    data.add_argument("--seed", type=int, default=0, metavar="N", help="for what is drawn by chance (default: 0)")
    data.add_argument("--json", action="store_true", help="print one JSON object")
    data.set_defaults(train=_data)
    dojo = what.add_parser(
        "leandojo", help="make rows of LeanDojo's traces",
        description="Makes rows of LeanDojo Benchmark files: every traced tactic, at the first goal of its state.",
    )  # fmt: skip
    dojo.add_argument("files", type=Path, nargs="+", metavar="FILE", help="such as random/train.json")
    dojo.add_argument("--out", type=Path, required=True, metavar="FILE", help="where the rows go; replaced")
    dojo.add_argument("--split", choices=("train", "valid"), default="train", help="of all rows (default: train)")
    dojo.add_argument("--exclude", type=Path, nargs="*", default=[], metavar="FILE", help="problems to keep out")
    dojo.add_argument("--json", action="store_true", help="print one JSON object")
    dojo.set_defaults(train=_leandojo)
    trace = what.add_parser(
        "trace", help="trace a repository with LeanDojo",
        description="Traces a repository with LeanDojo into theorems, tactics, premises and imports.",
        epilog='Needs `pip install "sequent[leandojo]"`, git, elan, GitHub, and a Lean that LeanDojo knows.',
    )  # fmt: skip
    trace.add_argument("repository", metavar="WHERE", help="the folder of a git repository, or its URL")
    trace.add_argument("--commit", default="", metavar="C", help="a commit or tag (default: what is checked out)")
    trace.add_argument("--out", type=Path, required=True, metavar="DIR", help="gets theorems.json and corpus.jsonl")
    trace.add_argument("--json", action="store_true", help="print one JSON object")
    trace.set_defaults(train=_trace)
    generator = _trainer(what, "generator", "imitate the tactics of rows (supervised fine-tuning)", _generator)
    _add_loop(generator, peak_rate=0.015, decay=0.5)
    generator.add_argument("--start", metavar="MODEL", help="a folder or published name (default: random weights)")
    _add_shape(generator)
    _add_lengths(generator)
    generator.add_argument(
        "--rename", type=float, default=0.5, metavar="P", help="share of rows under other names (default: %(default)g)"
    )
    generator.add_argument(
        "--share", type=_share, action="append", default=[], metavar="ORIGIN=P",
        help="an epoch holds this share of an origin's rows, as in library=0.3 (default: all); may be given again",
    )  # fmt: skip
    retriever = _trainer(what, "retriever", "bring states near the premises that they need (contrastive)", _retriever)
    _add_loop(retriever, peak_rate=0.005, decay=0.5)
    retriever.add_argument("--start", metavar="MODEL", help="a T5's folder or published name (default: random weights)")
    retriever.add_argument(
        "--corpus", type=Path, metavar="FILE", help="LeanDojo's corpus.jsonl that the premises are of (default: core)"
    )
    _add_shape(retriever)
    preferences = _trainer(what, "preferences", "prefer what Lean accepted to what it refused (DPO)", _preferences)
    _add_loop(preferences, peak_rate=0.001, decay=0.9)
    preferences.add_argument("--start", required=True, metavar="MODEL", help="the model to train; also the reference")
    preferences.add_argument(
        "--beta", type=Positive(float), default=0.1, metavar="B", help="how dear leaving it is (default: %(default)g)"
    )
    _add_lengths(preferences)
    expert = _trainer(what, "expert-iteration", "search with a model and learn what it found, in rounds", _expert)
    _add_loop(expert, peak_rate=0.005, decay=0.9)
    expert.add_argument("--start", required=True, metavar="MODEL", help="the model to begin with")
    expert.add_argument("--rounds", type=Positive(int), default=3, metavar="N", help="(default: %(default)s)")
    expert.add_argument(
        "--problems", type=int, default=400, metavar="N", help="random statements a round (default: %(default)s)"
    )
    expert.add_argument(
        "--exclude", type=Path, nargs="*", default=[], metavar="FILE", help="problems of which nothing may be learned"
    )
    _add_lengths(expert)
    ship = _trainer(what, "ship", "judge a trained model and write it with a record of its data", _ship)
    ship.add_argument("--model", type=Path, required=True, metavar="DIR", help="what training left")
    ship.add_argument("--earlier", type=Path, nargs="*", default=[], metavar="FILE", help="rows of earlier stages")


def run(options: argparse.Namespace) -> int:
    """Train, and say where the model is."""
    if options.train not in (_data, _trace, _leandojo):
        _need_models()
    from lean_env.errors import LeanUnavailable
    from lean_env.leandojo.benchmark import DojoDataError
    from prover.training.errors import TrainingError
    from retriever import CorpusError

    try:
        found: dict[str, Any] = options.train(options)
    except (TrainingError, DojoDataError, CorpusError, LeanUnavailable) as error:
        raise UsageError(str(error)) from error
    if options.json:
        print_json(found)
    else:
        print("\n".join(f"{key}: {value}" for key, value in found.items()))
    return 0


def _need_models() -> None:
    try:
        import torch  # noqa: F401 # pyright: ignore[reportUnusedImport]
        import transformers  # noqa: F401 # pyright: ignore[reportUnusedImport]
    except ImportError as error:
        raise UsageError(f'training needs `pip install "sequent[neural]"` ({error})') from error


def _data(options: argparse.Namespace) -> dict[str, Any]:
    import json

    from prover.training.dataset import build
    from sequent.commands._shared import core_with_progress

    core_with_progress()
    built = build(options.out, minutes=options.minutes, exclude=options.exclude, seed=options.seed, report=say)
    stats: dict[str, Any] = json.loads(built.stats.read_text(encoding="utf-8"))
    return {"rows_file": str(built.rows), "pairs_file": str(built.pairs)} | stats


def _trace(options: argparse.Namespace) -> dict[str, Any]:
    from lean_env.leandojo.trace import trace_repository

    written = trace_repository(options.repository, options.out, options.commit)
    return {key: str(value) if isinstance(value, Path) else value for key, value in asdict(written).items()}


def _leandojo(options: argparse.Namespace) -> dict[str, Any]:
    from prover.training.curation import Excluded
    from prover.training.dataset import excluded_statements
    from prover.training.leandojo import write_rows

    options.out.parent.mkdir(parents=True, exist_ok=True)
    memory = options.out.with_suffix(".excluded.json")
    excluded = excluded_statements(options.exclude, memory) if options.exclude else Excluded.of((), ())
    taken = write_rows(options.files, options.out, excluded, options.split)
    for complaint in taken.bad[:20]:
        say(f"left out: {complaint}")
    return {"rows_file": str(options.out)} | asdict(taken) | {"bad": len(taken.bad)}


def _generator(options: argparse.Namespace) -> dict[str, Any]:
    from prover.training.model import Lengths
    from prover.training.sft import SftSettings, train_generator

    lengths = Lengths(options.max_input, options.max_output)
    settings = SftSettings(
        _loop(options), _shape(options), lengths, options.start, options.rename, tuple(options.share)
    )
    return _ended(options, train_generator(options.data, options.out, settings, report=_report()))


def _retriever(options: argparse.Namespace) -> dict[str, Any]:
    from prover.training.contrastive import ContrastiveSettings, train_retriever
    from retriever.core import core_corpus
    from retriever.sources import read_leandojo
    from sequent.commands._shared import core_with_progress

    corpus = read_leandojo(options.corpus) if options.corpus else core_corpus(core_with_progress())
    premises = corpus.premises
    settings = ContrastiveSettings(_loop(options), _shape(options), options.start)
    return _ended(options, train_retriever(options.data, premises, options.out, settings, report=_report()))


def _preferences(options: argparse.Namespace) -> dict[str, Any]:
    from prover.training.dpo import DpoSettings, train_preferences
    from prover.training.model import Lengths

    lengths = Lengths(options.max_input, options.max_output)
    settings = DpoSettings(options.start, options.beta, _loop(options), lengths)
    return _ended(options, train_preferences(options.data, options.out, settings, report=_report()))


def _expert(options: argparse.Namespace) -> dict[str, Any]:
    from lean_env.embedded.environment import EmbeddedEnvironment
    from prover.training.dataset import excluded_statements
    from prover.training.expert import ExpertSettings, Tally, family_problems, iterate, model_proposers
    from prover.training.harvest import LIMITS
    from prover.training.model import Lengths
    from prover.training.sft import SftSettings
    from sequent.commands._shared import core_with_progress

    core_with_progress()
    sft = SftSettings(_loop(options), lengths=Lengths(options.max_input, options.max_output))
    settings = ExpertSettings(options.start, options.rounds, sft=sft)
    options.out.mkdir(parents=True, exist_ok=True)
    excluded = excluded_statements(options.exclude, options.out / "excluded.json")

    def tell(number: int, tally: Tally) -> None:
        say(f"round {number}: " + ", ".join(f"{count} {what}" for what, count in asdict(tally).items()))

    with EmbeddedEnvironment(LIMITS) as environment:
        model = iterate(
            options.data,
            lambda number: family_problems(number, options.problems, options.seed),
            options.out,
            settings,
            environment,
            lambda model: model_proposers(model, options.seed),
            allowed=lambda row: not excluded.touches(row),
            tell=tell,
            report=_report(),
        )
    return {"model": str(model)}


def _ship(options: argparse.Namespace) -> dict[str, Any]:
    from prover.training.shipping import ship

    return {"model": str(options.out)} | ship(options.model, [*options.earlier, options.data], options.out)


def _ended(options: argparse.Namespace, ended: Ended) -> dict[str, Any]:
    from prover.training.trainer import MODEL

    return {"model": str(options.out / MODEL)} | asdict(ended.position)


def _trainer(what: Any, name: str, summary: str, train: Callable[[argparse.Namespace], dict[str, Any]]) -> Any:
    parser = what.add_parser(name, help=summary, description=f"Trains to {summary}.")
    parser.add_argument("data", type=Path, metavar="FILE", help="rows (or pairs), a JSON object a line")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the run's folder, new or to go on with")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.set_defaults(train=train)
    return parser


def _add_loop(parser: Any, peak_rate: float, decay: float) -> None:
    group = parser.add_argument_group("the run (the first budget that is spent ends it)")
    group.add_argument("--minutes", type=Positive(float), metavar="M", help="of training")
    group.add_argument("--steps", type=Positive(int), metavar="N", help="batches")
    group.add_argument("--epochs", type=Positive(int), metavar="N", help="times through the data")
    for name, kind, default, text in (
        ("--peak-rate", float, peak_rate, "the highest learning rate, relative to the size of each parameter"),
        ("--decay", float, decay, "the last part of the budget, in which the rate falls to zero"),
        ("--tokens-per-batch", int, 2048, "bytes of a batch, padding included"),
    ):
        group.add_argument(name, type=kind, default=default, metavar="N", help=f"{text} (default: %(default)g)")
    group.add_argument("--threads", type=Positive(int), metavar="N", help="of a processor (default: all)")
    group.add_argument("--seed", type=int, default=0, metavar="N", help="for what is drawn by chance (default: 0)")


def _share(text: str) -> tuple[str, float]:
    origin, _, share = text.partition("=")
    if not 0 <= float(share) <= 1:
        raise ValueError(text)
    return origin, float(share)


def _add_shape(parser: Any) -> None:
    group = parser.add_argument_group("the sizes of a model that begins with random weights")
    group.add_argument("--width", type=Positive(int), default=128, metavar="N", help="d_model (default: %(default)s)")
    group.add_argument("--layers", type=Positive(int), default=4, metavar="N", help="of the encoder (default: 4)")
    group.add_argument("--decoder-layers", type=Positive(int), default=2, metavar="N", help="(default: 2)")


def _add_lengths(parser: Any) -> None:
    parser.add_argument("--max-input", type=Positive(int), default=384, metavar="BYTES", help="(default: %(default)s)")
    parser.add_argument("--max-output", type=Positive(int), default=128, metavar="BYTES", help="(default: %(default)s)")


def _loop(options: argparse.Namespace) -> LoopSettings:
    from prover.training.loop import LoopSettings

    return LoopSettings(
        seconds=options.minutes * 60 if options.minutes else None,
        steps=options.steps,
        epochs=options.epochs,
        peak_rate=options.peak_rate,
        decay=options.decay,
        tokens_per_batch=options.tokens_per_batch,
        seed=options.seed,
        threads=options.threads,
    )


def _shape(options: argparse.Namespace) -> Any:
    from prover.training.model import ModelShape

    width = options.width
    return ModelShape(
        d_model=width,
        d_ff=3 * width,
        heads=max(1, width // 32),
        encoder_layers=options.layers,
        decoder_layers=options.decoder_layers,
    )


def _report() -> Callable[..., None]:
    """A line on standard error now and then: where training is, and how long the rest will take."""
    import time

    from prover.training.loop import Position
    from sequent.console import duration

    last = time.monotonic()

    def report(at: Position, _: float, spent: float) -> None:
        nonlocal last
        if time.monotonic() - last < 5:
            return
        last = time.monotonic()
        left = duration(at.seconds * (1 - spent) / spent) if spent else "unknown"
        speed = at.tokens / at.seconds
        say(f"step {at.step:,}, epoch {at.epoch}: loss {at.loss:.4f}, {speed:,.0f} tokens/s, about {left} left")

    return report
