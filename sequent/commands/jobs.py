"""`sequent jobs`: submit problems to a service, list jobs, show, watch and cancel them."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sequent.commands._shared import add_attempt_options, attempt_options
from sequent.console import say
from sequent.errors import UsageError

if TYPE_CHECKING:
    from worker.client import Client, RemoteJob

_EXAMPLES = """\
examples:
  sequent jobs submit problems.jsonl --time-limit 20 --watch
  sequent jobs submit --statement "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q"
  sequent jobs list
  sequent jobs show JOB                the job and its problems
  sequent jobs watch JOB               events as they come, until it has ended
  sequent jobs cancel JOB

The server is that of --server or SEQUENT_SERVER (default http://127.0.0.1:8321), the key that of SEQUENT_API_KEY.
exit status: 0 done what was asked, 2 the server refused it or did not answer
"""
_FIELDS = ("time_limit", "expansions", "steps", "strategy", "generator", "seed", "cache")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.description = "Talks to a service that `sequent serve` runs."
    parser.epilog = _EXAMPLES
    parser.add_argument("action", choices=("submit", "list", "show", "watch", "cancel"))
    parser.add_argument("what", nargs="?", metavar="FILE|JOB", help="submit: a .jsonl or .lean file; else a job's id")
    parser.add_argument("--statement", metavar="TEXT", help="submit: one theorem")
    parser.add_argument("--name", default="", metavar="TEXT", help="submit: what the job is called")
    parser.add_argument("--priority", type=int, choices=range(10), default=0, help="submit: 0 to 9 (default: 0)")
    parser.add_argument("--idempotency-key", metavar="TEXT", help="submit: the same request makes one job")
    parser.add_argument("--watch", action="store_true", help="submit: follow the job to its end")
    parser.add_argument("--server", metavar="URL", help="default: SEQUENT_SERVER, or http://127.0.0.1:8321")
    parser.add_argument("--json", action="store_true", help="print JSON objects, one a line where there are many")
    add_attempt_options(parser, 60.0)


def run(options: argparse.Namespace) -> int:
    """Do what was asked."""
    try:
        from worker.client import Client
    except ModuleNotFoundError as error:
        raise UsageError(f'the service needs the package {error.name}: pip install "sequent[service]"') from error
    from worker.errors import ServiceError

    if options.action not in ("submit", "list") and not options.what:
        raise UsageError(f"{options.action}: which job? `sequent jobs list` shows them")
    try:
        with Client(options.server) as client:
            return _act(client, options)
    except ServiceError as error:
        raise UsageError(str(error)) from error


def _act(client: Client, options: argparse.Namespace) -> int:
    match options.action:
        case "submit":
            job = _submit(client, options)
            _print_job(job, options)
            return _watch(client, job.id, options) if options.watch else 0
        case "list":
            for job in client.jobs():
                _print_job(job, options)
        case "show":
            job = client.job(options.what)
            _print_job(job, options)
            for problem in client.problems(job.id):
                if options.json:
                    _print_line({"position": problem.position, "name": problem.name, "status": problem.status})
                else:
                    reason = (problem.result or {}).get("reason", "")
                    print(
                        f"  {problem.position:4}  {problem.status:11}  {problem.name}  {reason.partition(chr(10))[0]}"
                    )
        case "watch":
            return _watch(client, options.what, options)
        case _:
            _print_job(client.cancel(options.what), options)
    return 0


def _submit(client: Client, options: argparse.Namespace) -> RemoteJob:
    if (options.what is None) == (options.statement is None):
        raise UsageError("submit: give a file or --statement")
    chosen = attempt_options(options)
    given = {name: value for name in _FIELDS if (value := getattr(chosen, name)) is not None}
    more = {"name": options.name, "priority": options.priority, "idempotency_key": options.idempotency_key}
    if options.statement is not None:
        return client.submit([options.statement], **more, **given)
    path = Path(options.what)
    if not path.is_file():
        raise UsageError(f"{path} is no file")
    return client.submit_file(path, **more, **given)


def _watch(client: Client, job: str, options: argparse.Namespace) -> int:
    for event in client.watch(job):
        if options.json:
            _print_line({"id": event.id, "kind": event.kind, **event.data})
        elif event.kind == "problem.ended":
            print(f"{event.data['name']}: {event.data['status']}")
        elif event.kind == "problem.progress":
            data = event.data
            say(f"{data['name']}: {data['expansions']} expansions, {data['steps']} steps, {data['seconds']} s")
    if not options.json:
        _print_job(client.job(job), options)
    return 0


def _print_job(job: RemoteJob, options: argparse.Namespace) -> None:
    if options.json:
        statuses = dict(job.statuses)
        _print_line({"id": job.id, "name": job.name, "state": job.state, "total": job.total, "statuses": statuses})
        return
    counts = ", ".join(f"{count} {status}" for status, count in sorted(job.statuses.items()))
    print(f"{job.id}  {job.created_at[:19]}  {job.state:9}  {job.total} problems: {counts}  {job.name}")


def _print_line(value: dict[str, Any]) -> None:
    print(json.dumps(value, ensure_ascii=False))
