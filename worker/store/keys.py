"""Tenants and API keys. A key is `sqt_ID_SECRET`; of the secret only a keyed digest is stored.

The secret has 256 random bits, so that a slow hash would add nothing; the pepper, which is not in the store, keeps
whoever reads the store from making keys that fit it.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import time
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError

from worker.errors import ServiceError
from worker.store.database import Database
from worker.store.models import ApiKey, Tenant

SCOPES = ("read", "submit", "check", "metrics")  # what a key may be for
PER_MINUTE = 6_000
LOCAL = "local"  # the tenant of a server that asks for no keys
_PREFIX = "sqt"


@dataclass(frozen=True, slots=True)
class Key:
    """Who is asking, and what for."""

    id: str
    tenant: int
    scopes: frozenset[str]
    per_minute: int


@dataclass(frozen=True, slots=True)
class ListedKey:
    """A key as its owner sees it."""

    id: str
    tenant: str
    label: str
    scopes: tuple[str, ...]
    created_at: float
    revoked_at: float | None


class Keys:
    """The keys of one store."""

    def __init__(self, database: Database, pepper: bytes) -> None:
        self._database = database
        self._pepper = pepper

    def tenant(self, name: str) -> int:
        """The tenant of that name, made when missing."""
        if not name.strip() or len(name) > 100 or not name.isprintable():
            raise ServiceError("a tenant's name has 1 to 100 printable characters")
        query = select(Tenant.id).where(Tenant.name == name)
        try:
            with self._database.write() as connection:
                found = connection.scalar(query)
                if found is not None:
                    return found
                row = {"name": name, "created_at": time.time()}
                return connection.execute(insert(Tenant).returning(Tenant.id), [row]).scalar_one()
        except IntegrityError:  # another process was faster
            with self._database.read() as connection:
                return connection.execute(query).scalar_one()

    def create(self, tenant: str, label: str, scopes: Iterable[str] = SCOPES, per_minute: int = PER_MINUTE) -> str:
        """A new key's text, which is seen here and never again. Raises ServiceError for a scope that there is not."""
        chosen = sorted(set(scopes))
        if unknown := [scope for scope in chosen if scope not in SCOPES]:
            raise ServiceError(f"unknown scope {', '.join(unknown)}: expected some of {', '.join(SCOPES)}")
        key, secret = secrets.token_hex(8), secrets.token_urlsafe(32)
        row = {
            "id": key, "tenant_id": self.tenant(tenant), "label": label[:200], "digest": self._digest(key, secret),
            "scopes": chosen, "per_minute": per_minute, "created_at": time.time(),
        }  # fmt: skip
        with self._database.write() as connection:
            connection.execute(insert(ApiKey), [row])
        return f"{_PREFIX}_{key}_{secret}"

    def check(self, text: str) -> Key | None:
        """Whose key that is; None for one that is wrong or was revoked."""
        prefix, _, rest = text.partition("_")
        key, _, secret = rest.partition("_")
        if prefix != _PREFIX or not secret or len(text) > 200 or not text.isascii():
            return None
        query = select(ApiKey.id, ApiKey.tenant_id, ApiKey.scopes, ApiKey.per_minute, ApiKey.digest, ApiKey.revoked_at)
        with self._database.read() as connection:
            row = connection.execute(query.where(ApiKey.id == key)).one_or_none()
        right = hmac.compare_digest(self._digest(key, secret), row.digest if row else "0" * 64)
        if row is None or not right or row.revoked_at is not None:
            return None
        return Key(row.id, row.tenant_id, frozenset(row.scopes), row.per_minute)

    def get(self, key: str) -> Key | None:
        """The key of that id, unless it was revoked: for whoever has shown the secret before."""
        query = select(ApiKey.id, ApiKey.tenant_id, ApiKey.scopes, ApiKey.per_minute)
        with self._database.read() as connection:
            row = connection.execute(query.where(ApiKey.id == key, ApiKey.revoked_at.is_(None))).one_or_none()
        return None if row is None else Key(row.id, row.tenant_id, frozenset(row.scopes), row.per_minute)

    def revoke(self, key: str) -> bool:
        """Make a key useless; False when there is none of that id."""
        with self._database.write() as connection:
            revoked = update(ApiKey).where(ApiKey.id == key, ApiKey.revoked_at.is_(None)).values(revoked_at=time.time())
            return connection.execute(revoked).rowcount > 0

    def all(self) -> list[ListedKey]:
        """Every key, the oldest first."""
        query = select(ApiKey.id, Tenant.name, ApiKey.label, ApiKey.scopes, ApiKey.created_at, ApiKey.revoked_at).join(
            Tenant, Tenant.id == ApiKey.tenant_id
        )
        with self._database.read() as connection:
            rows = connection.execute(query.order_by(ApiKey.created_at)).all()
        return [ListedKey(id_, tenant, label, tuple(s), made, revoked) for id_, tenant, label, s, made, revoked in rows]

    def _digest(self, key: str, secret: str) -> str:
        return hmac.new(self._pepper, f"{key}:{secret}".encode(), hashlib.sha256).hexdigest()
