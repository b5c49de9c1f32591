prelude
import Sequent.Data.SumRing

/-!
Divisibility in commutative semirings and rings, under the names that hold for `ℕ`, `ℤ` and every other one alike. The
lemmas `Nat.…` and `Int.…` are in the folders of those types.
-/

set_option autoImplicit false

universe u v

/-- `a ∣ b` says that `b = a * c` for some `c`. -/
instance (priority := low) semigroupDvd {α : Type u} [CommSemiring α] : Dvd α := ⟨fun a b => ∃ c, b = a * c⟩

section Semiring
variable {α : Type u} [CommSemiring α] {a b c d : α}

theorem dvd_def : a ∣ b ↔ ∃ c, b = a * c := Iff.rfl
theorem Dvd.intro (k : α) (h : a * k = b) : a ∣ b := ⟨k, h.symm⟩
theorem Dvd.intro_left (k : α) (h : k * a = b) : a ∣ b := ⟨k, by rw [← h, mul_comm]⟩
theorem dvd_of_mul_right_eq (k : α) (h : a * k = b) : a ∣ b := Dvd.intro k h
theorem dvd_of_mul_left_eq (k : α) (h : k * a = b) : a ∣ b := Dvd.intro_left k h
theorem exists_eq_mul_right_of_dvd (h : a ∣ b) : ∃ c, b = a * c := h
theorem exists_eq_mul_left_of_dvd (h : a ∣ b) : ∃ c, b = c * a := h.elim fun c e => ⟨c, by rw [e, mul_comm]⟩
theorem dvd_iff_exists_eq_mul_left : a ∣ b ↔ ∃ c, b = c * a :=
  ⟨exists_eq_mul_left_of_dvd, fun ⟨c, e⟩ => ⟨c, by rw [e, mul_comm]⟩⟩
theorem dvd_iff_exists_eq_mul_right : a ∣ b ↔ ∃ c, b = a * c := Iff.rfl
theorem Dvd.elim {P : Prop} {a b : α} (H₁ : a ∣ b) (H₂ : ∀ c, b = a * c → P) : P := Exists.elim H₁ H₂
theorem Dvd.elim_left {P : Prop} (h₁ : a ∣ b) (h₂ : ∀ c, b = c * a → P) : P :=
  Exists.elim (exists_eq_mul_left_of_dvd h₁) h₂

theorem dvd_trans : a ∣ b → b ∣ c → a ∣ c
  | ⟨d, h₁⟩, ⟨e, h₂⟩ => ⟨d * e, by rw [h₂, h₁, mul_assoc]⟩
