prelude
import Sequent.Logic.Bool

/-!
The few tactics of Mathlib and Batteries that the library's own first files need, as macros over built-in ones: rewriting
at chosen places, contradiction, splitting `if`. The others are in `Tactic.Everyday`, above all of mathematics.
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

/-- `nth_rewrite n m [h]` rewrites the `n`-th and the `m`-th occurrence only. -/
syntax "nth_rewrite" (ppSpace num)+ rwRuleSeq (location)? : tactic

/-- `nth_rw n [h]` is `nth_rewrite n [h]` followed by an attempt at `rfl`. -/
syntax "nth_rw" (ppSpace num)+ rwRuleSeq (location)? : tactic

macro_rules
  | `(tactic| nth_rewrite $n:num $s:rwRuleSeq $[$l:location]?) =>
    `(tactic| rewrite (occs := Lean.Meta.Occurrences.pos (List.cons $n List.nil)) $s:rwRuleSeq $[$l:location]?)
  | `(tactic| nth_rewrite $n:num $m:num $s:rwRuleSeq $[$l:location]?) =>
    `(tactic| rewrite (occs := Lean.Meta.Occurrences.pos (List.cons $n (List.cons $m List.nil)))
        $s:rwRuleSeq $[$l:location]?)
  | `(tactic| nth_rewrite $n:num $m:num $k:num $s:rwRuleSeq $[$l:location]?) =>
    `(tactic| rewrite (occs := Lean.Meta.Occurrences.pos (List.cons $n (List.cons $m (List.cons $k List.nil))))
        $s:rwRuleSeq $[$l:location]?)

macro_rules
  | `(tactic| nth_rw $ns:num* $s:rwRuleSeq $[$l:location]?) =>
    `(tactic| (nth_rewrite $ns:num* $s:rwRuleSeq $[$l:location]?; try (with_reducible rfl)))

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

end Lean.Parser.Tactic
