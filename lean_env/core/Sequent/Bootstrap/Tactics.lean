prelude
import Sequent.Bootstrap.Notation

/-!
The syntax of the built-in tactics, under the kind names by which their compiled elaborators are registered, and those
tactics that official Lean itself defines as macros over them (`rw`, `try`, `repeat`, `<;>`, `have`, ...).
-/

set_option autoImplicit false

namespace Lean

syntax cdotTk := patternIgnore("· " <|> ". ")
syntax (name := cdot) cdotTk withPosition(colGe tacticSeq) : tactic

namespace Parser.Tactic

/-! ### Basic tactics, rewriting, simplification, case analysis -/

syntax (name := intro) "intro" notFollowedBy("|") (ppSpace colGt term:max)* : tactic
syntax (name := intros) "intros" (ppSpace colGt (ident <|> hole))* : tactic
syntax (name := revert) "revert" (ppSpace colGt term:max)+ : tactic
syntax (name := clear) "clear" (ppSpace colGt term:max)+ : tactic
syntax (name := subst) "subst" (ppSpace colGt term:max)+ : tactic
syntax (name := assumption) "assumption" : tactic
syntax (name := contradiction) "contradiction" : tactic
syntax (name := exact) "exact " term : tactic
syntax (name := apply) "apply " term : tactic
syntax (name := refine) "refine " term : tactic
syntax (name := refine') "refine' " term : tactic
syntax (name := constructor) "constructor" : tactic
syntax (name := left) "left" : tactic
syntax (name := right) "right" : tactic
syntax (name := allGoals) "all_goals " tacticSeq : tactic
syntax (name := anyGoals) "any_goals " tacticSeq : tactic
syntax (name := focus) "focus " tacticSeq : tactic
syntax (name := skip) "skip" : tactic
syntax (name := done) "done" : tactic
syntax (name := traceState) "trace_state" : tactic
syntax (name := failIfSuccess) "fail_if_success " tacticSeq : tactic
syntax (name := paren) "(" withoutPosition(tacticSeq) ")" : tactic
syntax (name := withReducible) "with_reducible " tacticSeq : tactic
syntax (name := first) "first " withPosition((ppDedent(ppLine) colGe "| " tacticSeq)+) : tactic
syntax (name := rotateLeft) "rotate_left" (ppSpace num)? : tactic
syntax (name := rotateRight) "rotate_right" (ppSpace num)? : tactic
syntax (name := eqRefl) "eq_refl" : tactic
syntax (name := applyRfl) "apply_rfl" : tactic
syntax (name := acRfl) "ac_rfl" : tactic
syntax locationWildcard := " *"
syntax locationType := patternIgnore(ppSpace (atomic("|" noWs "-") <|> "⊢"))
syntax locationHyp := (ppSpace colGt (term:max <|> locationType))+
syntax location := withPosition(ppGroup(" at" (locationWildcard <|> locationHyp)))
syntax (name := change) "change " term (location)? : tactic
syntax (name := «show») "show " term : tactic
syntax posConfigItem := " +" noWs ident
syntax negConfigItem := " -" noWs ident

syntax valConfigItem :=
  atomic(" (" notFollowedBy(&"discharger" <|> &"disch") (ident <|> &"config")) " := " withoutPosition(term) ")"

syntax configItem := posConfigItem <|> negConfigItem <|> valConfigItem
syntax optConfig := (colGt configItem)*
syntax rwRule := patternIgnore("← " <|> "<- ")? term
syntax rwRuleSeq := " [" withoutPosition(rwRule,*,?) "]"
syntax (name := rewriteSeq) "rewrite" optConfig rwRuleSeq (location)? : tactic
syntax (name := injection) "injection " term (" with" (ppSpace colGt (ident <|> hole))+)? : tactic
syntax (name := injections) "injections" (ppSpace colGt (ident <|> hole))* : tactic
syntax discharger := atomic(" (" patternIgnore(&"discharger" <|> &"disch")) " := " withoutPosition(tacticSeq) ")"
syntax simpPre := "↓"
syntax simpPost := "↑"
syntax simpLemma := ppGroup((simpPre <|> simpPost)? patternIgnore("← " <|> "<- ")? term)
syntax simpErase := "-" term:max
syntax simpStar := "*"

syntax (name := simp) "simp" optConfig (discharger)? (&" only")?
  (" [" withoutPosition((simpStar <|> simpErase <|> simpLemma),*,?) "]")? (location)? : tactic

syntax (name := simpAll) "simp_all" optConfig (discharger)? (&" only")?
  (" [" withoutPosition((simpErase <|> simpLemma),*,?) "]")? : tactic

syntax (name := dsimp) "dsimp" optConfig (discharger)? (&" only")?
  (" [" withoutPosition((simpErase <|> simpLemma),*,?) "]")? (location)? : tactic

syntax (name := delta) "delta" (ppSpace colGt ident)+ (location)? : tactic
syntax (name := unfold) "unfold" (ppSpace colGt ident)+ (location)? : tactic
syntax inductionAltLHS := ppDedent(ppLine) withPosition("| " (("@"? ident) <|> hole) (colGt (ident <|> hole))*)
syntax inductionAlt := inductionAltLHS+ (" => " (hole <|> syntheticHole <|> tacticSeq))?
syntax inductionAlts := " with" (ppSpace colGt tactic)? withPosition((colGe inductionAlt)*)
syntax elimTarget := atomic(binderIdent " : ")? term

syntax (name := induction) "induction " elimTarget,+ (" using " term)? (" generalizing" (ppSpace colGt term:max)+)?
  (inductionAlts)? : tactic

syntax (name := cases) "cases " elimTarget,+ (" using " term)? (inductionAlts)? : tactic
syntax generalizeArg := atomic(ident " : ")? term:51 " = " ident
syntax (name := generalize) "generalize " generalizeArg,+ (location)? : tactic
syntax (name := renameI) "rename_i" (ppSpace colGt binderIdent)+ : tactic
syntax caseArg := binderIdent (ppSpace (ident <|> hole))*
syntax (name := case) "case " sepBy1(caseArg, " | ") " => " tacticSeq : tactic
syntax (name := split) "split" (ppSpace colGt term)? (location)? : tactic
syntax (name := specialize) "specialize " term : tactic
syntax (name := decide) "decide" optConfig : tactic
syntax (name := omega) "omega" optConfig : tactic

/-! ### Patterns: `rcases`, `rintro`, `obtain` -/

declare_syntax_cat rcasesPat
syntax rcasesPatMed := sepBy1(rcasesPat, " | ")
syntax rcasesPatLo := rcasesPatMed (" : " term)?
syntax (name := rcasesPat.one) ident : rcasesPat
syntax (name := rcasesPat.ignore) "_" : rcasesPat
syntax (name := rcasesPat.clear) "-" : rcasesPat
syntax (name := rcasesPat.explicit) "@" noWs rcasesPat : rcasesPat
syntax (name := rcasesPat.tuple) "⟨" rcasesPatLo,* "⟩" : rcasesPat
syntax (name := rcasesPat.paren) "(" rcasesPatLo ")" : rcasesPat
syntax (name := rcases) "rcases" elimTarget,* (" with " rcasesPatLo)? : tactic
syntax (name := obtain) "obtain" (ppSpace rcasesPatMed)? (" : " term)? (" := " term,+)? : tactic
declare_syntax_cat rintroPat
syntax (name := rintroPat.one) rcasesPat : rintroPat
syntax (name := rintro) "rintro" (ppSpace colGt rintroPat)+ (" : " term)? : tactic
syntax (name := «exact?») "exact?" optConfig (" using " (colGt term),+)? : tactic
syntax (name := funext) "funext" (ppSpace colGt term:max)* : tactic
syntax (name := falseOrByContra) "false_or_by_contra" : tactic
syntax simpArgs := " [" withoutPosition((simpStar <|> simpErase <|> simpLemma),*,?) "]"
syntax simpaArgsRest := optConfig (discharger)? &" only "? (simpArgs)? (" using " term)?
syntax (name := simpa) "simpa" "?"? "!"? simpaArgsRest : tactic
syntax (name := substVars) "subst_vars" : tactic
syntax (name := symm) "symm" (location)? : tactic
syntax (name := congr) "congr" (ppSpace num)? : tactic
syntax (name := fail) "fail" (ppSpace str)? : tactic
syntax (name := rename) "rename " term " => " ident : tactic
syntax (name := solveTac) "solve" withPosition((ppDedent(ppLine) colGe "| " tacticSeq)+) : tactic
syntax (name := checkpoint) "checkpoint " tacticSeq : tactic
syntax (name := case') "case' " sepBy1(caseArg, " | ") " => " tacticSeq : tactic
syntax (name := exposeNames) "expose_names" : tactic
syntax (name := «repeat'») "repeat' " tacticSeq : tactic
syntax (name := «repeat1'») "repeat1' " tacticSeq : tactic
syntax (name := classical) "classical" ppDedent(tacticSeq) : tactic

/-! ### Tactics that are macros -/

/-- Closes the goal by a reflexive relation; later files add their relations. -/
macro "rfl" : tactic => `(tactic| eq_refl)

/-- `try tac` runs `tac` and does nothing where it fails. -/
macro "try " t:tacticSeq : tactic => `(tactic| first | $t | skip)

/-- `tac <;> tac'` runs `tac'` on every goal that `tac` leaves. -/
macro:1 x:tactic " <;> " y:tactic:2 : tactic => `(tactic| focus ($x:tactic; all_goals $y:tactic))

/-- `repeat tac` runs `tac` until it fails. -/
syntax "repeat " tacticSeq : tactic
macro_rules | `(tactic| repeat $seq) => `(tactic| first | ($seq); repeat $seq | skip)

/-- Closes the goal by one of the cheap tactics. -/
syntax "trivial" : tactic
macro_rules
  | `(tactic| trivial) =>
    `(tactic| first
        | assumption | rfl | contradiction | decide | exact True.intro | (refine And.intro ?_ ?_ <;> trivial))

macro "refine_lift " e:term : tactic => `(tactic| focus (refine no_implicit_lambda% $e; rotate_right))
macro "have" c:letConfig d:letDecl : tactic => `(tactic| refine_lift have $c:letConfig $d:letDecl; ?_)
macro "let" c:letConfig d:letDecl : tactic => `(tactic| refine_lift let $c:letConfig $d:letDecl; ?_)
macro "haveI" c:letConfig d:letDecl : tactic => `(tactic| refine_lift have $c:letConfig $d:letDecl; ?_)
macro "letI" c:letConfig d:letDecl : tactic => `(tactic| refine_lift let $c:letConfig $d:letDecl; ?_)
macro "suffices " d:sufficesDecl : tactic => `(tactic| refine_lift suffices $d:sufficesDecl; ?_)

/-- `have h : p` without a proof: first prove `p`, then the goal with `h`. -/
syntax "have " ident " : " term : tactic
macro_rules | `(tactic| have $h:ident : $p) => `(tactic| refine no_implicit_lambda% (have $h:ident : $p := ?_; ?_))

/-- `suffices h : p` without a proof: first the goal with `h`, then prove `p`. -/
syntax "suffices " ident " : " term : tactic
macro_rules | `(tactic| suffices $h:ident : $p) => `(tactic| refine_lift have $h:ident : $p := ?_; ?_)

/-- `exists e₁, e₂` gives witnesses and tries to finish. -/
syntax "exists " term,+ : tactic
macro_rules | `(tactic| exists $es,*) => `(tactic| (refine ⟨$es,*, ?_⟩; try trivial))

/-- `rw [h₁, ← h₂] at h` rewrites by equations and equivalences in turn, then tries `rfl`. -/
syntax "rw " optConfig rwRuleSeq (location)? : tactic
macro_rules
  | `(tactic| rw $c:optConfig $s:rwRuleSeq $[$l:location]?) =>
    `(tactic| (rewrite $c:optConfig $s:rwRuleSeq $[$l:location]?; try (with_reducible rfl)))

/-- `rwa [h] at h'` is `rw [h] at h'` followed by `assumption`. -/
macro "rwa " s:rwRuleSeq l:(location)? : tactic => `(tactic| (rw $s:rwRuleSeq $[$l:location]?; assumption))

macro "nomatch " es:term,+ : tactic => `(tactic| exact nomatch $es:term,*)
macro "nofun" : tactic => `(tactic| exact nofun)
macro "sorry" : tactic => `(tactic| exact sorry)
macro "admit" : tactic => `(tactic| exact sorry)

/-- `next x y => tac` solves the first goal, naming its last inaccessible hypotheses. -/
macro "next " xs:binderIdent* " => " tac:tacticSeq : tactic => `(tactic| case _ $xs:binderIdent* => $tac)

end Parser.Tactic

/-! ### `calc` -/

syntax calcFirstStep := ppIndent(colGe term (" := " term)?)
syntax calcStep := ppIndent(colGe term " := " term)
syntax calcSteps := ppLine withPosition(calcFirstStep) withPosition((calcStep ppLine)*)
syntax (name := calc) "calc" calcSteps : term
syntax (name := calcTactic) "calc" calcSteps : tactic
syntax (name := Parser.Command.reduceCmd) "#reduce " term : command

end Lean

/-! ### Coercion arrow -/

syntax:max (name := coeNotation) "↑" term:max : term
