prelude
import Sequent.Tactic.RingNF
import Sequent.Tactic.Goals

/-!
`conv`: rewriting at a chosen place of a term. The syntax under which Lean's compiled `conv` is registered, what official
Lean defines as macros over it, and Mathlib's `conv_lhs`, `conv_rhs` and arithmetic inside `conv`.
-/

set_option autoImplicit false

namespace Lean.Parser.Tactic

declare_syntax_cat conv (behavior := both)

namespace Conv

/-! ### Sequences and the entry -/

syntax convSeq1Indented := sepBy1IndentSemicolon(conv)
syntax convSeqBracketed := "{" withoutPosition(sepByIndentSemicolon(conv)) "}"
syntax convSeq := convSeqBracketed <|> convSeq1Indented
syntax occsWildcard := "*"
syntax occsIndexed := num+
syntax occs := atomic("(" &"occs") " := " (occsWildcard <|> occsIndexed) ") "

/-! ### Moving -/

syntax (name := skip) "skip" : conv
syntax (name := lhs) "lhs" : conv
syntax (name := rhs) "rhs" : conv
syntax (name := «fun») "fun" : conv
syntax (name := congr) "congr" : conv
syntax argArg := "@"? "-"? num
syntax (name := arg) "arg " argArg : conv
syntax (name := ext) "ext" (ppSpace colGt binderIdent)* : conv
syntax (name := pattern) "pattern " (occs)? term : conv
syntax enterPattern := "in " (occs)? term
syntax enterArg := binderIdent <|> argArg <|> enterPattern
syntax (name := enter) "enter" " [" withoutPosition(enterArg,+) "]" : conv
macro "args" : conv => `(conv| congr)
macro "left" : conv => `(conv| lhs)
macro "right" : conv => `(conv| rhs)
macro "intro" xs:(ppSpace colGt binderIdent)* : conv => `(conv| ext $xs*)

/-! ### Rewriting -/

syntax (name := whnf) "whnf" : conv
syntax (name := zeta) "zeta" : conv
syntax (name := reduce) "reduce" : conv
syntax (name := change) "change " term : conv
syntax (name := delta) "delta" (ppSpace colGt ident)+ : conv
syntax (name := unfold) "unfold" (ppSpace colGt ident)+ : conv
syntax (name := rewrite) "rewrite" optConfig rwRuleSeq : conv
syntax (name := simp) "simp" optConfig (discharger)? (&" only")?
  (" [" withoutPosition((simpStar <|> simpErase <|> simpLemma),*,?) "]")? : conv
syntax (name := dsimp) "dsimp" optConfig (discharger)? (&" only")?
  (" [" withoutPosition((simpErase <|> simpLemma),*,?) "]")? : conv
syntax (name := simpMatch) "simp_match" : conv
macro "rw" c:optConfig s:rwRuleSeq : conv => `(conv| rewrite $c:optConfig $s:rwRuleSeq)

/-! ### Tactics inside, grouping and control -/

/-- `tactic' => tac` runs `tac` on the goal as it is. -/
syntax (name := nestedTacticCore) "tactic'" " => " tacticSeq : conv
/-- `tactic => tac` runs `tac` on the goal `term = ?new`. -/
syntax (name := nestedTactic) "tactic" " => " tacticSeq : conv
/-- `conv' => steps` runs the steps on a goal that is one of `conv` already. -/
syntax (name := convTactic) "conv'" " => " convSeq : tactic
syntax (name := nestedConv) convSeqBracketed : conv
syntax (name := paren) "(" withoutPosition(convSeq) ")" : conv
syntax (name := convConvSeq) "conv" " => " convSeq : conv
syntax (name := first) "first " withPosition((ppDedent(ppLine) colGe "| " convSeq)+) : conv
macro "rfl" : conv => `(conv| tactic => rfl)
macro "done" : conv => `(conv| tactic' => done)
macro "trace_state" : conv => `(conv| tactic' => trace_state)
macro "all_goals " s:convSeq : conv => `(conv| tactic' => all_goals conv' => $s:convSeq)
macro "any_goals " s:convSeq : conv => `(conv| tactic' => any_goals conv' => $s:convSeq)
macro "focus " s:convSeq : conv => `(conv| tactic' => focus conv' => $s:convSeq)
macro "apply " e:term : conv => `(conv| tactic => apply $e)
macro "try " t:convSeq : conv => `(conv| first | $t:convSeq | skip)
macro:1 x:conv " <;> " y:conv:0 : conv => `(conv| tactic' => (conv' => $x:conv) <;> (conv' => $y:conv))
syntax patternIgnore("·" <|> ".") convSeq : conv
syntax "repeat " convSeq : conv
macro_rules | `(conv| repeat $s:convSeq) => `(conv| first | ($s:convSeq); repeat $s:convSeq | skip)
macro_rules | `(conv| · $s:convSeq) => `(conv| { ($s:convSeq) })

/-! ### Arithmetic -/

macro "ring_nf" : conv => `(conv| tactic => (ring_nf; try rfl))
macro "norm_cast" : conv => `(conv| tactic => norm_cast; rfl)
syntax "norm_num" (simpArgs)? : conv
macro_rules
  | `(conv| norm_num) => `(conv| simp)
  | `(conv| norm_num [$ls,*]) => `(conv| simp [$ls,*])

/-- `conv => steps` rewrites the goal, `conv at h => steps` a hypothesis, `conv in p => steps` the first part that matches. -/
syntax (name := conv) "conv" (" at " ident)? (" in " (occs)? term)? " => " convSeq : tactic

end Conv

/-- `conv_lhs => steps` rewrites the left side of the goal, or with `at h` of a hypothesis. -/
syntax "conv_lhs" (" at " ident)? (" in " (Conv.occs)? term)? " => " Conv.convSeq : tactic
/-- `conv_rhs => steps` rewrites the right side of the goal, or with `at h` of a hypothesis. -/
syntax "conv_rhs" (" at " ident)? (" in " (Conv.occs)? term)? " => " Conv.convSeq : tactic

macro_rules
  | `(tactic| conv_lhs $[at $h:ident]? => $s:convSeq) => `(tactic| conv $[at $h:ident]? => lhs; ($s:convSeq))
  | `(tactic| conv_lhs $[at $h:ident]? in $[$o:occs]? $p:term => $s:convSeq) =>
    `(tactic| conv $[at $h:ident]? => lhs; pattern $[$o:occs]? $p:term; ($s:convSeq))
macro_rules
  | `(tactic| conv_rhs $[at $h:ident]? => $s:convSeq) => `(tactic| conv $[at $h:ident]? => rhs; ($s:convSeq))
  | `(tactic| conv_rhs $[at $h:ident]? in $[$o:occs]? $p:term => $s:convSeq) =>
    `(tactic| conv $[at $h:ident]? => rhs; pattern $[$o:occs]? $p:term; ($s:convSeq))

end Lean.Parser.Tactic
