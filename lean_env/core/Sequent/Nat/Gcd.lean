prelude
import Sequent.Nat.Dvd

/-!
Greatest common divisors, least common multiples and coprime numbers. The kernel computes `Nat.gcd` by name.
-/

set_option autoImplicit false

namespace Nat

def gcdGo : Nat → Nat → Nat → Nat
  | 0, _, n => n
  | f + 1, m, n => if m = 0 then n else gcdGo f (n % m) m

/-- The greatest common divisor. Equal to Lean's by `Nat.gcd_greatest`. -/
@[extern "lean_nat_gcd"] def gcd (m n : Nat) : Nat := gcdGo m m n

theorem gcdGo_fuel (f : Nat) : ∀ g m n, m ≤ f → m ≤ g → gcdGo f m n = gcdGo g m n := by
  induction f with
  | zero =>
    intro g m n hf hg
    have e := eq_zero_of_le_zero hf
    subst e
    cases g with
    | zero => rfl
    | succ g => exact (if_pos rfl).symm
  | succ f ih =>
    intro g m n hf hg
    cases eq_zero_or_pos m with
    | inl e =>
      subst e
      cases g with
      | zero => exact if_pos rfl
      | succ g => rfl
    | inr hm =>
      cases g with
      | zero => exact (Nat.lt_irrefl 0 (Nat.lt_of_lt_of_le hm hg)).elim
      | succ g =>
        have hl := mod_lt n hm
        have step : ∀ k, gcdGo (k + 1) m n = gcdGo k (n % m) m := fun k => if_neg (Nat.ne_of_gt hm)
        rw [step, step]
        exact ih g (n % m) m (le_of_lt_succ (Nat.lt_of_lt_of_le hl hf)) (le_of_lt_succ (Nat.lt_of_lt_of_le hl hg))

@[simp] theorem gcd_zero_left (y : Nat) : gcd 0 y = y := rfl

theorem gcd_rec (m n : Nat) : gcd m n = gcd (n % m) m := by
  cases m with
  | zero =>
    rw [Nat.mod_zero, gcd_zero_left]
    cases n with
    | zero => rfl
    | succ n =>
      have e : gcd (n + 1) 0 = gcdGo n (0 % (n + 1)) (n + 1) := if_neg (t := (0 : Nat)) (succ_ne_zero n)
      rw [e, Nat.zero_mod]
      exact gcdGo_fuel 0 n 0 (n + 1) (zero_le 0) (zero_le n)
  | succ k =>
    have e : gcd (k + 1) n = gcdGo k (n % (k + 1)) (k + 1) := if_neg (t := n) (succ_ne_zero k)
    rw [e]
    exact gcdGo_fuel k (n % (k + 1)) _ _ (le_of_lt_succ (mod_lt n (zero_lt_succ k))) (le_refl _)

theorem gcd_succ (x y : Nat) : gcd (succ x) y = gcd (y % succ x) (succ x) := gcd_rec _ _
@[simp] theorem gcd_zero_right (n : Nat) : gcd n 0 = n := by rw [gcd_rec, Nat.zero_mod, gcd_zero_left]
@[simp] theorem gcd_self (n : Nat) : gcd n n = n := by rw [gcd_rec, mod_self, gcd_zero_left]

@[elab_as_elim] theorem gcd.induction {P : Nat → Nat → Prop} (m n : Nat) (H0 : ∀ n, P 0 n)
    (H1 : ∀ m n, 0 < m → P (n % m) m → P m n) : P m n :=
  by
  induction m using Nat.strongRecOn generalizing n with
  | ind m ih =>
  cases eq_zero_or_pos m with
  | inl e => subst e; exact H0 n
  | inr hm => exact H1 m n hm (ih _ (mod_lt n hm) m)

theorem gcd_dvd (m n : Nat) : (gcd m n ∣ m) ∧ (gcd m n ∣ n) := by
  refine gcd.induction (P := fun m n => (gcd m n ∣ m) ∧ (gcd m n ∣ n)) m n ?_ ?_
  · intro n; rw [gcd_zero_left]; exact ⟨Nat.dvd_zero n, Nat.dvd_refl n⟩
  · intro m n hm ih
    rw [← gcd_rec] at ih
    exact ⟨ih.2, (dvd_mod_iff ih.2).mp ih.1⟩

theorem gcd_dvd_left (m n : Nat) : gcd m n ∣ m := (gcd_dvd m n).1
theorem gcd_dvd_right (m n : Nat) : gcd m n ∣ n := (gcd_dvd m n).2

theorem dvd_gcd {k m n : Nat} : k ∣ m → k ∣ n → k ∣ gcd m n := by
  refine gcd.induction (P := fun m n => k ∣ m → k ∣ n → k ∣ gcd m n) m n ?_ ?_
  · intro n _ h; rw [gcd_zero_left]; exact h
  · intro m n hm ih h1 h2
    rw [gcd_rec]
    exact ih ((dvd_mod_iff h1).mpr h2) h1

theorem dvd_gcd_iff {k m n : Nat} : k ∣ gcd m n ↔ k ∣ m ∧ k ∣ n :=
  ⟨fun h => ⟨Nat.dvd_trans h (gcd_dvd_left m n), Nat.dvd_trans h (gcd_dvd_right m n)⟩, fun h => dvd_gcd h.1 h.2⟩

