prelude
import Sequent.NumberTheory.Prime
import Sequent.NumberTheory.ZMod
import Sequent.Tactic.RingExpand

/-!
Greatest common divisors, least common multiples and coprimality: the rest of the usual lemmas for `ℕ` and `ℤ`, Bézout's
identity and `IsCoprime`.
-/

set_option autoImplicit false

universe u

namespace Nat
variable {a b c d k l m n : Nat}

theorem dvd_gcd_mul_of_dvd_mul (h : k ∣ m * n) : k ∣ gcd k m * n := by
  rw [Nat.mul_comm, ← gcd_mul_left]
  exact dvd_gcd (Nat.dvd_mul_left k n) (by rw [Nat.mul_comm]; exact h)
theorem gcd_mul_right (m n k : Nat) : gcd (m * n) (k * n) = gcd m k * n := by
  rw [Nat.mul_comm m, Nat.mul_comm k, gcd_mul_left, Nat.mul_comm]
theorem gcd_le_left (n : Nat) (h : 0 < m) : gcd m n ≤ m := le_of_dvd h (gcd_dvd_left m n)
theorem gcd_le_right (n : Nat) (h : 0 < n) : gcd m n ≤ n := le_of_dvd h (gcd_dvd_right m n)
theorem gcd_eq_left (h : m ∣ n) : gcd m n = m := Nat.dvd_antisymm (gcd_dvd_left m n) (dvd_gcd (Nat.dvd_refl m) h)
theorem gcd_eq_right (h : n ∣ m) : gcd m n = n := by rw [gcd_comm, gcd_eq_left h]
theorem gcd_eq_left_iff_dvd : gcd m n = m ↔ m ∣ n := ⟨fun h => h ▸ gcd_dvd_right m n, gcd_eq_left⟩
theorem gcd_eq_right_iff_dvd : gcd n m = m ↔ m ∣ n := by rw [gcd_comm, gcd_eq_left_iff_dvd]
theorem gcd_eq_iff {g : Nat} : gcd a b = g ↔ g ∣ a ∧ g ∣ b ∧ ∀ c, c ∣ a → c ∣ b → c ∣ g :=
  ⟨fun h => h ▸ ⟨gcd_dvd_left a b, gcd_dvd_right a b, fun _ => dvd_gcd⟩,
    fun ⟨h1, h2, h3⟩ => Nat.dvd_antisymm (h3 _ (gcd_dvd_left a b) (gcd_dvd_right a b)) (dvd_gcd h1 h2)⟩
theorem gcd_pos_iff : 0 < gcd m n ↔ 0 < m ∨ 0 < n := by
  rw [Nat.pos_iff_ne_zero, ne_eq, gcd_eq_zero_iff]
  omega
theorem gcd_left_comm (m n k : Nat) : gcd m (gcd n k) = gcd n (gcd m k) := by
  rw [← gcd_assoc, ← gcd_assoc, gcd_comm m n]
theorem gcd_dvd_gcd_of_dvd_left (k : Nat) (H : m ∣ n) : gcd m k ∣ gcd n k :=
  dvd_gcd (Nat.dvd_trans (gcd_dvd_left m k) H) (gcd_dvd_right m k)
theorem gcd_dvd_gcd_of_dvd_right (k : Nat) (H : m ∣ n) : gcd k m ∣ gcd k n :=
  dvd_gcd (gcd_dvd_left k m) (Nat.dvd_trans (gcd_dvd_right k m) H)
@[simp] theorem gcd_mul_left_left (m n : Nat) : gcd (m * n) n = n := gcd_eq_right (Nat.dvd_mul_left n m)
@[simp] theorem gcd_mul_left_right (m n : Nat) : gcd n (m * n) = n := gcd_eq_left (Nat.dvd_mul_left n m)
@[simp] theorem gcd_mul_right_left (m n : Nat) : gcd (n * m) n = n := gcd_eq_right (Nat.dvd_mul_right n m)
@[simp] theorem gcd_mul_right_right (m n : Nat) : gcd n (n * m) = n := gcd_eq_left (Nat.dvd_mul_right n m)
@[simp] theorem gcd_add_self_right (m n : Nat) : gcd m (n + m) = gcd m n := by
  refine Nat.dvd_antisymm (dvd_gcd (gcd_dvd_left _ _) ?_) (dvd_gcd (gcd_dvd_left _ _) ?_)
  · exact (Nat.dvd_add_left (gcd_dvd_left m (n + m))).mp (gcd_dvd_right m (n + m))
  · exact Nat.dvd_add (gcd_dvd_right m n) (gcd_dvd_left m n)
