"""One attempt in real Lean, with generators that say just what a test needs."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from lean_env.canonical import canonical_statement
from lean_env.embedded.environment import EmbeddedEnvironment
from lean_env.pool import EnvironmentPool
from lean_env.problem import Problem
from lean_env.verdict import Level, Verdict, verify
from prover.attempt import AttemptSettings, AttemptStatus, attempt
from prover.errors import GeneratorError
from prover.generator import Proposal, Proposals, Query
from prover.memory import Memory, place
from search import CachedResult, MemoryCache, SqliteCache


class Scripted:
    """Proposes the same tactics everywhere, the earlier the likelier; `on_call` may interfere."""

    name = "scripted"

    def __init__(self, *tactics: str, on_call: Callable[[int], None] = lambda _: None) -> None:
        self.tactics, self.on_call, self.calls = tactics, on_call, 0

    def propose(self, queries: Sequence[Query]) -> list[Proposals]:
        self.calls += 1
        self.on_call(self.calls)
        proposals = tuple(Proposal(tactic, -1.0 - i) for i, tactic in enumerate(self.tactics))
        return [Proposals(proposals) for _ in queries]


@pytest.fixture(scope="module")
def environment() -> Iterator[EmbeddedEnvironment]:
    with EmbeddedEnvironment() as opened:
        yield opened


NESTED = Problem("t", "theorem t (p q r : Prop) (hp : p) (hq : q) (hr : r) : (p ∧ q) ∧ (r ∧ p)")


def test_a_proof_found_by_search_is_verified_and_counted(environment: EmbeddedEnvironment) -> None:
    result = attempt(NESTED, environment, Scripted("nonsense", "assumption", "constructor"))
    assert (result.status, result.verdict and result.verdict.level) == (AttemptStatus.PROVED, Level.REPLAYED)
    assert result.proof == (
        "constructor\n· constructor\n  · assumption\n  · assumption\n· constructor\n  · assumption\n  · assumption"
    )
    assert result.stats.expansions == 6 and result.stats.steps == 18
    assert result.graph is not None and result.graph.proved


def test_several_states_can_be_expanded_side_by_side() -> None:
    with EnvironmentPool(EmbeddedEnvironment, 2) as pool:
        result = attempt(NESTED, pool, Scripted("assumption", "constructor"), AttemptSettings(parallel=2))
    assert result.status is AttemptStatus.PROVED


def test_a_problem_without_proof_fails_with_the_reason(environment: EmbeddedEnvironment) -> None:
    false = Problem("f", "theorem f (p q : Prop) (h : p ∨ q) : p")
    result = attempt(false, environment, Scripted("assumption", "simp", "omega"))
    assert (result.status, result.reason) == (AttemptStatus.FAILED, "nothing left to try")
    assert result.verdict is None and result.proof is None


def test_a_statement_that_can_not_be_stated_is_unsupported(environment: EmbeddedEnvironment) -> None:
    result = attempt(Problem("u", "theorem u : unheard_of 3 = 4"), environment, Scripted("simp"))
    assert result.status is AttemptStatus.UNSUPPORTED and "unheard_of" in result.reason


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        (AttemptSettings(max_expansions=3), "no proof within 3 expansions"),
        (AttemptSettings(max_steps=5), "no proof within 5 steps"),
        (AttemptSettings(time_limit=0.0), "no proof within 0 s"),
    ],
)
def test_a_budget_ends_the_search(environment: EmbeddedEnvironment, settings: AttemptSettings, reason: str) -> None:
    growing = Scripted("have h : p ∨ q := by assumption", "apply Or.inl")
    result = attempt(Problem("f", "theorem f (p q : Prop) (h : p ∨ q) : p"), environment, growing, settings)
    assert (result.status, result.reason) == (AttemptStatus.FAILED, reason)


@pytest.mark.parametrize("parallel", [1, 3])
def test_no_step_is_run_beyond_the_budget(environment: EmbeddedEnvironment, parallel: int) -> None:
    growing = Scripted("have h : p ∨ q := by assumption", "apply Or.inl", "apply Or.inr")
    settings = AttemptSettings(max_steps=7, tactics_per_call=2, parallel=parallel)
    result = attempt(Problem("f", "theorem f (p q : Prop) (h : p ∨ q) : p ∨ q ∧ p"), environment, growing, settings)
    assert (result.status, result.stats.steps) == (AttemptStatus.FAILED, 7)


def test_a_proof_found_by_the_last_expansion_counts(environment: EmbeddedEnvironment) -> None:
    result = attempt(NESTED, environment, Scripted("assumption", "constructor"), AttemptSettings(max_expansions=6))
    assert result.status is AttemptStatus.PROVED


def test_the_caller_can_stop_it(environment: EmbeddedEnvironment) -> None:
    generator = Scripted("constructor")
    result = attempt(NESTED, environment, generator, stop=lambda: generator.calls >= 2)
    assert result.status is AttemptStatus.STOPPED and generator.calls == 2


def test_a_state_whose_generation_failed_is_asked_again(environment: EmbeddedEnvironment) -> None:
    def fail_once(call: int) -> None:
        if call == 1:
            raise GeneratorError("the endpoint is gone")

    result = attempt(NESTED, environment, Scripted("assumption", "constructor", on_call=fail_once))
    assert result.status is AttemptStatus.PROVED


def test_states_that_only_print_alike_do_not_spoil_the_proof(environment: EmbeddedEnvironment) -> None:
    """`2 + 2 = 4` over ℕ and over ℝ print alike: the merged search's proof is rejected, the second search's is not."""
    alike = Problem("a", "theorem a : ((2 : ℕ) + 2 = 4) ∧ ((2 : ℝ) + 2 = 4)")
    levels: list[Level] = []

    def watched(problem: Problem, proof: str) -> Verdict:
        verdict = verify(problem, proof)
        levels.append(verdict.level)
        return verdict

    result = attempt(alike, environment, Scripted("decide", "linarith", "constructor"), verify=watched)
    assert result.status is AttemptStatus.PROVED
    assert levels == [Level.NONE, Level.REPLAYED]


def test_a_remembered_proof_is_replayed_and_counts_as_a_cache_hit(environment: EmbeddedEnvironment) -> None:
    memory = Memory(MemoryCache(), "test")
    first = attempt(NESTED, environment, Scripted("assumption", "constructor"), memory=memory)
    again = attempt(NESTED, environment, Scripted("nonsense"), memory=memory)
    assert (first.stats.cache_hits, again.stats.cache_hits) == (0, 1)
    assert (again.status, again.proof) == (AttemptStatus.PROVED, first.proof)
    assert again.stats.steps == 1 and again.verdict is not None and again.verdict.proved


def test_a_proof_is_remembered_whatever_theorem_hypotheses_and_bound_names_are_called(
    environment: EmbeddedEnvironment,
) -> None:
    memory = Memory(MemoryCache(), "test")
    proof = Scripted("intro k e", "exact ⟨k, e, h⟩", "obtain ⟨h, g⟩ := e")
    one = Problem("one", "theorem one (p : Prop) (h : p) : ∀ n : ℕ, n = 3 → ∃ m, m = 3 ∧ p")
    other = Problem("two", "theorem two (q : Prop) (k : q) : ∀ a : ℕ, a = 3 → ∃ b, b = 3 ∧ q")
    assert attempt(one, environment, proof, memory=memory).proof == "intro k e\nexact ⟨k, e, h⟩"
    again = attempt(other, environment, Scripted("nonsense"), memory=memory)
    assert (again.status, again.stats.steps) == (AttemptStatus.PROVED, 1)
    assert again.proof == "intro k' e\nexact ⟨k', e, k⟩"


def test_a_hypothesis_without_a_name_gets_one_for_a_remembered_proof(environment: EmbeddedEnvironment) -> None:
    memory = Memory(MemoryCache(), "test")
    named = Problem("one", "theorem one (p q : Prop) (h : p) (g : q) : p ∧ q")
    hidden = Problem("two", "theorem two (p q : Prop) : p → q → p ∧ q")
    assert attempt(named, environment, Scripted("exact ⟨h, g⟩"), memory=memory).status is AttemptStatus.PROVED
    again = attempt(hidden, environment, Scripted("intros"), memory=memory)
    assert again.proof == "intros\nrename_i h2 h3\nexact ⟨h2, h3⟩"
    assert (again.status, again.stats.cache_hits) == (AttemptStatus.PROVED, 1)


def test_what_a_failed_attempt_proved_helps_the_next(environment: EmbeddedEnvironment) -> None:
    memory = Memory(MemoryCache(), "test")
    half = Problem("half", "theorem half (p q r : Prop) (hp : p) (hr : r) : (p ∧ r) ∧ q")
    other = Problem("other", "theorem other (p q r : Prop) (hp : p) (hr : r) : (p ∧ r) ∨ q")
    failed = attempt(half, environment, Scripted("constructor", "exact ⟨hp, hr⟩"), memory=memory)
    assert failed.status is AttemptStatus.FAILED
    found = attempt(other, environment, Scripted("left"), memory=memory)
    assert (found.status, found.proof) == (AttemptStatus.PROVED, "left\nexact ⟨hp, hr⟩")


POISON = ["exact ⟨⟨«4», «3»⟩, «5», «3»⟩", "sorry", "exact sorryAx _ true", "nonsense", "", "exact «77»", "/- open"]


@pytest.mark.parametrize("poison", POISON)
def test_a_poisoned_memory_never_becomes_a_proof(environment: EmbeddedEnvironment, poison: str) -> None:
    memory = poisoned(environment, CachedResult(poison, {"level": 5}))
    result = attempt(NESTED, environment, Scripted("nonsense"), memory=memory)
    assert (result.status, result.stats.cache_hits) == (AttemptStatus.FAILED, 0)


@pytest.mark.parametrize("poison", POISON)
def test_a_poisoned_memory_does_not_stand_in_the_way_of_a_proof(environment: EmbeddedEnvironment, poison: str) -> None:
    memory = poisoned(environment, CachedResult(poison, {"level": 5}))
    result = attempt(NESTED, environment, Scripted("assumption", "constructor"), memory=memory)
    assert (result.status, result.stats.cache_hits) == (AttemptStatus.PROVED, 0)
    again = attempt(NESTED, environment, Scripted("nonsense"), memory=memory)
    assert (again.status, again.stats.cache_hits) == (AttemptStatus.PROVED, 1)


@pytest.mark.parametrize("poison", ["sorry", "native_decide", "exact sorryAx _ true", "exact absurd rfl «0»", "rfl"])
def test_a_poisoned_file_proves_nothing_false(environment: EmbeddedEnvironment, tmp_path: Path, poison: str) -> None:
    false = Problem("f", "theorem f : 1 = 2")
    cache = SqliteCache(tmp_path / "proofs.sqlite")
    cache.put(
        place(environment.fingerprint, false), "⊢ 1 = 2", CachedResult(poison, {"level": 5, "name": "independent"})
    )
    memory = Memory(cache, "test")
    root = environment.open(false)
    assert memory.recall(environment.fingerprint, root) == (None if "«" in poison else poison)  # it is the right key
    result = attempt(false, environment, Scripted("nonsense"), memory=memory)
    assert (result.status, result.verdict, result.stats.cache_hits) == (AttemptStatus.FAILED, None, 0)
    cache.close()


def poisoned(environment: EmbeddedEnvironment, poison: CachedResult) -> Memory:
    """A memory that has this, and nothing else, to say of NESTED's goal."""
    filled, memory = MemoryCache(), Memory(MemoryCache(), "test")
    attempt(NESTED, environment, Scripted("assumption", "constructor"), memory=Memory(filled, "test"))
    root = max((entry.key for entry in filled.entries()), key=len)  # the goals below it are parts of its target
    memory.cache.put(place(environment.fingerprint, NESTED), root, poison)
    return memory


