"""The MCP server: Lean's goals, tactics, proofs and verdicts as tools for agents."""
