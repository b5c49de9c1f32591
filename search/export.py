"""A proof graph as files: node-link JSON that networkx reads and that is read back here, GraphML, DOT, Mermaid.

Every text in a graph is taken to be hostile and escaped for its format. Knows nothing of Lean or models.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar, cast

from search.errors import FormatError, GraphError
from search.graph import Child, Edge, Node, NodeStatus, Outcome, OutcomeStatus, ProofGraph

if TYPE_CHECKING:
    import networkx

SCHEMA = "sequent-graph/1"

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class GraphDocument:
    """A proof graph with what a reader wants to know beside it.

    `header` stands before the statement in its file; "" where that is not known. `proof` is the script that `verdict`
    speaks of; left out, it is the graph's own shortest. `status`, `reason`, `verdict` and `stats` are carried along as
    they are: they must be JSON.
    """

    graph: ProofGraph
    name: str
    statement: str = ""
    status: str = ""
    reason: str = ""
    proof: str | None = None
    verdict: Mapping[str, Any] | None = None
    stats: Mapping[str, Any] = field(default_factory=dict[str, Any])
    header: str = ""

    @property
    def script(self) -> str | None:
        """The proof to show, if there is one."""
        return self.graph.script() if self.proof is None else self.proof


def to_json(document: GraphDocument) -> dict[str, Any]:
    """Node-link data: `networkx.node_link_graph(data, edges="edges")` reads it, and so does `from_json`.

    States are nodes `s0`, `s1`, ... and tried tactics nodes `t0`, `t1`, ...: an edge leads from a state to each of its
    tactics, and from a tactic to each state that it leaves.
    """
    graph = document.graph
    on_proof = proof_edges(graph)
    nodes: list[dict[str, Any]] = [
        {
            "id": f"s{node.id}",
            "kind": "state",
            "key": node.key,
            "text": node.text,
            "status": str(node.status),
            "depth": node.depth,
            "length": node.length,
            "exhausted": node.exhausted,
            "critic": node.critic,
            "visits": node.visits,
            "value": node.value,
        }
        for node in graph.nodes
    ]
    edges: list[dict[str, str]] = []
    for edge in graph.edges:
        nodes.append(
            {
                "id": f"t{edge.id}",
                "kind": "tactic",
                "tactic": edge.tactic,
                "status": str(edge.status),
                "log_prob": edge.log_prob if math.isfinite(edge.log_prob) else None,
                "tokens": edge.tokens,
                "generator": edge.generator,
                "premises": list(edge.premises),
                "message": edge.message,
                "seconds": edge.seconds,
                "cached": edge.cached,
                "state": f"s{edge.source}",
                "children": [f"s{child}" for child in edge.children],
                "on_proof": edge.id in on_proof,
            }
        )
        edges.extend(_links(edge))
    return {
        "schema": SCHEMA,
        "problem": {"name": document.name, "header": document.header, "statement": document.statement},
        "status": document.status,
        "reason": document.reason,
        "proof": document.script,
        "verdict": None if document.verdict is None else dict(document.verdict),
        "stats": dict(document.stats),
        "root": f"s{graph.root.id}",
        "directed": True,
        "multigraph": False,
        "graph": {},
        "nodes": nodes,
        "edges": edges,
    }


def from_json(data: object) -> GraphDocument:
    """Read back what `to_json` made; states come without the environment's handles.

    All that can be derived is derived again: a file whose statuses, lengths or links say something else than its
    tactics do is refused. Raises FormatError, which names the place.
    """
    top = _mapping(data, "the file")
    if top.get("schema") != SCHEMA:
        raise FormatError(f"expected a graph of schema {SCHEMA!r}, found {top.get('schema')!r}")
    problem = _mapping(top.get("problem"), "problem")
    states: list[Mapping[str, Any]] = []
    tactics: list[Mapping[str, Any]] = []
    for number, item in enumerate(_list(top, "nodes", "the file")):
        node = _mapping(item, f"nodes[{number}]")
        kind = node.get("kind")
        if kind not in ("state", "tactic"):
            raise FormatError(f'nodes[{number}]: expected kind "state" or "tactic", found {kind!r}')
        same_kind = states if kind == "state" else tactics
        expected = f"{'s' if kind == 'state' else 't'}{len(same_kind)}"
        if node.get("id") != expected:
            raise FormatError(f"nodes[{number}]: expected id {expected!r}, found {node.get('id')!r}")
        same_kind.append(node)
    if not states or top.get("root") != "s0":
        raise FormatError(f'expected root "s0" and at least one state, found root {top.get("root")!r}')
    children = [_child(state) for state in states]
    graph = ProofGraph(children[0])
    links: list[dict[str, str]] = []
    for tactic in tactics:
        edge = _replay(graph, tactic, children)
        links.extend(_links(edge))
    if [node.key for node in graph.nodes] != [child.key for child in children]:
        raise FormatError("the states are not those that the tactics reach, in the order in which they reach them")
    for node, state in zip(graph.nodes, states, strict=True):
        if _get(state, "exhausted", bool, f"s{node.id}"):
            graph.exhaust(node.id)
        if state.get("status") == NodeStatus.ABANDONED:
            graph.abandon(node.id)
    for node, state in zip(graph.nodes, states, strict=True):
        for name, derived in (("status", str(node.status)), ("depth", node.depth), ("length", node.length)):
            if state.get(name) != derived:
                raise FormatError(f"s{node.id}: {name} is {state.get(name)!r}, but its tactics make it {derived!r}")
    stored = [_mapping(link, f"edges[{number}]") for number, link in enumerate(_list(top, "edges", "the file"))]
    if stored != links:
        raise FormatError("the edges are not those between the states and the tactics")
    verdict = top.get("verdict")
    return GraphDocument(
        graph,
        name=_get(problem, "name", str, "problem"),
        statement=_get(problem, "statement", str, "problem"),
        status=_get(top, "status", str, "the file"),
        reason=_get(top, "reason", str, "the file"),
        proof=None if top.get("proof") is None else _get(top, "proof", str, "the file"),
        verdict=None if verdict is None else _mapping(verdict, "verdict"),
        stats=_mapping(top.get("stats"), "stats"),
        header=_get({"header": ""} | dict(problem), "header", str, "problem"),
    )


def dumps(document: GraphDocument) -> str:
    """`to_json` as one line of text."""
    return json.dumps(to_json(document), ensure_ascii=False, allow_nan=False)


def loads(text: str) -> GraphDocument:
    """Read back what `dumps` made. Raises FormatError."""
    try:
        return from_json(json.loads(text))
    except (json.JSONDecodeError, RecursionError) as error:
        raise FormatError(f"not JSON: {error}") from error


def to_networkx(document: GraphDocument) -> networkx.DiGraph[str]:
    """States and tactics as the nodes of a networkx graph, with their attributes."""
    import networkx  # takes longer to import than everything else that this package does for a small graph

    data = to_json(document)
    graph: networkx.DiGraph[str] = networkx.DiGraph(
        name=document.name, statement=document.statement, status=document.status
    )
    for node in data["nodes"]:
        name = node.pop("id")
        graph.add_node(name, **node)
    graph.add_edges_from((link["source"], link["target"]) for link in data["edges"])
    return graph


def graphml(document: GraphDocument) -> str:
    """GraphML, as Gephi, yEd and networkx read it. Lists are one line each; what XML can't hold becomes U+FFFD."""
    import networkx

    graph = to_networkx(document)
    for record in (graph.graph, *(graph.nodes[name] for name in graph)):
        for name, value in list(record.items()):
            if value is None:
                del record[name]
            elif isinstance(value, list):
                record[name] = _xml_text("\n".join(map(str, cast("list[object]", value))))
            elif isinstance(value, str):
                record[name] = _xml_text(value)
    lines = cast("Iterator[str]", networkx.generate_graphml(graph))  # pyright: ignore[reportUnknownMemberType]
    return "\n".join(lines)