@[simp] theorem gcd_self_add_right (m n : Nat) : gcd m (m + n) = gcd m n := by rw [Nat.add_comm, gcd_add_self_right]
@[simp] theorem gcd_add_self_left (m n : Nat) : gcd (m + n) n = gcd m n := by
  rw [gcd_comm, gcd_add_self_right, gcd_comm]
@[simp] theorem gcd_self_add_left (m n : Nat) : gcd (m + n) m = gcd n m := by rw [Nat.add_comm, gcd_add_self_left]
theorem gcd_add_mul_right_right (m n k : Nat) : gcd m (n + k * m) = gcd m n := by
  induction k with
  | zero => rw [Nat.zero_mul, Nat.add_zero]
  | succ k ih => rw [Nat.succ_mul, ← Nat.add_assoc, gcd_add_self_right, ih]
theorem gcd_add_mul_left_right (m n k : Nat) : gcd m (n + m * k) = gcd m n := by
  rw [Nat.mul_comm, gcd_add_mul_right_right]
theorem gcd_sub_self_right (h : m ≤ n) : gcd m (n - m) = gcd m n := by
  obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h
  rw [Nat.add_sub_cancel_left, gcd_self_add_right]
theorem gcd_mod_left (m n : Nat) : gcd (m % n) n = gcd m n := by rw [← gcd_rec, gcd_comm]

/-! ### Least common multiples -/

theorem dvd_lcm_left (m n : Nat) : m ∣ lcm m n :=
  ⟨n / gcd m n, by
    obtain ⟨k, hk⟩ := gcd_dvd_right m n
    rcases Nat.eq_zero_or_pos (gcd m n) with h | h
    · rw [lcm, h, Nat.div_zero, Nat.div_zero, Nat.mul_zero]
    · have e : n / gcd m n = k := Nat.div_eq_of_eq_mul_right h hk
      rw [e]
      refine Nat.div_eq_of_eq_mul_right h ?_
      rw [Nat.mul_left_comm, ← hk]⟩
theorem lcm_comm (m n : Nat) : lcm m n = lcm n m := by rw [lcm, lcm, Nat.mul_comm, gcd_comm]
theorem dvd_lcm_right (m n : Nat) : n ∣ lcm m n := lcm_comm n m ▸ dvd_lcm_left n m
@[simp] theorem lcm_zero_left (m : Nat) : lcm 0 m = 0 := by rw [lcm, Nat.zero_mul, Nat.zero_div]
@[simp] theorem lcm_zero_right (m : Nat) : lcm m 0 = 0 := by rw [lcm_comm, lcm_zero_left]
theorem lcm_dvd (H1 : m ∣ k) (H2 : n ∣ k) : lcm m n ∣ k := by
  rcases Nat.eq_zero_or_pos (gcd m n) with h | h
  · have h0 := gcd_eq_zero_iff.mp h
    rw [h0.1] at H1 ⊢
    rw [lcm_zero_left]
    exact H1
  · refine Nat.dvd_of_mul_dvd_mul_left h ?_
    rw [gcd_mul_lcm, Nat.mul_comm (gcd m n), ← gcd_mul_left]
    refine dvd_gcd ?_ (Nat.mul_dvd_mul_right H1 n)
    rw [Nat.mul_comm m]
    exact Nat.mul_dvd_mul_right H2 m
theorem lcm_dvd_iff : lcm m n ∣ k ↔ m ∣ k ∧ n ∣ k :=
  ⟨fun h => ⟨Nat.dvd_trans (dvd_lcm_left m n) h, Nat.dvd_trans (dvd_lcm_right m n) h⟩, fun h => lcm_dvd h.1 h.2⟩
@[simp] theorem lcm_self (m : Nat) : lcm m m = m :=
  Nat.dvd_antisymm (lcm_dvd (Nat.dvd_refl m) (Nat.dvd_refl m)) (dvd_lcm_left m m)
