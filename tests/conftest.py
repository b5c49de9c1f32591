"""What every test gets: a proof cache of its own, so that none lives on what another proved or failed to prove."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

# A shell that starts the tests in the background has them ignore Ctrl-C, and so would what they start and interrupt.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session", autouse=True)
def proof_cache_of_the_session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """For processes that live longer than one test."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SEQUENT_PROOF_CACHE", str(tmp_path_factory.mktemp("proofs") / "proofs.sqlite"))
        yield


@pytest.fixture(autouse=True)
def own_proof_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For everything else."""
    monkeypatch.setenv("SEQUENT_PROOF_CACHE", str(tmp_path / "proof-cache.sqlite"))