def dot(document: GraphDocument, limit: int | None = None) -> str:
    """Graphviz DOT: states are boxes, tactics that left several goals are points. Rejected tactics are only counted.

    With a `limit`, that many states: those of the proof first, then the rest from the root on.
    """
    graph = document.graph
    lines = [
        f"digraph {_dot_text(document.name, '')} {{",
        '  graph [rankdir=TB, ranksep=0.4, labelloc=t, fontname="sans-serif"];',
        '  node [shape=box, style="rounded,filled", fontname="monospace", fontsize=10, fillcolor="#f4f4f5"];',
        '  edge [fontname="monospace", fontsize=9, color="#71717a"];',
    ]
    colours = {NodeStatus.PROVED: "#d1fae5", NodeStatus.OPEN: "#f4f4f5", NodeStatus.FAILED: "#fee2e2"}
    colours[NodeStatus.ABANDONED] = "#fef9c3"
    view = _View(graph, limit)
    for node in view.nodes:
        label = _dot_text(view.label(node, lines=12, width=90), "\\l")
        lines.append(f'  s{node.id} [label={label}, fillcolor="{colours[node.status]}"];')
    for edge, children in view.edges():
        style = ', color="#059669", penwidth=2.2' if edge.id in view.proof else ""
        label = _dot_text(_clip(edge.tactic, 6, 60), "\\l")
        if not children:
            lines.append(f'  t{edge.id} [shape=circle, label="", width=0.15, fillcolor="#059669"];')
            lines.append(f"  s{edge.source} -> t{edge.id} [label={label}{style}];")
        elif len(children) == 1:
            lines.append(f"  s{edge.source} -> s{children[0]} [label={label}{style}];")
        else:
            lines.append(f'  t{edge.id} [shape=point, width=0.08, fillcolor="#71717a"];')
            lines.append(f"  s{edge.source} -> t{edge.id} [label={label}, arrowhead=none{style}];")
            lines.extend(f"  t{edge.id} -> s{child} [{style.removeprefix(', ')}];" for child in children)
    if view.left_out:
        lines.append(f'  left_out [shape=plaintext, style="", label="{view.left_out} more states are not shown"];')
    lines.append("}")
    return "\n".join(lines) + "\n"


