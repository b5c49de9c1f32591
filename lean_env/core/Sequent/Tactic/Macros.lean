prelude
import Sequent.Tactic.Simprocs

/-!
Mathlib's everyday tactics as macros over the kernel-checked built-in ones: `norm_num`, `push_neg`, `interval_cases`. Each closes fewer goals than Mathlib's, and never a different one.
-/

set_option autoImplicit false

namespace Lean.Parser.Tactic

syntax "norm_num" (" [" withoutPosition((simpStar <|> simpErase <|> simpLemma),*,?) "]")? (location)? : tactic
syntax "push_neg" (location)? : tactic
syntax "ring_nf" (location)? : tactic
syntax "ring0" : tactic

end Lean.Parser.Tactic

theorem not_forall {α : Sort _} {p : α → Prop} : (¬∀ x, p x) ↔ ∃ x, ¬p x := Classical.not_forall
theorem not_imp {a b : Prop} : ¬(a → b) ↔ (a ∧ ¬b) := Classical.not_imp
theorem not_not {a : Prop} : ¬¬a ↔ a := Classical.not_not
theorem by_contra {p : Prop} (h : ¬p → False) : p := Classical.byContradiction h

macro_rules
  | `(tactic| norm_num) => `(tactic| first | decide | (simp; done) | omega | (simp <;> omega) | simp)
  | `(tactic| norm_num [$ls,*]) => `(tactic| first | (simp [$ls,*]; done) | (simp [$ls,*] <;> omega) | simp [$ls,*])

macro_rules
  | `(tactic| norm_num $l:location) => `(tactic| simp $l:location)
  | `(tactic| norm_num [$ls,*] $l:location) => `(tactic| simp [$ls,*] $l:location)

macro_rules
  | `(tactic| push_neg) => `(tactic| simp only [not_forall, not_exists, not_and, not_or, not_imp, not_not, Nat.not_le, Nat.not_lt, Int.not_le, Int.not_lt, ne_eq])
  | `(tactic| push_neg $l:location) => `(tactic| simp only [not_forall, not_exists, not_and, not_or, not_imp, not_not, Nat.not_le, Nat.not_lt, Int.not_le, Int.not_lt, ne_eq] $l:location)

macro_rules
  | `(tactic| ring_nf) => `(tactic| simp only [Nat.pow_succ, Nat.pow_zero, Int.pow_succ, Int.pow_zero, Nat.mul_add, Nat.add_mul, Int.mul_add, Int.add_mul, Int.mul_sub, Int.sub_mul, Int.neg_mul, Int.mul_neg, Int.neg_neg, Nat.one_mul, Nat.mul_one, Int.one_mul, Int.mul_one, Nat.zero_mul, Nat.mul_zero, Int.zero_mul, Int.mul_zero, Nat.mul_comm, Nat.mul_left_comm, Nat.mul_assoc, Int.mul_comm, Int.mul_left_comm, Int.mul_assoc])

macro_rules
  | `(tactic| ring0) => `(tactic| first | rfl | (focus (ring_nf <;> (try simp only [← Nat.mul_assoc, ← Int.mul_assoc]) <;> omega)) | omega)

macro_rules | `(tactic| ac_rfl) => `(tactic| first | (simp only [Nat.add_comm, Nat.add_left_comm, Nat.add_assoc, Nat.mul_comm, Nat.mul_left_comm, Nat.mul_assoc, Int.add_comm, Int.add_left_comm, Int.add_assoc, Int.mul_comm, Int.mul_left_comm, Int.mul_assoc]; done) | omega)

/-! ### Interval_cases x : splits x (Nat or Int) between a lower bound and an upper bound that omega can see; at most 40 values, -/

/-! ### Lower bound searched in a fixed list (any k in the list with k ≤ x provable, largest first) -/

theorem icNat (x k : Nat) (h : k ≤ x) : x = k ∨ k + 1 ≤ x := (Nat.lt_or_eq_of_le h).elim (fun h => Or.inr h) (fun e => Or.inl e.symm)
theorem icInt (x k : Int) (h : k ≤ x) : x = k ∨ k + 1 ≤ x := (Int.lt_or_eq_of_le h).elim (fun h => Or.inr h) (fun e => Or.inl e.symm)

namespace Lean.IC

def digit : Nat → String
  | 0 => "0" | 1 => "1" | 2 => "2" | 3 => "3" | 4 => "4" | 5 => "5" | 6 => "6" | 7 => "7" | 8 => "8" | _ => "9"

def natStr : Nat → Nat → String
  | 0, _ => ""
  | f + 1, n => match Nat.blt' n 10 with
    | true => digit n
    | false => natStr f (n / 10) ++ digit (n % 10)
where Nat.blt' (a b : Nat) : Bool := Nat.ble (a + 1) b

