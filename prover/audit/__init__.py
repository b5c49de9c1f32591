"""The audit of a set of problems before any budget goes into them: what is wrong with a statement as it stands."""
