prelude
import Sequent.Tactic.PushNeg

/-!
Tactics that put one thing in the place of another: names for terms (`set`), a term up to equations (`convert`,
`congr!`), functions for witnesses (`choose`), natural numbers for integers (`lift`), one case for all (`wlog`).
-/

set_option autoImplicit false

universe u v w

namespace Lean.Parser.Tactic

/-! ### `set` -/

/-- `set x := e with h` names `e`, replacing it by `x` everywhere; `h : x = e`, or with `← h` the other way round. -/
syntax "set" ppSpace colGt ident (" : " term)? " := " term (" with " (patternIgnore("← " <|> "<- "))? ident)? : tactic

/-- Replace `e` by the variable `x`, which is `e` by definition, everywhere. -/
syntax (name := setReplace) "set_replace " ident " := " term : tactic

macro_rules
  | `(tactic| set $x:ident := $e) => `(tactic| (let $x:ident := $e; set_replace $x:ident := $e))
  | `(tactic| set $x:ident : $t := $e) => `(tactic| (let $x:ident : $t := $e; set_replace $x:ident := ($e : $t)))
  | `(tactic| set $x:ident := $e with $h:ident) => `(tactic| (set $x:ident := $e; have $h:ident : $x:ident = $e := rfl))
  | `(tactic| set $x:ident : $t := $e with $h:ident) =>
    `(tactic| (set $x:ident : $t := $e; have $h:ident : $x:ident = ($e : $t) := rfl))
  | `(tactic| set $x:ident := $e with ← $h:ident) => `(tactic| (set $x:ident := $e; have $h:ident : $e = $x:ident := rfl))
  | `(tactic| set $x:ident : $t := $e with ← $h:ident) =>
    `(tactic| (set $x:ident : $t := $e; have $h:ident : ($e : $t) = $x:ident := rfl))

end Lean.Parser.Tactic

namespace Sequent.Replacing
open Lean Meta Elab Tactic Sequent.Step Sequent.Goals

/-- The last hypothesis of a name. -/
def findName (n : Name) : List FVarId → Option FVarId → MetaM (Option FVarId)
  | .nil, found => pure found
  | .cons h hs, found => do
    let decl ← h.getDecl
    findName n hs (match Name.beq decl.userName n with
      | true => some h
      | false => found)

@[tactic Lean.Parser.Tactic.setReplace] def evalSetReplace : Lean.Elab.Tactic.Tactic := fun stx => do
  let hs ← hypotheses
  match ← withMainContext (liftMeta (findName (stx.getArg 1).getId hs none)) with
  | none => Goals.fail "set: the variable is not there"
  | some x => do
    let e ← withMainContext (elabTerm (stx.getArg 3) none false)
    let e ← liftMeta (instantiateMVarsProfiling e)
    changeAt ⟨true, true, .nil⟩ (Expr.replaceNoCache (fun t => match Expr.eqv t e with
      | true => some (mkFVar x)
      | false => none))

end Sequent.Replacing

namespace Lean.Parser.Tactic

/-! ### `congr!`, `convert` -/

/-- Split an equation of applications into equations of their parts, at most so deep. -/
syntax "congr_step " num : tactic

