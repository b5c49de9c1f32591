"""A model as a judge: how likely it is to write the tactics that others propose."""

from __future__ import annotations

from collections.abc import Sequence

from lean_env.environment import ProofState
from prover.errors import GeneratorError
from prover.neural.prompts import PromptFormat, prompt
from prover.neural.transformer import Transformer


class ModelJudge:
    """`Judge` by a local model, over the prompts that it proposes tactics for. Raises GeneratorError for a format whose
    answers are not plain tactics, or that needs premises.
    """

    def __init__(self, model: Transformer, form: PromptFormat) -> None:
        if form.whole_proofs or form.premises:
            raise GeneratorError(
                f"{model.name} can't judge: the answers of {form.name} are not tactics for a state alone"
            )
        self._model, self._form = model, form

    def weigh(self, asked: Sequence[tuple[ProofState, Sequence[str]]]) -> list[list[float]]:
        """See `Judge.weigh`; all in batches."""
        prompts = [prompt(self._form, state) for state, _ in asked]
        return self._model.mean_log_probs(prompts, [tactics for _, tactics in asked])
