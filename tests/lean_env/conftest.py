"""Shared by the tests that run Lean: one warm environment."""

from collections.abc import Iterator

import pytest

from lean_env.embedded.environment import EmbeddedEnvironment
from lean_env.environment import StepLimits


@pytest.fixture(scope="session")
def environment() -> Iterator[EmbeddedEnvironment]:
    with EmbeddedEnvironment(StepLimits(seconds=5.0)) as opened:
        yield opened