theorem gcd_comm (m n : Nat) : gcd m n = gcd n m :=
  Nat.dvd_antisymm (dvd_gcd (gcd_dvd_right m n) (gcd_dvd_left m n)) (dvd_gcd (gcd_dvd_right n m) (gcd_dvd_left n m))

theorem gcd_assoc (m n k : Nat) : gcd (gcd m n) k = gcd m (gcd n k) :=
  Nat.dvd_antisymm
    (dvd_gcd (Nat.dvd_trans (gcd_dvd_left _ _) (gcd_dvd_left m n))
      (dvd_gcd (Nat.dvd_trans (gcd_dvd_left _ _) (gcd_dvd_right m n)) (gcd_dvd_right _ _)))
    (dvd_gcd (dvd_gcd (gcd_dvd_left _ _) (Nat.dvd_trans (gcd_dvd_right _ _) (gcd_dvd_left n k)))
      (Nat.dvd_trans (gcd_dvd_right _ _) (gcd_dvd_right n k)))

@[simp] theorem gcd_one_left (n : Nat) : gcd 1 n = 1 := dvd_one.mp (gcd_dvd_left 1 n)
@[simp] theorem gcd_one_right (n : Nat) : gcd n 1 = 1 := dvd_one.mp (gcd_dvd_right n 1)

theorem gcd_eq_zero_iff {i j : Nat} : gcd i j = 0 ↔ i = 0 ∧ j = 0 := by
  constructor
  · intro h
    have h1 := gcd_dvd_left i j
    have h2 := gcd_dvd_right i j
    rw [h] at h1 h2
    exact ⟨Nat.eq_zero_of_zero_dvd h1, Nat.eq_zero_of_zero_dvd h2⟩
  · rintro ⟨rfl, rfl⟩; rfl

theorem gcd_pos_of_pos_left {m : Nat} (n : Nat) (h : 0 < m) : 0 < gcd m n :=
  Nat.pos_of_ne_zero (fun e => Nat.ne_of_gt h (gcd_eq_zero_iff.mp e).1)

theorem gcd_pos_of_pos_right (m : Nat) {n : Nat} (h : 0 < n) : 0 < gcd m n :=
  Nat.pos_of_ne_zero (fun e => Nat.ne_of_gt h (gcd_eq_zero_iff.mp e).2)

theorem gcd_mul_left (m n k : Nat) : gcd (m * n) (m * k) = m * gcd n k := by
  cases eq_zero_or_pos m with
  | inl e => rw [e, Nat.zero_mul, Nat.zero_mul, Nat.zero_mul]; rfl
  | inr hm =>
    refine Nat.dvd_antisymm ?_ (dvd_gcd (Nat.mul_dvd_mul_left m (gcd_dvd_left n k))
      (Nat.mul_dvd_mul_left m (gcd_dvd_right n k)))
    have h : m ∣ gcd (m * n) (m * k) := dvd_gcd (Nat.dvd_mul_right m n) (Nat.dvd_mul_right m k)
    obtain ⟨c, e⟩ := h
    have h1 := gcd_dvd_left (m * n) (m * k)
    have h2 := gcd_dvd_right (m * n) (m * k)
    rw [e] at h1 h2
    rw [e]
    exact Nat.mul_dvd_mul_left m (dvd_gcd (Nat.dvd_of_mul_dvd_mul_left hm h1) (Nat.dvd_of_mul_dvd_mul_left hm h2))

/-- The least common multiple. Same as Lean's. -/
def lcm (m n : Nat) : Nat := m * n / gcd m n
/-- No common divisor but 1. Same as Lean's. -/
@[reducible] def Coprime (m n : Nat) : Prop := gcd m n = 1

theorem gcd_mul_lcm (m n : Nat) : gcd m n * lcm m n = m * n :=
  Nat.mul_div_cancel' (Nat.dvd_mul_right_of_dvd (gcd_dvd_left m n) n)

theorem Coprime.dvd_of_dvd_mul_right {k n m : Nat} (H1 : Coprime k n) (H2 : k ∣ m * n) : k ∣ m := by
  have h : k ∣ gcd (m * k) (m * n) := dvd_gcd (Nat.dvd_mul_left k m) H2
  rw [gcd_mul_left, H1, Nat.mul_one] at h; exact h

theorem Coprime.dvd_of_dvd_mul_left {k n m : Nat} (H1 : Coprime k m) (H2 : k ∣ m * n) : k ∣ n := by
  rw [Nat.mul_comm] at H2; exact Coprime.dvd_of_dvd_mul_right H1 H2

theorem Coprime.mul_dvd_of_dvd_of_dvd {a n m : Nat} (k : Coprime n m) (H1 : n ∣ a) (H2 : m ∣ a) : n * m ∣ a := by
  obtain ⟨c, rfl⟩ := H1
  have h : gcd m n = 1 := by rw [gcd_comm]; exact k
  exact Nat.mul_dvd_mul_left n (Coprime.dvd_of_dvd_mul_left h H2)

end Nat
