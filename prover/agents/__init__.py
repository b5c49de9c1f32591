"""A planner and a team of agents: a theorem is taken apart into facts, and all of them are worked on at once.

Begin with `prover.agents.team`; `plan` is the data that the others hand around.
"""
