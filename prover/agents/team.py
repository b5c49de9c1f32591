"""A team of agents: all open subgoals of the plans for one theorem, worked on at once, within one budget.

Agents are searches of several kinds that work on a goal in shifts, short ones first. What is proved anywhere stops
whoever works on it, or on what has become needless by it, at once. A subgoal that a shift did not prove is planned for
in its turn, with what was learnt, while the others go on. The whole proof is verified from scratch; in the place of one
that is not accepted another is looked for. Source: the planner and agents of BFS-Prover-V2 (arXiv 2509.06493); here the
plan is a graph, and replanning happens live.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, closing
from dataclasses import dataclass, field, replace
from functools import partial

from lean_env.canonical import canonical_goal
from lean_env.environment import ProofState
from lean_env.errors import LeanCrashed, StatementError
from lean_env.pool import EnvironmentPool
from lean_env.problem import Problem
from lean_env.verdict import Verdict, verify
from prover.agents.assemble import assemble
from prover.agents.barred import Barred, Without
from prover.agents.board import Board, closes
from prover.agents.bulletin import Bulletin, LocalBulletin, Notice
from prover.agents.plan import Plan, Standing
from prover.agents.planner import Learnt, Planner, Task
from prover.agents.report import TeamReport
from prover.agents.roster import Agent, Entry, Kind, Post, Roster, Shift, Value
from prover.agents.stating import Stated, state_plan
from prover.attempt import (
    EXHAUSTED,
    Attempt,
    AttemptSettings,
    AttemptStatus,
    Course,
    Verify,
    no_proof_within,
    pursue,
)
from prover.memory import Memory, place
from prover.serving import Rest, Running, Serving
from search import Budget, Ledger

POLL = 0.2  # seconds after which the team looks whether it shall stop
BRANCHES = 8  # goals that a planner hears of
MISLED = "states that print alike were not alike"


@dataclass(frozen=True, slots=True)
class TeamSettings:
    """How a team goes about it. `attempt` holds the budget of the whole.

    - `shift`: seconds of Lean for a goal's first shift; each later one is twice as long. The theorem's own are half
      as long: what needs no plan is found at once, or may take its turn.
    - `depth`: how many plans may stand within each other.
    - `rounds`: how often the theorem is planned for; a subgoal is planned for once.
    - `spare`: how many agents there are beyond the number of Leans, so that none waits for a generator.
    """

    attempt: AttemptSettings = field(default_factory=AttemptSettings)
    shift: float = 1.5
    depth: int = 2
    rounds: int = 2
    spare: int = 1


class Team:
    """One team on one problem. `run` it once; `report` then says what it did."""

    def __init__(
        self,
        problem: Problem,
        pool: EnvironmentPool,
        planner: Planner,
        kinds: Sequence[Kind],
        settings: TeamSettings | None = None,
        *,
        stop: Callable[[], bool] = lambda: False,
        verify: Verify = verify,
        memory: Memory | None = None,
        bulletin: Bulletin | None = None,
    ) -> None:
        """`kinds` are the agents that may race on one goal: the first on each, the others where Leans are free."""
        self.problem, self.pool, self.planner, self.kinds = problem, pool, planner, kinds
        self.settings = settings or TeamSettings()
        self.report = TeamReport()
        self._stop, self._verify, self._memory = stop, verify, memory
        self._bulletin = bulletin or LocalBulletin()
        self._topic = place(pool.fingerprint, problem)
        self._ledger = Ledger(self.settings.attempt.budget)
        self._running: dict[Running[Value], Shift | Entry] = {}
        self._replaying: set[Running[Value]] = set()
        self._stopping: list[tuple[Running[Value], float]] = []
        self._shifts = self._replans = 0

    def run(self) -> Attempt:
        """Work until the theorem is proved, the budget is spent, nothing is left to try, or `stop()`."""
        try:
            root = self.pool.open(self.problem)
        except StatementError as error:
            return Attempt(self.problem, AttemptStatus.UNSUPPORTED, self._ledger.spent(), reason=str(error))
        except LeanCrashed as error:
            reason = f"the statement could not be opened: {error}"
            return Attempt(self.problem, AttemptStatus.ERROR, self._ledger.spent(), reason=reason)
        self._ledger = Ledger(self.settings.attempt.budget)  # the budget is the search's, not that of starting Lean
        if (known := self._vain(root)) is not None:
            self._ledger.cache_hits += 1
            return Attempt(self.problem, AttemptStatus.FAILED, self._ledger.spent(), reason=known)
        found = first = self._once(root, frozenset())
        if _rejected(first):
            found = self._another(root) or replace(first, stats=self._ledger.spent())
        self._remember(found)
        return found

    def _another(self, root: ProofState) -> Attempt | None:
        """A proof that is accepted, after one that was not. Which step of that one is wrong is not known: another that
        ends all its branches otherwise is looked for first, then such as end one of them otherwise.
        """
        ways = deque(_otherwise(frozenset(), self._board.ends()))
        while ways and self._ledger.exceeded is None and not self._stop():
            barred = ways.popleft()
            found = self._once(root, barred)
            if found.status is AttemptStatus.PROVED:
                return found
            if _rejected(found):
                ways += _otherwise(barred, self._board.ends())
        return None

    def _once(self, root: ProofState, barred: frozenset[Barred]) -> Attempt:
        """Work on the theorem with a board that is empty; what is `barred` ends no branch."""
        self._running, self._replaying, self._stopping = {}, set(), []
        self._board = Board(root, self._ledger, barred)
        kinds = [replace(kind, generator=Without(kind.generator, barred)) for kind in self.kinds]
        self._roster = Roster(self._board, kinds if barred else self.kinds)
        self._recalled = None if barred else self._memory
        with ExitStack() as stack:
            self._serving = stack.enter_context(closing(Serving[Value](self.pool, self._verify)))
            self._thinking = ThreadPoolExecutor(1, "planner")
            stack.callback(self._thinking.shutdown, wait=False, cancel_futures=True)
            stack.enter_context(self._bulletin.subscribe(self._topic, self._hear))
            stack.callback(self._end_all)
            reason = self._work(self._roster.post(root, 0))
        return self._judge(reason)

    # --- the loop ------------------------------------------------------------------------------------------------

    def _work(self, root: Post) -> str:
        """Why it ended; "" when the theorem's goal is proved."""
        self._plan(root)
        while not self._board.graph.proved:
            if self._stop():
                return "stopped"
            if self._ledger.exceeded is not None:
                return no_proof_within(self._ledger)
            again = root.rounds < self.settings.rounds and not root.planning
            if again and self._roster.all_stuck(self._running.values()):
                self._plan(root)
            while len(self._running) < self.pool.size + self.settings.spare:
                job = self._roster.turn(self._running.values(), self.pool.size)
                if job is None:
                    break
                self._begin(job)
            thinking = any(post.planning for post in self._roster.posts.values())
            if not self._running and not self._replaying and not thinking:
                return EXHAUSTED
            for one, value in self._serving.serve(POLL):
                self._ended(one, value)
        return ""

    def _begin(self, job: Shift | Entry) -> None:
        if isinstance(job, Entry):
            job.begun = True
            course = state_plan(job.plan, job.post.state, self._board)
            self._running[self._serving.begin(self.kinds[0].generator, lambda _: course)] = job
            return
        self._shifts += 1
        agent = job.agent
        seconds = self.settings.shift * 2**job.level * (1.0 if job.post.depth else 0.5)
        if agent.course is None:
            agent.course = self._serving.begin(agent.kind.generator, lambda _: self._pursue(agent), seconds)
        else:
            self._serving.go_on(agent.course, seconds)
        self._running[agent.course] = job

    def _pursue(self, agent: Agent) -> Course[Value]:
        """An agent's whole work on its goal; why it ended, "" when the goal is proved."""
        ledger = self._ledger.part(Budget())
        try:
            reason = yield from pursue(
                agent.search, self.problem, self.pool.fingerprint, agent.kind.generator.name, ledger,
                self.settings.attempt, stop=self._stop, memory=self._recalled, merge=agent.merge,
            )  # fmt: skip
        finally:
            ledger.close()
        script = agent.search.graph.script()
        if script is not None and (agent.search.graph.root.length or 0) > 1:
            ((outcome,),) = yield from self._board.step([(agent.state, [script])], agent.kind.generator.name)
            return "" if closes([outcome]) else MISLED
        return reason

    # --- what has come of it -------------------------------------------------------------------------------------

    def _ended(self, one: Running[Value], value: Value | Exception | Rest) -> None:
        self._replaying.discard(one)
        job = self._running.pop(one, None)
        if isinstance(job, Entry):
            self._stated(job, value)
        elif job is not None:
            self._after_shift(job, value)
        self._stop_the_needless(one.answered_at)

    def _after_shift(self, job: Shift, value: Value | Exception | Rest) -> None:
        post, agent = job.post, job.agent
        if (value == MISLED and agent.merge) or (isinstance(value, Exception) and agent.failures < 2):
            agent.merge = agent.merge and value != MISLED
            agent.failures += isinstance(value, Exception)
            agent.begin_anew()
            return
        if value != MISLED:
            self._board.enter(agent.search, agent.copied)
        agent.done = not isinstance(value, Rest)
        if not self._board.proved(post.node):
            self._roster.stuck(post)
            if 0 < post.depth < self.settings.depth and not post.rounds:
                self._plan(post)

    def _stated(self, entry: Entry, value: Value | Exception | Rest) -> None:
        """A plan was stated, or could not be: its subgoals become posts."""
        if not isinstance(value, Stated):
            entry.refused = entry.plan.subgoals
            return
        entry.plan, entry.refused = value.plan, value.refused
        for subgoal in entry.plan.subgoals if entry.plan.facts else ():
            if subgoal.state is not None:
                self._roster.post(subgoal.state, entry.post.depth + 1, entry.rank, entry.level)

    def _stop_the_needless(self, since: float) -> None:
        """Tell what is proved, and cancel whoever works on what is proved or needless."""
        for post in self._roster.posts.values():
            if not post.told and self._board.proved(post.node):
                post.told = True
                self._tell(post)
        for one, job in list(self._running.items()):
            if not self._board.wanted(job.post.node):
                self._cancel(one)
                self._stopping.append((one, since))

    def _cancel(self, one: Running[Value]) -> None:
        job = self._running.pop(one, None)
        self._serving.cancel(one)
        if isinstance(job, Shift):
            self._board.enter(job.agent.search, job.agent.copied)

    def _end_all(self) -> None:
        """Stop everybody, and wait until nothing is done for anyone any more: no longer than a moment."""
        agents = [agent for post in self._roster.posts.values() for agent in post.agents]
        resting = [agent.course for agent in agents if agent.course is not None and agent.course.resting is not None]
        left = [*self._running, *self._replaying, *resting]
        for one in left:
            self._cancel(one)
        cancelled = [*left, *(one for one, _ in self._stopping)]
        deadline = time.monotonic() + 2.0
        while any(one.freed_at is None for one in cancelled) and time.monotonic() < deadline:
            time.sleep(0.005)
        self._ledger.lean_seconds += sum(one.wasted for one in cancelled)

    # --- planning ------------------------------------------------------------------------------------------------

    def _plan(self, post: Post) -> None:
        """Have the planner think about a goal, beside everything else."""
        task = Task(post.state, self._learnt(post), post.rounds)
        self._replans += post.rounds > 0 or post.depth > 0
        post.planning = True
        post.rounds += 1
        future = self._thinking.submit(self.planner.plans, task)
        future.add_done_callback(lambda done: self._serving.post(partial(self._thought, post, done)))

    def _thought(self, post: Post, done: Future[Sequence[Plan]]) -> None:
        post.planning = False
        if done.cancelled() or done.exception() is not None:
            return  # the agents go on without
        entries = self._roster.entries
        known = {_content(entry.plan) for entry in entries if entry.post is post}
        for plan in done.result():
            if _content(plan) not in known:
                known.add(_content(plan))
                entries.append(Entry(plan, post, post.level, len(entries) + 1))

    def _learnt(self, post: Post) -> Learnt:
        entries = [entry for entry in self._roster.entries if entry.post is post and entry.begun]
        facts = [fact for entry in entries for fact in self._roster.as_it_stands(entry.plan).facts]
        return Learnt(
            tuple(fact.statement for fact in facts if fact.standing is Standing.PROVED),
            tuple(fact.statement for fact in facts if fact.standing is Standing.STUCK),
            tuple((fact.statement, fact.message) for entry in entries for fact in entry.refused),
            tuple(self._board.branches(post.node, BRANCHES)) if post.agents else (),
        )

    # --- other teams ---------------------------------------------------------------------------------------------

    def _tell(self, post: Post) -> None:
        """Publish how a goal was proved."""
        script, goal = self._board.graph.script(post.node), canonical_goal(post.state.goals[0])
        if script is not None and goal is not None and (kept := goal.without_names(script)) is not None:
            self._bulletin.publish(self._topic, Notice(goal.key, kept))

    def _hear(self, notice: Notice) -> None:
        """From any thread: someone says that a goal is proved."""
        self._serving.post(partial(self._check, notice))

    def _check(self, notice: Notice) -> None:
        """Run the proof that we were told of, if it is of a goal that we still want."""
        for post in list(self._roster.posts.values()):
            goal = canonical_goal(post.state.goals[0]) if self._board.wanted(post.node) else None
            if goal is not None and goal.key == notice.key and (script := goal.with_names(notice.script)) is not None:
                course = self._replay(post.state, script)
                self._replaying.add(self._serving.begin(self.kinds[0].generator, lambda _, made=course: made))

    def _replay(self, state: ProofState, script: str) -> Course[Value]:
        yield from self._board.step([(state, [script])], "bulletin")

    # --- the end -------------------------------------------------------------------------------------------------

    def _vain(self, root: ProofState) -> str | None:
        """Why it would be in vain, as far as the memory knows; None where it has a proof to try."""
        if self._memory is None or self._memory.recall(self.pool.fingerprint, root) is not None:
            return None
        reason = self._memory.vain(self.pool.fingerprint, self.problem, self.settings.attempt.budget)
        return None if reason is None else f"{reason} (known from an earlier attempt)"

    def _judge(self, reason: str) -> Attempt:
        """The verdict on the whole proof, compiled from scratch."""
        entries = self._roster.entries
        self.report = TeamReport(
            tuple(self._roster.as_it_stands(entry.plan) for entry in entries if entry.begun),
            tuple(fact for entry in entries for fact in entry.refused),
            self._shifts,
            self._replans,
            tuple(one.freed_at - since for one, since in self._stopping if one.freed_at is not None),
        )
        proof = self._board.graph.proof()
        if proof is None:
            status = AttemptStatus.STOPPED if reason == "stopped" else AttemptStatus.FAILED
            return self._attempt(status, reason=reason)
        script = assemble(proof)
        try:
            verdict = self._verify(self.problem, script)
        except StatementError as error:
            return self._attempt(AttemptStatus.UNSUPPORTED, reason=str(error))
        if verdict.proved:
            return self._attempt(AttemptStatus.PROVED, script, verdict)
        reason = f"the assembled proof was not accepted: {verdict.reason}"
        return self._attempt(AttemptStatus.FAILED, script, verdict, reason)

    def _attempt(
        self, status: AttemptStatus, proof: str | None = None, verdict: Verdict | None = None, reason: str = ""
    ) -> Attempt:
        report, spent = {"agents": self.report.as_json()}, self._ledger.spent()
        return Attempt(self.problem, status, spent, proof, verdict, reason, self._board.graph, report)

    def _remember(self, found: Attempt) -> None:
        if self._memory is None or found.graph is None or _rejected(found):
            return
        self._memory.keep_proofs(self.pool.fingerprint, found.graph, found.verdict, found.stats)
        if found.status is AttemptStatus.FAILED:
            final = found.reason == EXHAUSTED
            self._memory.keep_failure(self.pool.fingerprint, self.problem, found.reason, final=final, spent=found.stats)


def _rejected(found: Attempt) -> bool:
    return found.verdict is not None and not found.verdict.proved


def _otherwise(barred: frozenset[Barred], ends: frozenset[Barred]) -> list[frozenset[Barred]]:
    return [barred | ends, *(barred | {end} for end in sorted(ends))]


def _content(plan: Plan) -> tuple[str, ...]:
    return (plan.opening, *(fact.statement for fact in plan.facts))
