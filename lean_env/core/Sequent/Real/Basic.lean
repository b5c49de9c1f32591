prelude
import Sequent.Real.Cauchy
/-! ℝ, constructed: Cauchy sequences of rationals up to equality of limits, with the structure of a linearly ordered
field. No axiom is involved. Completeness is in `Real/Complete.lean`. -/
set_option autoImplicit false

/-- The real numbers: Cauchy sequences of rationals up to `Real.lim_eq_lim`, as in Mathlib. -/
structure Real where
  ofClass ::
  toClass : Quot CauchySeq.equiv

notation "ℝ" => Real

namespace Real
open CauchySeq

/-- The limit of a Cauchy sequence of rationals. -/
noncomputable def lim (a : CauchySeq) : ℝ := ⟨Quot.mk _ a⟩

theorem ind {p : ℝ → Prop} (h : ∀ a, p (lim a)) : ∀ x, p x
  | ⟨q⟩ => Quot.ind (β := fun q => p ⟨q⟩) h q

noncomputable def lift {β : Type} (f : CauchySeq → β) (h : ∀ a b, equiv a b → f a = f b) (x : ℝ) : β :=
  Quot.lift f h x.toClass

theorem lim_eq {a b : CauchySeq} (h : equiv a b) : lim a = lim b := congrArg ofClass (Quot.sound h)

/-- Sequences that agree member by member have one limit. -/
theorem lim_congr {a b : CauchySeq} (h : ∀ n, a.seq n = b.seq n) : lim a = lim b := lim_eq (equiv_of_forall h)

protected noncomputable def add : ℝ → ℝ → ℝ :=
  lift (fun a => lift (fun b => lim (CauchySeq.add a b))
    fun b b' h => lim_eq ⟨le_trans (le_of_forall fun n => by
        show a.seq n + b.seq n ≤ b.seq n + a.seq n; linarith1) (le_trans (add_le_add h.1 a) (le_of_forall fun n => by
        show b'.seq n + a.seq n ≤ a.seq n + b'.seq n; linarith1)),
      le_trans (le_of_forall fun n => by
        show a.seq n + b'.seq n ≤ b'.seq n + a.seq n; linarith1) (le_trans (add_le_add h.2 a) (le_of_forall fun n => by
        show b.seq n + a.seq n ≤ a.seq n + b.seq n; linarith1))⟩)
    fun _ _ h => funext (ind fun b => lim_eq ⟨add_le_add h.1 b, add_le_add h.2 b⟩)

theorem lim_mul_comm (a b : CauchySeq) : lim (CauchySeq.mul a b) = lim (CauchySeq.mul b a) :=
  lim_congr fun _ => _root_.mul_comm _ _

theorem lim_mul_congr {a a' : CauchySeq} (h : equiv a a') (b : CauchySeq) :
    lim (CauchySeq.mul a b) = lim (CauchySeq.mul a' b) :=
  lim_eq ⟨mul_le_of_equiv h b, mul_le_of_equiv ⟨h.2, h.1⟩ b⟩

protected noncomputable def mul : ℝ → ℝ → ℝ :=
  lift (fun a => lift (fun b => lim (CauchySeq.mul a b))
    fun b b' h => (lim_mul_comm a b).trans ((lim_mul_congr h a).trans (lim_mul_comm b' a)))
    fun _ _ h => funext (ind fun b => lim_mul_congr h b)

protected noncomputable def neg : ℝ → ℝ :=
  lift (fun a => lim (CauchySeq.neg a)) fun _ _ h => lim_eq ⟨neg_le_neg h.2, neg_le_neg h.1⟩

protected noncomputable def le : ℝ → ℝ → Prop :=
  lift (fun a => lift (fun b => CauchySeq.le a b)
    fun _ _ h => propext ⟨fun h' => le_trans h' h.1, fun h' => le_trans h' h.2⟩)
    fun _ _ h => funext (ind fun _ => propext ⟨le_trans h.2, le_trans h.1⟩)

