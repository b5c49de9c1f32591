"""What the first wall refuses, and what it must let through."""

import pytest

from lean_env.guard import MAX_LENGTH, forbidden

REFUSED = [
    "sorry",
    "exact (sorry)",
    "exact «sorry»",
    "exact Foo.sorryAx _ true",
    "exact ſorry",  # a look-alike
    "decide +native",
    "native_decide",
    "set_option debug.skipKernelTC true in decide +kernel",
    "rfl\n\naxiom bad : False",
    "rfl\nend Foo",
    "rfl\n#eval 1",
    "rfl\n#exit",
    "rfl /- never closed",
    "rfl -/ axiom bad : False /-",
    "@[simp] foo",
    "run_tac pure ()",
    'exact s!"{sorry}".rec',
    "exact (fun x => x",
    "rfl)",
    'exact "open',
    'sequent_run "sorry"',
    "simp\u200b",
    "simp\t",
    "rfl\0",
    'exact absurd h (by decide : ¬ "axiom" = "one")',
    "exact h \\/- sorry -/",
    "exact a <-- sorry",
    'exact «a"«b» "«sorry»"',
    "",
    "   \n",
    "-- only a comment",
    "x" * (MAX_LENGTH + 1),
]
ALLOWED = [
    "omega",
    "-- why not sorry\nomega",
    "/- /- axiom -/ theorem -/ simp",
    "have hsorry : p := h\nexact hsorry",
    "calc a = b := h\n  _ = c := h'",
    "induction n with\n| zero => simp\n| succ n ih => rw [pow_succ, ih]",
    "obtain ⟨k, hk⟩ := h\nexact ⟨k + 1, by omega⟩",
    "exact fun x ↦ by simp [x]",
    "decide +kernel",
    'exact absurd h (by decide : ¬ "one" = "two")',
]


@pytest.mark.parametrize("block", REFUSED, ids=lambda block: repr(block[:30]))
def test_text_that_could_reach_beyond_the_block_is_refused(block: str) -> None:
    assert forbidden(block)


@pytest.mark.parametrize("block", ALLOWED, ids=lambda block: repr(block[:30]))
def test_ordinary_tactics_pass(block: str) -> None:
    assert forbidden(block) is None
