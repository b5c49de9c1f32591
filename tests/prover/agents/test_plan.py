"""Plans as graphs: any order of facts that rest on no circle becomes a plan, and changes leave the old plan alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prover.agents.plan import GOAL, Plan, PlanError, Standing, Subgoal


@st.composite
def graphs(draw: st.DrawFn) -> list[Subgoal]:
    """Facts that use some of those before them, in any order."""
    count = draw(st.integers(0, 8))
    facts = [Subgoal(f"h{i}", f"P {i}", tuple(f"h{j}" for j in range(i) if draw(st.booleans()))) for i in range(count)]
    return draw(st.permutations(facts))


@settings(max_examples=50, deadline=None)
@given(graphs())
def test_each_fact_stands_behind_those_it_uses_and_none_is_lost(facts: list[Subgoal]) -> None:
    plan = Plan.of(facts)
    names = [fact.name for fact in plan.facts]
    assert sorted(names) == sorted(fact.name for fact in facts)
    for place, fact in enumerate(plan.facts):
        assert set(fact.uses) <= set(names[:place])
    assert plan.goal.uses == tuple(names)


@settings(max_examples=50, deadline=None)
@given(graphs(), st.data())
def test_what_a_fact_rests_on_is_the_transitive_closure_of_what_is_used(
    facts: list[Subgoal], data: st.DataObject
) -> None:
    plan = Plan.of(facts)
    name = data.draw(st.sampled_from([*(fact.name for fact in facts), GOAL]))
    expected: set[str] = set()
    queue = [name]
    for current in queue:
        queue += [used for used in plan[current].uses if used not in queue]
        expected.update(plan[current].uses)
    assert plan.rests_on(name) == expected


@settings(max_examples=50, deadline=None)
@given(graphs(), st.data())
def test_a_fact_goes_with_all_that_rests_on_it_and_nothing_else(facts: list[Subgoal], data: st.DataObject) -> None:
    if not facts:
        return
    plan = Plan.of(facts)
    name = data.draw(st.sampled_from([fact.name for fact in facts]))
    smaller = plan.without(name)
    gone = {fact.name for fact in plan.facts} - {fact.name for fact in smaller.facts}
    assert gone == {name} | {fact.name for fact in plan.facts if name in plan.rests_on(fact.name)}
    assert not gone & set(smaller.goal.uses)
    assert name in {fact.name for fact in plan.facts}  # the old plan is as it was


@settings(max_examples=50, deadline=None)
@given(graphs(), st.data())
def test_a_plan_is_proved_when_all_its_subgoals_are_in_whatever_order(
    facts: list[Subgoal], data: st.DataObject
) -> None:
    plan = Plan.of(facts)
    for subgoal in data.draw(st.permutations(plan.subgoals)):
        assert not plan.proved
        plan = plan.marked(subgoal.name, Standing.PROVED)
    assert plan.proved
    assert plan.marked(GOAL, Standing.STUCK).proved  # what is proved stays proved


def test_circles_unknown_names_and_names_taken_twice_make_no_plan() -> None:
    with pytest.raises(PlanError, match="circle: a, b"):
        Plan.of([Subgoal("a", "A", ("b",)), Subgoal("b", "B", ("a",))])
    with pytest.raises(PlanError, match="two facts are called 'a'"):
        Plan.of([Subgoal("a", "A"), Subgoal("a", "B")])
    with pytest.raises(PlanError, match="uses 'c', which does not stand before it"):
        Plan.of([Subgoal("a", "A", ("c",))])
    with pytest.raises(PlanError, match="the last subgoal"):
        Plan((Subgoal("a", "A"),))
    with pytest.raises(PlanError, match="without its goal"):
        Plan.of([]).without(GOAL)
