"""Whatever proposes: tactic generators, and the attempt that joins generator, search and Lean.

Begin with `prover.session` (one prover, many problems) or `prover.attempt` (one search).
"""