/-- The real number of a rational. -/
protected noncomputable def ofRat (q : ℚ) : ℝ := lim (const q)

protected noncomputable def npow (x : ℝ) : Nat → ℝ
  | .zero => Real.ofRat 1
  | .succ n => Real.mul (Real.npow x n) x

noncomputable instance : Add ℝ := ⟨Real.add⟩
noncomputable instance : Mul ℝ := ⟨Real.mul⟩
noncomputable instance : Neg ℝ := ⟨Real.neg⟩
noncomputable instance : Sub ℝ := ⟨fun x y => x + -y⟩
noncomputable instance : NatPow ℝ := ⟨Real.npow⟩
instance : LE ℝ := ⟨Real.le⟩
instance : LT ℝ := ⟨fun x y => ¬ y ≤ x⟩

theorem lim_add (a b : CauchySeq) : lim a + lim b = lim (CauchySeq.add a b) := rfl
theorem lim_mul (a b : CauchySeq) : lim a * lim b = lim (CauchySeq.mul a b) := rfl
theorem lim_neg (a : CauchySeq) : -lim a = lim (CauchySeq.neg a) := rfl
theorem lim_le_lim {a b : CauchySeq} : lim a ≤ lim b ↔ CauchySeq.le a b := Iff.rfl
theorem ofRat_eq (q : ℚ) : Real.ofRat q = lim (const q) := rfl
theorem lt_iff_not_le (x y : ℝ) : x < y ↔ ¬ y ≤ x := Iff.rfl

theorem lim_lt_lim {a b : CauchySeq} :
    lim a < lim b ↔ ∃ δ : ℚ, 0 < δ ∧ Eventually fun n => a.seq n + δ < b.seq n := not_le_iff

noncomputable instance : CommRing ℝ where
  natCast n := Real.ofRat (Nat.cast n)
  add_assoc := ind fun a => ind fun b => ind fun c => lim_congr fun n => by
    show a.seq n + b.seq n + c.seq n = a.seq n + (b.seq n + c.seq n); ring1
  add_comm := ind fun a => ind fun b => lim_congr fun n => by
    show a.seq n + b.seq n = b.seq n + a.seq n; ring1
  zero_add := ind fun a => lim_congr fun n => by show 0 + a.seq n = a.seq n; ring1
  zero_mul := ind fun a => lim_congr fun n => by show 0 * a.seq n = 0; ring1
  neg_add_cancel := ind fun a => lim_congr fun n => by show -a.seq n + a.seq n = 0; ring1
  mul_assoc := ind fun a => ind fun b => ind fun c => lim_congr fun n => by
    show a.seq n * b.seq n * c.seq n = a.seq n * (b.seq n * c.seq n); ring1
  mul_comm := ind fun a => ind fun b => lim_congr fun n => by
    show a.seq n * b.seq n = b.seq n * a.seq n; ring1
  one_mul := ind fun a => lim_congr fun n => by show 1 * a.seq n = a.seq n; ring1
  left_distrib := ind fun a => ind fun b => ind fun c => lim_congr fun n => by
    show a.seq n * (b.seq n + c.seq n) = a.seq n * b.seq n + a.seq n * c.seq n; ring1
  sub_eq_add_neg _ _ := rfl
  intCast_ofNat _ := rfl
  intCast_negSucc _ := rfl
  pow_zero _ := rfl
  pow_succ _ _ := rfl
  natCast_succ n := lim_congr fun _ => Nat.cast_add_one n

theorem add_le_add_right : ∀ x y : ℝ, x ≤ y → ∀ z : ℝ, x + z ≤ y + z :=
  ind fun _ => ind fun _ h => ind fun c => add_le_add h c

theorem mul_nonneg' : ∀ x y : ℝ, Real.ofRat 0 ≤ x → Real.ofRat 0 ≤ y → Real.ofRat 0 ≤ x * y :=
  ind fun _ => ind fun _ h h' => CauchySeq.mul_nonneg h h'