@[simp] theorem lcm_one_left (m : Nat) : lcm 1 m = m := by rw [lcm, gcd_one_left, Nat.one_mul, Nat.div_one]
@[simp] theorem lcm_one_right (m : Nat) : lcm m 1 = m := by rw [lcm_comm, lcm_one_left]
theorem lcm_assoc (m n k : Nat) : lcm (lcm m n) k = lcm m (lcm n k) :=
  Nat.dvd_antisymm
    (lcm_dvd (lcm_dvd (dvd_lcm_left _ _) (Nat.dvd_trans (dvd_lcm_left _ _) (dvd_lcm_right _ _)))
      (Nat.dvd_trans (dvd_lcm_right _ _) (dvd_lcm_right _ _)))
    (lcm_dvd (Nat.dvd_trans (dvd_lcm_left _ _) (dvd_lcm_left _ _))
      (lcm_dvd (Nat.dvd_trans (dvd_lcm_right _ _) (dvd_lcm_left _ _)) (dvd_lcm_right _ _)))
theorem lcm_ne_zero (hm : m ≠ 0) (hn : n ≠ 0) : lcm m n ≠ 0 := fun h => by
  have e := gcd_mul_lcm m n
  rw [h, Nat.mul_zero] at e
  exact (Nat.mul_ne_zero hm hn) e.symm
theorem lcm_pos : 0 < m → 0 < n → 0 < lcm m n := fun hm hn =>
  Nat.pos_of_ne_zero (lcm_ne_zero (Nat.pos_iff_ne_zero.mp hm) (Nat.pos_iff_ne_zero.mp hn))
theorem lcm_eq_mul_iff' (h : Coprime m n) : lcm m n = m * n := by
  rw [lcm, show gcd m n = 1 from h, Nat.div_one]
theorem Coprime.lcm_eq_mul (h : Coprime m n) : lcm m n = m * n := lcm_eq_mul_iff' h

/-! ### Coprime numbers -/

theorem coprime_iff_gcd_eq_one : gcd m n = 1 ↔ Coprime m n := Iff.rfl
theorem Coprime.gcd_eq_one : Coprime m n → gcd m n = 1 := id
theorem Coprime.symm : Coprime n m → Coprime m n := (gcd_comm m n).trans
theorem coprime_comm : Coprime n m ↔ Coprime m n := ⟨Coprime.symm, Coprime.symm⟩
theorem coprime_one_left : ∀ (n : Nat), Coprime 1 n := gcd_one_left
theorem coprime_one_right : ∀ (n : Nat), Coprime n 1 := gcd_one_right
theorem coprime_self (n : Nat) : Coprime n n ↔ n = 1 := by rw [Coprime, gcd_self]
theorem coprime_zero_left (n : Nat) : Coprime 0 n ↔ n = 1 := by rw [Coprime, gcd_zero_left]
theorem coprime_zero_right (n : Nat) : Coprime n 0 ↔ n = 1 := by rw [Coprime, gcd_zero_right]
attribute [simp] coprime_self coprime_zero_left coprime_zero_right
theorem coprime_of_dvd {m n : Nat} (H : ∀ k, Nat.Prime k → k ∣ m → ¬k ∣ n) : Coprime m n :=
  Classical.byContradiction fun h => by
    obtain ⟨p, hp, hd⟩ := exists_prime_and_dvd h
    exact H p hp (Nat.dvd_trans hd (gcd_dvd_left m n)) (Nat.dvd_trans hd (gcd_dvd_right m n))
theorem coprime_of_dvd' {m n : Nat} (H : ∀ k, Nat.Prime k → k ∣ m → k ∣ n → k ∣ 1) : Coprime m n :=
  coprime_of_dvd fun k hk h1 h2 => hk.not_dvd_one (H k hk h1 h2)
theorem eq_one_of_dvd_coprimes (h_ab_coprime : Coprime a b) (hka : k ∣ a) (hkb : k ∣ b) : k = 1 := by
  have h := dvd_gcd hka hkb
  rw [show gcd a b = 1 from h_ab_coprime] at h
  exact Nat.dvd_one.mp h
