"""The language server: holes of Lean files, proved where they stand, for any editor that speaks LSP."""