def mermaid(document: GraphDocument, limit: int | None = 60) -> str:
    """A Mermaid flowchart, for Markdown pages. Rejected tactics are only counted.

    With a `limit`, that many states: those of the proof first, then the rest from the root on.
    """
    view = _View(document.graph, limit)
    lines = ["flowchart TD"]
    lines += [
        f"  s{node.id}[{_mermaid_text(view.label(node, lines=8, width=70))}]:::{node.status}" for node in view.nodes
    ]
    thick: list[int] = []
    count = 0
    for edge, children in view.edges():
        label = _mermaid_text(_clip(edge.tactic, 4, 50))
        if not children:
            drawn = [f"  t{edge.id}(( )):::closed", f"  s{edge.source} -->|{label}| t{edge.id}"]
        elif len(children) == 1:
            drawn = [f"  s{edge.source} -->|{label}| s{children[0]}"]
        else:
            drawn = [f"  t{edge.id}{{ }}:::several", f"  s{edge.source} ---|{label}| t{edge.id}"]
            drawn += [f"  t{edge.id} --> s{child}" for child in children]
        lines += drawn
        links = sum("--" in line.split("|")[0] for line in drawn)
        if edge.id in view.proof:
            thick.extend(range(count, count + links))
        count += links
    if view.left_out:
        lines.append(f'  left_out["{view.left_out} more states are not shown"]')
    lines += [
        "  classDef proved fill:#d1fae5,stroke:#059669,color:#064e3b",
        "  classDef open fill:#f4f4f5,stroke:#a1a1aa,color:#27272a",
        "  classDef failed fill:#fee2e2,stroke:#f87171,color:#7f1d1d",
        "  classDef abandoned fill:#fef9c3,stroke:#ca8a04,color:#27272a",
        "  classDef closed fill:#059669,stroke:#059669",
        "  classDef several fill:#71717a,stroke:#71717a",
    ]
    if thick:
        lines.append(f"  linkStyle {','.join(map(str, thick))} stroke:#059669,stroke-width:3px")
    return "\n".join(lines) + "\n"


def proof_edges(graph: ProofGraph) -> set[int]:
    """The ids of the edges of the shortest known proof of the root."""
    edges: set[int] = set()
    todo = [graph.root]
    while todo:
        best = todo.pop().best
        if best is not None and best.id not in edges:
            edges.add(best.id)
            todo.extend(graph.nodes[child] for child in best.children)
    return edges


class _View:
    """The part of a graph that a drawing shows."""

    def __init__(self, graph: ProofGraph, limit: int | None) -> None:
        self.graph = graph
        self.proof = proof_edges(graph)
        on_proof = {graph.root.id} | {child for edge in self.proof for child in graph.edges[edge].children}
        ranked = sorted(graph.nodes, key=lambda node: (node.id not in on_proof, node.depth, node.id))
        shown = ranked if limit is None else ranked[: max(1, limit)]
        self.nodes = sorted(shown, key=lambda node: node.id)
        self.left_out = len(ranked) - len(shown)
        self._shown = {node.id for node in shown}

    def edges(self) -> Iterator[tuple[Edge, tuple[int, ...]]]:
        """The tactics that led somewhere, with those of their children that are shown."""
        for node in self.nodes:
            for edge in node.edges:
                children = tuple(dict.fromkeys(child for child in edge.children if child in self._shown))
                if children or edge.status == OutcomeStatus.CLOSED:
                    yield edge, children

    @staticmethod
    def label(node: Node, *, lines: int, width: int) -> str:
        rejected = sum(edge.status in (OutcomeStatus.ERROR, OutcomeStatus.TIMEOUT) for edge in node.edges)
        text = _clip(node.text or node.key, lines, width)
        return f"{text}\n({rejected} rejected)" if rejected else text