@[simp] theorem dvd_refl (a : α) : a ∣ a := ⟨1, (mul_one a).symm⟩
theorem dvd_rfl : ∀ {a : α}, a ∣ a := dvd_refl _
theorem dvd_of_eq (h : a = b) : a ∣ b := h ▸ dvd_refl a
theorem Eq.dvd (h : a = b) : a ∣ b := dvd_of_eq h
theorem Dvd.dvd.trans (h : a ∣ b) (h' : b ∣ c) : a ∣ c := dvd_trans h h'
@[simp] theorem dvd_mul_right (a b : α) : a ∣ a * b := ⟨b, rfl⟩
@[simp] theorem dvd_mul_left (a b : α) : a ∣ b * a := ⟨b, mul_comm b a⟩
theorem dvd_mul_of_dvd_left (h : a ∣ b) (c : α) : a ∣ b * c := dvd_trans h (dvd_mul_right b c)
theorem dvd_mul_of_dvd_right (h : a ∣ b) (c : α) : a ∣ c * b := dvd_trans h (dvd_mul_left b c)
theorem Dvd.dvd.mul_right (h : a ∣ b) (c : α) : a ∣ b * c := dvd_mul_of_dvd_left h c
theorem Dvd.dvd.mul_left (h : a ∣ b) (c : α) : a ∣ c * b := dvd_mul_of_dvd_right h c
theorem dvd_of_mul_right_dvd (h : a * b ∣ c) : a ∣ c := dvd_trans (dvd_mul_right a b) h
theorem dvd_of_mul_left_dvd (h : a * b ∣ c) : b ∣ c := dvd_trans (dvd_mul_left b a) h
theorem mul_dvd_mul : a ∣ b → c ∣ d → a * c ∣ b * d
  | ⟨e, h₁⟩, ⟨f, h₂⟩ => ⟨e * f, by rw [h₁, h₂, mul_mul_mul_comm]⟩
theorem mul_dvd_mul_left (a : α) (h : b ∣ c) : a * b ∣ a * c := mul_dvd_mul (dvd_refl a) h
theorem mul_dvd_mul_right (h : a ∣ b) (c : α) : a * c ∣ b * c := mul_dvd_mul h (dvd_refl c)
theorem one_dvd (a : α) : 1 ∣ a := ⟨a, (one_mul a).symm⟩
attribute [simp] one_dvd
@[simp] theorem dvd_zero (a : α) : a ∣ 0 := ⟨0, (mul_zero a).symm⟩
theorem eq_zero_of_zero_dvd (h : 0 ∣ a) : a = 0 := h.elim fun c e => e.trans (zero_mul c)
@[simp] theorem zero_dvd_iff : 0 ∣ a ↔ a = 0 := ⟨eq_zero_of_zero_dvd, fun h => by rw [h]; exact dvd_refl 0⟩
theorem ne_zero_of_dvd_ne_zero {p q : α} (h₁ : q ≠ 0) (h₂ : p ∣ q) : p ≠ 0 := fun e =>
  h₁ (eq_zero_of_zero_dvd (e ▸ h₂))

theorem dvd_add (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b + c :=
  h₁.elim fun d hd => h₂.elim fun e he => ⟨d + e, by rw [hd, he, mul_add]⟩
theorem Dvd.dvd.add (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b + c := dvd_add h₁ h₂
theorem Dvd.dvd.linear_comb {d x y : α} (hdx : d ∣ x) (hdy : d ∣ y) (a b : α) : d ∣ a * x + b * y :=
  dvd_add (hdx.mul_left a) (hdy.mul_left b)

theorem pow_dvd_pow (a : α) {m n : Nat} (h : m ≤ n) : a ^ m ∣ a ^ n := by
  obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h
  exact ⟨a ^ k, pow_add a m k⟩
theorem dvd_pow_self (a : α) {n : Nat} (hn : n ≠ 0) : a ∣ a ^ n := by
  have h := pow_dvd_pow a (Nat.pos_of_ne_zero hn)
  rwa [pow_one] at h
theorem dvd_pow {x y : α} (hxy : x ∣ y) : ∀ {n : Nat} (_ : n ≠ 0), x ∣ y ^ n := fun hn => dvd_trans hxy (dvd_pow_self y hn)
theorem Dvd.dvd.pow {x y : α} (hxy : x ∣ y) : ∀ {n : Nat} (_ : n ≠ 0), x ∣ y ^ n := dvd_pow hxy
theorem pow_dvd_pow_of_dvd (h : a ∣ b) (n : Nat) : a ^ n ∣ b ^ n := h.elim fun c e => ⟨c ^ n, by rw [e, mul_pow]⟩
theorem dvd_of_pow_dvd {p : α} {n : Nat} (hn : 1 ≤ n) (h : p ^ n ∣ a) : p ∣ a :=
  dvd_trans (dvd_pow_self p (Nat.pos_iff_ne_zero.mp hn)) h

section Cancel
variable [IsCancelMulZero α]
theorem mul_dvd_mul_iff_left (ha : a ≠ 0) : a * b ∣ a * c ↔ b ∣ c :=
  ⟨fun ⟨d, e⟩ => ⟨d, IsCancelMulZero.mul_left_cancel_of_ne_zero a _ _ ha (by rw [e, mul_assoc])⟩, mul_dvd_mul_left a⟩
theorem mul_dvd_mul_iff_right (hc : c ≠ 0) : a * c ∣ b * c ↔ a ∣ b := by
  rw [mul_comm a, mul_comm b, mul_dvd_mul_iff_left hc]
end Cancel

/-- Sums of multiples are multiples. -/
theorem Finset.dvd_sum {ι : Type v} {s : Finset ι} {f : ι → α} {a : α} (h : ∀ i ∈ s, a ∣ f i) : a ∣ ∑ i ∈ s, f i := by
  revert h
  refine cons_induction
    (p := fun s => (∀ i ∈ s, a ∣ f i) → a ∣ ∑ i ∈ s, f i) (fun _ => dvd_zero a) (fun b s hb ih h => ?_) s
  rw [sum_cons]
  exact dvd_add (h b (mem_cons.mpr (.inl rfl))) (ih fun x hx => h x (mem_cons.mpr (.inr hx)))

theorem Finset.dvd_prod_of_mem {ι : Type v} {s : Finset ι} (f : ι → α) {a : ι} (ha : a ∈ s) : f a ∣ ∏ i ∈ s, f i := by
  revert ha
  refine cons_induction (p := fun s => a ∈ s → f a ∣ ∏ i ∈ s, f i)
    (fun h => (notMem_empty a h).elim) (fun b s hb ih h => ?_) s
  rw [prod_cons]
  rcases mem_cons.mp h with rfl | h
  · exact dvd_mul_right _ _
  · exact (ih h).mul_left _
end Semiring

section Ring
variable {α : Type u} [CommRing α] {a b c : α}

@[simp] theorem dvd_neg : a ∣ -b ↔ a ∣ b :=
  ⟨fun ⟨c, e⟩ => ⟨-c, by rw [mul_neg, ← e, neg_neg]⟩, fun ⟨c, e⟩ => ⟨-c, by rw [mul_neg, e]⟩⟩
@[simp] theorem neg_dvd : -a ∣ b ↔ a ∣ b :=
  ⟨fun ⟨c, e⟩ => ⟨-c, by rw [e, neg_mul, mul_neg]⟩, fun ⟨c, e⟩ => ⟨-c, by rw [e, neg_mul_neg]⟩⟩
theorem dvd_sub (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b - c := by
  rw [sub_eq_add_neg]
  exact dvd_add h₁ (dvd_neg.mpr h₂)
theorem dvd_sub' (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b - c := dvd_sub h₁ h₂
theorem Dvd.dvd.sub (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b - c := dvd_sub h₁ h₂
theorem dvd_add_left (h : a ∣ c) : a ∣ b + c ↔ a ∣ b :=
  ⟨fun H => by have e := dvd_sub H h; rwa [add_sub_cancel_right] at e, fun h₂ => dvd_add h₂ h⟩
theorem dvd_add_right (h : a ∣ b) : a ∣ b + c ↔ a ∣ c := by rw [add_comm, dvd_add_left h]
theorem dvd_sub_left (h : a ∣ c) : a ∣ b - c ↔ a ∣ b := by
  rw [sub_eq_add_neg]
  exact dvd_add_left (dvd_neg.mpr h)
theorem dvd_sub_right (h : a ∣ b) : a ∣ b - c ↔ a ∣ c := by rw [sub_eq_add_neg, dvd_add_right h, dvd_neg]
theorem dvd_iff_dvd_of_dvd_sub (h : a ∣ b - c) : a ∣ b ↔ a ∣ c := by
  rw [← sub_add_cancel b c, dvd_add_right h]
theorem dvd_sub_comm : a ∣ b - c ↔ a ∣ c - b := by rw [← dvd_neg, neg_sub]
theorem dvd_add_self_left : a ∣ a + b ↔ a ∣ b := dvd_add_right (dvd_refl a)
theorem dvd_add_self_right : a ∣ b + a ↔ a ∣ b := dvd_add_left (dvd_refl a)
theorem dvd_sub_self_left : a ∣ a - b ↔ a ∣ b := dvd_sub_right dvd_rfl
theorem dvd_sub_self_right : a ∣ b - a ↔ a ∣ b := dvd_sub_left dvd_rfl
theorem mul_self_dvd_mul_self : a ∣ b → a * a ∣ b * b := fun h => mul_dvd_mul h h

theorem sub_dvd_pow_sub_pow (x y : α) (n : Nat) : x - y ∣ x ^ n - y ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, sub_self]; exact dvd_zero _
  | succ n ih =>
    have e : x ^ (n + 1) - y ^ (n + 1) = x * (x ^ n - y ^ n) + y ^ n * (x - y) := by rw [pow_succ', pow_succ']; ring
    rw [e]
    exact dvd_add (ih.mul_left x) (dvd_mul_left _ _)
theorem sub_one_dvd_pow_sub_one (x : α) (n : Nat) : x - 1 ∣ x ^ n - 1 := by
  have h := sub_dvd_pow_sub_pow x 1 n
  rwa [one_pow] at h
end Ring

theorem dvd_antisymm {a b : Nat} : a ∣ b → b ∣ a → a = b := Nat.dvd_antisymm
theorem Nat.sub_dvd_pow_sub_pow (x y n : Nat) : x - y ∣ x ^ n - y ^ n := by
  rcases Nat.le_total y x with h | h
  · obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h
    have hp := Nat.pow_le_pow_left h n
    have e := _root_.sub_dvd_pow_sub_pow ((y + k : Nat) : Int) (y : Int) n
    rw [← Int.natCast_dvd_natCast, Int.natCast_sub h, Int.natCast_sub hp, Int.natCast_pow, Int.natCast_pow]
    exact e
  · rw [Nat.sub_eq_zero_of_le (Nat.pow_le_pow_left h n)]
    exact Nat.dvd_zero _
