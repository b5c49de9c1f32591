"""Who works on what, and whose turn it is: goals with their agents, and plans that wait to be stated.

Each goal and each plan has a level: it goes up with every shift that did not help. The lowest level is next, and within
it what was planned first; the theorem's own goal comes before all plans.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from lean_env.environment import ProofState
from prover.agents.board import Board, Copied
from prover.agents.plan import Plan, Standing, Subgoal
from prover.agents.stating import Stated
from prover.attempt import root_of
from prover.generator import Generator
from prover.serving import Running
from search import GraphSearch, SearchSettings

Value = str | Stated | None  # what courses end with: why a search ended, a plan as Lean has it, nothing


@dataclass(frozen=True, slots=True)
class Kind:
    """A way of searching that an agent may have."""

    search: SearchSettings
    generator: Generator


@dataclass(slots=True, eq=False)
class Agent:
    """One search for the proof of one goal. `merge`: states that print alike are one."""

    kind: Kind
    state: ProofState
    node: int
    merge: bool = True
    search: GraphSearch = field(init=False)
    copied: Copied = field(init=False)
    course: Running[Value] | None = None  # from its first shift on
    done: bool = False
    failures: int = 0

    def __post_init__(self) -> None:
        self.begin_anew()

    def begin_anew(self) -> None:
        """Forget what was searched; what was entered on the board stays there."""
        self.course = None
        self.search = self.kind.search.start(root_of(self.state, merge=self.merge))
        self.copied = Copied({0: self.node})


@dataclass(slots=True, eq=False)
class Post:
    """A goal of the board that agents work on. `depth` counts the plans that it stands in, `rounds` how often it was
    planned for, `rank` is the order in which it came.
    """

    state: ProofState
    node: int
    rank: int
    depth: int
    level: int = 0
    rounds: int = 0
    agents: list[Agent] = field(default_factory=list[Agent])
    planning: bool = False
    told: bool = False


@dataclass(slots=True, eq=False)
class Entry:
    """A plan for a post's goal, and what was refused of it. It is stated when its turn comes."""

    plan: Plan
    post: Post
    level: int
    rank: int
    refused: tuple[Subgoal, ...] = ()
    begun: bool = False


@dataclass(frozen=True, slots=True)
class Shift:
    """An agent's turn at a goal."""

    post: Post
    agent: Agent
    level: int


class Roster:
    """All posts and plans of a team."""

    def __init__(self, board: Board, kinds: Sequence[Kind]) -> None:
        self.posts: dict[int, Post] = {}  # by node
        self.entries: list[Entry] = []
        self._board, self._kinds = board, kinds

    def post(self, state: ProofState, depth: int, rank: int = 0, level: int = 0) -> Post:
        """The post of a goal that is on the board, a new one where there is none."""
        node = self._board.node(state)
        assert node is not None, "a post is on the board"
        if node not in self.posts:
            self.posts[node] = Post(state, node, rank, depth, level)
        return self.posts[node]

    def turn(self, running: Collection[Shift | Entry], leans: int) -> Shift | Entry | None:
        """Who is next beside those who are at work. None where Leans are few and all that waits has a higher level.

        Where Leans are free and nothing else waits, another kind of agent races for a goal that is being worked on.
        """
        waiting = self._waiting(running)
        free = len(running) < leans
        if waiting:
            first = min(waiting, key=lambda job: (job.level, job.post.rank if isinstance(job, Shift) else job.rank))
            return first if free or first.level <= min(job.level for job in running) else None
        return self._race(running) if free else None

    def all_stuck(self, running: Collection[Shift | Entry]) -> bool:
        """Whether all that was planned, and every goal of it, has had a shift in vain."""
        return all(job.level > 0 for job in (*running, *self._waiting(running)))

    def _waiting(self, running: Collection[Shift | Entry]) -> list[Shift | Entry]:
        manned = {job.post.node for job in running if isinstance(job, Shift)}
        idle = [p for p in self.posts.values() if p.node not in manned and self._board.wanted(p.node)]
        jobs: list[Shift | Entry] = [
            Shift(post, agent, post.level) for post in idle if (agent := self._free(post, ())) is not None
        ]
        jobs += [entry for entry in self.entries if not entry.begun and self._board.wanted(entry.post.node)]
        return jobs

    def _race(self, running: Collection[Shift | Entry]) -> Shift | None:
        shifts = [job for job in running if isinstance(job, Shift)]
        busy = [job.agent for job in shifts]
        for post in {job.post.node: job.post for job in shifts}.values():
            if (agent := self._free(post, busy)) is not None:
                return Shift(post, agent, post.level)
        return None

    def _free(self, post: Post, busy: Collection[Agent]) -> Agent | None:
        """An agent of the post that is free, a new one of a kind that it has not where those are busy or done."""
        for agent in post.agents:
            if not agent.done and agent not in busy:
                return agent
        if len(post.agents) < len(self._kinds):
            post.agents.append(Agent(self._kinds[len(post.agents)], post.state, post.node))
            return post.agents[-1]
        return None

    def stuck(self, post: Post) -> None:
        """A shift did not prove this goal: it waits, and so do the others of the plans that need it."""
        post.level += 1
        for entry in self.entries:
            nodes = self.nodes(entry.plan)
            if post.node in nodes:
                for node in nodes:
                    if node in self.posts:
                        self.posts[node].level = max(self.posts[node].level, 1)

    def nodes(self, plan: Plan) -> tuple[int, ...]:
        """Where each subgoal stands on the board; -1 for one that was not stated."""
        found = (None if subgoal.state is None else self._board.node(subgoal.state) for subgoal in plan.subgoals)
        return tuple(-1 if node is None else node for node in found)

    def as_it_stands(self, plan: Plan) -> Plan:
        """The plan with what the board knows of its subgoals."""
        for subgoal, node in zip(plan.subgoals, self.nodes(plan), strict=True):
            post = self.posts.get(node)
            if node >= 0 and self._board.proved(node):
                plan = plan.marked(subgoal.name, Standing.PROVED)
            elif post is not None and any(agent.course is not None for agent in post.agents):
                plan = plan.marked(subgoal.name, Standing.STUCK)
        return plan
