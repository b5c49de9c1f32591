"""`sequent keys`: make, list and revoke the API keys of a job store."""

from __future__ import annotations

import argparse
import time

from sequent.commands._shared import Positive
from sequent.console import print_json, say
from sequent.errors import UsageError

_EXAMPLES = """\
examples:
  sequent keys create --tenant alice                    prints the key, once
  sequent keys create --tenant ci --scopes submit,read --per-minute 600
  sequent keys list
  sequent keys revoke 0123456789abcdef

Works on the store of SEQUENT_DATABASE_URL, with the secret of SEQUENT_SECRET or SEQUENT_DATA, like `sequent serve`.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.description = "Makes, lists and revokes API keys. A tenant's jobs are seen by its keys alone."
    parser.epilog = _EXAMPLES
    parser.add_argument("action", choices=("create", "list", "revoke"))
    parser.add_argument("key", nargs="?", metavar="ID", help="the key to revoke")
    parser.add_argument("--tenant", metavar="NAME", help="create: whose key it is")
    parser.add_argument("--label", default="", metavar="TEXT", help="create: what it is for")
    parser.add_argument(
        "--scopes", default="read,submit,check,metrics", metavar="NAMES", help="create: default %(default)s"
    )
    parser.add_argument(
        "--per-minute", type=Positive(int), default=6000, metavar="N", help="create: requests (default: %(default)s)"
    )
    parser.add_argument("--json", action="store_true", help="list: print one JSON object")


def run(options: argparse.Namespace) -> int:
    """Do what was asked."""
    from worker.errors import ServiceError
    from worker.settings import ServiceSettings

    try:
        from worker.store import Database, Keys
    except ModuleNotFoundError as error:
        raise UsageError(f'the service needs the package {error.name}: pip install "sequent[service]"') from error
    try:
        settings = ServiceSettings.from_environment()
        database = Database(settings.database_url)
        database.migrate()
        return _act(options, Keys(database, settings.secret()))
    except ServiceError as error:
        raise UsageError(str(error)) from error


def _act(options: argparse.Namespace, keys: object) -> int:
    from worker.store import Keys

    assert isinstance(keys, Keys)
    match options.action:
        case "create":
            if not options.tenant:
                raise UsageError("create: --tenant NAME says whose key it is")
            scopes = [scope for scope in options.scopes.split(",") if scope]
            print(keys.create(options.tenant, options.label, scopes, options.per_minute))
        case "revoke":
            if not options.key or not keys.revoke(options.key):
                raise UsageError(f"there is no key {options.key or 'without an ID'} to revoke")
            say(f"revoked {options.key}; a server may take it for 10 s more")
        case _:
            listed = keys.all()
            if options.json:
                print_json({"keys": [{"id": key.id, "tenant": key.tenant, "label": key.label} for key in listed]})
                return 0
            for key in listed:
                made = time.strftime("%Y-%m-%d", time.localtime(key.created_at))
                state = "revoked" if key.revoked_at else ",".join(key.scopes)
                print(f"{key.id}  {made}  {key.tenant:20}  {state:28}  {key.label}")
    return 0
