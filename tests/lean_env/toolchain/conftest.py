"""One installation for all tests of the toolchain."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.lean_env.toolchain.installed import installed


@pytest.fixture(scope="package")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    with installed(tmp_path_factory.mktemp("installed")) as folder:
        yield folder