macro_rules
  | `(tactic| congr_step $n:num) =>
    match n.getNat with
    | 0 => `(tactic| try first
        | with_reducible rfl
        | assumption
        | (apply Eq.symm; assumption)
        | with_reducible refine propext ?_)
    | k + 1 =>
      let m := Syntax.mkNatLit k
      `(tactic| try first
        | with_reducible rfl
        | assumption
        | (apply Eq.symm; assumption)
        | (with_reducible refine funext (fun _ => ?_)) <;> congr_step $m
        | (with_reducible refine implies_congr ?_ ?_) <;> congr_step $m
        | (with_reducible refine forall_congr (fun _ => ?_)) <;> congr_step $m
        | (congr 1; done)
        | congr 1 <;> congr_step $m
        | with_reducible refine propext ?_)

/-- `congr! n` proves an equation from equations between the parts of its sides, to depth `n`. -/
syntax "congr!" (ppSpace num)? : tactic
macro_rules
  | `(tactic| congr!) => `(tactic| ((try with_reducible refine propext_iff.mp ?_); congr_step 12))
  | `(tactic| congr! $n:num) => `(tactic| ((try with_reducible refine propext_iff.mp ?_); congr_step $n))

/-- `convert e using n` closes the goal by `e` up to equations between their parts, to depth `n`, which it leaves. -/
syntax "convert" (" ←")? ppSpace term (" using " num)? : tactic
/-- `convert_to p using n` replaces the goal by `p` up to equations between their parts, which it leaves first. -/
syntax "convert_to " term (" using " num)? : tactic

macro_rules
  | `(tactic| convert $e:term) => `(tactic| first | exact $e | (refine' Eq.mpr ?_ $e; congr_step 12))
  | `(tactic| convert $e:term using $n:num) => `(tactic| first | exact $e | (refine' Eq.mpr ?_ $e; congr_step $n))
macro_rules
  | `(tactic| convert_to $p) => `(tactic| (refine' Eq.mpr (β := $p) ?_ ?_; congr_step 1))
  | `(tactic| convert_to $p using $n:num) => `(tactic| (refine' Eq.mpr (β := $p) ?_ ?_; congr_step $n))

end Lean.Parser.Tactic

/-! ### `choose` -/

namespace Sequent.Choose

theorem one {α : Sort u} {β : α → Sort v} {p : ∀ a, β a → Prop} (h : ∀ a, ∃ y, p a y) : ∃ f : ∀ a, β a, ∀ a, p a (f a) :=
  ⟨fun a => (h a).choose, fun a => (h a).choose_spec⟩
theorem two {α : Sort u} {α' : α → Sort v} {β : ∀ a, α' a → Sort w} {p : ∀ a b, β a b → Prop} (h : ∀ a b, ∃ y, p a b y) :
    ∃ f : ∀ a b, β a b, ∀ a b, p a b (f a b) := ⟨fun a b => (h a b).choose, fun a b => (h a b).choose_spec⟩
theorem three {α : Sort u} {α' : α → Sort u} {α'' : ∀ a, α' a → Sort v} {β : ∀ a b, α'' a b → Sort w}
    {p : ∀ a b c, β a b c → Prop} (h : ∀ a b c, ∃ y, p a b c y) : ∃ f : ∀ a b c, β a b c, ∀ a b c, p a b c (f a b c) :=
  ⟨fun a b c => (h a b c).choose, fun a b c => (h a b c).choose_spec⟩
theorem split {α : Sort u} {p q : α → Prop} (h : ∀ a, p a ∧ q a) : (∀ a, p a) ∧ ∀ a, q a :=
  ⟨fun a => (h a).1, fun a => (h a).2⟩
theorem split_two {α : Sort u} {α' : α → Sort v} {p q : ∀ a, α' a → Prop} (h : ∀ a b, p a b ∧ q a b) :
    (∀ a b, p a b) ∧ ∀ a b, q a b := ⟨fun a b => (h a b).1, fun a b => (h a b).2⟩
theorem split_three {α : Sort u} {α' : α → Sort v} {α'' : ∀ a, α' a → Sort w} {p q : ∀ a b, α'' a b → Prop}
    (h : ∀ a b c, p a b c ∧ q a b c) : (∀ a b c, p a b c) ∧ ∀ a b c, q a b c :=
  ⟨fun a b c => (h a b c).1, fun a b c => (h a b c).2⟩
/-- The witness needs no proof of the condition. -/
theorem if_one {α : Sort u} {β : Sort v} [Nonempty β] {q : α → Prop} {p : α → β → Prop} (h : ∀ a, q a → ∃ y, p a y) :
    ∃ f : α → β, ∀ a, q a → p a (f a) :=
  one (p := fun a y => q a → p a y) fun a => (Classical.em (q a)).elim (fun ha => (h a ha).imp (fun _ hy _ => hy))
    (fun ha => ⟨Classical.choice inferInstance, fun h => absurd h ha⟩)
theorem if_two {α : Sort u} {β : Sort v} [Nonempty β] {q r : α → Prop} {p : α → β → Prop}
    (h : ∀ a, q a → r a → ∃ y, p a y) : ∃ f : α → β, ∀ a, q a → r a → p a (f a) :=
  (if_one (q := fun a => q a ∧ r a) (p := p) (fun a ha => h a ha.1 ha.2)).imp (fun _ hf a ha hb => hf a ⟨ha, hb⟩)

end Sequent.Choose

namespace Lean.Parser.Tactic

/-- `choose f g hf hg using h` makes functions `f`, `g` of the witnesses in `h : ∀ x, ∃ y z, p x y z ∧ q x y z`. -/
syntax "choose" (ppSpace colGt ident)+ " using " term : tactic
/-- `choose! f hf using h` is `choose` with functions that need no proof of the conditions in `h`. -/
syntax "choose!" (ppSpace colGt ident)+ " using " term : tactic

macro_rules
  | `(tactic| choose $f:ident using $h) => `(tactic| have $f:ident := $h)
  | `(tactic| choose $f:ident $fs:ident* using $h) =>
    `(tactic| ((first
        | obtain ⟨$f:ident, new⟩ := Sequent.Choose.split_three $h
        | obtain ⟨$f:ident, new⟩ := Sequent.Choose.split_two $h
        | obtain ⟨$f:ident, new⟩ := Sequent.Choose.split $h
        | obtain ⟨$f:ident, new⟩ := Sequent.Choose.three $h
        | obtain ⟨$f:ident, new⟩ := Sequent.Choose.two $h
        | obtain ⟨$f:ident, new⟩ := Sequent.Choose.one $h
        | obtain ⟨$f:ident, new⟩ := $h
        | fail "choose: expected ∀ … (at most three), then ∃ or ∧, for each name but the last");
                choose $fs:ident* using new; clear new))

macro_rules
  | `(tactic| choose! $f:ident using $h) => `(tactic| have $f:ident := $h)
  | `(tactic| choose! $f:ident $fs:ident* using $h) =>
    `(tactic| ((first
        | obtain ⟨$f:ident, new⟩ := Sequent.Choose.if_two $h
        | obtain ⟨$f:ident, new⟩ := Sequent.Choose.if_one $h
        | obtain ⟨$f:ident, new⟩ := Sequent.Choose.one $h
        | fail "choose!: expected ∀ x, p x → ∃ y, …");
                choose $fs:ident* using new; clear new))

/-! ### `lift` -/

end Lean.Parser.Tactic

theorem Sequent.Lift.int {z : Int} (h : 0 ≤ z) : ∃ n : Nat, z = n := Int.eq_ofNat_of_zero_le h

namespace Lean.Parser.Tactic

/-- `lift x to ℕ using h with n` replaces the integer `x` by a natural number `n`, given `h : 0 ≤ x`. Without `h`, that
becomes the second goal. -/
syntax "lift " term:max " to " term (" using " term)? (" with " ident (ppSpace colGt ident)?)? : tactic

macro_rules
  | `(tactic| lift $x:ident to $t:term using $h) => `(tactic| lift $x:ident to $t:term using $h with $x:ident)
  | `(tactic| lift $_ to $t:term using $h with $n:ident) =>
    `(tactic| (obtain ⟨$n:ident, new⟩ := (Sequent.Lift.int $h : ∃ n : $t, _ = (n : Int)); subst new))
  | `(tactic| lift $_ to $t:term using $h with $n:ident $e:ident) =>
    `(tactic| (obtain ⟨$n:ident, new⟩ := (Sequent.Lift.int $h : ∃ n : $t, _ = (n : Int))
               subst new
               have $e:ident : ($n:ident : Int) = $n:ident := rfl))
  | `(tactic| lift $x:ident to $t:term) => `(tactic| lift $x:ident to $t:term with $x:ident)
  | `(tactic| lift $x to $t:term with $n:ident) =>
    `(tactic| (have new : 0 ≤ $x; pick_goal 2; lift $x to $t:term using new with $n:ident; clear new))

/-! ### `wlog` -/

/-- `wlog h : p with H` leaves two goals: with `h : ¬p` and `H`, the goal for all values of the variables given `p`; and
the goal with `h : p`. `generalizing x y` says which variables `H` is about; without it, it is about all. -/
syntax (name := wlog) "wlog " ident " : " term (" generalizing" (ppSpace colGt ident)*)? (" with " binderIdent)? : tactic

end Lean.Parser.Tactic

namespace Lean
open Meta
/-- Arity 7: introduce so many hypotheses under their own names. -/
@[extern "l_Lean_MVarId_introNP"] opaque MVarId.introNP : MVarId → Nat → MetaM (Array FVarId × MVarId)
/-- Arity 9: the goal with one more premise of that name, type and proof. -/
@[extern "l_Lean_MVarId_assert"] opaque MVarId.assert : MVarId → Name → Expr → Expr → MetaM MVarId
/-- Arity 1. -/
@[extern "l_Lean_mkMVar"] opaque mkMVar : MVarId → Expr
end Lean

namespace Sequent.Replacing
open Lean Meta Elab Tactic Sequent.Step Sequent.Goals

/-- The hypotheses of the names given, and all if none is given. -/
def chosen (names : List Syntax) : List FVarId → MetaM (List FVarId)
  | .nil => pure .nil
  | .cons h hs => do
    let decl ← h.getDecl
    let hs ← chosen names hs
    match names, List.any names (fun stx => Name.beq stx.getId decl.userName) with
    | .nil, _ => pure (.cons h hs)
    | _, true => pure (.cons h hs)
    | _, false => pure hs

/-- The hypotheses that are not among `old`. -/
def unlisted (old : List FVarId) : List FVarId → MetaM (List FVarId)
  | .nil => pure .nil
  | .cons h hs => do
    let hs ← unlisted old hs
    match member h old with
    | true => pure hs
    | false => pure (.cons h hs)

@[tactic Lean.Parser.Tactic.wlog] def evalWlog : Lean.Elab.Tactic.Tactic := fun stx => do
  let hs ← hypotheses
  let xs ← withMainContext (liftMeta (chosen (Array.toList ((stx.getArg 4).getArg 1).getArgs) hs))
  let h : TSyntax `Lean.binderIdent := ⟨.node .none `Lean.binderIdent (Array.mkArray1 (stx.getArg 1))⟩
  let p : Term := ⟨stx.getArg 3⟩
  let (new, others) ← onMain (do evalTactic (← `(tactic| by_cases $h : $p)))
  match new with
  | .cons yes (.cons no .nil) => do
    setGoals (.cons yes .nil)
    let all ← hypotheses
    let old ← withMainContext (liftMeta (unlisted hs all))
    let (reverted, whole) ← withMainContext (liftMeta (yes.revert (List.toArray (xs ++ old)) true false))
    setGoals (.cons whole .nil)
    let type ← getMainTarget
    let (_, yes) ← withMainContext (liftMeta (whole.introNP reverted.size))
    setGoals (.cons no .nil)
    let H := match (stx.getArg 5).getNumArgs with
      | 0 => `this
      | _ => (binderName ((stx.getArg 5).getArg 1)).getId
    let no ← withMainContext (liftMeta (no.assert H type (mkMVar whole)))
    let (_, no) ← liftMeta (no.introNP 1)
    setGoals (.cons no (.cons yes others))
  | _ => Goals.fail "wlog: the case distinction failed"

end Sequent.Replacing

namespace Lean.Parser.Tactic

/-! ### Sums -/

/-- `abel_nf` is `ring_nf`. -/
macro "abel_nf" l:(location)? : tactic => `(tactic| ring_nf $[$l:location]?)
/-- `abel` proves equations of sums; here it is `ring`, which proves more. -/
macro "abel" : tactic => `(tactic| first | ring1 | (abel_nf; done) | fail "abel: the two sides differ as sums")
macro_rules | `(tactic| ac_rfl) => `(tactic| first
  | ring1
  | (simp only [and_assoc, and_comm, and_left_comm, or_assoc, or_comm, or_left_comm]; done))

end Lean.Parser.Tactic
