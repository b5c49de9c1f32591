"""`sequent mcp`: tools to look at goals, try tactics, prove, verify and find premises, and results as resources.

Where lean-lsp-mcp has the same thing, names and conventions are its own: `file_path`, `line` and `column` from 1, the
snippets of `lean_multi_attempt`. A tool that can't do what it was asked says so in an error that an agent can read.
"""

from __future__ import annotations

import asyncio
import itertools
import json
from collections import OrderedDict
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated, Any, TypeVar

from mcp.server.mcpserver import Context, MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from pydantic import Field

from lean_env.environment import ProofState, StepOutcome
from lean_env.errors import LeanEnvError, LeanInterrupted
from lean_env.problem import DEFAULT_HEADER, Problem, parse_problem
from lean_env.source import Hole, SourceFile
from prover.audit.findings import Finding
from prover.audit.lean import examine
from prover.audit.text import read_statements
from prover.errors import GeneratorError
from prover.fill import FileFiller
from prover.session import AttemptOptions, Prover, document_of, record_of
from prover.thread import ProverThread
from search import GraphDocument
from sequent import __version__

MAX_TACTICS = 64
MAX_PREMISES = 50
MAX_SECONDS = 3_600.0
KEPT = 100  # results that can be read again
PROGRESS_SECONDS = 0.5

_INSTRUCTIONS = """\
Tools around a Lean 4. Everything that is called proved was compiled in fresh processes and read
outside of Lean; `verdict.level` says how far (3 pinned, 4 replayed). State a theorem as `theorem NAME BINDERS : TYPE`,
or name a `sorry` of a file by file_path and line. `step` tries tactics without changing anything."""

Statement = Annotated[str, Field(description="`theorem NAME BINDERS : TYPE`, without a proof", max_length=100_000)]
Header = Annotated[str, Field(description="what stands before the theorem: imports, opens, variables")]
FilePath = Annotated[str, Field(description="a .lean file")]
Line = Annotated[int, Field(ge=1, description="line of the `sorry`, from 1")]
Column = Annotated[int | None, Field(ge=1, description="its column, from 1; needed where the line has several")]
Tactics = Annotated[list[str], Field(min_length=1, max_length=MAX_TACTICS, description="each is tried by itself")]
Script = Annotated[
    list[str], Field(description="tactics that were run before, in order; each must leave one goal state")
]
Seconds = Annotated[float | None, Field(gt=0, le=MAX_SECONDS, description="limit of the search; default: the server's")]
_T = TypeVar("_T")
_Stop = Callable[[], bool]


class Tools:
    """What the tools do, on the prover's thread, and the results that they leave to be read."""

    def __init__(self, options: AttemptOptions) -> None:
        self.options = options
        self.prover = ProverThread(options)
        self.results: OrderedDict[str, tuple[dict[str, Any], GraphDocument | None]] = OrderedDict()
        self._numbers = itertools.count(1)

    async def work(self, context: Context, title: str, work: Callable[[Prover, _Stop], _T]) -> _T:
        """Have the prover's thread do something, with progress, until it is done or the client cancels it."""
        job = self.prover.submit(work)
        waiting = asyncio.wrap_future(job.future)
        seconds = 0.0
        try:
            while not (await asyncio.wait([waiting], timeout=PROGRESS_SECONDS))[0]:
                seconds += PROGRESS_SECONDS
                await context.report_progress(seconds, message=f"{title}: {seconds:.0f} s")
            return await waiting
        except asyncio.CancelledError:
            self.prover.stop(job)
            raise
        except LeanInterrupted as error:
            raise ToolError("stopped") from error
        except (LeanEnvError, GeneratorError, ValueError, OSError) as error:
            raise ToolError(str(error)) from error

    def keep(self, record: dict[str, Any], document: GraphDocument | None = None) -> dict[str, Any]:
        """Make a result a resource; the record says which."""
        name = str(next(self._numbers))
        record = record | {"resource": f"sequent://results/{name}"}
        if document is not None:
            record["graph_resource"] = f"sequent://results/{name}/graph"
        self.results[name] = (record, document)
        while len(self.results) > KEPT:
            self.results.popitem(last=False)
        return record

    def result(self, name: str) -> tuple[dict[str, Any], GraphDocument | None]:
        """Raises ToolError for a result that is not there (any more)."""
        if name not in self.results:
            raise ToolError(f"there is no result {name}; the last {KEPT} are kept: {', '.join(self.results) or 'none'}")
        return self.results[name]


