prelude
import Sequent.Logic.Bool

/-!
The everyday tactics of Mathlib and Batteries that need nothing but logic, as macros over built-in ones: case distinction
and contradiction, witnesses, contraposition, variants of `apply`, `rw` and `cases`.

None of them can prove more than the tactics they expand to.
-/

set_option autoImplicit false

universe u v

/-! ### Rewriting at chosen occurrences -/

/-- Which occurrences of a pattern are meant, counted from 1. Its shape is that of the compiled type. -/
inductive Lean.Meta.Occurrences where
  | all
  | pos (idxs : List Nat)
  | neg (idxs : List Nat)

namespace Lean.Parser.Tactic

/-- `nth_rewrite n [h]` rewrites the `n`-th occurrence only. -/
syntax "nth_rewrite " num rwRuleSeq (location)? : tactic

/-- `nth_rw n [h]` is `nth_rewrite n [h]` followed by an attempt at `rfl`. -/
syntax "nth_rw " num rwRuleSeq (location)? : tactic

macro_rules
  | `(tactic| nth_rewrite $n:num $s:rwRuleSeq $[$l:location]?) =>
    `(tactic| rewrite (occs := Lean.Meta.Occurrences.pos (List.cons $n List.nil)) $s:rwRuleSeq $[$l:location]?)

macro_rules
  | `(tactic| nth_rw $n:num $s:rwRuleSeq $[$l:location]?) =>
    `(tactic| (nth_rewrite $n:num $s:rwRuleSeq $[$l:location]?; try (with_reducible rfl)))

/-- `erw [h]` is `rw [h]`. -/
macro "erw " s:rwRuleSeq l:(location)? : tactic => `(tactic| rw $s:rwRuleSeq $[$l:location]?)

/-- `simp_rw [h₁, h₂]` simplifies with each equation in turn. -/
syntax "simp_rw " rwRuleSeq (location)? : tactic

macro_rules
  | `(tactic| simp_rw [] $[$l:location]?) => `(tactic| skip)
  | `(tactic| simp_rw [$e:term] $[$l:location]?) => `(tactic| simp only [$e:term] $[$l:location]?)
  | `(tactic| simp_rw [← $e:term] $[$l:location]?) => `(tactic| simp only [← $e:term] $[$l:location]?)
  | `(tactic| simp_rw [$e:term, $es,*] $[$l:location]?) =>
    `(tactic| (simp only [$e:term] $[$l:location]?; simp_rw [$es,*] $[$l:location]?))
  | `(tactic| simp_rw [← $e:term, $es,*] $[$l:location]?) =>
    `(tactic| (simp only [← $e:term] $[$l:location]?; simp_rw [$es,*] $[$l:location]?))

/-! ### Case distinction and contradiction -/

/-- `by_contra h` proves `p` from a contradiction with `h : ¬p`, and `¬p` from one with `h : p`. -/
syntax "by_contra" (ppSpace colGt binderIdent)? (" : " term)? : tactic

macro_rules
  | `(tactic| by_contra) => `(tactic| by_contra this)
  | `(tactic| by_contra _) => `(tactic| by_contra this)
  | `(tactic| by_contra $h:ident) =>
    `(tactic| first
        | (with_reducible refine Not.intro ?_); intro $h:ident
        | refine Classical.byContradiction ?_; intro $h:ident)
  | `(tactic| by_contra $h:ident : $p) => `(tactic| (by_contra $h:ident; change $p at $h:ident))

/-- `absurd h` proves anything from `h : ¬p` and a proof of `p`. -/
macro "absurd " h:term : tactic => `(tactic| first | refine absurd ?_ $h | refine absurd $h ?_)

/-- `cases' h with x y` is `cases` with the names in one list. -/
syntax "cases' " term " with" (ppSpace colGt binderIdent)+ : tactic

macro_rules
  | `(tactic| cases' $e:term with $x:ident) => `(tactic| rcases $e:term with ⟨$x:ident⟩)
  | `(tactic| cases' $e:term with $x:ident $y:ident) =>
    `(tactic| first
        | refine Or.elim $e (fun $x:ident => ?_) (fun $y:ident => ?_)
        | (rcases $e:term with ⟨$x:ident, $y:ident⟩))
  | `(tactic| cases' $e:term with $x:ident $y:ident $z:ident) =>
    `(tactic| rcases $e:term with ⟨$x:ident, $y:ident, $z:ident⟩)