theorem Coprime.eq_one_of_dvd (H : Coprime k n) (d : k ∣ n) : k = 1 := by
  have h := gcd_eq_left d
  rw [show gcd k n = 1 from H] at h
  exact h.symm
theorem not_coprime_of_dvd_of_dvd (dgt1 : 1 < d) (Hm : d ∣ m) (Hn : d ∣ n) : ¬Coprime m n := fun co => by
  have h := dvd_gcd Hm Hn
  rw [show gcd m n = 1 from co] at h
  have := Nat.dvd_one.mp h
  omega
theorem Coprime.coprime_dvd_left (H1 : m ∣ k) (H2 : Coprime k n) : Coprime m n :=
  Nat.dvd_one.mp (by have h := gcd_dvd_gcd_of_dvd_left n H1; rwa [show gcd k n = 1 from H2] at h)
theorem Coprime.coprime_dvd_right (H1 : n ∣ m) (H2 : Coprime k m) : Coprime k n := (Coprime.coprime_dvd_left H1 H2.symm).symm
theorem Coprime.mul_left (H1 : Coprime m k) (H2 : Coprime n k) : Coprime (m * n) k := by
  refine coprime_of_dvd' fun p hp h1 h2 => ?_
  have hg : Coprime p n := (H2.coprime_dvd_right h2).symm
  have h := dvd_gcd (hg.dvd_of_dvd_mul_right h1) h2
  rwa [show gcd m k = 1 from H1] at h
theorem Coprime.mul (H1 : Coprime m k) (H2 : Coprime n k) : Coprime (m * n) k := H1.mul_left H2
theorem Coprime.mul_right (H1 : Coprime k m) (H2 : Coprime k n) : Coprime k (m * n) := (H1.symm.mul_left H2.symm).symm
theorem Coprime.coprime_mul_left (H : Coprime (k * m) n) : Coprime m n := H.coprime_dvd_left (Nat.dvd_mul_left m k)
theorem Coprime.coprime_mul_right (H : Coprime (m * k) n) : Coprime m n := H.coprime_dvd_left (Nat.dvd_mul_right m k)
theorem Coprime.coprime_mul_left_right (H : Coprime m (k * n)) : Coprime m n := H.coprime_dvd_right (Nat.dvd_mul_left n k)
theorem Coprime.coprime_mul_right_right (H : Coprime m (n * k)) : Coprime m n :=
  H.coprime_dvd_right (Nat.dvd_mul_right n k)
theorem coprime_mul_iff_left : Coprime (m * n) k ↔ Coprime m k ∧ Coprime n k :=
  ⟨fun h => ⟨h.coprime_mul_right, h.coprime_mul_left⟩, fun h => h.1.mul_left h.2⟩
theorem coprime_mul_iff_right : Coprime k (m * n) ↔ Coprime k m ∧ Coprime k n := by
  rw [coprime_comm, coprime_mul_iff_left, coprime_comm (n := m), coprime_comm (n := n)]
theorem Coprime.pow_left (n : Nat) (H1 : Coprime m k) : Coprime (m ^ n) k := by
  induction n with
  | zero => exact coprime_one_left k
  | succ n ih => rw [Nat.pow_succ]; exact ih.mul_left H1
theorem Coprime.pow_right (n : Nat) (H1 : Coprime k m) : Coprime k (m ^ n) := (H1.symm.pow_left n).symm
theorem Coprime.pow (k l : Nat) (H1 : Coprime m n) : Coprime (m ^ k) (n ^ l) := (H1.pow_left k).pow_right l
theorem coprime_pow_left_iff (hn : 0 < n) (a b : Nat) : Coprime (a ^ n) b ↔ Coprime a b :=
  ⟨fun h => h.coprime_dvd_left (dvd_pow_self a (Nat.pos_iff_ne_zero.mp hn)), fun h => h.pow_left n⟩
theorem coprime_pow_right_iff (hn : 0 < n) (a b : Nat) : Coprime a (b ^ n) ↔ Coprime a b := by
  rw [coprime_comm, coprime_pow_left_iff hn, coprime_comm]
theorem coprime_div_gcd_div_gcd (H : 0 < gcd m n) : Coprime (m / gcd m n) (n / gcd m n) := by
  refine Nat.eq_of_mul_eq_mul_left H ?_
  rw [Nat.mul_one, ← gcd_mul_left, Nat.mul_div_cancel' (gcd_dvd_left m n), Nat.mul_div_cancel' (gcd_dvd_right m n)]
