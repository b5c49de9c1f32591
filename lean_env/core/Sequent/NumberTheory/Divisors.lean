prelude
import Sequent.NumberTheory.Factorial
import Sequent.NumberTheory.Prime
/-!
Divisors of a natural number, sums over them, prime factors, Euler's totient.
-/
set_option autoImplicit false

namespace Nat
/-- The divisors of `n` up to its root. -/
def smallDivisors (n : Nat) : Finset Nat where
  val := Multiset.ofList (List.filter (fun d => Nat.beq (Nat.mod n d) 0) (List.range' 1 (sqrt n)))
  nodup := List.Nodup.filter _ (List.nodup_range' 1 (sqrt n)).1
theorem mem_smallDivisors {n d : Nat} : d ∈ smallDivisors n ↔ 1 ≤ d ∧ d * d ≤ n ∧ d ∣ n := by
  refine List.mem_filter.trans ?_
  rw [List.mem_range'_1, Nat.dvd_iff_mod_eq_zero, show Nat.beq (Nat.mod n d) 0 = true ↔ n % d = 0 from
    ⟨Nat.eq_of_beq_eq_true, fun e => by rw [show Nat.mod n d = 0 from e]; rfl⟩]
  constructor
  · rintro ⟨⟨h1, h2⟩, h3⟩
    exact ⟨h1, le_sqrt.mp (by omega), h3⟩
  · rintro ⟨h1, h2, h3⟩
    have := le_sqrt.mpr h2
    exact ⟨⟨h1, by omega⟩, h3⟩
/-- The other halves of the pairs `d * (n / d) = n`. -/
def largeDivisors (n : Nat) : Multiset Nat :=
  (Finset.filter (fun d => d * d ≠ n) (smallDivisors n)).val.map fun d => n / d
theorem mem_largeDivisors {n x : Nat} : x ∈ largeDivisors n ↔ n < x * x ∧ x ∣ n ∧ 0 < n := by
  refine Multiset.mem_map.trans ⟨fun ⟨d, hd, e⟩ => ?_, fun ⟨h1, h2, h3⟩ => ?_⟩
  · have h := Finset.mem_filter.mp hd
    obtain ⟨h1, h2, k, rfl⟩ := mem_smallDivisors.mp h.1
    rw [Nat.mul_div_right k (by omega)] at e
    subst e
    have hlt : d < k := Nat.lt_of_not_le fun hle => by
      have := Nat.mul_le_mul_left d hle
      exact h.2 (by omega)
    exact ⟨Nat.mul_lt_mul_of_pos_right hlt (by omega), Nat.dvd_mul_left k d, Nat.mul_pos (by omega) (by omega)⟩
  · obtain ⟨k, rfl⟩ := h2
    have hx : 0 < x := Nat.pos_of_ne_zero fun e => by rw [e] at h1; omega
    have hk : 0 < k := Nat.pos_of_ne_zero fun e => by rw [e] at h3; omega
    have hlt : k < x := Nat.lt_of_mul_lt_mul_left h1
    have h4 := Nat.mul_lt_mul_of_pos_right hlt hk
    refine ⟨k, Finset.mem_filter.mpr ⟨mem_smallDivisors.mpr ⟨hk, by omega, Nat.dvd_mul_left k x⟩, by omega⟩, ?_⟩
    exact Nat.mul_div_left x hk
theorem nodup_divisors (n : Nat) : Multiset.Nodup ((smallDivisors n).val + largeDivisors n) := by
  have hl : Multiset.Nodup (largeDivisors n) := by
    refine Multiset.Nodup.map_on (fun x hx y hy e => ?_) (Finset.nodup _)
    obtain ⟨hx1, _, k, rfl⟩ := mem_smallDivisors.mp (Finset.mem_filter.mp hx).1
    obtain ⟨hy1, _, j, e2⟩ := mem_smallDivisors.mp (Finset.mem_filter.mp hy).1
    have hk : 0 < k := Nat.pos_of_ne_zero fun e' => (Finset.mem_filter.mp hx).2 (by
      subst e'
      rename_i h _
      omega)
    rw [Nat.mul_div_right k (by omega), e2, Nat.mul_div_right j (by omega)] at e
    subst e
    exact Nat.eq_of_mul_eq_mul_right hk e2
  have hd : ∀ x, x ∈ (smallDivisors n).val → x ∉ largeDivisors n := fun x hx hx' => by
    have h1 := (mem_smallDivisors.mp hx).2.1
    have h2 := (mem_largeDivisors.mp hx').1
    omega
  have hs := (smallDivisors n).nodup
  revert hl hd hs
  refine Multiset.ind (fun l => ?_) (smallDivisors n).val
  refine Multiset.ind (fun m hl hd hs => ?_) (largeDivisors n)
  exact List.nodup_append.mpr ⟨hs, hl, fun a ha b hb e => hd a ha (e ▸ hb)⟩
/-- The positive divisors of `n`; none for zero. Found in pairs, so that evaluation takes as many steps as the root of
`n`; `divisors_eq_filter` is Mathlib's definition. -/
def divisors (n : Nat) : Finset Nat := ⟨(smallDivisors n).val + largeDivisors n, nodup_divisors n⟩
@[simp] theorem mem_divisors {n m : Nat} : n ∈ divisors m ↔ n ∣ m ∧ m ≠ 0 := by
  refine Multiset.mem_add.trans (Iff.trans (or_congr mem_smallDivisors mem_largeDivisors) ?_)
  constructor
  · rintro (⟨h1, h2, h3⟩ | ⟨h1, h2, h3⟩)
    · exact ⟨h3, fun e => by
        subst e
        have := Nat.mul_pos (n := n) (m := n) h1 h1
        omega⟩
    · exact ⟨h2, by omega⟩
  · rintro ⟨h1, h2⟩
    have hn : 0 < n := Nat.pos_of_dvd_of_pos h1 (by omega)
    rcases Nat.lt_or_ge m (n * n) with h | h
    · exact .inr ⟨h, h1, by omega⟩
    · exact .inl ⟨hn, h, h1⟩
theorem divisors_eq_filter (n : Nat) : divisors n = Finset.filter (fun d => d ∣ n) (Finset.Ico 1 (n + 1)) :=
  Finset.ext fun d => by
    rw [mem_divisors, Finset.mem_filter, Finset.mem_Ico]
    constructor
    · rintro ⟨h1, h2⟩
      have h3 := Nat.le_of_dvd (by omega) h1
      have h4 := Nat.pos_of_dvd_of_pos h1 (by omega)
      exact ⟨⟨h4, by omega⟩, h1⟩
    · rintro ⟨⟨h1, h2⟩, h3⟩
      exact ⟨h3, by omega⟩
/-- The divisors of `n` below `n`; none for zero. -/
def properDivisors (n : Nat) : Finset Nat := Finset.filter (fun d => d ≠ n) (divisors n)
@[simp] theorem mem_properDivisors {n m : Nat} : n ∈ properDivisors m ↔ n ∣ m ∧ n < m := by
  rw [properDivisors, Finset.mem_filter, mem_divisors]
  constructor
  · rintro ⟨⟨h1, h2⟩, h3⟩
    have := Nat.le_of_dvd (by omega) h1
    exact ⟨h1, Nat.lt_of_le_of_ne this h3⟩
  · rintro ⟨h1, h2⟩
    exact ⟨⟨h1, by omega⟩, by omega⟩
theorem properDivisors_eq_filter (n : Nat) : properDivisors n = Finset.filter (fun d => d ∣ n) (Finset.Ico 1 n) :=
  Finset.ext fun d => by
    rw [mem_properDivisors, Finset.mem_filter, Finset.mem_Ico]
    constructor
    · rintro ⟨h1, h2⟩
      exact ⟨⟨Nat.pos_of_dvd_of_pos h1 (by omega), h2⟩, h1⟩
    · rintro ⟨⟨h1, h2⟩, h3⟩
      exact ⟨h3, h2⟩
@[simp] theorem divisors_zero : divisors 0 = ∅ := rfl
@[simp] theorem divisors_one : divisors 1 = {1} := rfl
@[simp] theorem properDivisors_zero : properDivisors 0 = ∅ := rfl
@[simp] theorem properDivisors_one : properDivisors 1 = ∅ := rfl
theorem one_mem_divisors {n : Nat} : 1 ∈ divisors n ↔ n ≠ 0 :=
  mem_divisors.trans ⟨fun h => h.2, fun h => ⟨Nat.one_dvd n, h⟩⟩
theorem mem_divisors_self (n : Nat) (h : n ≠ 0) : n ∈ divisors n := mem_divisors.mpr ⟨Nat.dvd_refl n, h⟩
theorem dvd_of_mem_divisors {n m : Nat} (h : n ∈ divisors m) : n ∣ m := (mem_divisors.mp h).1
theorem pos_of_mem_divisors {m n : Nat} (h : m ∈ divisors n) : 0 < m :=
  Nat.pos_of_dvd_of_pos (mem_divisors.mp h).1 (Nat.pos_of_ne_zero (mem_divisors.mp h).2)
theorem divisor_le {m n : Nat} (h : n ∈ divisors m) : n ≤ m :=
  Nat.le_of_dvd (Nat.pos_of_ne_zero (mem_divisors.mp h).2) (mem_divisors.mp h).1
/-- Equal to the sum of its proper divisors. -/
def Perfect (n : Nat) : Prop := ∑ i ∈ properDivisors n, i = n ∧ 0 < n
/-- How many of `0, …, n - 1` are coprime to `n`. -/
def totient (n : Nat) : Nat := (Finset.filter (fun a => Nat.Coprime n a) (Finset.range n)).card
scoped notation "φ" => Nat.totient
/-- The primes that divide `n`; none for zero. -/
def primeFactors (n : Nat) : Finset Nat := Finset.filter (fun p => Nat.Prime p) (divisors n)
@[simp] theorem mem_primeFactors {n p : Nat} : p ∈ primeFactors n ↔ Nat.Prime p ∧ p ∣ n ∧ n ≠ 0 := by
  rw [primeFactors, Finset.mem_filter, mem_divisors, and_comm]
end Nat