/-- `induction' n with n ih` is `induction` on a natural number with the names in one list. -/
syntax "induction' " term " with" (ppSpace colGt ident)+ (" generalizing" (ppSpace colGt ident)+)? : tactic

macro_rules
  | `(tactic| induction' $e:term with $n:ident $ih:ident) =>
    `(tactic| induction $e:term with | zero => ?_ | succ $n:ident $ih:ident => ?_)
  | `(tactic| induction' $e:term with $n:ident $ih:ident generalizing $xs:ident*) =>
    `(tactic| induction $e:term generalizing $xs:ident* with | zero => ?_ | succ $n:ident $ih:ident => ?_)
  | `(tactic| induction' $e:term with $a:ident $l:ident $ih:ident) =>
    `(tactic| induction $e:term with | nil => ?_ | cons $a:ident $l:ident $ih:ident => ?_)
  | `(tactic| induction' $e:term with $a:ident $l:ident $ih:ident generalizing $xs:ident*) =>
    `(tactic| induction $e:term generalizing $xs:ident* with | nil => ?_ | cons $a:ident $l:ident $ih:ident => ?_)

/-- `tauto` tries to prove a propositional tautology from the hypotheses by simplification and case distinction. -/
syntax "tauto" : tactic
macro_rules
  | `(tactic| tauto) =>
    `(tactic| first
        | (intros; simp_all; done)
        | (intros; refine And.intro ?_ ?_ <;> tauto)
        | (intros; refine Iff.intro ?_ ?_ <;> tauto)
        | fail "tauto: simplification with all hypotheses does not close the goal")

/-- `split_ifs with h` splits every `if` of the goal, or of a hypothesis, on its condition. -/
syntax "split_ifs" (location)? (" with" (ppSpace colGt binderIdent)+)? : tactic

macro_rules
  | `(tactic| split_ifs) => `(tactic| (split <;> try first | contradiction | split_ifs))
  | `(tactic| split_ifs $l:location) => `(tactic| (split $l:location <;> try first | contradiction | split_ifs $l:location))
  | `(tactic| split_ifs with $h:binderIdent) =>
    `(tactic| (split <;> rename_i $h:binderIdent <;> try first | contradiction | split_ifs with $h:binderIdent))
  | `(tactic| split_ifs with $h:binderIdent $hs:binderIdent*) =>
    `(tactic| (split <;> rename_i $h:binderIdent <;> try first | contradiction | split_ifs with $hs:binderIdent*))
  | `(tactic| split_ifs $l:location with $h:binderIdent) =>
    `(tactic| (split $l:location <;> rename_i $h:binderIdent <;>
        try first | contradiction | split_ifs $l:location with $h:binderIdent))
  | `(tactic| split_ifs $l:location with $h:binderIdent $hs:binderIdent*) =>
    `(tactic| (split $l:location <;> rename_i $h:binderIdent <;>
        try first | contradiction | split_ifs $l:location with $hs:binderIdent*))

/-! ### Witnesses -/

/-- What `use` closes by itself: `True`, hypotheses, equations by `rfl`, and conjunctions of those. -/
syntax "use_discharger" : tactic

macro_rules
  | `(tactic| use_discharger) =>
    `(tactic| first
        | exact True.intro | assumption | rfl
        | (refine And.intro ?_ ?_ <;> try use_discharger)
        | (refine exists_prop.mpr ?_; use_discharger))

/-- `use a, b` gives witnesses for existential quantifiers and tries to close what remains. -/
syntax "use " term,+ : tactic
macro_rules
  | `(tactic| use $es,*) =>
    `(tactic| first
        | (refine ⟨$es,*, ?_⟩; try with_reducible use_discharger)
        | refine ⟨$es,*⟩)

/-- `existsi a, b` gives witnesses for existential quantifiers. -/
syntax "existsi " term,+ : tactic
macro_rules | `(tactic| existsi $es,*) => `(tactic| refine ⟨$es,*, ?_⟩)

/-- `choose f hf using h` makes a function `f` of the witnesses in `h : ∀ x, ∃ y, p x y`. -/
syntax "choose " ident ident " using " term : tactic
macro_rules
  | `(tactic| choose $f:ident $hf:ident using $h) =>
    `(tactic| obtain ⟨$f:ident, $hf:ident⟩ := Classical.axiomOfChoice $h)

/-! ### Contraposition -/

/-- `contrapose` turns a goal `p → q` into `¬q → ¬p`; `contrapose h` does so with the hypothesis `h`. -/
syntax "contrapose" (ppSpace colGt ident (" with " ident)?)? : tactic

