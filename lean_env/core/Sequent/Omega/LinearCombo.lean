prelude
import Sequent.Omega.IntList

/-!
Linear combinations of atoms: a constant and a list of coefficients, with their value at an assignment.
-/

set_option autoImplicit false

namespace Lean.Omega

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

theorem coordinate_eval_0 {a0 : Int} {t : List Int} : (coordinate 0).eval (.ofList (.cons a0 t)) = a0 :=
  coordinate_eval 0 _

theorem coordinate_eval_1 {a0 a1 : Int} {t : List Int} : (coordinate 1).eval (.ofList (.cons a0 (.cons a1 t))) = a1 :=
  coordinate_eval 1 _

theorem coordinate_eval_2 {a0 a1 a2 : Int} {t : List Int} : (coordinate 2).eval
    (.ofList (.cons a0 (.cons a1 (.cons a2 t)))) = a2 :=
  coordinate_eval 2 _

theorem coordinate_eval_3 {a0 a1 a2 a3 : Int} {t : List Int} :
    (coordinate 3).eval (.ofList (.cons a0 (.cons a1 (.cons a2 (.cons a3 t))))) = a3 :=
  coordinate_eval 3 _

theorem coordinate_eval_4 {a0 a1 a2 a3 a4 : Int} {t : List Int} :
    (coordinate 4).eval (.ofList (.cons a0 (.cons a1 (.cons a2 (.cons a3 (.cons a4 t)))))) = a4 :=
  coordinate_eval 4 _

theorem coordinate_eval_5 {a0 a1 a2 a3 a4 a5 : Int} {t : List Int} :
    (coordinate 5).eval (.ofList (.cons a0 (.cons a1 (.cons a2 (.cons a3 (.cons a4 (.cons a5 t))))))) = a5 :=
  coordinate_eval 5 _

theorem coordinate_eval_6 {a0 a1 a2 a3 a4 a5 a6 : Int} {t : List Int} :
    (coordinate 6).eval (.ofList (.cons a0 (.cons a1 (.cons a2 (.cons a3 (.cons a4 (.cons a5 (.cons a6 t)))))))) = a6 :=
  coordinate_eval 6 _

theorem coordinate_eval_7 {a0 a1 a2 a3 a4 a5 a6 a7 : Int} {t : List Int} :
    (coordinate 7).eval (.ofList (.cons a0 (.cons a1 (.cons a2
    (.cons a3 (.cons a4 (.cons a5 (.cons a6 (.cons a7 t))))))))) = a7 :=
  coordinate_eval 7 _

theorem coordinate_eval_8 {a0 a1 a2 a3 a4 a5 a6 a7 a8 : Int} {t : List Int} :
    (coordinate 8).eval (.ofList (.cons a0 (.cons a1 (.cons a2
    (.cons a3 (.cons a4 (.cons a5 (.cons a6 (.cons a7 (.cons a8 t)))))))))) = a8 :=
  coordinate_eval 8 _

theorem coordinate_eval_9 {a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 : Int} {t : List Int} :
    (coordinate 9).eval (.ofList (.cons a0 (.cons a1 (.cons a2
    (.cons a3 (.cons a4 (.cons a5 (.cons a6 (.cons a7 (.cons a8 (.cons a9 t))))))))))) = a9 :=
  coordinate_eval 9 _

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

theorem mul_eval (l₁ l₂ : LinearCombo) (v : Coeffs) (h : l₁.coeffs.isZero ∨ l₂.coeffs.isZero) :
    (mul l₁ l₂).eval v = l₁.eval v * l₂.eval v :=
  by
  have e : (mul l₁ l₂).eval v = l₁.const * l₂.const + IntList.dot
      (IntList.add (IntList.smul l₁.coeffs l₂.const) (IntList.smul l₂.coeffs l₁.const)) v :=
    rfl
  have e1 : l₁.eval v = l₁.const + IntList.dot l₁.coeffs v := rfl
  have e2 : l₂.eval v = l₂.const + IntList.dot l₂.coeffs v := rfl
  rw [e, e1, e2, IntList.dot_add, IntList.dot_smul, IntList.dot_smul]
  rcases h with h | h
  · rw [IntList.dot_allZero _ h v, Int.mul_zero, Int.zero_add, Int.add_zero, Int.mul_add]
  · rw [IntList.dot_allZero _ h v, Int.mul_zero, Int.add_zero, Int.add_zero, Int.add_mul, Int.mul_comm l₂.const]

end LinearCombo

end Lean.Omega
