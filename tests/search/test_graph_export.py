"""A graph survives being written and read, in formats that others read too, whatever texts it holds."""

from __future__ import annotations

import copy
import json
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from typing import Any

import networkx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search import Child, FormatError, GraphDocument, NodeStatus, Outcome, OutcomeStatus, ProofGraph
from search.export import dot, dumps, from_json, graphml, loads, mermaid, to_json, to_networkx

nx: Any = networkx  # its types are incomplete

HOSTILE = (
    "\"quotes\" 'single' </script><script>alert(1)</script> `ticks` \\ back\nline ]]> --> %% #quot; {{x}} | \u2028 \0 ⊢"
)

texts = st.one_of(st.text(max_size=12), st.just(HOSTILE))


@st.composite
def graphs(draw: st.DrawFn) -> ProofGraph:
    graph = ProofGraph(Child("0", "handle", draw(texts)))
    for _ in range(draw(st.integers(0, 12))):
        open_nodes = [node.id for node in graph.nodes if not node.exhausted]
        if not open_nodes:
            break
        source = draw(st.sampled_from(open_nodes))
        if draw(st.integers(0, 3)) == 0:
            graph.exhaust(source)
            continue
        keys = draw(st.lists(st.integers(0, 6), max_size=3))
        children = tuple(Child(str(key), None, draw(texts)) for key in keys)
        rejected = draw(st.sampled_from([OutcomeStatus.CLOSED, OutcomeStatus.ERROR, OutcomeStatus.TIMEOUT]))
        log_prob = draw(st.sampled_from([0.0, -0.25, -3.5, -float("inf")]))
        status = OutcomeStatus.OPEN if children else rejected
        graph.record(
            source, Outcome(draw(texts), log_prob, draw(texts), (draw(texts),), status, children, draw(texts), 0.5, 3)
        )
    return graph


def document(graph: ProofGraph) -> GraphDocument:
    verdict = {"level": 3, "axioms": ["propext"], "statement_sha256": HOSTILE}
    return GraphDocument(graph, HOSTILE, "theorem t : " + HOSTILE, "proved", "", None, verdict, {"steps": 7})


def sample() -> ProofGraph:
    graph = ProofGraph(Child("root", None, "p q : Prop\n⊢ p ∧ q → q ∧ p"))
    graph.record(0, Outcome("simp", -2.0, status=OutcomeStatus.ERROR, message="simp made no progress"))
    graph.record(
        0, Outcome("intro h", -0.1, status=OutcomeStatus.OPEN, children=(Child("1", None, "h : p ∧ q\n⊢ q ∧ p"),))
    )
    left, right = Child("2", None, "⊢ q"), Child("3", None, "⊢ p")
    graph.record(1, Outcome("constructor", -0.2, status=OutcomeStatus.OPEN, children=(left, right)))
    graph.record(1, Outcome("exfalso", -3.0, status=OutcomeStatus.OPEN, children=(Child("4", None, "⊢ False"),)))
    graph.record(2, Outcome("exact h.2", -0.3, status=OutcomeStatus.CLOSED))
    graph.record(3, Outcome("exact h.1", -0.3, status=OutcomeStatus.CLOSED))
    graph.exhaust(4)
    return graph


def facts(graph: ProofGraph) -> list[object]:
    nodes = [(n.key, n.text, n.status, n.depth, n.length, n.exhausted) for n in graph.nodes]
    edges = [
        (e.source, e.tactic, e.log_prob, e.generator, e.premises, e.status, e.children, e.message, e.seconds, e.tokens)
        for e in graph.edges
    ]
    return [nodes, edges, graph.script()]


@settings(max_examples=80, deadline=None)
@given(graphs())
def test_a_graph_is_the_same_after_it_was_written_and_read(graph: ProofGraph) -> None:
    again = loads(dumps(document(graph)))
    again.graph.check()
    assert facts(again.graph) == facts(graph)
    assert to_json(again) == to_json(document(graph))


@settings(max_examples=50, deadline=None)
@given(graphs())
def test_networkx_reads_the_file_and_writes_it_back(graph: ProofGraph) -> None:
    data = json.loads(dumps(document(graph)))
    read = nx.node_link_graph(data, edges="edges")
    assert isinstance(read, nx.DiGraph)
    assert len(read) == len(graph.nodes) + len(graph.edges)
    for node in graph.nodes:
        assert set(read.successors(f"s{node.id}")) == {f"t{edge.id}" for edge in node.edges}
    for edge in graph.edges:
        assert set(read.successors(f"t{edge.id}")) == {f"s{child}" for child in edge.children}
    written = nx.node_link_data(read, edges="edges")
    assert facts(from_json({**data, "nodes": written["nodes"]}).graph) == facts(graph)


@settings(max_examples=50, deadline=None)
@given(graphs())
def test_graphml_is_read_by_networkx_with_all_texts(graph: ProofGraph) -> None:
    read = nx.parse_graphml(graphml(document(graph)))
    assert nx.utils.graphs_equal(nx.DiGraph(read.edges), nx.DiGraph(to_networkx(document(graph)).edges))
    for edge in graph.edges:
        assert "\0" not in read.nodes[f"t{edge.id}"].get("tactic", "")
        if edge.tactic.isprintable():
            assert read.nodes[f"t{edge.id}"].get("tactic", "") == edge.tactic


def test_graphml_is_well_formed_whatever_it_holds() -> None:
    graph = ProofGraph(Child("".join(map(chr, range(0xD7FF))) + "\ufffe\uffff", None, HOSTILE))
    ElementTree.fromstring(graphml(document(graph)))


