"""Models of every architecture: exact log-probabilities, answers that no batch changes, bounds on memory and length."""

import math
from collections.abc import Sequence
from dataclasses import replace
from statistics import fmean
from typing import Any

import pytest
import torch

from prover.errors import GeneratorError
from prover.generator import Query
from prover.neural.decoding import Decoding, beam_search, draw, sample
from prover.neural.generator import NeuralGenerator, Rounds
from prover.neural.models import ENCODED, CausalModel, Seq2SeqModel
from prover.neural.prompts import FORMATS, Prompt, PromptFormat, Reads, Shows
from prover.neural.source import Draw
from prover.neural.transformer import Batching, Transformer
from tests.prover.neural import tiny

LENGTH = 12
ENDS = torch.arange(1, 384, 5)  # tokens that end a sequence: many, so that some of random weights' do
PROMPTS = [(5, 9, 70, 1), (8, 3, 3, 100, 40, 41, 42, 1), (200, 1)]
FORM = PromptFormat("bytes", "", Shows.GOAL, Reads.TACTIC, samples=4, max_new_tokens=LENGTH)
KINDS = ["t5", "bart", *tiny.CAUSAL]


@pytest.fixture(scope="module")
def models() -> dict[str, Any]:
    return tiny.models()


def _teacher_forced(model: Any, prompt: Sequence[int], ids: Sequence[int]) -> list[float]:
    """The log-probability of each token by one forward pass over prompt and answer."""
    weights = model.weights
    with torch.inference_mode():
        if isinstance(model, Seq2SeqModel):
            begin = weights.config.decoder_start_token_id
            logits = weights(
                input_ids=torch.tensor([prompt]), decoder_input_ids=torch.tensor([[begin, *ids[:-1]]])
            ).logits
        else:
            logits = weights(input_ids=torch.tensor([[*prompt, *ids[:-1]]])).logits[:, len(prompt) - 1 :]
    return torch.log_softmax(logits[0].float(), -1).gather(-1, torch.tensor(ids)[:, None])[:, 0].tolist()


def test_prompts_that_do_not_fit_one_slice_of_the_encoder_are_all_encoded(models: dict[str, Any]) -> None:
    model, decoding = models["t5"], Decoding(1, max_new_tokens=LENGTH)
    prompts = [(*range(9, 9 + number % 11), 5 + number, 1) for number in range(2 * ENCODED + 3)]
    uniforms = torch.rand((len(prompts), 1, LENGTH), generator=torch.Generator().manual_seed(1))
    before = model.encoded
    with torch.inference_mode():
        found = sample(model.begin(prompts), uniforms, decoding, ENDS)
    assert model.encoded == before + len(prompts)
    for prompt, (answer,) in zip(prompts, found, strict=True):
        assert answer.log_probs == pytest.approx(_teacher_forced(model, prompt, answer.ids), abs=1e-4)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("beams", [False, True])
def test_log_probabilities_are_those_of_a_forward_pass(models: dict[str, Any], kind: str, beams: bool) -> None:
    model, decoding = models[kind], Decoding(3, beams=beams, max_new_tokens=LENGTH)
    uniforms = torch.rand((len(PROMPTS), 3, LENGTH), generator=torch.Generator().manual_seed(1))
    with torch.inference_mode():
        steps = model.begin(PROMPTS)
        found = beam_search(steps, len(PROMPTS), decoding, ENDS) if beams else sample(steps, uniforms, decoding, ENDS)
    checked = 0
    for prompt, answers in zip(PROMPTS, found, strict=True):
        for answer in answers:
            assert answer.log_probs == pytest.approx(_teacher_forced(model, prompt, answer.ids), abs=1e-4)
            checked += len(answer.ids)
    assert checked > 0


@pytest.mark.parametrize("kind", KINDS)
def test_a_text_is_weighed_as_by_a_forward_pass(models: dict[str, Any], kind: str) -> None:
    source = _transformer(models[kind])
    texts = [["rfl", "", "simp [h]"], [], ["omega"]]
    found = source.mean_log_probs([Prompt("⊢ p"), Prompt("⊢ q"), Prompt("a longer prompt: ⊢ p")], texts)
    assert [len(row) for row in found] == [3, 0, 1]
    for prompt, row, own in zip(("⊢ p", "⊢ q", "a longer prompt: ⊢ p"), found, texts, strict=True):
        ids = source._ids(Prompt(prompt))  # pyright: ignore[reportPrivateUsage]
        for text, log_prob in zip(own, row, strict=True):
            answer = source._answer_ids(text)  # pyright: ignore[reportPrivateUsage]
            assert log_prob == pytest.approx(fmean(_teacher_forced(models[kind], ids, answer)), abs=1e-4)


