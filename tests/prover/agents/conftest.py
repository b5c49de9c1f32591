"""Shared by the tests of the agents: two warm Leans."""

from collections.abc import Iterator

import pytest

from lean_env.embedded.environment import EmbeddedEnvironment
from lean_env.pool import EnvironmentPool


@pytest.fixture(scope="session")
def pool() -> Iterator[EnvironmentPool]:
    with EnvironmentPool(EmbeddedEnvironment, 2) as opened:
        yield opened