macro_rules
  | `(tactic| contrapose) => `(tactic| refine Classical.not_imp_not.mp ?_)
  | `(tactic| contrapose $h:ident) => `(tactic| (revert $h:ident; refine Classical.not_imp_not.mp ?_; intro $h:ident))
  | `(tactic| contrapose $h:ident with $h':ident) =>
    `(tactic| (revert $h:ident; refine Classical.not_imp_not.mp ?_; intro $h':ident))

/-! ### Variants of `apply`, `have`, `exact` -/

/-- `replace h : p := e` is `have h : p := e` that forgets the old `h`. -/
syntax "replace " ident (" : " term)? " := " term : tactic

macro_rules
  | `(tactic| replace $h:ident := $e) =>
    `(tactic| (have new := $e; try clear $h:ident; have $h:ident := new; clear new))
  | `(tactic| replace $h:ident : $p := $e) =>
    `(tactic| (have new : $p := $e; try clear $h:ident; have $h:ident : $p := new; clear new))

/-- `apply f at h` replaces `h` by `f h`. -/
macro "apply " f:term " at " h:ident : tactic => `(tactic| replace $h:ident := $f $h)

/-- `apply_fun f at h` replaces an equation `h : a = b` by `f a = f b`. -/
macro "apply_fun " f:term " at " h:ident : tactic => `(tactic| replace $h:ident := congrArg $f $h)

/-- `trans b` splits a goal `a = c` (or `a ≤ c`, ...) at `b`. -/
macro "trans " e:term : tactic => `(tactic| first | refine Eq.trans (b := $e) ?_ ?_ | refine Trans.trans (b := $e) ?_ ?_)

/-- `convert e` closes the goal by `e` up to equations between their parts, which it leaves. -/
syntax "convert " term (" using " num)? : tactic

macro_rules
  | `(tactic| convert $e:term) => `(tactic| first | exact $e | (refine Eq.mp ?_ $e; congr))
  | `(tactic| convert $e:term using $n:num) => `(tactic| first | exact $e | (refine Eq.mp ?_ $e; congr $n:num))

/-- `set x := e with h` names `e`, replacing it by `x` everywhere; `h : x = e`. -/
syntax "set " ident (" : " term)? " := " term (" with " (patternIgnore("← " <|> "<- "))? ident)? : tactic

macro_rules
  | `(tactic| set $x:ident := $e) => `(tactic| (obtain ⟨$x:ident, eq⟩ : ∃ x, x = $e := ⟨_, rfl⟩; try simp only [← eq] at *))
  | `(tactic| set $x:ident : $t := $e) => `(tactic| set $x:ident := ($e : $t))
  | `(tactic| set $x:ident := $e with $h:ident) =>
    `(tactic| (obtain ⟨$x:ident, $h:ident⟩ : ∃ x, x = $e := ⟨_, rfl⟩; try simp only [← $h:ident] at *))
  | `(tactic| set $x:ident : $t := $e with $h:ident) => `(tactic| set $x:ident := ($e : $t) with $h:ident)
  | `(tactic| set $x:ident := $e with ← $h:ident) =>
    `(tactic| (obtain ⟨$x:ident, $h:ident⟩ : ∃ x, $e = x := ⟨_, rfl⟩; try simp only [$h:ident] at *))

/-- `infer_instance` closes a goal that type class inference can find. -/
macro "infer_instance" : tactic => `(tactic| exact inferInstance)

/-- There is no compiler to trust here. -/
macro "native_decide" : tactic =>
  `(tactic| fail "native_decide trusts compiled code, which this library does not; use decide")

/-- `iterate n tac` runs `tac` `n` times; `iterate tac` until it fails. -/
syntax "iterate " (num)? tacticSeq : tactic

end Lean.Parser.Tactic

/-- `tac` in sequence, `n` times. -/
def Lean.iterateTactic (t : Lean.TSyntax `Lean.Parser.Tactic.tacticSeq) : Nat → Lean.MacroM (Lean.TSyntax `tactic)
  | 0 => `(tactic| skip)
  | n + 1 => bind (Lean.iterateTactic t n) fun rest => `(tactic| (($t); $rest:tactic))

macro_rules
  | `(tactic| iterate $t:tacticSeq) => `(tactic| repeat $t)
  | `(tactic| iterate $n:num $t:tacticSeq) => bind (Lean.iterateTactic t n.getNat) fun t => pure t.raw
