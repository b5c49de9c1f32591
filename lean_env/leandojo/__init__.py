"""LeanDojo: its data files are read without it, repositories are traced and theorems stepped with its package."""