theorem exists_coprime (m n : Nat) : ∃ m' n', Coprime m' n' ∧ m = m' * gcd m n ∧ n = n' * gcd m n := by
  rcases Nat.eq_zero_or_pos (gcd m n) with h | h
  · obtain ⟨h1, h2⟩ := gcd_eq_zero_iff.mp h
    exact ⟨1, 1, rfl, by rw [h1, h2]; rfl, by rw [h1, h2]; rfl⟩
  · exact ⟨_, _, coprime_div_gcd_div_gcd h, (Nat.div_mul_cancel (gcd_dvd_left m n)).symm,
      (Nat.div_mul_cancel (gcd_dvd_right m n)).symm⟩
@[simp] theorem coprime_add_self_right : Coprime m (n + m) ↔ Coprime m n := by rw [Coprime, gcd_add_self_right]
@[simp] theorem coprime_self_add_right : Coprime m (m + n) ↔ Coprime m n := by rw [Coprime, gcd_self_add_right]
@[simp] theorem coprime_add_self_left : Coprime (m + n) n ↔ Coprime m n := by rw [Coprime, gcd_add_self_left]
@[simp] theorem coprime_self_add_left : Coprime (m + n) m ↔ Coprime n m := by rw [Coprime, gcd_self_add_left]
theorem coprime_add_mul_right_right (m n k : Nat) : Coprime m (n + k * m) ↔ Coprime m n := by
  rw [Coprime, gcd_add_mul_right_right]
theorem coprime_add_mul_left_right (m n k : Nat) : Coprime m (n + m * k) ↔ Coprime m n := by
  rw [Coprime, gcd_add_mul_left_right]
theorem Coprime.gcd_mul (k : Nat) (h : Coprime m n) : gcd k (m * n) = gcd k m * gcd k n := by
  refine Nat.dvd_antisymm ?_ ?_
  · have key : ∀ g, g ∣ m * n → g ∣ gcd g m * gcd g n := fun g hg => by
      have h1 := dvd_gcd_mul_of_dvd_mul hg
      rw [Nat.mul_comm] at h1
      have h2 := dvd_gcd_mul_of_dvd_mul h1
      rw [Nat.mul_comm] at h2
      exact h2
    exact Nat.dvd_trans (key _ (gcd_dvd_right k (m * n)))
      (Nat.mul_dvd_mul (gcd_dvd_gcd_of_dvd_left m (gcd_dvd_left k (m * n)))
        (gcd_dvd_gcd_of_dvd_left n (gcd_dvd_left k (m * n))))
  · refine dvd_gcd ?_ (Nat.mul_dvd_mul (gcd_dvd_right k m) (gcd_dvd_right k n))
    refine Coprime.mul_dvd_of_dvd_of_dvd ?_ (gcd_dvd_left k m) (gcd_dvd_left k n)
    exact (h.coprime_dvd_left (gcd_dvd_right k m)).coprime_dvd_right (gcd_dvd_right k n)
theorem Coprime.dvd_mul_right (H : Coprime k n) : k ∣ m * n ↔ k ∣ m :=
  ⟨H.dvd_of_dvd_mul_right, fun h => Nat.dvd_mul_right_of_dvd h n⟩
theorem Coprime.dvd_mul_left (H : Coprime k m) : k ∣ m * n ↔ k ∣ n :=
  ⟨H.dvd_of_dvd_mul_left, fun h => Nat.dvd_mul_left_of_dvd h m⟩
theorem Coprime.mul_dvd_iff (h : Coprime m n) : m * n ∣ k ↔ m ∣ k ∧ n ∣ k :=
  ⟨fun H => ⟨dvd_of_mul_right_dvd H, dvd_of_mul_left_dvd H⟩, fun H => h.mul_dvd_of_dvd_of_dvd H.1 H.2⟩
