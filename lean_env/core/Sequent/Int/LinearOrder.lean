prelude
import Sequent.Int.Ring

/-!
The order of the integers and how it goes with addition, negation, multiplication and powers.
-/

set_option autoImplicit false

namespace Int

protected theorem le_refl (a : Int) : a ≤ a := by
  obtain ⟨a1, a2, rfl⟩ := exists_rep a
  rw [le_rep]; exact Nat.le_refl _

attribute [simp] Int.le_refl

protected theorem le_trans {a b c : Int} (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c := by
  obtain ⟨a1, a2, rfl⟩ := exists_rep a
  obtain ⟨b1, b2, rfl⟩ := exists_rep b
  obtain ⟨c1, c2, rfl⟩ := exists_rep c
  rw [le_rep] at *
  have h := Nat.add_le_add h₁ h₂
  have e1 : a1 + b2 + (b1 + c2) = a1 + c2 + (b1 + b2) := by simp only [Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
  have e2 : b1 + a2 + (c1 + b2) = c1 + a2 + (b1 + b2) := by simp only [Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
  rw [e1, e2] at h
  exact Nat.le_of_add_le_add_right h

protected theorem le_antisymm {a b : Int} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := by
  obtain ⟨a1, a2, rfl⟩ := exists_rep a
  obtain ⟨b1, b2, rfl⟩ := exists_rep b
  rw [le_rep] at *
  exact subNatNat_eq (Nat.le_antisymm h₁ h₂)

protected theorem le_total (a b : Int) : a ≤ b ∨ b ≤ a := by
  obtain ⟨a1, a2, rfl⟩ := exists_rep a
  obtain ⟨b1, b2, rfl⟩ := exists_rep b
  rw [le_rep, le_rep]
  exact Nat.le_total _ _

protected theorem lt_iff_add_one_le {a b : Int} : a < b ↔ a + 1 ≤ b := Iff.rfl
theorem add_one_le_of_lt {a b : Int} (h : a < b) : a + 1 ≤ b := h
theorem lt_of_add_one_le {a b : Int} (h : a + 1 ≤ b) : a < b := h
theorem add_one_le_iff {a b : Int} : a + 1 ≤ b ↔ a < b := Iff.rfl

protected theorem not_le {a b : Int} : ¬ a ≤ b ↔ b < a := by
  obtain ⟨a1, a2, rfl⟩ := exists_rep a
  obtain ⟨b1, b2, rfl⟩ := exists_rep b
  rw [le_rep, lt_rep]
  exact Nat.not_le

protected theorem not_lt {a b : Int} : ¬ a < b ↔ b ≤ a := by
  obtain ⟨a1, a2, rfl⟩ := exists_rep a
  obtain ⟨b1, b2, rfl⟩ := exists_rep b
  rw [le_rep, lt_rep]
  exact Nat.not_lt

protected theorem lt_of_not_ge {a b : Int} (h : ¬ a ≥ b) : a < b := Int.not_le.mp h
protected theorem lt_of_not_le {a b : Int} (h : ¬ a ≤ b) : b < a := Int.not_le.mp h
protected theorem le_of_not_lt {a b : Int} (h : ¬ a < b) : b ≤ a := Int.not_lt.mp h
protected theorem not_le_of_gt {a b : Int} (h : b < a) : ¬ a ≤ b := Int.not_le.mpr h
protected theorem not_lt_of_ge {a b : Int} (h : b ≤ a) : ¬ a < b := Int.not_lt.mpr h

protected theorem le_of_lt {a b : Int} (h : a < b) : a ≤ b := by
  obtain ⟨a1, a2, rfl⟩ := exists_rep a
  obtain ⟨b1, b2, rfl⟩ := exists_rep b
  rw [lt_rep] at h
  rw [le_rep]
  exact Nat.le_of_lt h

@[simp] protected theorem lt_irrefl (a : Int) : ¬ a < a := Int.not_lt.mpr (Int.le_refl a)
protected theorem lt_of_lt_of_le {a b c : Int} (h₁ : a < b) (h₂ : b ≤ c) : a < c := Int.le_trans (a := a + 1) h₁ h₂

protected theorem lt_of_le_of_lt {a b c : Int} (h₁ : a ≤ b) (h₂ : b < c) : a < c :=
  Int.not_le.mp (fun h => Int.not_le.mpr h₂ (Int.le_trans h h₁))

protected theorem lt_trans {a b c : Int} (h₁ : a < b) (h₂ : b < c) : a < c := Int.lt_of_le_of_lt (Int.le_of_lt h₁) h₂
protected theorem ne_of_lt {a b : Int} (h : a < b) : a ≠ b := fun e => Int.lt_irrefl b (by rw [e] at h; exact h)
protected theorem ne_of_gt {a b : Int} (h : b < a) : a ≠ b := fun e => Int.lt_irrefl b (by rw [e] at h; exact h)

protected theorem lt_of_le_of_ne {a b : Int} (h₁ : a ≤ b) (h₂ : a ≠ b) : a < b :=
  Int.not_le.mp (fun h => h₂ (Int.le_antisymm h₁ h))

protected theorem lt_iff_le_and_ne {a b : Int} : a < b ↔ a ≤ b ∧ a ≠ b :=
  ⟨fun h => ⟨Int.le_of_lt h, Int.ne_of_lt h⟩, fun h => Int.lt_of_le_of_ne h.1 h.2⟩

protected theorem lt_or_ge (a b : Int) : a < b ∨ a ≥ b := (Classical.em (a < b)).imp id Int.not_lt.mp

protected theorem lt_trichotomy (a b : Int) : a < b ∨ a = b ∨ b < a :=
  (Int.lt_or_ge a b).imp id (fun h => (Classical.em (a = b)).imp id (fun n => Int.lt_of_le_of_ne h (fun e => n e.symm)))

protected theorem lt_or_gt_of_ne {a b : Int} (h : a ≠ b) : a < b ∨ a > b :=
  (Int.lt_trichotomy a b).imp id (fun h' => h'.elim (fun e => (h e).elim) id)

protected theorem lt_asymm {a b : Int} (h : a < b) : ¬ b < a := Int.not_lt.mpr (Int.le_of_lt h)
protected theorem le_of_eq {a b : Int} (h : a = b) : a ≤ b := h ▸ Int.le_refl a

protected theorem lt_or_eq_of_le {a b : Int} (h : a ≤ b) : a < b ∨ a = b :=
  (Classical.em (a = b)).elim .inr (fun n => .inl (Int.lt_of_le_of_ne h n))

protected theorem add_le_add_left {a b : Int} (h : a ≤ b) (c : Int) : c + a ≤ c + b := by
  obtain ⟨a1, a2, rfl⟩ := exists_rep a
  obtain ⟨b1, b2, rfl⟩ := exists_rep b
  obtain ⟨c1, c2, rfl⟩ := exists_rep c
  rw [le_rep] at h
  rw [add_rep, add_rep, le_rep, Nat.add_add_add_comm, Nat.add_add_add_comm c1 b1]
  exact Nat.add_le_add_left h _

protected theorem add_le_add_right {a b : Int} (h : a ≤ b) (c : Int) : a + c ≤ b + c := by
  rw [Int.add_comm a c, Int.add_comm b c]; exact Int.add_le_add_left h c

protected theorem add_le_add {a b c d : Int} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d :=
  Int.le_trans (Int.add_le_add_right h₁ c) (Int.add_le_add_left h₂ b)

protected theorem le_of_add_le_add_left {a b c : Int} (h : a + b ≤ a + c) : b ≤ c := by
  have h' := Int.add_le_add_left h (-a)
  rw [← Int.add_assoc, ← Int.add_assoc, Int.add_left_neg, Int.zero_add, Int.zero_add] at h'
  exact h'

protected theorem le_of_add_le_add_right {a b c : Int} (h : a + b ≤ c + b) : a ≤ c := by
  rw [Int.add_comm a b, Int.add_comm c b] at h; exact Int.le_of_add_le_add_left h

@[simp] protected theorem add_le_add_iff_left {b c : Int} (a : Int) : a + b ≤ a + c ↔ b ≤ c :=
  ⟨Int.le_of_add_le_add_left, fun h => Int.add_le_add_left h a⟩

@[simp] protected theorem add_le_add_iff_right {a b : Int} (c : Int) : a + c ≤ b + c ↔ a ≤ b :=
  ⟨Int.le_of_add_le_add_right, fun h => Int.add_le_add_right h c⟩

protected theorem add_lt_add_left {a b : Int} (h : a < b) (c : Int) : c + a < c + b := by
  have h1 := Int.add_le_add_left (a := a + 1) h c
  rw [← Int.add_assoc] at h1; exact h1

protected theorem add_lt_add_right {a b : Int} (h : a < b) (c : Int) : a + c < b + c := by
  rw [Int.add_comm a c, Int.add_comm b c]; exact Int.add_lt_add_left h c

@[simp] protected theorem add_lt_add_iff_left {b c : Int} (a : Int) : a + b < a + c ↔ b < c := by
  rw [← Int.not_le, ← Int.not_le]; exact not_congr (Int.add_le_add_iff_left a)

@[simp] protected theorem add_lt_add_iff_right {a b : Int} (c : Int) : a + c < b + c ↔ a < b := by
  rw [← Int.not_le, ← Int.not_le]; exact not_congr (Int.add_le_add_iff_right c)

protected theorem add_lt_add {a b c d : Int} (h₁ : a < b) (h₂ : c < d) : a + c < b + d :=
  Int.lt_trans (Int.add_lt_add_right h₁ c) (Int.add_lt_add_left h₂ b)

protected theorem sub_nonneg_of_le {a b : Int} (h : b ≤ a) : 0 ≤ a - b := by
  have h' := Int.add_le_add_right h (-b)
  rw [Int.add_right_neg] at h'; exact h'

protected theorem le_of_sub_nonneg {a b : Int} (h : 0 ≤ a - b) : b ≤ a := by
  have h' := Int.add_le_add_right h b
  rw [Int.sub_add_cancel, Int.zero_add] at h'; exact h'

@[simp] protected theorem sub_nonneg {a b : Int} : 0 ≤ a - b ↔ b ≤ a := ⟨Int.le_of_sub_nonneg, Int.sub_nonneg_of_le⟩

protected theorem sub_pos {a b : Int} : 0 < a - b ↔ b < a := by
  rw [← Int.add_lt_add_iff_right b, Int.zero_add, Int.sub_add_cancel]

protected theorem neg_le_neg {a b : Int} (h : a ≤ b) : -b ≤ -a := by
  apply Int.le_of_sub_nonneg
  have h' := Int.sub_nonneg_of_le h
  rw [Int.sub_eq_add_neg, Int.neg_neg, Int.add_comm]; exact h'

@[simp] protected theorem neg_le_neg_iff {a b : Int} : -a ≤ -b ↔ b ≤ a :=
  ⟨fun h => by have h' := Int.neg_le_neg h; rw [Int.neg_neg, Int.neg_neg] at h'; exact h', Int.neg_le_neg⟩

@[simp] protected theorem neg_lt_neg_iff {a b : Int} : -a < -b ↔ b < a := by
  rw [← Int.not_le, ← Int.not_le]
  exact not_congr Int.neg_le_neg_iff

protected theorem neg_lt_neg {a b : Int} (h : a < b) : -b < -a := Int.neg_lt_neg_iff.mpr h
protected theorem neg_nonneg_of_nonpos {a : Int} (h : a ≤ 0) : 0 ≤ -a := Int.neg_le_neg h
protected theorem neg_nonpos_of_nonneg {a : Int} (h : 0 ≤ a) : -a ≤ 0 := Int.neg_le_neg h
protected theorem neg_pos_of_neg {a : Int} (h : a < 0) : 0 < -a := Int.neg_lt_neg h
protected theorem neg_neg_of_pos {a : Int} (h : 0 < a) : -a < 0 := Int.neg_lt_neg h

theorem eq_ofNat_of_zero_le {a : Int} (h : 0 ≤ a) : ∃ n : Nat, a = n := by
  cases a with
  | ofNat n => exact ⟨n, rfl⟩
  | negSucc n =>
    rw [negSucc_eq_sub, zero_rep, le_rep] at h
    rw [Nat.zero_add, Nat.zero_add] at h
    exact (Nat.not_succ_le_zero n h).elim

theorem natCast_nonneg (n : Nat) : 0 ≤ (n : Int) := by
  refine Eq.subst (motive := fun x => 0 ≤ x) (ofNat_eq_sub n).symm ?_
  rw [zero_rep, le_rep]
  rw [Nat.zero_add]; exact Nat.zero_le _

theorem ofNat_nonneg (n : Nat) : 0 ≤ (n : Int) := natCast_nonneg n

protected theorem mul_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := by
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le ha
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le hb
  exact natCast_nonneg (n * m)

protected theorem mul_pos {a b : Int} (ha : 0 < a) (hb : 0 < b) : 0 < a * b := by
  have h := Int.mul_nonneg (Int.sub_nonneg_of_le ha) (Int.sub_nonneg_of_le hb)
  refine Int.lt_of_le_of_ne (Int.mul_nonneg (Int.le_of_lt ha) (Int.le_of_lt hb)) ?_
  intro e
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le (Int.le_of_lt ha)
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le (Int.le_of_lt hb)
  have e' : ofNat 0 = ofNat (n * m) := e
  injection e' with e'
  rcases Nat.mul_eq_zero.mp e'.symm with h | h
  · subst h; exact Int.lt_irrefl 0 ha
  · subst h; exact Int.lt_irrefl 0 hb

protected theorem mul_le_mul_of_nonneg_left {a b c : Int} (h₁ : a ≤ b) (h₂ : 0 ≤ c) : c * a ≤ c * b := by
  apply Int.le_of_sub_nonneg
  rw [← Int.mul_sub]
  exact Int.mul_nonneg h₂ (Int.sub_nonneg_of_le h₁)

protected theorem mul_le_mul_of_nonneg_right {a b c : Int} (h₁ : a ≤ b) (h₂ : 0 ≤ c) : a * c ≤ b * c := by
  rw [Int.mul_comm a c, Int.mul_comm b c]; exact Int.mul_le_mul_of_nonneg_left h₁ h₂

protected theorem mul_lt_mul_of_pos_left {a b c : Int} (h₁ : a < b) (h₂ : 0 < c) : c * a < c * b := by
  rw [← Int.sub_pos, ← Int.mul_sub]
  exact Int.mul_pos h₂ (Int.sub_pos.mpr h₁)

protected theorem mul_lt_mul_of_pos_right {a b c : Int} (h₁ : a < b) (h₂ : 0 < c) : a * c < b * c := by
  rw [Int.mul_comm a c, Int.mul_comm b c]; exact Int.mul_lt_mul_of_pos_left h₁ h₂

protected theorem mul_le_mul_of_nonpos_left {a b c : Int} (h₁ : a ≤ b) (h₂ : c ≤ 0) : c * b ≤ c * a := by
  have h := Int.mul_le_mul_of_nonneg_left h₁ (Int.neg_nonneg_of_nonpos h₂)
  rw [Int.neg_mul, Int.neg_mul, Int.neg_le_neg_iff] at h; exact h

protected theorem le_of_mul_le_mul_left {a b c : Int} (h : c * a ≤ c * b) (hc : 0 < c) : a ≤ b :=
  Int.not_lt.mp (fun h' => Int.not_le.mpr (Int.mul_lt_mul_of_pos_left h' hc) h)

protected theorem lt_of_mul_lt_mul_left {a b c : Int} (h : c * a < c * b) (hc : 0 ≤ c) : a < b :=
  Int.not_le.mp (fun h' => Int.not_lt.mpr (Int.mul_le_mul_of_nonneg_left h' hc) h)

protected theorem mul_eq_zero {a b : Int} : a * b = 0 ↔ a = 0 ∨ b = 0 := by
  constructor
  · intro h
    rcases Int.lt_trichotomy a 0 with ha | ha | ha
    · rcases Int.lt_trichotomy b 0 with hb | hb | hb
      · have := Int.mul_pos (Int.neg_pos_of_neg ha) (Int.neg_pos_of_neg hb)
        rw [Int.neg_mul_neg, h] at this
        exact (Int.lt_irrefl 0 this).elim
      · exact .inr hb
      · have := Int.mul_pos (Int.neg_pos_of_neg ha) hb
        rw [Int.neg_mul, h] at this
        exact (Int.lt_irrefl 0 this).elim
    · exact .inl ha
    · rcases Int.lt_trichotomy b 0 with hb | hb | hb
      · have := Int.mul_pos ha (Int.neg_pos_of_neg hb)
        rw [Int.mul_neg, h] at this
        exact (Int.lt_irrefl 0 this).elim
      · exact .inr hb
      · have := Int.mul_pos ha hb
        rw [h] at this
        exact (Int.lt_irrefl 0 this).elim
  · rintro (h | h)
    · rw [h, Int.zero_mul]
    · rw [h, Int.mul_zero]

protected theorem mul_ne_zero {a b : Int} (ha : a ≠ 0) (hb : b ≠ 0) : a * b ≠ 0 :=
  fun h => (Int.mul_eq_zero.mp h).elim ha hb

protected theorem eq_of_mul_eq_mul_left {a b c : Int} (ha : a ≠ 0) (h : a * b = a * c) : b = c := by
  apply Int.eq_of_sub_eq_zero
  have e := Int.sub_eq_zero_of_eq h
  rw [← Int.mul_sub] at e
  exact (Int.mul_eq_zero.mp e).elim (fun h => (ha h).elim) id

protected theorem eq_of_mul_eq_mul_right {a b c : Int} (ha : a ≠ 0) (h : b * a = c * a) : b = c := by
  rw [Int.mul_comm b a, Int.mul_comm c a] at h; exact Int.eq_of_mul_eq_mul_left ha h

protected theorem pos_pow_of_pos' {b : Int} (n : Nat) (h : 0 < b) : 0 < b ^ n := by
  induction n with
  | zero => exact (by decide : (0 : Int) < 1)
  | succ n ih => rw [Int.pow_succ]; exact Int.mul_pos ih h

protected theorem pow_pos {b : Int} {n : Nat} (h : 0 < b) : 0 < b ^ n := Int.pos_pow_of_pos' n h

protected theorem mul_self_nonneg (a : Int) : 0 ≤ a * a := by
  rcases Int.le_total 0 a with h | h
  · exact Int.mul_nonneg h h
  · have h' := Int.neg_nonneg_of_nonpos h
    have e := Int.mul_nonneg h' h'
    rw [Int.neg_mul_neg] at e; exact e

protected theorem sq_nonneg (a : Int) : 0 ≤ a ^ 2 := by rw [Int.pow_two]; exact Int.mul_self_nonneg a
@[simp] theorem not_le_eq (a b : Int) : (¬ a ≤ b) = (b < a) := propext Int.not_le
@[simp] theorem not_lt_eq (a b : Int) : (¬ a < b) = (b ≤ a) := propext Int.not_lt

theorem natCast_pos {n : Nat} : (0 : Int) < n ↔ 0 < n := by
  have e : (n : Int) = subNatNat n 0 := ofNat_eq_sub n
  rw [e, zero_rep, lt_rep]
  rw [Nat.add_zero, Nat.add_zero]

end Int

instance : Trans (α := Int) (β := Int) (γ := Int) LE.le LE.le LE.le where trans := Int.le_trans
instance : Trans (α := Int) (β := Int) (γ := Int) LT.lt LT.lt LT.lt where trans := Int.lt_trans
instance : Trans (α := Int) (β := Int) (γ := Int) LT.lt LE.le LT.lt where trans := Int.lt_of_lt_of_le
instance : Trans (α := Int) (β := Int) (γ := Int) LE.le LT.lt LT.lt where trans := Int.lt_of_le_of_lt