def serve(options: AttemptOptions) -> MCPServer:
    """The server; `run` starts it."""
    tools = Tools(options)

    @asynccontextmanager
    async def lifespan(server: MCPServer) -> AsyncGenerator[None]:  # noqa: ARG001
        try:
            yield
        finally:
            tools.prover.close()

    server = MCPServer("sequent", version=__version__, instructions=_INSTRUCTIONS, lifespan=lifespan)

    @server.tool()
    async def lean_goal(file_path: FilePath, line: Line, context: Context, column: Column = None) -> dict[str, Any]:
        """The goal at a `sorry` of a file, with what Lean rejects in that file. Nothing is written."""

        def work(prover: Prover, stop: _Stop) -> dict[str, Any]:  # noqa: ARG001
            filler = _filler(file_path, prover)
            hole = _hole(filler, line, column)
            faults = [{"line": fault.line, "message": fault.message} for fault in filler.survey.faults]
            return {"goals": [hole.goal], "obstacle": hole.obstacle, "term": hole.in_term, "rejected": faults}

        return await tools.work(context, "reading the file", work)

    @server.tool()
    async def lean_multi_attempt(
        file_path: FilePath, line: Line, snippets: Tactics, context: Context, column: Column = None
    ) -> dict[str, Any]:
        """Try several tactics in the place of a `sorry` of a file: what each would leave. Nothing is written."""

        def work(prover: Prover, stop: _Stop) -> dict[str, Any]:  # noqa: ARG001
            hole = _hole(_filler(file_path, prover), line, column)
            if hole.obstacle:
                raise LeanEnvError(hole.obstacle)
            root = prover.environment.open(hole)
            return {"goals": _goals(root), "items": [_outcome(o) for o in prover.environment.step(root, snippets)]}

        return await tools.work(context, "trying", work)

    @server.tool()
    async def state(statement: Statement, context: Context, header: Header = DEFAULT_HEADER) -> dict[str, Any]:
        """Have Lean elaborate a statement: the goal that it leaves, or Lean's own message."""

        def work(prover: Prover, stop: _Stop) -> dict[str, Any]:  # noqa: ARG001
            return {"goals": _goals(prover.environment.open(parse_problem("", statement, header)))}

        return await tools.work(context, "stating", work)

    @server.tool()
    async def step(
        statement: Statement,
        tactics: Tactics,
        context: Context,
        after: Script | None = None,
        header: Header = DEFAULT_HEADER,
    ) -> dict[str, Any]:
        """Try many tactics at a goal: at the statement's own, or at what the tactics `after` leave of it."""

        def work(prover: Prover, stop: _Stop) -> dict[str, Any]:  # noqa: ARG001
            at = _replayed(prover, prover.environment.open(parse_problem("", statement, header)), after or [])
            return {"goals": _goals(at), "items": [_outcome(o) for o in prover.environment.step(at, tactics)]}

        return await tools.work(context, "stepping", work)

    @server.tool()
    async def prove(
        statement: Statement, context: Context, header: Header = DEFAULT_HEADER, seconds: Seconds = None
    ) -> dict[str, Any]:
        """Search for a proof. The answer has the tactic block, its verdict, and where the proof graph can be read."""
        problem = _problem(statement, header)
        attempt = await tools.work(
            context, "proving", lambda prover, stop: prover.attempt(problem, stop, time_limit=seconds)
        )
        return tools.keep(record_of(attempt) | {"statement": problem.statement}, document_of(attempt))

    @server.tool()
    async def prove_sorry(file_path: FilePath, line: Line, context: Context, column: Column = None) -> dict[str, Any]:
        """Search for a proof of a `sorry` of a file, in its place. The answer has it; the file stays as it is."""

        def work(prover: Prover, stop: _Stop) -> tuple[dict[str, Any], GraphDocument | None]:
            filler = _filler(file_path, prover)
            (result,) = filler.fill([_hole(filler, line, column)], stop).results
            return result.as_json(), result.document

        return tools.keep(*await tools.work(context, "proving", work))

    @server.tool(name="verify")
    async def verify_proof(
        statement: Statement,
        proof: Annotated[str, Field(description="a tactic block, without `by`", max_length=100_000)],
        context: Context,
        header: Header = DEFAULT_HEADER,
    ) -> dict[str, Any]:
        """Check a proof in fresh processes, as far up the ladder as it holds: level 3 or more is proved."""
        problem = _problem(statement, header)
        verdict = await tools.work(context, "verifying", lambda prover, stop: prover.verify(problem, proof))  # noqa: ARG005
        return tools.keep(
            {"statement": problem.statement, "proof": proof, "proved": verdict.proved, "verdict": verdict.as_json()}
        )

    @server.tool()
    async def audit(
        statement: Statement,
        context: Context,
        header: Header = DEFAULT_HEADER,
        seconds: Annotated[float, Field(gt=0, le=60, description="for a contradiction, and for the negation")] = 1.0,
    ) -> dict[str, Any]:
        """Look for what is wrong with a statement: its negation provable, hypotheses that contradict each other, and
        the like. An alarm rests on a verified proof; no finding says nothing.
        """
        problem = _problem(statement, header)

        def work(prover: Prover, stop: _Stop) -> list[Finding]:  # noqa: ARG001
            return [*read_statements([problem]), *examine(problem, prover.environment, prover.verify, seconds)]

        found = await tools.work(context, "auditing", work)
        return {"alarm": any(item.is_alarm for item in found), "findings": [dict(item.as_json()) for item in found]}

    @server.tool()
    async def premises(
        goal: Annotated[str, Field(description="a goal as Lean prints it, or any words and formulas", min_length=1)],
        context: Context,
        count: Annotated[int, Field(ge=1, le=MAX_PREMISES)] = 12,
    ) -> dict[str, Any]:
        """Theorems of the core library that fit a goal, best first."""

        def work(prover: Prover, stop: _Stop) -> list[dict[str, Any]]:  # noqa: ARG001
            from prover.specs import core_premises

            (found,) = core_premises().query([goal], count)
            return [
                {"name": item.premise.name, "statement": item.premise.statement, "score": round(item.score, 4)}
                for item in found
            ]

        return {"premises": await tools.work(context, "retrieving", work)}

    @server.tool()
    async def proof_graph(
        result: Annotated[str, Field(description="the number at the end of a result's resource")],
        format: Annotated[str, Field(pattern="^(mermaid|dot|json)$")] = "mermaid",  # noqa: A002
    ) -> str:
        """The search behind a result of `prove` or `prove_sorry`: states, tactics, what failed."""
        from search import export

        document = _graph(tools, result)
        match format:
            case "dot":
                return export.dot(document)
            case "json":
                return export.dumps(document)
            case _:
                return export.mermaid(document)

    @server.resource("sequent://results/{name}", mime_type="application/json")
    def result(name: str) -> str:
        """What a tool answered, once more."""
        return json.dumps(tools.result(name)[0], ensure_ascii=False)

    @server.resource("sequent://results/{name}/graph", mime_type="text/html")
    def graph(name: str) -> str:
        """The page of a search: it works without a network."""
        from search.html import render_html

        return render_html(_graph(tools, name))

    return server


