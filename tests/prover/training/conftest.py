"""One Lean for the tests of this folder."""

from collections.abc import Iterator

import pytest

from lean_env.embedded.environment import EmbeddedEnvironment
from prover.training.harvest import LIMITS


@pytest.fixture(scope="package")
def lean() -> Iterator[EmbeddedEnvironment]:
    with EmbeddedEnvironment(LIMITS) as opened:
        yield opened