theorem mul_dvd_of_coprime (h : Coprime m n) (h1 : m ∣ k) (h2 : n ∣ k) : m * n ∣ k := h.mul_dvd_of_dvd_of_dvd h1 h2
theorem pow_dvd_pow_iff {a b n : Nat} (h : n ≠ 0) : a ^ n ∣ b ^ n ↔ a ∣ b := by
  refine ⟨fun H => ?_, fun H => pow_dvd_pow_of_dvd H n⟩
  rcases Nat.eq_zero_or_pos (gcd a b) with hg | hg
  · obtain ⟨h1, h2⟩ := gcd_eq_zero_iff.mp hg
    rw [h1, h2]
    exact Nat.dvd_refl 0
  · obtain ⟨x, y, hxy, hx, hy⟩ := exists_coprime a b
    have h1 : gcd a b ^ n * x ^ n ∣ gcd a b ^ n * y ^ n := by
      rw [← Nat.mul_pow, ← Nat.mul_pow, Nat.mul_comm _ x, Nat.mul_comm _ y, ← hx, ← hy]
      exact H
    have h2 := Nat.dvd_of_mul_dvd_mul_left (Nat.pow_pos hg) h1
    have h3 : x ^ n = 1 := (hxy.pow n n).eq_one_of_dvd h2
    have h4 : x ∣ 1 := h3 ▸ dvd_pow_self x h
    rw [Nat.dvd_one.mp h4, Nat.one_mul] at hx
    exact Nat.dvd_trans (dvd_of_eq hx) (gcd_dvd_right a b)
end Nat

/-! ### Integers -/

namespace Int
variable {a b c i j k m n : Int}
theorem gcd_eq_natAbs : gcd m n = Nat.gcd m.natAbs n.natAbs := rfl
theorem gcd_comm (m n : Int) : gcd m n = gcd n m := Nat.gcd_comm _ _
theorem gcd_dvd_left (a b : Int) : (gcd a b : Int) ∣ a := by
  rw [← Int.natAbs_dvd_natAbs]; exact Nat.gcd_dvd_left _ _
theorem gcd_dvd_right (a b : Int) : (gcd a b : Int) ∣ b := by
  rw [← Int.natAbs_dvd_natAbs]; exact Nat.gcd_dvd_right _ _
theorem dvd_coe_gcd {a b c : Int} (ha : c ∣ a) (hb : c ∣ b) : c ∣ (gcd a b : Int) := by
  rw [← Int.natAbs_dvd_natAbs] at *; exact Nat.dvd_gcd ha hb
theorem dvd_gcd {a b c : Int} (ha : c ∣ a) (hb : c ∣ b) : c ∣ (gcd a b : Int) := dvd_coe_gcd ha hb
@[simp] theorem gcd_self (a : Int) : gcd a a = a.natAbs := Nat.gcd_self _
@[simp] theorem gcd_zero_left (a : Int) : gcd 0 a = a.natAbs := Nat.gcd_zero_left _
@[simp] theorem gcd_zero_right (a : Int) : gcd a 0 = a.natAbs := Nat.gcd_zero_right _
@[simp] theorem gcd_one_left (a : Int) : gcd 1 a = 1 := Nat.gcd_one_left _
@[simp] theorem gcd_one_right (a : Int) : gcd a 1 = 1 := Nat.gcd_one_right _
@[simp] theorem gcd_neg {a b : Int} : gcd a (-b) = gcd a b := by rw [gcd, gcd, natAbs_neg]
@[simp] theorem neg_gcd {a b : Int} : gcd (-a) b = gcd a b := by rw [gcd, gcd, natAbs_neg]
@[simp] theorem gcd_natCast_natCast (m n : Nat) : gcd (m : Int) (n : Int) = Nat.gcd m n := rfl
theorem gcd_eq_zero_iff {i j : Int} : gcd i j = 0 ↔ i = 0 ∧ j = 0 := by
  rw [gcd, Nat.gcd_eq_zero_iff, natAbs_eq_zero, natAbs_eq_zero]
/-- The coefficients of Bézout's identity. -/
def gcdA : Int → Int → Int
  | ofNat m, n => Nat.gcdA m n.natAbs
  | negSucc m, n => -Nat.gcdA m.succ n.natAbs
def gcdB : Int → Int → Int
  | m, ofNat n => Nat.gcdB m.natAbs n
  | m, negSucc n => -Nat.gcdB m.natAbs n.succ
