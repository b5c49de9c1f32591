"""A proof graph as one HTML page that needs nothing else: no network, no other file. Knows nothing of Lean or models.

The page is `graph.html` of this package with the data put in as JSON. Its own script is the only one that the page's
content security policy lets run, so that a text out of the graph is never more than text.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
import math
from pathlib import Path
from typing import Any

from search.export import GraphDocument, proof_edges
from search.graph import NodeStatus, OutcomeStatus, render_lines

_NODE_STATUS = {NodeStatus.OPEN: 0, NodeStatus.PROVED: 1, NodeStatus.FAILED: 2, NodeStatus.ABANDONED: 0}
_EDGE_STATUS = {OutcomeStatus.CLOSED: 0, OutcomeStatus.OPEN: 1, OutcomeStatus.ERROR: 2, OutcomeStatus.TIMEOUT: 3}
_MESSAGE_CHARACTERS = 4_000
_ALL_MESSAGES_CHARACTERS = 12_000_000


def render_html(document: GraphDocument) -> str:
    """The whole page as text, to be written as UTF-8."""
    template = Path(__file__).with_name("graph.html").read_text(encoding="utf-8")
    script = template.partition("<script>")[2].partition("</script>")[0]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    values = {
        "title": html.escape(document.name),
        "script-hash": digest,
        "statement": html.escape(document.statement),
        "proof": html.escape(document.script or ""),
        "data": _embed(_page_data(document)),
    }
    # One pass from left to right: what is put in is not searched for further placeholders.
    head, *parts = template.split("{{")
    pieces = [head]
    for part in parts:
        name, _, rest = part.partition("}}")
        pieces += [values[name], rest]
    return "".join(pieces).encode("utf-8", "replace").decode("utf-8")


def _embed(data: dict[str, Any]) -> str:
    """JSON inside a script element: nothing in it can end the element or mean anything to HTML."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _page_data(document: GraphDocument) -> dict[str, Any]:
    """What the page shows. States and tactics are rows without names, in the order that the page's script reads."""
    graph = document.graph
    on_proof = proof_edges(graph)
    shared: dict[str, int] = {}
    messages_left = _ALL_MESSAGES_CHARACTERS

    def share(text: str) -> int:
        return shared.setdefault(text, len(shared))

    def message(text: str) -> int:
        nonlocal messages_left
        clipped = text if len(text) <= _MESSAGE_CHARACTERS else text[:_MESSAGE_CHARACTERS] + "\n… (shortened)"
        if clipped not in shared:
            messages_left -= len(clipped)
            if messages_left < 0:
                clipped = "(left out of this page to keep it small; the graph's JSON has it)"
        return share(clipped)

    nodes = [
        [node.text or node.key, _NODE_STATUS[node.status], node.depth, node.length, int(node.exhausted)]
        for node in graph.nodes
    ]
    edges = [
        [
            edge.source,
            share(edge.tactic),
            round(edge.log_prob, 4) if math.isfinite(edge.log_prob) else None,
            share(edge.generator),
            list(map(share, edge.premises)),
            _EDGE_STATUS[OutcomeStatus(edge.status)],
            edge.children,
            message(edge.message),
            round(edge.seconds, 4),
            int(edge.id in on_proof),
            edge.tokens,
        ]
        for edge in graph.edges
    ]
    proof = graph.proof()
    lines = [] if proof is None or document.proof not in (None, graph.script()) else render_lines(proof)
    return {
        "name": document.name,
        "statement": document.statement,
        "status": document.status,
        "reason": document.reason,
        "script": document.script,
        "script_nodes": [node for _, node in lines],
        "verdict": None if document.verdict is None else dict(document.verdict),
        "stats": dict(document.stats),
        "texts": list(shared),
        "nodes": nodes,
        "edges": edges,
    }
