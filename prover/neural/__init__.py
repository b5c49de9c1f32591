"""Neural tactic generators: prompt formats, models through transformers, OpenAI-compatible endpoints, whole proofs.

Importing the package imports no model library; `prover.specs` says how each generator is asked for by name.
"""