@pytest.mark.parametrize(
    "entry", [CachedResult(None), CachedResult(None, {"final": "yes"}, {"expansions": 9.0}), CachedResult("rfl")]
)
def test_a_damaged_record_of_a_failure_keeps_nothing_from_being_tried(
    environment: EmbeddedEnvironment, entry: CachedResult
) -> None:
    memory = Memory(MemoryCache(), "test")
    memory.cache.put(f"{place(environment.fingerprint, NESTED)} test", canonical_statement(NESTED.statement), entry)
    assert (
        attempt(NESTED, environment, Scripted("assumption", "constructor"), memory=memory).status
        is AttemptStatus.PROVED
    )


def test_what_failed_is_tried_again_only_with_a_larger_budget_or_in_another_way(
    environment: EmbeddedEnvironment,
) -> None:
    cache = MemoryCache()
    false = Problem("f", "theorem f (p q : Prop) (h : p ∨ q) : p")
    growing = Scripted("have h : p ∨ q := by assumption")

    def calls(expansions: int, ways: str) -> int:
        before = growing.calls
        settings = AttemptSettings(max_expansions=expansions)
        result = attempt(false, environment, growing, settings, memory=Memory(cache, ways))
        assert result.status is AttemptStatus.FAILED
        return growing.calls - before

    assert [calls(2, "a"), calls(2, "a"), calls(1, "a"), calls(3, "a"), calls(2, "b")] == [2, 0, 0, 3, 2]
