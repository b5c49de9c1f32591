"""Replies of a Kimina Lean Server that were recorded, beside what is answered here to the same requests.

The recorded proofs need Mathlib, which the embedded environment is not: what they are compared in is the form.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.worker.processes import ROOT, Server

RECORDED = ROOT.parent / "shared" / "data" / "kimina_server" / "match.jsonl"
PLACE = {"line", "column"}


@pytest.fixture(scope="module")
def rows() -> list[dict[str, Any]]:
    if not RECORDED.is_file():
        pytest.skip("the recorded replies are not beside this checkout (../shared/data/kimina_server)")
    found = [json.loads(line) for line in RECORDED.read_text(encoding="utf-8").splitlines()]
    with_messages = [row for row in found if "messages" in (reply(row).get("response") or {})]
    return found[:3] + sorted(with_messages, key=lambda row: len(row["code"]))[:3]


def reply(row: dict[str, Any]) -> dict[str, Any]:
    (result,) = row["response"]["results"]
    return result


def test_the_same_requests_get_replies_of_the_same_form(server: Server, rows: list[dict[str, Any]]) -> None:
    codes = [{"custom_id": reply(row)["custom_id"], "proof": row["code"]} for row in rows]
    with server.http() as http:
        answer = http.post("/verify", json={"codes": codes, "timeout": 60}).json()
    assert set(answer) == set(rows[0]["response"])
    for row, ours in zip(rows, answer["results"], strict=True):
        theirs = reply(row)
        assert list(ours) == list(theirs)
        assert ours["custom_id"] == theirs["custom_id"] and ours["error"] is None
        assert set(ours["response"]) <= {"time", "messages", "sorries"} and ours["response"]["time"] > 0
        forms = {frozenset(message) for message in (theirs["response"] or {}).get("messages", [])}
        for message in ours["response"].get("messages", []):
            assert not forms or frozenset(message) in forms
            assert message["severity"] in ("info", "warning", "error")
            assert set(message["pos"]) == PLACE
            assert 1 <= message["pos"]["line"] <= row["code"].count("\n") + 1  # counted in the file as it was sent


def test_its_client_reads_both_alike(rows: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch) -> None:
    import typing_extensions

    monkeypatch.setattr("typing.TypedDict", typing_extensions.TypedDict)
    from kimina_client.models import ReplResponse

    from worker.server.kimina import Checked

    for row in rows:
        theirs = reply(row)
        kept = {"id": str(theirs["custom_id"]), "time": 1.0, "response": theirs["response"] or {}}
        ours = Checked(**kept).model_dump(exclude_none=True)
        read = [ReplResponse(**one).analyze().status.value for one in (kept, ours)]
        assert read == ["valid", "valid"]