def _links(edge: Edge) -> list[dict[str, str]]:
    tactic = f"t{edge.id}"
    targets = dict.fromkeys(edge.children)
    return [
        {"source": f"s{edge.source}", "target": tactic},
        *({"source": tactic, "target": f"s{child}"} for child in targets),
    ]


def _replay(graph: ProofGraph, tactic: Mapping[str, Any], states: list[Child]) -> Edge:
    where = str(tactic["id"])
    source = _state_number(_get(tactic, "state", str, where), len(graph.nodes), where)
    children = tuple(states[_state_number(child, len(states), where)] for child in _list(tactic, "children", where))
    log_prob = -math.inf if tactic.get("log_prob") is None else _number(tactic, "log_prob", where)
    try:
        outcome = Outcome(
            tactic=_get(tactic, "tactic", str, where),
            log_prob=log_prob,
            generator=_get(tactic, "generator", str, where),
            premises=tuple(map(str, _list(tactic, "premises", where))),
            status=OutcomeStatus(_get(tactic, "status", str, where)),
            children=children,
            message=_get(tactic, "message", str, where),
            seconds=_number(tactic, "seconds", where),
            tokens=_get(tactic, "tokens", int, where),
            cached=tactic.get("cached") is True,
        )
        return graph.record(source, outcome)
    except (ValueError, GraphError) as error:
        raise FormatError(f"{where}: {error}") from error


def _child(state: Mapping[str, Any]) -> Child:
    where = str(state["id"])
    critic = None if state.get("critic") is None else _number(state, "critic", where)
    return Child(_get(state, "key", str, where), None, _get(state, "text", str, where), critic)


def _state_number(name: object, count: int, where: str) -> int:
    if isinstance(name, str) and re.fullmatch(r"s(0|[1-9][0-9]{0,9})", name) and int(name[1:]) < count:
        return int(name[1:])
    raise FormatError(f"{where}: {name!r} is no state that is known there")


def _mapping(value: object, where: str) -> Mapping[str, Any]:
    if isinstance(value, dict):
        return cast("dict[str, Any]", value)
    raise FormatError(f"{where}: expected an object, found {type(value).__name__}")


def _list(record: Mapping[str, Any], name: str, where: str) -> list[Any]:
    return cast("list[Any]", _get(record, name, list, where))


def _get(record: Mapping[str, Any], name: str, kind: type[_T], where: str) -> _T:
    value = record.get(name)
    if isinstance(value, kind) and (kind is bool or not isinstance(value, bool)):
        return value
    raise FormatError(f"{where}: expected {name!r} to be a {kind.__name__}, found {value!r}"[:300])


def _number(record: Mapping[str, Any], name: str, where: str) -> float:
    value = record.get(name)
    if isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value):
        return float(value)
    raise FormatError(f"{where}: expected {name!r} to be a number, found {value!r}"[:300])


def _clip(text: str, lines: int, width: int) -> str:
    """At most so many lines of at most so many characters. The last lines stay: they hold the target."""
    kept = [line if len(line) <= width else line[: width - 1] + "…" for line in text.strip().splitlines()]
    return "\n".join(kept if len(kept) <= lines else ["…", *kept[1 - lines :]])


def _xml_text(text: str) -> str:
    return re.sub("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)


def _dot_text(text: str, line_end: str) -> str:
    """A quoted string; each line ends in `line_end`, the escape that aligns it."""
    quoted = text.replace("\0", "\ufffd").replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(f"{line}{line_end}" for line in quoted.splitlines() or [""]) + '"'


def _mermaid_text(text: str) -> str:
    """A quoted string in which every character with a meaning to Mermaid, Markdown or HTML is an entity."""
    special = re.sub(r"[^\w\s.,:;+*/=∀∃⊢→←↔∧∨¬≤≥≠∣ℕℤℚℝ·…()-]|[*_:]", lambda found: f"#{ord(found[0])};", text)
    return '"' + "<br/>".join(special.splitlines() or [""]) + '"'
