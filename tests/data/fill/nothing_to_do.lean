import Mathlib

-- sorry, all is proved
theorem done (n : ℕ) : n = n := rfl