theorem gcd_eq_gcd_ab : ∀ (x y : Int), (gcd x y : Int) = x * gcdA x y + y * gcdB x y
  | ofNat m, ofNat n => Nat.gcd_eq_gcd_ab m n
  | ofNat m, negSucc n => (Nat.gcd_eq_gcd_ab m n.succ).trans
      (congrArg ((m : Int) * Nat.gcdA m n.succ + ·) (Int.neg_mul_neg (n.succ : Int) (Nat.gcdB m n.succ)).symm)
  | negSucc m, ofNat n => (Nat.gcd_eq_gcd_ab m.succ n).trans
      (congrArg (· + (n : Int) * Nat.gcdB m.succ n) (Int.neg_mul_neg (m.succ : Int) (Nat.gcdA m.succ n)).symm)
  | negSucc m, negSucc n => (Nat.gcd_eq_gcd_ab m.succ n.succ).trans
      (congr (congrArg (· + ·) (Int.neg_mul_neg (m.succ : Int) (Nat.gcdA m.succ n.succ)).symm)
        (Int.neg_mul_neg (n.succ : Int) (Nat.gcdB m.succ n.succ)).symm)
end Int

/-! ### `IsCoprime` -/

/-- `a * x + b * y = 1` for some `a` and `b`. -/
def IsCoprime {R : Type u} [CommSemiring R] (x y : R) : Prop := ∃ a b, a * x + b * y = 1

section
variable {R : Type u} [CommSemiring R] {x y z : R}
theorem IsCoprime.symm (H : IsCoprime x y) : IsCoprime y x := H.elim fun a ⟨b, e⟩ => ⟨b, a, by rw [add_comm, e]⟩
theorem isCoprime_comm : IsCoprime x y ↔ IsCoprime y x := ⟨IsCoprime.symm, IsCoprime.symm⟩
theorem isCoprime_one_left : IsCoprime 1 x := ⟨1, 0, by rw [one_mul, zero_mul, add_zero]⟩
theorem isCoprime_one_right : IsCoprime x 1 := isCoprime_one_left.symm
theorem IsCoprime.dvd_of_dvd_mul_right (H1 : IsCoprime x z) (H2 : x ∣ y * z) : x ∣ y := by
  obtain ⟨a, b, e⟩ := H1
  have h : x ∣ a * y * x + b * (y * z) := dvd_add (dvd_mul_left x _) (H2.mul_left b)
  have e2 : a * y * x + b * (y * z) = y * (a * x + b * z) := by ring
  rwa [e2, e, mul_one] at h
theorem IsCoprime.dvd_of_dvd_mul_left (H1 : IsCoprime x y) (H2 : x ∣ y * z) : x ∣ z :=
  H1.dvd_of_dvd_mul_right (by rwa [mul_comm])
theorem IsCoprime.mul_dvd (H : IsCoprime x y) (H1 : x ∣ z) (H2 : y ∣ z) : x * y ∣ z := by
  obtain ⟨k, rfl⟩ := H1
  exact mul_dvd_mul_left x (H.symm.dvd_of_dvd_mul_left H2)
end

theorem Int.isCoprime_iff_gcd_eq_one {m n : Int} : IsCoprime m n ↔ Int.gcd m n = 1 := by
  constructor
  · rintro ⟨a, b, e⟩
    have h : (Int.gcd m n : Int) ∣ 1 := e ▸ dvd_add ((Int.gcd_dvd_left m n).mul_left a) ((Int.gcd_dvd_right m n).mul_left b)
    exact Nat.dvd_one.mp (Int.natCast_dvd_natCast.mp h)
  · intro h
    have e := Int.gcd_eq_gcd_ab m n
    rw [h] at e
    exact ⟨Int.gcdA m n, Int.gcdB m n, by rw [mul_comm, mul_comm (Int.gcdB m n)]; exact e.symm⟩
theorem Nat.isCoprime_iff_coprime {m n : Nat} : IsCoprime (m : Int) n ↔ Nat.Coprime m n := Int.isCoprime_iff_gcd_eq_one
theorem Nat.Coprime.isCoprime {m n : Nat} (h : Nat.Coprime m n) : IsCoprime (m : Int) n := Nat.isCoprime_iff_coprime.mpr h