@settings(max_examples=30, deadline=None)
@given(graphs())
def test_dot_strings_end_where_they_should(graph: ProofGraph) -> None:
    text = dot(document(graph))
    bare = re.sub(r'"(?:[^"\\]|\\.)*"', "TEXT", text, flags=re.DOTALL)
    for line in bare.strip().splitlines()[1:-1]:
        assert re.fullmatch(r"  (graph|node|edge|[st]\d+( -> [st]\d+)?|left_out) \[[\w=., ]*\];", line), line


@pytest.mark.skipif(shutil.which("dot") is None, reason="graphviz is not installed")
def test_graphviz_reads_the_dot_file() -> None:
    graph = sample()
    graph.record(0, Outcome(HOSTILE, -1.0, status=OutcomeStatus.OPEN, children=(Child(HOSTILE, None, HOSTILE),)))
    subprocess.run(["dot", "-Tsvg"], input=dot(document(graph)).encode(), check=True, capture_output=True, timeout=60)


@settings(max_examples=50, deadline=None)
@given(graphs())
def test_mermaid_labels_hold_no_character_with_a_meaning(graph: ProofGraph) -> None:
    for line in mermaid(document(graph)).splitlines():
        for label in re.findall(r'"(.*?)"', line):
            assert not re.search(r'[<>`"{}\[\]|&]', label.replace("<br/>", "")), label
        bare = re.sub(r'"[^"]*"', "TEXT", line)
        assert re.fullmatch(
            r"flowchart TD|  [st]\d+( ---?>?\|TEXT\| [st]\d+| --> s\d+|\[TEXT\]:::\w+|\(\( \)\):::\w+|\{ \}:::\w+)"
            r"|  left_out\[TEXT\]|  classDef .*|  linkStyle [\d,]+ stroke.*",
            bare,
        ), bare


def test_small_drawings_show_the_proof_first() -> None:
    graph = sample()
    for number in range(50):
        graph.record(0, Outcome("apply", -1.0, status=OutcomeStatus.OPEN, children=(Child(f"other {number}"),)))
    for text in (mermaid(document(graph), limit=6), dot(document(graph), limit=6)):
        assert all(f"s{number}" in text for number in (0, 1, 2, 3))
        assert "49 more states are not shown" in text
        assert len(re.findall(r"^  s\d+ ?\[", text, flags=re.MULTILINE)) == 6
    assert "linkStyle 0,1,2,3,5,6 " in mermaid(document(sample()))


def test_the_proof_path_is_marked() -> None:
    tactics = [node["tactic"] for node in to_json(document(sample()))["nodes"] if node.get("on_proof")]
    assert tactics == ["intro h", "constructor", "exact h.2", "exact h.1"]


def test_a_verified_proof_is_kept_beside_the_graphs_own() -> None:
    kept = loads(dumps(GraphDocument(sample(), "t", proof="simp_all")))
    assert kept.script == "simp_all"


Change = tuple[list[str | int], Any]


CHANGES: list[tuple[Change, str]] = [
    ((["schema"], "sequent-graph/9"), "expected a graph of schema 'sequent-graph/1', found 'sequent-graph/9'"),
    ((["problem"], None), "problem: expected an object"),
    ((["problem", "name"], 7), "problem: expected 'name' to be a str, found 7"),
    ((["nodes"], {}), "expected 'nodes' to be a list"),
    ((["nodes", 0, "kind"], "goal"), r"nodes\[0\]: expected kind"),
    ((["nodes", 1, "id"], "s9"), r"nodes\[1\]: expected id 's1', found 's9'"),
    ((["nodes", 0, "key"], None), "s0: expected 'key' to be a str"),
    ((["root"], "s1"), "expected root"),
    ((["nodes", 0, "status"], "failed"), "s0: status is 'failed', but its tactics make it 'proved'"),
    ((["nodes", 0, "length"], 1), "s0: length is 1, but its tactics make it 4"),
    ((["nodes", 4, "exhausted"], False), "s4: status is 'failed', but its tactics make it 'open'"),
    ((["nodes", 5, "status"], "closed"), "s0: length is 4, but its tactics make it 1"),
    ((["nodes", 6, "status"], "closed"), "t1: .* is closed with 1 children"),
    ((["nodes", 6, "status"], "splendid"), "t1: 'splendid' is not a valid OutcomeStatus"),
    ((["nodes", 6, "log_prob"], 3), "t1: log_prob"),
    ((["nodes", 6, "log_prob"], "likely"), "t1: expected 'log_prob' to be a number"),
    ((["nodes", 6, "children"], ["s99"]), "t1: 's99' is no state"),
    ((["nodes", 6, "state"], "s3"), "t1: 's3' is no state"),
    ((["nodes", 7, "children"], ["s2", "s2"]), "the states are not those"),
    ((["edges", 0, "target"], "t9"), "the edges are not those"),
]


@pytest.mark.parametrize(("change", "message"), CHANGES)
def test_a_file_that_contradicts_itself_is_refused(change: Change, message: str) -> None:
    data = copy.deepcopy(to_json(document(sample())))
    (*path, last), value = change
    place: Any = data
    for step in path:
        place = place[step]
    place[last] = value
    with pytest.raises(FormatError, match=message):
        from_json(data)


@pytest.mark.parametrize("text", ["", "[]", "{", "null", '{"schema": 1}', pytest.param("[" * 200_000, id="deep")])
def test_what_is_no_graph_is_refused(text: str) -> None:
    with pytest.raises(FormatError):
        loads(text)


def test_an_impossible_log_probability_is_kept() -> None:
    graph = ProofGraph(Child("r"))
    graph.record(0, Outcome("never", -float("inf"), status=OutcomeStatus.CLOSED))
    assert loads(dumps(document(graph))).graph.edges[0].log_prob == -float("inf")
    assert graph.root.status is NodeStatus.PROVED