def test_a_text_too_long_to_be_weighed_is_impossible(models: dict[str, Any]) -> None:
    assert _transformer(models["llama"]).mean_log_probs([Prompt("x")], [["x" * 5000, "rfl"]])[0][0] == -math.inf


def test_weighing_goes_on_in_smaller_batches_when_memory_runs_out(models: dict[str, Any]) -> None:
    prompts, texts = [Prompt("⊢ p"), Prompt("⊢ q")], [["rfl", "simp"], ["omega", "ring", "tauto"]]
    expected = _transformer(models["t5"]).mean_log_probs(prompts, texts)
    found = _transformer(_Small(models["t5"], 2)).mean_log_probs(prompts, texts)
    assert [pytest.approx(row, abs=1e-3) for row in expected] == found
    with pytest.raises(GeneratorError, match="does not fit into memory"):
        _transformer(_Small(models["t5"], 0)).mean_log_probs(prompts, texts)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_drawn_does_not_depend_on_the_batch(models: dict[str, Any], kind: str) -> None:
    model, decoding = models[kind], Decoding(3, temperature=1.3, top_p=0.9, max_new_tokens=LENGTH)
    uniforms = torch.rand((len(PROMPTS), 3, LENGTH), generator=torch.Generator().manual_seed(2))
    with torch.inference_mode():
        together = sample(model.begin(PROMPTS), uniforms, decoding, ENDS)
        model.forget()
        for i, prompt in enumerate(PROMPTS):
            (alone,) = sample(model.begin([prompt]), uniforms[i : i + 1], decoding, ENDS)
            assert [one.ids for one in alone] == [one.ids for one in together[i]]
    lengths = {len(one.ids) for row in together for one in row}
    assert len(lengths) > 1, "rows that end early are part of what is tested"


@pytest.mark.parametrize("kind", ["t5", "llama"])
def test_a_prompt_is_read_once_for_all_samples_and_rounds(models: dict[str, Any], kind: str) -> None:
    model = models[kind]
    model.forget()
    before = model.encoded
    with torch.inference_mode():
        first = model.begin(PROMPTS).start()
        again = model.begin(PROMPTS[1:]).start()
    assert model.encoded == before + len(PROMPTS)
    assert torch.allclose(first[1:], again, atol=1e-4)


def test_a_beam_search_finds_what_trying_everything_finds() -> None:
    """Over three tokens, one of which ends: all sequences of up to four tokens are few."""
    table = torch.log_softmax(torch.randn((5, 3, 3), generator=torch.Generator().manual_seed(3)), -1)

    class Table:
        """Probabilities by position and last token."""

        def __init__(self) -> None:
            self.position = 0

        def start(self) -> torch.Tensor:
            return table[0, 0][None]

        def fork(self, rows: int) -> None:
            pass

        def advance(self, tokens: torch.Tensor) -> torch.Tensor:
            self.position += 1
            return table[self.position][tokens]

        def select(self, groups: torch.Tensor, rows: torch.Tensor) -> None:
            pass

    def everything(prefix: tuple[int, ...], score: float) -> list[tuple[float, tuple[int, ...]]]:
        if len(prefix) == 4:
            return []
        row = table[len(prefix)][prefix[-1] if prefix else 0]
        found = [(score + float(row[2]), (*prefix, 2))]
        return found + [one for t in (0, 1) for one in everything((*prefix, t), score + float(row[t]))]

    best = sorted(everything((), 0.0), reverse=True)[:8]
    (found,) = beam_search(Table(), 1, Decoding(8, beams=True, max_new_tokens=4), torch.tensor([2]))
    assert [one.ids for one in found] == [ids for _, ids in best]
    assert all(one.ended for one in found)


def test_tokens_are_drawn_in_their_shares_and_from_the_nucleus_alone() -> None:
    log_probs = torch.tensor([0.5, 0.0, 0.3, 0.2]).log().expand(20_000, -1)
    uniforms = torch.rand(20_000, generator=torch.Generator().manual_seed(4))
    shares = torch.bincount(draw(log_probs, uniforms, 1.0, 1.0), minlength=4) / 20_000
    assert shares.tolist() == pytest.approx([0.5, 0.0, 0.3, 0.2], abs=0.02)
    assert set(draw(log_probs, uniforms, 1.0, 0.6).tolist()) == {0, 2}
    assert set(draw(log_probs, uniforms, 0.0, 1.0).tolist()) == {0}


def _transformer(model: Any, **bounds: Any) -> Transformer:
    return Transformer("tiny", model, tiny.tokenizer(), Batching(**bounds))


def _draws(count: int = 6) -> list[Draw]:
    return [Draw(Prompt("x" * (1 + 7 * i)), tuple(range(i, i + 4))) for i in range(count)]


