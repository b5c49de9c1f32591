prelude
import Sequent.Int.Div
-- support for the compiled `omega`: IntList / LinearCombo / Constraint and the lemmas it quotes (all proved)
universe u v w
set_option linter.unusedVariables false
set_option linter.unusedSimpArgs false
@[simp] def List.mapO {α : Type u} {β : Type v} (f : α → β) : List α → List β
  | .nil => .nil
  | .cons a l => .cons (f a) (mapO f l)
def Option.getD {α : Type u} (o : Option α) (d : α) : α := match o with | .some a => a | .none => d
def Option.all {α : Type u} (p : α → Bool) : Option α → Bool | .some a => p a | .none => true
def Int.bmod (x : Int) (m : Nat) : Int := if x % (m : Int) < ((m : Int) + 1) / 2 then x % (m : Int) else x % (m : Int) - (m : Int)
theorem Int.dvd_sub_bmod (x : Int) (m : Nat) : (m : Int) ∣ x - Int.bmod x m := by
  have e : x - x % (m : Int) = (m : Int) * (x / (m : Int)) := by
    have h := Int.add_sub_cancel_left (x % (m : Int)) ((m : Int) * (x / (m : Int)))
    rw [Int.emod_add_mul_ediv] at h; exact h
  unfold Int.bmod
  by_cases h : x % (m : Int) < ((m : Int) + 1) / 2
  · rw [if_pos h, e]; exact Int.dvd_mul_right _ _
  · rw [if_neg h]
    have e2 : x - (x % (m : Int) - (m : Int)) = (x - x % (m : Int)) + (m : Int) := by
      rw [Int.sub_eq_add_neg, Int.neg_sub, Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.add_assoc, Int.add_comm (m : Int)]
    rw [e2, e]; exact Int.dvd_add (Int.dvd_mul_right _ _) (Int.dvd_refl _)
namespace Lean.Omega
abbrev IntList := List Int
namespace IntList
def get : IntList → Nat → Int
  | .nil, _ => 0
  | .cons a _, 0 => a
  | .cons _ l, .succ i => get l i
def set : IntList → Nat → Int → IntList
  | .nil, 0, y => .cons y .nil
  | .nil, .succ i, y => .cons 0 (set .nil i y)
  | .cons _ l, 0, y => .cons y l
  | .cons a l, .succ i, y => .cons a (set l i y)
def smul (xs : IntList) (i : Int) : IntList := xs.mapO (fun x => i * x)
def neg (xs : IntList) : IntList := xs.mapO (fun x => - x)
def add : IntList → IntList → IntList
  | .nil, ys => ys
  | .cons x xs, .nil => .cons x xs
  | .cons x xs, .cons y ys => .cons (x + y) (add xs ys)
def dot : IntList → IntList → Int
  | .nil, _ => 0
  | .cons _ _, .nil => 0
  | .cons x xs, .cons y ys => x * y + dot xs ys
def allZero : IntList → Bool
  | .nil => true
  | .cons a l => and (decide (a = 0)) (allZero l)
def gcd : IntList → Nat
  | .nil => 0
  | .cons a l => Nat.gcd (Int.natAbs a) (gcd l)
def leading : IntList → Int
  | .nil => 0
  | .cons a l => if a = 0 then leading l else a
def length : IntList → Nat
  | .nil => 0
  | .cons _ l => Nat.succ (length l)
