"""The grammar in which generators are asked for, and the model's weights as part of what identifies them."""

import os
from pathlib import Path
from typing import Any

import pytest
import torch

from lean_env.environment import ProofState
from prover.cascade import Cascade
from prover.errors import GeneratorError
from prover.generator import Proposal, Proposals, Query
from prover.neural.thinking import ThinkingSwitch
from prover.neural.weights import settings
from prover.session import AttemptOptions, ways
from prover.specs import Part, SpecError, identity, make_generator, parse_spec
from tests.prover.neural import tiny
from worker.errors import JobError
from worker.jobs import read_options

GOOD = [
    ("symbolic", (Part("symbolic"),)),
    ("symbolic,judge=model+premises", (Part("symbolic", "", (("judge", "model"),)), Part("premises"))),
    ("symbolic+premises+model", (Part("symbolic"), Part("premises"), Part("model"))),
    ("model,samples=8,temperature=0.7", (Part("model", "", (("samples", "8"), ("temperature", "0.7"))),)),
    ("transformers:a/b,format=reprover,decoding=beam",
     (Part("transformers", "a/b", (("format", "reprover"), ("decoding", "beam"))),)),
    ("transformers:/a%2Bb%2Cc", (Part("transformers", "/a+b,c"),)),
    ("symbolic+remote:m/x@http://localhost:8000/v1,format=kimina-prover,think=auto",
     (Part("symbolic"),
      Part("remote", "m/x@http://localhost:8000/v1", (("format", "kimina-prover"), ("think", "auto"))))),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parts"), GOOD)
def test_a_specification_is_parsed(text: str, parts: tuple[Part, ...]) -> None:
    assert parse_spec(text) == parts


BAD = [
    ("oracle", "there is no generator `oracle`: expected symbolic, premises, model, transformers:PATH_OR_NAME"),
    ("symbolic+", "there is no generator ``"),
    ("symbolic:x", "expected `symbolic`"),
    ("transformers", "expected `transformers:PATH_OR_NAME`"),
    ("remote:m", "expected remote:MODEL@URL"),
    ("model,foo=1", "model has no option `foo` here: it has samples"),
    ("model,samples=0", "samples is `0`, expected a number of answers a round"),
    ("model,samples=2,samples=3", "has no option `samples` here"),
    ("model,top_p=2", "top_p is `2`, expected a number above 0, at most 1"),
    ("premises,samples=2", "it has none"),
    ("symbolic,samples=2", "it has judge"),
    ("symbolic,judge=", "judge is ``"),
    ("transformers:x,format=nope", "expected the name of a prompt format"),
    ("model,temperature=nan", "temperature is `nan`"),
]


@pytest.mark.parametrize(("text", "message"), BAD)
def test_what_is_no_specification_is_refused_with_what_there_is(text: str, message: str) -> None:
    with pytest.raises(SpecError) as error:
        parse_spec(text)
    assert message in str(error.value)


def test_jobs_from_a_queue_choose_no_path_and_no_address() -> None:
    assert read_options({"generator": "symbolic+premises"}, 60.0).generator == "symbolic+premises"
    for spec in (
        "transformers:/etc",
        "symbolic,judge=/etc",
        "symbolic+remote:m@http://localhost:1/v1,key=HOME,format=kimina-prover",
        3,
        "oracle",
    ):
        with pytest.raises(JobError, match="generator is"):
            read_options({"generator": spec}, 60.0)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.save(tiny.t5(), tmp_path_factory.mktemp("models") / "tiny")


def test_a_model_of_a_directory_answers_and_names_itself(folder: Path) -> None:
    generator = make_generator(f"symbolic+transformers:{folder},format=sequent,samples=2,rounds=1,tokens=8", seed=0)
    assert generator.name == f"symbolic+{folder}"
    answers: list[Proposals] = []
    while not answers or not answers[-1].last:
        answers += generator.propose([Query(tiny.ROOT, len(answers))])
    assert answers[-1].spent > 0


def test_other_weights_are_other_ways(folder: Path, tmp_path: Path) -> None:
    spec = f"transformers:{folder},format=sequent"
    before = identity(spec)
    assert before == identity(spec) != identity(f"{spec},samples=3")
    other = tiny.t5()
    with torch.no_grad():
        other.lm_head.weight += 1.0
    changed = tiny.save(other, tmp_path / "tiny")
    assert identity(f"transformers:{changed},format=sequent").split()[-1] != before.split()[-1]
    os.utime(folder / "config.json")
    assert identity(spec) == before
    assert ways(AttemptOptions(generator=spec)) != ways(
        AttemptOptions(generator=f"transformers:{changed},format=sequent")
    )


def test_a_directory_says_what_its_model_wants(folder: Path, tmp_path: Path) -> None:
    own = tiny.save(tiny.t5(), tmp_path / "own")
    (own / "sequent.json").write_text('{"format": "sequent", "samples": 3, "max_new_tokens": 8, "rounds": 1}')
    generator: Any = make_generator(f"transformers:{own}", seed=0)
    assert (generator.form.name, generator.form.samples, generator.form.max_new_tokens) == ("sequent", 3, 8)
    generator = make_generator(f"transformers:{own},samples=5", seed=0)
    assert generator.form.samples == 5
    (own / "sequent.json").write_text("[1]")
    with pytest.raises(GeneratorError, match="expected a JSON object"):
        settings(str(own))
    with pytest.raises(GeneratorError, match="choose one by format=NAME"):
        make_generator(f"transformers:{folder}", seed=0)


def test_thinking_is_asked_for_by_an_option(folder: Path) -> None:
    spec = f"transformers:{folder},format=deepseek-prover-v1.5,tokens=8,samples=2"
    assert isinstance(make_generator(f"{spec},think=auto", seed=0), ThinkingSwitch)
    thinking: Any = make_generator(f"{spec},think=always", seed=0)
    assert thinking.form.name == "deepseek-prover-v1.5-cot" and thinking.name.endswith("(thinking)")
    with pytest.raises(GeneratorError, match="has none that thinks"):
        make_generator(f"transformers:{folder},format=sequent,think=auto", seed=0)


@pytest.mark.parametrize("path", ["/nowhere", "./nowhere"])
def test_a_model_that_is_not_there_is_named(path: str) -> None:
    with pytest.raises(GeneratorError, match=f"there is no model directory {path}"):
        make_generator(f"transformers:{path},format=sequent", seed=0)


class _Scripted:
    """Answers each round of a state with what it was given for it; a round takes ten tokens."""

    def __init__(self, name: str, *rounds: tuple[str, ...]) -> None:
        self.name, self.rounds, self.calls = name, rounds, 0

    def propose(self, queries: list[Query]) -> list[Proposals]:
        self.calls += 1
        assert all(query.round < len(self.rounds) for query in queries)
        return [
            Proposals(
                tuple(Proposal(tactic, -1.0) for tactic in self.rounds[q.round]), q.round + 1 == len(self.rounds), 10
            )
            for q in queries
        ]


def test_a_cascade_of_any_length_passes_on_and_skips_who_has_nothing_to_say() -> None:
    members: list[Any] = [
        _Scripted("a", ("a0",)),
        _Scripted("b", ()),
        _Scripted("c", ("c0",), ("c1",)),
        _Scripted("d", ()),
    ]
    cascade = Cascade(*members)
    answers = [cascade.propose([Query(tiny.ROOT, round_)])[0] for round_ in range(4)]
    assert [[p.tactic for p in answer.tactics] for answer in answers] == [["a0"], ["c0"], ["c1"], []]
    assert [answer.last for answer in answers] == [False, False, False, True]
    assert [answer.spent for answer in answers] == [10, 20, 10, 10], "who has nothing to say took tokens too"
    assert cascade.name == "a+b+c+d"


def test_a_member_of_a_cascade_that_had_nothing_usable_for_a_round_has_its_next_one() -> None:
    members: list[Any] = [_Scripted("a", (), ("a1",)), _Scripted("b", ("b0",))]
    cascade = Cascade(*members)
    answers = [cascade.propose([Query(tiny.ROOT, round_)])[0] for round_ in range(3)]
    assert [[p.tactic for p in answer.tactics] for answer in answers] == [[], ["a1"], ["b0"]]
    assert [answer.last for answer in answers] == [False, False, True]


def test_states_of_one_batch_stand_at_different_members() -> None:
    other: ProofState = tiny.goal("⊢ True")
    cascade = Cascade(_Scripted("a", ("a0",)), _Scripted("b", ("b0",)))  # type: ignore[arg-type]
    cascade.propose([Query(tiny.ROOT)])
    first, second = cascade.propose([Query(other), Query(tiny.ROOT, 1)])
    assert (first.tactics[0].tactic, second.tactics[0].tactic) == ("a0", "b0")