def lit (n : Nat) : Lean.TSyntax `term := ⟨Lean.Syntax.node .none numLitKind (Array.mkArray1 (Lean.Syntax.atom .none (natStr 20 n)))⟩

/-! ### K = off - neg -/

def ilit (p n : Nat) : MacroM (Lean.TSyntax `term) :=
  match Nat.ble n p with
  | true => pure (lit (p - n))
  | false => `(- $(lit (n - p)))

end Lean.IC

namespace Lean.Parser.Tactic

syntax "interval_cases " ident : tactic
syntax "ic_run0 " ident : tactic
syntax "ic_run1 " ident : tactic
syntax "ic_run2 " ident : tactic
syntax "ic_run3 " ident : tactic
syntax "ic_run4 " ident : tactic
syntax "ic_run5 " ident : tactic
syntax "ic_run6 " ident : tactic
syntax "ic_run7 " ident : tactic
syntax "ic_run8 " ident : tactic
syntax "ic_run9 " ident : tactic
syntax "ic_run10 " ident : tactic
syntax "ic_run11 " ident : tactic
syntax "ic_run12 " ident : tactic
syntax "ic_run13 " ident : tactic

end Lean.Parser.Tactic

namespace Lean.IC

def go (x : Lean.TSyntax identKind) (neg : Nat) : Nat → Nat → MacroM (Lean.TSyntax `tactic)
  | 0, _ => `(tactic| skip)
  | f + 1, p => bind (ilit p neg) fun k => bind (go x neg f (p + 1)) fun rest =>
    `(tactic| ((try ((first
          | refine Or.elim (icNat $x $k (by omega)) (fun e => ?_) (fun h => ?_)
          | refine Or.elim (icInt $x $k (by omega)) (fun e => ?_) (fun h => ?_)); (first | (exfalso; omega) | (subst e; rotate_left)); (try (exfalso; omega)))); $rest:tactic))

def blocks (x : Lean.TSyntax identKind) (neg : Nat) (p : Nat) : MacroM (Lean.TSyntax `tactic) :=
  bind (go x neg 15 p) fun a => bind (go x neg 15 (p + 15)) fun b => bind (go x neg 15 (p + 30)) fun c => `(tactic| focus ($a:tactic; $b:tactic; $c:tactic))

end Lean.IC

macro_rules | `(tactic| ic_run0 $x:ident) => bind (Lean.IC.blocks x 0 1000) (fun t => pure t.raw)
macro_rules | `(tactic| ic_run1 $x:ident) => bind (Lean.IC.blocks x 0 500) (fun t => pure t.raw)
macro_rules | `(tactic| ic_run2 $x:ident) => bind (Lean.IC.blocks x 0 200) (fun t => pure t.raw)
macro_rules | `(tactic| ic_run3 $x:ident) => bind (Lean.IC.blocks x 0 100) (fun t => pure t.raw)
macro_rules | `(tactic| ic_run4 $x:ident) => bind (Lean.IC.blocks x 0 50) (fun t => pure t.raw)
macro_rules | `(tactic| ic_run5 $x:ident) => bind (Lean.IC.blocks x 0 20) (fun t => pure t.raw)
macro_rules | `(tactic| ic_run6 $x:ident) => bind (Lean.IC.blocks x 0 10) (fun t => pure t.raw)
macro_rules | `(tactic| ic_run7 $x:ident) => bind (Lean.IC.blocks x 0 1) (fun t => pure t.raw)
macro_rules | `(tactic| ic_run8 $x:ident) => bind (Lean.IC.blocks x 0 0) (fun t => pure t.raw)
macro_rules | `(tactic| ic_run9 $x:ident) => bind (Lean.IC.blocks x 5 0) (fun t => pure t.raw)
macro_rules | `(tactic| ic_run10 $x:ident) => bind (Lean.IC.blocks x 10 0) (fun t => pure t.raw)
macro_rules | `(tactic| ic_run11 $x:ident) => bind (Lean.IC.blocks x 20 0) (fun t => pure t.raw)
macro_rules | `(tactic| ic_run12 $x:ident) => bind (Lean.IC.blocks x 50 0) (fun t => pure t.raw)
macro_rules | `(tactic| ic_run13 $x:ident) => bind (Lean.IC.blocks x 100 0) (fun t => pure t.raw)

macro_rules | `(tactic| interval_cases $x:ident) => `(tactic| first
  | (focus ((have _hlo : 1000 ≤ $x := by omega); clear _hlo; ic_run0 $x:ident))
  | (focus ((have _hlo : 500 ≤ $x := by omega); clear _hlo; ic_run1 $x:ident))
  | (focus ((have _hlo : 200 ≤ $x := by omega); clear _hlo; ic_run2 $x:ident))
  | (focus ((have _hlo : 100 ≤ $x := by omega); clear _hlo; ic_run3 $x:ident))
  | (focus ((have _hlo : 50 ≤ $x := by omega); clear _hlo; ic_run4 $x:ident))
  | (focus ((have _hlo : 20 ≤ $x := by omega); clear _hlo; ic_run5 $x:ident))
  | (focus ((have _hlo : 10 ≤ $x := by omega); clear _hlo; ic_run6 $x:ident))
  | (focus ((have _hlo : 1 ≤ $x := by omega); clear _hlo; ic_run7 $x:ident))
  | (focus ((have _hlo : 0 ≤ $x := by omega); clear _hlo; ic_run8 $x:ident))
  | (focus ((have _hlo : -5 ≤ $x := by omega); clear _hlo; ic_run9 $x:ident))
  | (focus ((have _hlo : -10 ≤ $x := by omega); clear _hlo; ic_run10 $x:ident))
  | (focus ((have _hlo : -20 ≤ $x := by omega); clear _hlo; ic_run11 $x:ident))
  | (focus ((have _hlo : -50 ≤ $x := by omega); clear _hlo; ic_run12 $x:ident))
  | (focus ((have _hlo : -100 ≤ $x := by omega); clear _hlo; ic_run13 $x:ident))

)
