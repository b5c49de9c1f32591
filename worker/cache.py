"""The proof cache on Redis, shared by workers on all machines: `search.cache.ProofCache` over one hash and one index.

An entry is found by the hash of what it is about, carries a checksum of its content, and is replayed before it counts,
so a damaged or planted one costs a step of Lean and no more. What was used longest ago is dropped first.
"""

from __future__ import annotations

import hashlib
import json
import logging
import time
from collections.abc import Iterator
from importlib import import_module
from typing import Any, cast

from search.cache import LONGEST_ENTRY, MAX_ENTRIES, CachedResult, CacheEntry, supersedes

_log = logging.getLogger("sequent.cache")

ENTRIES = "sequent:proofs"  # a hash: address -> JSON
USED = "sequent:proofs:used"  # a sorted set: address -> seconds since 1970

# Put an entry unless another has taken the place of the one that was read, then drop what is too much.
_PUT = """
if redis.call('HGET', KEYS[1], ARGV[1]) ~= (ARGV[2] ~= '' and ARGV[2] or false) then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
redis.call('ZADD', KEYS[2], ARGV[4], ARGV[1])
local extra = redis.call('ZCARD', KEYS[2]) - tonumber(ARGV[5])
if extra > 0 then
  local old = redis.call('ZPOPMIN', KEYS[2], extra)
  for i = 1, #old, 2 do redis.call('HDEL', KEYS[1], old[i]) end
end
return 1
"""
_TRIES = 3


class RedisCache:
    """A `ProofCache` of about `max_entries` results. A Redis that does not answer makes it forget, no more."""

    def __init__(self, client: Any, max_entries: int = MAX_ENTRIES) -> None:
        """`client` is a `redis.Redis` with a time limit; closing the cache leaves it open."""
        self.max_entries = max_entries
        self._redis = client
        self._error: type[Exception] = import_module("redis").RedisError
        self._put = client.register_script(_PUT)

    def get(self, environment: str, key: str) -> CachedResult | None:
        """What is remembered of a goal, or None."""
        address = _address(environment, key)
        try:
            raw = self._redis.hget(ENTRIES, address)
            entry = _parsed(raw, address)
            if entry is not None:
                self._redis.zadd(USED, {address: time.time()}, xx=True)
            elif raw is not None:
                _log.warning("entry %s is damaged and was deleted", address)
                self._drop([address])
        except self._error as error:
            _log.warning("no answer: %s", error)
            return None
        return None if entry is None else entry.result

    def put(self, environment: str, key: str, result: CachedResult) -> None:
        """Remember a result, unless something better is known."""
        address = _address(environment, key)
        text = _written(CacheEntry(environment, key, result))
        if len(text) > LONGEST_ENTRY:
            return
        try:
            for _ in range(_TRIES):  # another worker may be as fast
                old = self._redis.hget(ENTRIES, address)
                entry = _parsed(old, address)
                if entry is not None and not supersedes(result, entry.result):
                    return
                arguments = [address, old or b"", text, time.time(), self.max_entries]
                if self._put(keys=[ENTRIES, USED], args=arguments):
                    return
        except self._error as error:
            _log.warning("not kept: %s", error)

    def entries(self) -> Iterator[CacheEntry]:
        """All that is remembered, in no certain order."""
        for address, raw in self._redis.hscan_iter(ENTRIES, count=500):
            if (entry := _parsed(raw, address.decode())) is not None:
                yield entry

    def clear(self, keep: str | None = None) -> int:
        """Forget everything, but for environments that begin with `keep`; how many results that were."""
        dropped: list[str] = []
        for address, raw in self._redis.hscan_iter(ENTRIES, count=500):
            entry = _parsed(raw, address.decode())
            if keep is None or entry is None or not entry.environment.startswith(keep):
                dropped.append(address.decode())
        for start in range(0, len(dropped), 500):
            self._drop(dropped[start : start + 500])
        return len(dropped)

    def __len__(self) -> int:
        return int(self._redis.hlen(ENTRIES))

    def close(self) -> None:
        """Nothing: the connection is its owner's."""

    def _drop(self, addresses: list[str]) -> None:
        self._redis.hdel(ENTRIES, *addresses)
        self._redis.zrem(USED, *addresses)


def _address(environment: str, key: str) -> str:
    return _digest([environment, key])


def _written(entry: CacheEntry) -> str:
    result = entry.result
    content = [entry.environment, entry.key, result.script, dict(result.verdict), dict(result.spent)]
    return json.dumps([_digest(content), *content])


def _parsed(raw: object, address: str) -> CacheEntry | None:
    """The entry, when it is whole and stands where it belongs."""
    if raw is None:
        return None
    try:
        checksum, *content = json.loads(cast("bytes", raw))
        environment, key, script, verdict, spent = content
        if checksum != _digest(content) or address != _address(environment, key):
            return None
        if script is not None and not isinstance(script, str):
            return None
        numbers = {str(name): float(value) for name, value in spent.items()}
        return CacheEntry(environment, key, CachedResult(script, dict(verdict), numbers))
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None


def _digest(content: object) -> str:
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()