@pytest.mark.parametrize("kind", ["t5", "llama"])
def test_bounds_on_a_batch_change_no_answer(models: dict[str, Any], kind: str) -> None:
    wide = _transformer(models[kind]).answer(_draws(), FORM)
    narrow = _transformer(models[kind], rows=4, stretch=1.0).answer(_draws(), FORM)
    assert [[a.text for a in row] for row in wide] == [[a.text for a in row] for row in narrow]
    assert all(len(row) == 4 for row in wide)


class _Small:
    """A model on a device that holds no more than `most` rows."""

    def __init__(self, model: Any, most: int) -> None:
        self._model, self._most, self.failures = model, most, 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._model, name)

    def begin(self, prompts: Sequence[tuple[int, ...]]) -> Any:
        steps = self._model.begin(prompts)
        forked = steps.fork

        def fork(rows: int) -> None:
            if rows * len(prompts) > self._most:
                self.failures += 1
                raise torch.OutOfMemoryError("out of memory")
            forked(rows)

        steps.fork = fork
        return steps

    def log_probs(self, prompts: Sequence[tuple[int, ...]], answers: Sequence[tuple[int, ...]]) -> torch.Tensor:
        if len(prompts) > self._most:
            self.failures += 1
            raise torch.OutOfMemoryError("out of memory")
        return self._model.log_probs(prompts, answers)


@pytest.mark.parametrize("kind", ["t5", "llama"])
def test_when_memory_runs_out_the_batch_is_halved_and_the_answers_stay(models: dict[str, Any], kind: str) -> None:
    expected = _transformer(models[kind]).answer(_draws(), FORM)
    small = _Small(models[kind], 2)
    source = _transformer(small)
    found = source.answer(_draws(), FORM)
    assert [[a.text for a in row] for row in found] == [[a.text for a in row] for row in expected]
    assert small.failures and source.rows < Batching.__dataclass_fields__["rows"].default
    with pytest.raises(GeneratorError, match="does not fit into memory"):
        _transformer(_Small(models[kind], 0)).answer(_draws(1), FORM)


class _Endless:
    """A model that never ends."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self.ends = (-1,)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._model, name)


def test_an_endless_generation_is_cut_off_by_length_and_by_time(models: dict[str, Any]) -> None:
    endless = _Endless(models["t5"])
    found = _transformer(endless).answer(_draws(2), FORM)
    assert all(answer.tokens == LENGTH and not answer.ended for row in found for answer in row)
    found = _transformer(endless, seconds=0.0).answer(_draws(2), FORM)
    assert all(answer.tokens == 1 and not answer.ended for row in found for answer in row)
    generator = NeuralGenerator(_transformer(endless), FORM)
    assert generator.propose([Query(tiny.ROOT)])[0].tactics == (), "a tactic that was cut off is none"


def test_a_prompt_longer_than_the_model_takes_gets_no_answer(models: dict[str, Any]) -> None:
    source = _transformer(models["llama"])
    found = source.answer([Draw(Prompt("x" * 5000), (1, 2)), Draw(Prompt("x"), (1, 2))], FORM)
    assert [len(row) for row in found] == [0, 2]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_architecture_runs_every_prompt_format(models: dict[str, Any], kind: str, name: str) -> None:
    form = replace(FORMATS[name], samples=2, max_new_tokens=8)
    generator = NeuralGenerator(_transformer(models[kind]), form, Rounds(2, 2), seed=5)
    twice = [generator.propose([Query(tiny.ROOT, round_)])[0] for round_ in (0, 1)]
    assert all(0 < answer.spent <= 2 * 8 for answer in twice)
    assert [answer.last for answer in twice] == [False, True]


def test_rounds_never_repeat_a_tactic_and_seeds_decide_all(models: dict[str, Any]) -> None:
    def tactics(seed: int) -> list[list[str]]:
        generator = NeuralGenerator(_transformer(models["t5"]), _SHORT, Rounds(16, 4), seed)
        answers = [generator.propose([Query(tiny.ROOT, round_)])[0] for round_ in range(4)]
        return [[proposal.tactic for proposal in answer.tactics] for answer in answers]

    first = tactics(0)
    flat = [tactic for row in first for tactic in row]
    assert flat and len(flat) == len(set(flat))
    assert first == tactics(0) != tactics(1)


_SHORT = PromptFormat("short", "", Shows.GOAL, Reads.TACTIC, samples=16, temperature=2.0, max_new_tokens=24)


def test_a_causal_model_reads_prompts_of_unlike_length_as_one_batch(models: dict[str, Any]) -> None:
    model: CausalModel = models["qwen2"]
    model.forget()
    with torch.inference_mode():
        batch = model.begin(PROMPTS).start()
        model.forget()
        alone = torch.cat([model.begin([prompt]).start() for prompt in PROMPTS])
    assert torch.allclose(batch, alone, atol=1e-4)