/-- A nonzero number has an inverse: one of the number and its negative stays above a positive distance. -/
theorem exists_mul_eq_one : ∀ x : ℝ, x ≠ Real.ofRat 0 → ∃ y, x * y = Real.ofRat 1 := by
  have pos : ∀ a : CauchySeq, ¬ le a (const 0) → ∃ y, lim a * y = Real.ofRat 1 := fun a h => by
    obtain ⟨δ, hδ, h⟩ := not_le_iff.mp h
    obtain ⟨b, hb⟩ := exists_inv hδ (h.mono fun n hn => by
      have hn : (0:ℚ) + δ < a.seq n := hn
      show δ < a.seq n
      linarith1)
    exact ⟨lim b, lim_eq hb⟩
  refine ind fun a h => ?_
  refine (Classical.em (le a (const 0))).elim (fun h1 => ?_) (pos a)
  obtain ⟨y, hy⟩ := pos (CauchySeq.neg a) fun h2 => h (lim_eq ⟨h1, fun ε hε => (h2 ε hε).mono fun n hn => by
    have hn : -a.seq n < 0 + ε := hn
    show 0 < a.seq n + ε
    linarith1⟩)
  refine ⟨-y, Eq.trans ?_ hy⟩
  rw [← lim_neg]
  ring1

noncomputable instance : LinearOrder ℝ := .classical Real.le (fun x y => ¬ y ≤ x)
  (ind fun a => CauchySeq.le_refl a) (ind fun _ => ind fun _ => ind fun _ => CauchySeq.le_trans)
  (ind fun _ => ind fun _ h h' => lim_eq ⟨h, h'⟩) (ind fun a => ind fun b => CauchySeq.le_total a b) fun _ _ => Iff.rfl

protected theorem mul_pos' : ∀ x y : ℝ, Real.ofRat 0 < x → Real.ofRat 0 < y → Real.ofRat 0 < x * y :=
  ind fun a => ind fun b ha hb => by
    obtain ⟨δ, hδ, ha'⟩ := lim_lt_lim.mp ha
    obtain ⟨ε, hε, hb'⟩ := lim_lt_lim.mp hb
    clear ha hb
    refine lim_lt_lim.mpr ⟨δ * ε, _root_.mul_pos hδ hε, ha'.mono₂ hb' fun n h1 h2 => ?_⟩
    have h1 : 0 + δ < a.seq n := h1
    have h2 : 0 + ε < b.seq n := h2
    show 0 + δ * ε < a.seq n * b.seq n
    nlinarith1

protected theorem zero_lt_one' : Real.ofRat 0 < Real.ofRat 1 :=
  lim_lt_lim.mpr ⟨1 / 2, by linarith1, .of_forall fun _ => by show (0 : ℚ) + 1 / 2 < 1; linarith1⟩

/-- The inverse, with `0⁻¹ = 0`. -/
protected noncomputable def inv (x : ℝ) : ℝ :=
  @dite _ (x ≠ Real.ofRat 0) (Classical.propDecidable _) (fun h => (exists_mul_eq_one x h).choose) fun _ => Real.ofRat 0

noncomputable instance : Field ℝ where
  inv := Real.inv
  div x y := x * Real.inv y
  zero_ne_one := ne_of_lt Real.zero_lt_one'
  mul_inv_cancel x h := by
    show x * Real.inv x = Real.ofRat 1
    unfold Real.inv
    split
    · exact (exists_mul_eq_one x h).choose_spec
    · next h' => exact absurd h h'
  inv_zero := by
    show Real.inv (Real.ofRat 0) = Real.ofRat 0
    unfold Real.inv
    exact dif_neg fun h => h rfl
  div_eq_mul_inv _ _ := rfl

noncomputable instance : LinearOrderedField ℝ where
  add_le_add_left x y h z := by
    have := add_le_add_right x y h z
    rw [_root_.add_comm z x, _root_.add_comm z y]
    exact this
  mul_pos := Real.mul_pos'
  zero_lt_one := Real.zero_lt_one'

end Real