def _graph(tools: Tools, name: str) -> GraphDocument:
    document = tools.result(name)[1]
    if document is None:
        raise ToolError(f"result {name} is no search that began: it has no graph")
    return document


def _problem(statement: str, header: str) -> Problem:
    try:
        return parse_problem("", statement, header)
    except LeanEnvError as error:
        raise ToolError(str(error)) from error


def _filler(path: str, prover: Prover) -> FileFiller:
    if Path(path).suffix != ".lean":
        raise LeanEnvError(f"{path}: expected a .lean file")
    return FileFiller(SourceFile.read(Path(path)), prover)


def _hole(filler: FileFiller, line: int, column: int | None) -> Hole:
    """The hole at a place. Raises LeanEnvError that says which there are."""
    here = [hole for hole in filler.survey.holes if hole.line == line and column in (None, hole.column + 1)]
    if len(here) == 1:
        return here[0]
    there = ", ".join(f"{hole.line}:{hole.column + 1}" for hole in filler.survey.holes) or "none"
    raise LeanEnvError(f"{'several holes' if here else 'no hole'} at this place; there are: {there}")


def _replayed(prover: Prover, at: ProofState, script: list[str]) -> ProofState:
    """The state after a script. Raises LeanEnvError where that is not one state."""
    for tactic in script:
        (outcome,) = prover.environment.step(at, [tactic])
        if len(outcome.children) != 1:
            what = outcome.message or f"it leaves {len(outcome.children)} separate goals: join them in one tactic"
            raise LeanEnvError(f"`{tactic}` does not lead to one state ({outcome.status}): {what}")
        at = outcome.children[0]
    return at


def _goals(state: ProofState) -> list[str]:
    return [str(goal) for goal in state.goals]


def _outcome(outcome: StepOutcome) -> dict[str, Any]:
    goals = [goal for child in outcome.children for goal in _goals(child)]
    return {
        "snippet": outcome.tactic,
        "status": str(outcome.status),
        "goals": goals,
        "message": outcome.message,
        "seconds": round(outcome.seconds, 3),
    }