def sdiv (xs : IntList) (g : Int) : IntList := xs.mapO (fun x => x / g)
def bmod (xs : IntList) (m : Nat) : IntList := xs.mapO (fun x => Int.bmod x m)
theorem dot_nil_right (xs : IntList) : dot xs .nil = 0 := by cases xs <;> rfl
theorem dot_smul (xs : IntList) (i : Int) : ∀ ys, dot (smul xs i) ys = i * dot xs ys := by
  induction xs with
  | nil => intro ys; exact (Int.mul_zero i).symm
  | cons x xs ih =>
    intro ys
    cases ys with
    | nil => exact (Int.mul_zero i).symm
    | cons y ys =>
      have e : dot (smul (.cons x xs) i) (.cons y ys) = i * x * y + dot (smul xs i) ys := rfl
      have e' : dot (.cons x xs) (.cons y ys) = x * y + dot xs ys := rfl
      rw [e, e', ih ys, Int.mul_add, Int.mul_assoc]
theorem dot_neg (xs : IntList) : ∀ ys, dot (neg xs) ys = - dot xs ys := by
  induction xs with
  | nil => intro ys; rfl
  | cons x xs ih =>
    intro ys
    cases ys with
    | nil => rfl
    | cons y ys =>
      have e : dot (neg (.cons x xs)) (.cons y ys) = -x * y + dot (neg xs) ys := rfl
      have e' : dot (.cons x xs) (.cons y ys) = x * y + dot xs ys := rfl
      rw [e, e', ih ys, Int.neg_add, Int.neg_mul]
theorem dot_add (xs : IntList) : ∀ ys zs, dot (add xs ys) zs = dot xs zs + dot ys zs := by
  induction xs with
  | nil => intro ys zs; exact (Int.zero_add _).symm
  | cons x xs ih =>
    intro ys zs
    cases ys with
    | nil => exact (Int.add_zero _).symm
    | cons y ys =>
      cases zs with
      | nil => rfl
      | cons z zs =>
        have e : dot (add (.cons x xs) (.cons y ys)) (.cons z zs) = (x + y) * z + dot (add xs ys) zs := rfl
        have e1 : dot (.cons x xs) (.cons z zs) = x * z + dot xs zs := rfl
        have e2 : dot (.cons y ys) (.cons z zs) = y * z + dot ys zs := rfl
        rw [e, e1, e2, ih, Int.add_mul, Int.add_add_add_comm]
theorem dot_allZero (xs : IntList) : allZero xs = true → ∀ ys, dot xs ys = 0 := by
  induction xs with
  | nil => intro _ ys; rfl
  | cons x xs ih =>
    intro h ys
    have h' := Bool.and_eq_true_iff.mp h
    cases ys with
    | nil => rfl
    | cons y ys =>
      have e' : dot (.cons x xs) (.cons y ys) = x * y + dot xs ys := rfl
      rw [e', of_decide_eq_true h'.1, ih h'.2, Int.zero_mul, Int.add_zero]
theorem dot_set_nil (i : Nat) (y : Int) : ∀ ys, dot (set .nil i y) ys = y * get ys i := by
  induction i with
  | zero =>
    intro ys
    cases ys with
    | nil => exact (Int.mul_zero y).symm
    | cons z zs => exact Int.add_zero _
  | succ i ih =>
    intro ys
    cases ys with
    | nil => exact (Int.mul_zero y).symm
    | cons z zs =>
      have e : dot (set .nil (i + 1) y) (.cons z zs) = 0 * z + dot (set .nil i y) zs := rfl
      rw [e, ih, Int.zero_mul, Int.zero_add]; rfl
theorem dot_set_of_le (xs : IntList) : ∀ (i : Nat) (y : Int) ys, length xs ≤ i → dot (set xs i y) ys = dot xs ys + y * get ys i := by
  induction xs with
  | nil => intro i y ys _; rw [dot_set_nil]; exact (Int.zero_add _).symm
  | cons x xs ih =>
    intro i y ys h
    cases i with
    | zero => exact (Nat.not_succ_le_zero _ h).elim
    | succ i =>
      cases ys with
      | nil =>
        have e : get .nil (i + 1) = 0 := rfl
        rw [dot_nil_right, dot_nil_right, e, Int.mul_zero]; rfl
      | cons z zs =>
        have e : dot (set (.cons x xs) (i + 1) y) (.cons z zs) = x * z + dot (set xs i y) zs := rfl
        have e1 : dot (.cons x xs) (.cons z zs) = x * z + dot xs zs := rfl
        have e2 : get (.cons z zs) (i + 1) = get zs i := rfl
        rw [e, e1, e2, ih i y zs (Nat.le_of_succ_le_succ h), Int.add_assoc]
theorem gcd_zero_dot (xs : IntList) : gcd xs = 0 → ∀ ys, dot xs ys = 0 := by
  induction xs with
  | nil => intro _ ys; rfl
  | cons x xs ih =>
    intro h ys
    have h' := Nat.gcd_eq_zero_iff.mp (show Nat.gcd (Int.natAbs x) (gcd xs) = 0 from h)
    cases ys with
    | nil => rfl
    | cons y ys =>
      have e' : dot (.cons x xs) (.cons y ys) = x * y + dot xs ys := rfl
      rw [e', Int.natAbs_eq_zero.mp h'.1, ih h'.2, Int.zero_mul, Int.add_zero]
theorem dot_sdiv (g : Nat) (xs : IntList) : g ∣ gcd xs → ∀ ys, (g : Int) * dot (sdiv xs (g : Int)) ys = dot xs ys := by
  induction xs with
  | nil => intro _ ys; exact Int.mul_zero _
  | cons x xs ih =>
    intro h ys
    cases ys with
    | nil => exact Int.mul_zero _
    | cons y ys =>
      have h1 : g ∣ Int.natAbs x := Nat.dvd_trans h (Nat.gcd_dvd_left _ _)
      have h2 : g ∣ gcd xs := Nat.dvd_trans h (Nat.gcd_dvd_right (Int.natAbs x) _)
      have h3 : (g : Int) ∣ x := by
        rw [← Int.natAbs_dvd_natAbs]; exact h1
      have e : dot (sdiv (.cons x xs) (g : Int)) (.cons y ys) = x / (g : Int) * y + dot (sdiv xs (g : Int)) ys := rfl
      have e' : dot (.cons x xs) (.cons y ys) = x * y + dot xs ys := rfl
      rw [e, e', Int.mul_add, ih h2, ← Int.mul_assoc, Int.mul_ediv_cancel' h3]
theorem dvd_dot_sub_dot_bmod (m : Nat) (xs : IntList) : ∀ ys, (m : Int) ∣ dot xs ys - dot (bmod xs m) ys := by
  induction xs with
  | nil => intro ys; exact ⟨0, (Int.mul_zero _).symm⟩
  | cons x xs ih =>
    intro ys
    cases ys with
    | nil => exact ⟨0, (Int.mul_zero _).symm⟩
    | cons y ys =>
      have e : dot (bmod (.cons x xs) m) (.cons y ys) = Int.bmod x m * y + dot (bmod xs m) ys := rfl
      have e' : dot (.cons x xs) (.cons y ys) = x * y + dot xs ys := rfl
      have e2 : x * y + dot xs ys - (Int.bmod x m * y + dot (bmod xs m) ys) = (x - Int.bmod x m) * y + (dot xs ys - dot (bmod xs m) ys) := by
        rw [Int.sub_mul, Int.sub_eq_add_neg, Int.neg_add, Int.add_add_add_comm]; rfl
      rw [e, e', e2]
      obtain ⟨k, hk⟩ := Int.dvd_sub_bmod x m
      exact Int.dvd_add ⟨k * y, by rw [hk, Int.mul_assoc]⟩ (ih ys)
theorem length_bmod (m : Nat) (xs : IntList) : length (bmod xs m) = length xs := by
  induction xs with
  | nil => rfl
  | cons x xs ih => exact congrArg Nat.succ ih
end IntList
abbrev Coeffs := IntList
namespace Coeffs
abbrev ofList (xs : List Int) : Coeffs := xs
abbrev toList (xs : Coeffs) : List Int := xs
abbrev get (xs : Coeffs) (i : Nat) : Int := IntList.get xs i
abbrev set (xs : Coeffs) (i : Nat) (y : Int) : Coeffs := IntList.set xs i y
abbrev dot (xs ys : Coeffs) : Int := IntList.dot xs ys
abbrev add (xs ys : Coeffs) : Coeffs := IntList.add xs ys
abbrev neg (xs : Coeffs) : Coeffs := IntList.neg xs
abbrev smul (xs : Coeffs) (i : Int) : Coeffs := IntList.smul xs i
abbrev gcd (xs : Coeffs) : Nat := IntList.gcd xs
abbrev leading (xs : Coeffs) : Int := IntList.leading xs
abbrev length (xs : Coeffs) : Nat := IntList.length xs
abbrev sdiv (xs : Coeffs) (g : Int) : Coeffs := IntList.sdiv xs g
@[reducible] def isZero (x : Coeffs) : Prop := IntList.allZero x = true
def combo (a : Int) (x : Coeffs) (b : Int) (y : Coeffs) : Coeffs := IntList.add (IntList.smul x a) (IntList.smul y b)
end Coeffs
structure LinearCombo where
  const : Int := 0
  coeffs : Coeffs := .nil
namespace LinearCombo
def eval (lc : LinearCombo) (values : Coeffs) : Int := lc.const + lc.coeffs.dot values
def coordinate (i : Nat) : LinearCombo where
  const := 0
  coeffs := Coeffs.set .nil i 1
theorem coordinate_eval (i : Nat) (v : Coeffs) : (coordinate i).eval v = v.get i := by
  have e : (coordinate i).eval v = 0 + IntList.dot (IntList.set .nil i 1) v := rfl
  rw [e, IntList.dot_set_nil, Int.zero_add, Int.one_mul]
theorem coordinate_eval_0 {a0 : Int} {t : List Int} : (coordinate 0).eval (.ofList (.cons a0 t)) = a0 := coordinate_eval 0 _
theorem coordinate_eval_1 {a0 a1 : Int} {t : List Int} : (coordinate 1).eval (.ofList (.cons a0 (.cons a1 t))) = a1 := coordinate_eval 1 _
theorem coordinate_eval_2 {a0 a1 a2 : Int} {t : List Int} : (coordinate 2).eval (.ofList (.cons a0 (.cons a1 (.cons a2 t)))) = a2 := coordinate_eval 2 _
theorem coordinate_eval_3 {a0 a1 a2 a3 : Int} {t : List Int} : (coordinate 3).eval (.ofList (.cons a0 (.cons a1 (.cons a2 (.cons a3 t))))) = a3 := coordinate_eval 3 _
theorem coordinate_eval_4 {a0 a1 a2 a3 a4 : Int} {t : List Int} : (coordinate 4).eval (.ofList (.cons a0 (.cons a1 (.cons a2 (.cons a3 (.cons a4 t)))))) = a4 := coordinate_eval 4 _
theorem coordinate_eval_5 {a0 a1 a2 a3 a4 a5 : Int} {t : List Int} : (coordinate 5).eval (.ofList (.cons a0 (.cons a1 (.cons a2 (.cons a3 (.cons a4 (.cons a5 t))))))) = a5 := coordinate_eval 5 _
theorem coordinate_eval_6 {a0 a1 a2 a3 a4 a5 a6 : Int} {t : List Int} : (coordinate 6).eval (.ofList (.cons a0 (.cons a1 (.cons a2 (.cons a3 (.cons a4 (.cons a5 (.cons a6 t)))))))) = a6 := coordinate_eval 6 _
theorem coordinate_eval_7 {a0 a1 a2 a3 a4 a5 a6 a7 : Int} {t : List Int} : (coordinate 7).eval (.ofList (.cons a0 (.cons a1 (.cons a2 (.cons a3 (.cons a4 (.cons a5 (.cons a6 (.cons a7 t))))))))) = a7 := coordinate_eval 7 _
theorem coordinate_eval_8 {a0 a1 a2 a3 a4 a5 a6 a7 a8 : Int} {t : List Int} : (coordinate 8).eval (.ofList (.cons a0 (.cons a1 (.cons a2 (.cons a3 (.cons a4 (.cons a5 (.cons a6 (.cons a7 (.cons a8 t)))))))))) = a8 := coordinate_eval 8 _
theorem coordinate_eval_9 {a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 : Int} {t : List Int} : (coordinate 9).eval (.ofList (.cons a0 (.cons a1 (.cons a2 (.cons a3 (.cons a4 (.cons a5 (.cons a6 (.cons a7 (.cons a8 (.cons a9 t))))))))))) = a9 := coordinate_eval 9 _
def add (l₁ l₂ : LinearCombo) : LinearCombo where
  const := l₁.const + l₂.const
  coeffs := IntList.add l₁.coeffs l₂.coeffs
instance instAdd : Add LinearCombo := ⟨add⟩
def neg (lc : LinearCombo) : LinearCombo where
  const := -lc.const
  coeffs := IntList.neg lc.coeffs
instance instNeg : Neg LinearCombo := ⟨neg⟩
def sub (l₁ l₂ : LinearCombo) : LinearCombo := l₁ + -l₂
instance instSub : Sub LinearCombo := ⟨sub⟩
def smul (lc : LinearCombo) (i : Int) : LinearCombo where
  const := i * lc.const
  coeffs := IntList.smul lc.coeffs i
instance instHMulInt : HMul Int LinearCombo LinearCombo := ⟨fun i lc => lc.smul i⟩
def mul (l₁ l₂ : LinearCombo) : LinearCombo where
  const := l₁.const * l₂.const
  coeffs := IntList.add (IntList.smul l₁.coeffs l₂.const) (IntList.smul l₂.coeffs l₁.const)
theorem add_eval (l₁ l₂ : LinearCombo) (v : Coeffs) : (l₁ + l₂).eval v = l₁.eval v + l₂.eval v := by
  have e : (l₁ + l₂).eval v = l₁.const + l₂.const + IntList.dot (IntList.add l₁.coeffs l₂.coeffs) v := rfl
  rw [e, IntList.dot_add, Int.add_add_add_comm]; rfl
theorem neg_eval (lc : LinearCombo) (v : Coeffs) : (-lc).eval v = - lc.eval v := by
  have e : (-lc).eval v = -lc.const + IntList.dot (IntList.neg lc.coeffs) v := rfl
  rw [e, IntList.dot_neg, ← Int.neg_add]; rfl
theorem sub_eval (l₁ l₂ : LinearCombo) (v : Coeffs) : (l₁ - l₂).eval v = l₁.eval v - l₂.eval v := by
  have e : (l₁ - l₂).eval v = (l₁ + -l₂).eval v := rfl
  rw [e, add_eval, neg_eval]; rfl
theorem smul_eval (lc : LinearCombo) (i : Int) (v : Coeffs) : (i * lc).eval v = i * lc.eval v := by
  have e : (i * lc).eval v = i * lc.const + IntList.dot (IntList.smul lc.coeffs i) v := rfl
  rw [e, IntList.dot_smul, ← Int.mul_add]; rfl
theorem mul_eval (l₁ l₂ : LinearCombo) (v : Coeffs) (h : l₁.coeffs.isZero ∨ l₂.coeffs.isZero) : (mul l₁ l₂).eval v = l₁.eval v * l₂.eval v := by
  have e : (mul l₁ l₂).eval v = l₁.const * l₂.const + IntList.dot (IntList.add (IntList.smul l₁.coeffs l₂.const) (IntList.smul l₂.coeffs l₁.const)) v := rfl
  have e1 : l₁.eval v = l₁.const + IntList.dot l₁.coeffs v := rfl
  have e2 : l₂.eval v = l₂.const + IntList.dot l₂.coeffs v := rfl
  rw [e, e1, e2, IntList.dot_add, IntList.dot_smul, IntList.dot_smul]
  rcases h with h | h
  · rw [IntList.dot_allZero _ h v, Int.mul_zero, Int.zero_add, Int.add_zero, Int.mul_add]
  · rw [IntList.dot_allZero _ h v, Int.mul_zero, Int.add_zero, Int.add_zero, Int.add_mul, Int.mul_comm l₂.const]
end LinearCombo
structure Constraint where
  lowerBound : Option Int
  upperBound : Option Int
namespace Constraint
def sat (c : Constraint) (t : Int) : Bool := and (c.lowerBound.all (fun l => decide (l ≤ t))) (c.upperBound.all (fun u => decide (t ≤ u)))
def sat' (c : Constraint) (x y : Coeffs) : Prop := c.sat (Coeffs.dot x y) = true
-- readable form of sat
def lo : Option Int → Int → Prop | .none, _ => True | .some l, t => l ≤ t
def hi : Option Int → Int → Prop | .none, _ => True | .some u, t => t ≤ u
theorem sat_iff {c : Constraint} {t : Int} : c.sat t = true ↔ lo c.lowerBound t ∧ hi c.upperBound t := by
  cases c with
  | mk l u =>
    refine Bool.and_eq_true_iff.trans (and_congr ?_ ?_)
    · cases l with
      | none => exact iff_of_true rfl True.intro
      | some l => exact ⟨fun h => of_decide_eq_true (p := l ≤ t) h, fun h => decide_eq_true (p := l ≤ t) h⟩
    · cases u with
      | none => exact iff_of_true rfl True.intro
      | some u => exact ⟨fun h => of_decide_eq_true (p := t ≤ u) h, fun h => decide_eq_true (p := t ≤ u) h⟩
def isImpossible : Constraint → Bool
  | ⟨.some x, .some y⟩ => decide (y < x)
  | _ => false
def optMax : Option Int → Option Int → Option Int
  | .none, b => b
  | .some a, .none => .some a
  | .some a, .some b => .some (if a ≤ b then b else a)
def optMin : Option Int → Option Int → Option Int
  | .none, b => b
  | .some a, .none => .some a
  | .some a, .some b => .some (if a ≤ b then a else b)
def omap (f : Int → Int) : Option Int → Option Int | .none => .none | .some a => .some (f a)
def oadd : Option Int → Option Int → Option Int
  | .some a, .some b => .some (a + b)
  | .none, _ => .none
  | .some _, .none => .none
def combine (x y : Constraint) : Constraint where
  lowerBound := optMax x.lowerBound y.lowerBound
  upperBound := optMin x.upperBound y.upperBound
def exact (r : Int) : Constraint := ⟨.some r, .some r⟩
def map (c : Constraint) (f : Int → Int) : Constraint := ⟨omap f c.lowerBound, omap f c.upperBound⟩
def flip (c : Constraint) : Constraint := ⟨c.upperBound, c.lowerBound⟩
def neg (c : Constraint) : Constraint := c.flip.map (fun x => -x)
def div (c : Constraint) (k : Nat) : Constraint := ⟨omap (fun x => -((-x) / (k : Int))) c.lowerBound, omap (fun y => y / (k : Int)) c.upperBound⟩
def trivial : Constraint := ⟨.none, .none⟩
def impossible : Constraint := ⟨.some 1, .some 0⟩
def scale (k : Int) (c : Constraint) : Constraint :=
  if k = 0 then (if c.isImpossible = true then c else ⟨.some 0, .some 0⟩)
  else if 0 < k then c.map (fun x => k * x) else c.flip.map (fun x => k * x)
def add (x y : Constraint) : Constraint := ⟨oadd x.lowerBound y.lowerBound, oadd x.upperBound y.upperBound⟩
def combo (a : Int) (x : Constraint) (b : Int) (y : Constraint) : Constraint := add (scale a x) (scale b y)
theorem lo_optMax {a b : Option Int} {t : Int} (ha : lo a t) (hb : lo b t) : lo (optMax a b) t := by
  cases a with
  | none => exact hb
  | some a =>
    cases b with
    | none => exact ha
    | some b =>
      have h : (if a ≤ b then b else a) ≤ t := by
        by_cases c : a ≤ b
        · rw [if_pos c]; exact hb
        · rw [if_neg c]; exact ha
      exact h
theorem hi_optMin {a b : Option Int} {t : Int} (ha : hi a t) (hb : hi b t) : hi (optMin a b) t := by
  cases a with
  | none => exact hb
  | some a =>
    cases b with
    | none => exact ha
    | some b =>
      have h : t ≤ (if a ≤ b then a else b) := by
        by_cases c : a ≤ b
        · rw [if_pos c]; exact ha
        · rw [if_neg c]; exact hb
      exact h
theorem combine_sat' {s t : Constraint} {x y : Coeffs} (hs : s.sat' x y) (ht : t.sat' x y) : (s.combine t).sat' x y := by
  have h1 := sat_iff.mp hs
  have h2 := sat_iff.mp ht
  exact sat_iff.mpr ⟨lo_optMax h1.1 h2.1, hi_optMin h1.2 h2.2⟩
theorem not_sat_of_isImpossible {c : Constraint} (h : c.isImpossible = true) {t : Int} : ¬ c.sat t = true := by
  intro hs
  have h1 := sat_iff.mp hs
  cases c with
  | mk l u =>
    cases l with
    | none => exact nomatch h
    | some l =>
      cases u with
      | none => exact nomatch h
      | some u =>
        have h2 : u < l := of_decide_eq_true h
        exact Int.lt_irrefl l (Int.lt_of_le_of_lt (Int.le_trans h1.1 h1.2) h2)
theorem not_sat'_of_isImpossible {c : Constraint} (h : c.isImpossible = true) {x y : Coeffs} : ¬ c.sat' x y := not_sat_of_isImpossible h
theorem addInequality_sat {c : Int} {x y : Coeffs} (h : LE.le 0 (c + Coeffs.dot x y)) : (Constraint.mk (.some (-c)) .none).sat' x y := by
  refine sat_iff.mpr ⟨?_, True.intro⟩
  have h' := Int.add_le_add_left h (-c)
  rw [Int.add_zero, ← Int.add_assoc, Int.add_left_neg, Int.zero_add] at h'
  exact h'
theorem addEquality_sat {c : Int} {x y : Coeffs} (h : c + Coeffs.dot x y = 0) : (exact (-c)).sat' x y := by
  have e : Coeffs.dot x y = -c := by
    apply Int.eq_neg_of_add_eq_zero; rw [Int.add_comm]; exact h
  have g : (exact (-c)).sat (-c) = true := sat_iff.mpr ⟨Int.le_refl _, Int.le_refl _⟩
  have r : ((exact (-c)).sat (Coeffs.dot x y)) = true := by rw [e]; exact g
  exact r
theorem exact_sat {r t : Int} : (exact r).sat t = true ↔ t = r := by
  refine sat_iff.trans ⟨fun h => Int.le_antisymm h.2 h.1, fun h => ?_⟩
  subst h
  exact ⟨Int.le_refl _, Int.le_refl _⟩
theorem lo_omap_pos {k t : Int} (hk : 0 < k) {a : Option Int} (h : lo a t) : lo (omap (fun x => k * x) a) (k * t) := by
  cases a with
  | none => exact True.intro
  | some a => exact Int.mul_le_mul_of_nonneg_left h (Int.le_of_lt hk)
theorem hi_omap_pos {k t : Int} (hk : 0 < k) {a : Option Int} (h : hi a t) : hi (omap (fun x => k * x) a) (k * t) := by
  cases a with
  | none => exact True.intro
  | some a => exact Int.mul_le_mul_of_nonneg_left h (Int.le_of_lt hk)
theorem lo_omap_neg {k t : Int} (hk : k ≤ 0) {a : Option Int} (h : hi a t) : lo (omap (fun x => k * x) a) (k * t) := by
  cases a with
  | none => exact True.intro
  | some a => exact Int.mul_le_mul_of_nonpos_left h hk
theorem hi_omap_neg {k t : Int} (hk : k ≤ 0) {a : Option Int} (h : lo a t) : hi (omap (fun x => k * x) a) (k * t) := by
  cases a with
  | none => exact True.intro
  | some a => exact Int.mul_le_mul_of_nonpos_left h hk
theorem scale_sat {c : Constraint} {t : Int} (k : Int) (h : c.sat t = true) : (scale k c).sat (k * t) = true := by
  unfold scale
  have h1 := sat_iff.mp h
  by_cases hk : k = 0
  · rw [if_pos hk]
    by_cases hi' : c.isImpossible = true
    · exact (not_sat_of_isImpossible hi' h).elim
    · rw [if_neg hi', hk, Int.zero_mul]; exact sat_iff.mpr ⟨Int.le_refl _, Int.le_refl _⟩
  · rw [if_neg hk]
    by_cases hp : 0 < k
    · rw [if_pos hp]; exact sat_iff.mpr ⟨lo_omap_pos hp h1.1, hi_omap_pos hp h1.2⟩
    · rw [if_neg hp]; exact sat_iff.mpr ⟨lo_omap_neg (Int.not_lt.mp hp) h1.2, hi_omap_neg (Int.not_lt.mp hp) h1.1⟩
theorem add_sat {c₁ c₂ : Constraint} {s t : Int} (h₁ : c₁.sat s = true) (h₂ : c₂.sat t = true) : (add c₁ c₂).sat (s + t) = true := by
  have g1 := sat_iff.mp h₁
  have g2 := sat_iff.mp h₂
  cases c₁ with
  | mk l1 u1 =>
    cases c₂ with
    | mk l2 u2 =>
      refine sat_iff.mpr ⟨?_, ?_⟩
      · cases l1 with
        | none => exact True.intro
        | some l1 =>
          cases l2 with
          | none => exact True.intro
          | some l2 => exact Int.add_le_add g1.1 g2.1
      · cases u1 with
        | none => exact True.intro
        | some u1 =>
          cases u2 with
          | none => exact True.intro
          | some u2 => exact Int.add_le_add g1.2 g2.2
theorem neg_sat {c : Constraint} {t : Int} (h : c.sat t = true) : c.neg.sat (-t) = true := by
  have g := sat_iff.mp h
  cases c with
  | mk l u =>
    refine sat_iff.mpr ⟨?_, ?_⟩
    · cases u with
      | none => exact True.intro
      | some u => exact Int.neg_le_neg g.2
    · cases l with
      | none => exact True.intro
      | some l => exact Int.neg_le_neg g.1
theorem div_sat {c : Constraint} {t : Int} {k : Nat} (hk : 0 < k) (h : c.sat ((k : Int) * t) = true) : (c.div k).sat t = true := by
  have g := sat_iff.mp h
  have hk' : (0 : Int) < k := Int.natCast_pos.mpr hk
  cases c with
  | mk l u =>
    refine sat_iff.mpr ⟨?_, ?_⟩
    · cases l with
      | none => exact True.intro
      | some l =>
        have g1 : l ≤ (k : Int) * t := g.1
        have h2 : -t ≤ (-l) / (k : Int) := by
          rw [Int.le_ediv_iff_mul_le hk', Int.neg_mul, Int.neg_le_neg_iff, Int.mul_comm]; exact g1
        have h3 := Int.neg_le_neg h2
        rw [Int.neg_neg] at h3
        exact h3
    · cases u with
      | none => exact True.intro
      | some u =>
        have g1 : (k : Int) * t ≤ u := g.2
        have h2 : t ≤ u / (k : Int) := by
          rw [Int.le_ediv_iff_mul_le hk', Int.mul_comm]; exact g1
        exact h2
end Constraint
theorem combo_sat' (s t : Constraint) (a : Int) (x : Coeffs) (b : Int) (y : Coeffs) (v : Coeffs) (h₁ : s.sat' x v) (h₂ : t.sat' y v) :
    (Constraint.combo a s b t).sat' (Coeffs.combo a x b y) v := by
  have e : Coeffs.dot (Coeffs.combo a x b y) v = a * Coeffs.dot x v + b * Coeffs.dot y v := by
    have e' : Coeffs.dot (Coeffs.combo a x b y) v = IntList.dot (IntList.add (IntList.smul x a) (IntList.smul y b)) v := rfl
    rw [e', IntList.dot_add, IntList.dot_smul, IntList.dot_smul]
  have r : (Constraint.combo a s b t).sat (Coeffs.dot (Coeffs.combo a x b y) v) = true := by
    rw [e]; exact Constraint.add_sat (Constraint.scale_sat a h₁) (Constraint.scale_sat b h₂)
  exact r
def normalize? : Prod Constraint Coeffs → Option (Prod Constraint Coeffs)
  | (s, x) =>
    if Coeffs.gcd x = 0 then
      if s.sat 0 = true then .some (.trivial, x) else .some (.impossible, x)
    else if Coeffs.gcd x = 1 then .none
    else .some (s.div (Coeffs.gcd x), Coeffs.sdiv x (Coeffs.gcd x : Int))
def normalize (p : Prod Constraint Coeffs) : Prod Constraint Coeffs := (normalize? p).getD p
def positivize? : Prod Constraint Coeffs → Option (Prod Constraint Coeffs)
  | (s, x) => if 0 ≤ Coeffs.leading x then .none else .some (s.neg, Coeffs.smul x (-1))
def positivize (p : Prod Constraint Coeffs) : Prod Constraint Coeffs := (positivize? p).getD p
def tidy? : Prod Constraint Coeffs → Option (Prod Constraint Coeffs)
  | (s, x) => match positivize? (s, x) with
    | .none => match normalize? (s, x) with
      | .none => .none
      | .some (s', x') => .some (s', x')
    | .some (s', x') => .some (normalize (s', x'))
def tidy (p : Prod Constraint Coeffs) : Prod Constraint Coeffs := (tidy? p).getD p
abbrev tidyConstraint (s : Constraint) (x : Coeffs) : Constraint := (tidy (s, x)).1
abbrev tidyCoeffs (s : Constraint) (x : Coeffs) : Coeffs := (tidy (s, x)).2
theorem normalize_sat (s : Constraint) (x v : Coeffs) (w : s.sat' x v) : (normalize (s, x)).1.sat' (normalize (s, x)).2 v := by
  have e : normalize (s, x) = (if Coeffs.gcd x = 0 then
      if s.sat 0 = true then Option.some (Constraint.trivial, x) else .some (.impossible, x)
    else if Coeffs.gcd x = 1 then .none
    else .some (s.div (Coeffs.gcd x), Coeffs.sdiv x (Coeffs.gcd x : Int))).getD (s, x) := rfl
  rw [e]
  by_cases h0 : Coeffs.gcd x = 0
  · rw [if_pos h0]
    have hd : Coeffs.dot x v = 0 := IntList.gcd_zero_dot x h0 v
    have w' : s.sat (Coeffs.dot x v) = true := w
    rw [hd] at w'
    rw [if_pos w']
    exact Constraint.sat_iff.mpr ⟨True.intro, True.intro⟩
  · rw [if_neg h0]
    by_cases h1 : Coeffs.gcd x = 1
    · rw [if_pos h1]; exact w
    · rw [if_neg h1]
      have w' : s.sat (Coeffs.dot x v) = true := w
      have hd := IntList.dot_sdiv (Coeffs.gcd x) x (Nat.dvd_refl _) v
      have w2 : s.sat ((Coeffs.gcd x : Int) * IntList.dot (IntList.sdiv x (Coeffs.gcd x : Int)) v) = true := by
        rw [hd]; exact w'
      exact Constraint.div_sat (Nat.pos_of_ne_zero h0) w2
theorem positivize_some (s : Constraint) (x v : Coeffs) (w : s.sat' x v) : s.neg.sat' (Coeffs.smul x (-1)) v := by
  have e : Coeffs.dot (Coeffs.smul x (-1)) v = - Coeffs.dot x v := by
    have e' : Coeffs.dot (Coeffs.smul x (-1)) v = IntList.dot (IntList.smul x (-1)) v := rfl
    rw [e', IntList.dot_smul, Int.neg_mul, Int.one_mul]
  have r : s.neg.sat (Coeffs.dot (Coeffs.smul x (-1)) v) = true := by rw [e]; exact Constraint.neg_sat w
  exact r
theorem tidy_sat {s : Constraint} {x v : Coeffs} (w : s.sat' x v) : (tidyConstraint s x).sat' (tidyCoeffs s x) v := by
  by_cases h : 0 ≤ Coeffs.leading x
  · have e : positivize? (s, x) = .none := if_pos h
    have e2 : tidy (s, x) = normalize (s, x) := by
      have e3 : tidy (s, x) = (match positivize? (s, x) with
        | .none => (match normalize? (s, x) with
          | .none => Option.none
          | .some (s', x') => .some (s', x'))
        | .some (s', x') => .some (normalize (s', x'))).getD (s, x) := rfl
      rw [e3, e]
      have e4 : normalize (s, x) = (normalize? (s, x)).getD (s, x) := rfl
      rw [e4]
      cases normalize? (s, x) with
      | none => rfl
      | some p => rfl
    have r : (tidy (s, x)).1.sat' (tidy (s, x)).2 v := by rw [e2]; exact normalize_sat s x v w
    exact r
  · have e : positivize? (s, x) = .some (s.neg, Coeffs.smul x (-1)) := if_neg h
    have e2 : tidy (s, x) = normalize (s.neg, Coeffs.smul x (-1)) := by
      have e3 : tidy (s, x) = (match positivize? (s, x) with
        | .none => (match normalize? (s, x) with
          | .none => Option.none
          | .some (s', x') => .some (s', x'))
        | .some (s', x') => .some (normalize (s', x'))).getD (s, x) := rfl
      rw [e3, e]; rfl
    have r : (tidy (s, x)).1.sat' (tidy (s, x)).2 v := by rw [e2]; exact normalize_sat _ _ v (positivize_some s x v w)
    exact r
def Coeffs.bmod_dot_sub_dot_bmod (m : Nat) (a b : Coeffs) : Int := Int.bmod (IntList.dot a b) m - IntList.dot (IntList.bmod a m) b
def bmod_div_term (m : Nat) (a b : Coeffs) : Int := Coeffs.bmod_dot_sub_dot_bmod m a b / (m : Int)
def bmod_coeffs (m : Nat) (i : Nat) (x : Coeffs) : Coeffs := Coeffs.set (IntList.bmod x m) i (m : Int)
theorem bmod_sat (m : Nat) (r : Int) (i : Nat) (x v : Coeffs) (h : Coeffs.length x ≤ i) (p : Coeffs.get v i = bmod_div_term m x v)
    (w : (Constraint.exact r).sat' x v) : (Constraint.exact (Int.bmod r m)).sat' (bmod_coeffs m i x) v := by
  have hr : IntList.dot x v = r := Constraint.exact_sat.mp w
  refine Constraint.exact_sat.mpr ?_
  have e : Coeffs.dot (bmod_coeffs m i x) v = IntList.dot (IntList.bmod x m) v + (m : Int) * IntList.get v i :=
    IntList.dot_set_of_le _ i _ v (by rw [IntList.length_bmod]; exact h)
  have hd : (m : Int) ∣ Coeffs.bmod_dot_sub_dot_bmod m x v := by
    have h1 := IntList.dvd_dot_sub_dot_bmod m x v
    have h2 := Int.dvd_sub_bmod (IntList.dot x v) m
    have h3 := Int.dvd_sub h1 h2
    have e3 : IntList.dot x v - IntList.dot (IntList.bmod x m) v - (IntList.dot x v - Int.bmod (IntList.dot x v) m) = Int.bmod (IntList.dot x v) m - IntList.dot (IntList.bmod x m) v := by
      generalize IntList.dot x v = a
      generalize IntList.dot (IntList.bmod x m) v = b
      generalize Int.bmod a m = c
      rw [Int.sub_eq_add_neg (a := a - b), Int.neg_sub, Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.add_comm a, Int.add_add_add_comm, Int.add_right_neg, Int.add_zero, Int.add_comm]
    rw [e3] at h3
    exact h3
  have e4 : (m : Int) * IntList.get v i = Coeffs.bmod_dot_sub_dot_bmod m x v := by
    have p' : IntList.get v i = Coeffs.bmod_dot_sub_dot_bmod m x v / (m : Int) := p
    rw [p', Int.mul_ediv_cancel' hd]
  rw [e, e4]
  have e5 : Coeffs.bmod_dot_sub_dot_bmod m x v = Int.bmod (IntList.dot x v) m - IntList.dot (IntList.bmod x m) v := rfl
  rw [e5, hr, Int.add_comm, Int.sub_add_cancel]
end Lean.Omega
