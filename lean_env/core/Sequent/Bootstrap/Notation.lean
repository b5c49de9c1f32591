prelude
import Sequent.Bootstrap.Coe

/-!
Precedence levels, the combinators of `syntax`, and the notation of logic and arithmetic with Lean's own precedences.

Arithmetic goes through `binop%` and `binrel%`, so that coercions are inserted as in official Lean: `↑n + x` for
`n : ℕ` and `x : ℤ`.
-/

set_option autoImplicit false

universe u

/-! ### Precedences and combinators of `syntax` -/

macro "max" : prec => `(prec| 1024)
macro "arg" : prec => `(prec| 1023)
macro "lead" : prec => `(prec| 1022)
macro "min" : prec => `(prec| 10)
macro "min1" : prec => `(prec| 11)
macro "default" : prio => `(prio| 1000)
macro "low" : prio => `(prio| 100)
macro "high" : prio => `(prio| 10000)
macro:arg x:stx:max "*" : stx => `(stx| many($x))
macro:arg x:stx:max "+" : stx => `(stx| many1($x))
macro:arg x:stx:max "?" : stx => `(stx| optional($x))
macro:2 p1:stx:2 " <|> " p2:stx:1 : stx => `(stx| orelse($p1, $p2))
macro:arg x:stx:max ",*" : stx => `(stx| sepBy($x, ",", ", "))
macro:arg x:stx:max ",+" : stx => `(stx| sepBy1($x, ",", ", "))
macro:arg x:stx:max ",*,?" : stx => `(stx| sepBy($x, ",", ", ", allowTrailingSep))
macro:arg x:stx:max ",+,?" : stx => `(stx| sepBy1($x, ",", ", ", allowTrailingSep))
macro:arg "!" x:stx:max : stx => `(stx| notFollowedBy($x))

structure Lean.Parser.Category where

/-! ### Equivalence, existence, difference -/

structure Iff (a b : Prop) : Prop where
  intro ::
  mp : a → b
  mpr : b → a

inductive Exists {α : Sort u} (p : α → Prop) : Prop where
  | intro (w : α) (h : p w) : Exists p

@[reducible] def Ne {α : Sort u} (a b : α) : Prop := Not (Eq a b)
infixr:35 " ∧ " => And

/-! ### Operators -/

infixr:30 " ∨ " => Or
infix:20 " ↔ " => Iff
notation:max "¬" p:40 => Not p
notation:50 a:50 " = " b:50 => Eq a b
infix:50 " ≠ " => Ne
infix:50 " ≍ " => HEq
infixl:65 " + " => HAdd.hAdd
infixl:65 " - " => HSub.hSub
infixl:70 " * " => HMul.hMul
infixl:70 " / " => HDiv.hDiv
infixl:70 " % " => HMod.hMod
infixr:75 " ^ " => HPow.hPow
infixl:65 " ++ " => HAppend.hAppend
prefix:75 "-" => Neg.neg
infix:50 " ≤ " => LE.le
infix:50 " < " => LT.lt
infix:50 " ≥ " => GE.ge
infix:50 " > " => GT.gt
infix:50 " ∣ " => Dvd.dvd
infixr:35 " × " => Prod
infixr:90 " ∘ " => Function.comp
macro_rules | `($x + $y) => `(binop% HAdd.hAdd $x $y)
macro_rules | `($x - $y) => `(binop% HSub.hSub $x $y)

/-! ### How operators elaborate -/

macro_rules | `($x * $y) => `(binop% HMul.hMul $x $y)
macro_rules | `($x / $y) => `(binop% HDiv.hDiv $x $y)
macro_rules | `($x % $y) => `(binop% HMod.hMod $x $y)
macro_rules | `($x ^ $y) => `(rightact% HPow.hPow $x $y)
macro_rules | `(- $x) => `(unop% Neg.neg $x)
macro_rules | `($x = $y) => `(binrel% Eq $x $y)
macro_rules | `($x ≠ $y) => `(binrel% Ne $x $y)
macro_rules | `($x ≤ $y) => `(binrel% LE.le $x $y)
macro_rules | `($x < $y) => `(binrel% LT.lt $x $y)
macro_rules | `($x ≥ $y) => `(binrel% GE.ge $x $y)
macro_rules | `($x > $y) => `(binrel% GT.gt $x $y)

/-! ### Booleans, application and composition -/

infixl:35 " && " => Bool.and
infixl:30 " || " => Bool.or
notation:max "!" b:40 => Bool.not b
infix:50 " == " => BEq.beq
notation:50 a:50 " != " b:51 => Bool.not (BEq.beq a b)

syntax:min term " <| " term:min : term
syntax:min term " |> " term:min1 : term

macro_rules | `($f <| $x) => `($f $x)
macro_rules | `($x |> $f) => `($f $x)

/-! ### Pairs -/

@[app_unexpander Prod.mk] def unexpandProdMk : Lean.PrettyPrinter.Unexpander
  | `($_ $x ($y, $ys,*)) => `(($x, $y, $ys,*))
  | `($_ $x $y) => `(($x, $y))
  | _ => throw ()

/-! ### `if`, with and without a name for the condition -/

namespace Lean

syntax binderIdent := ident <|> hole

end Lean

syntax:lead (name := termIfThenElse) "if " term " then " term " else " term : term
syntax:lead (name := termDepIfThenElse) "if " Lean.binderIdent " : " term " then " term " else " term : term

macro_rules | `(if $c then $t else $e) => `(ite $c $t $e)
macro_rules
  | `(if $h:ident : $c then $t else $e) => `(dite $c (fun $h:ident => $t) (fun $h:ident => $e))
  | `(if _%$h : $c then $t else $e) => `(dite $c (fun _%$h => $t) (fun _%$h => $e))

@[app_unexpander ite] def unexpandIte : Lean.PrettyPrinter.Unexpander
  | `($_ $c $t $e) => `(if $c then $t else $e)
  | _ => throw ()

@[app_unexpander dite] def unexpandDIte : Lean.PrettyPrinter.Unexpander
  | `($_ $c (fun $h:ident => $t) (fun $_:ident => $e)) => `(if $h:ident : $c then $t else $e)
  | _ => throw ()

/-! ### `∃`, with any number of binders -/

namespace Lean

syntax unbracketedExplicitBinders := (ppSpace binderIdent)+ (" : " term)?
syntax bracketedExplicitBinders := "(" withoutPosition((binderIdent ppSpace)+ ": " term) ")"
syntax explicitBinders := (ppSpace bracketedExplicitBinders)+ <|> unbracketedExplicitBinders

instance {α : Type} : Inhabited (MacroM α) := ⟨Macro.throwUnsupported⟩

/-- `combinator fun x => combinator fun y => body` for `binders` such as `x y` or `(x : α) (y : β)`; compiled code. -/
@[extern "l_Lean_expandExplicitBinders"]
opaque expandExplicitBinders (combinator : Name) (binders body : Syntax) : MacroM Syntax

end Lean

syntax:max "∃" Lean.explicitBinders ", " term : term

macro_rules | `(∃ $xs:explicitBinders, $b) => Lean.expandExplicitBinders ``Exists xs b

@[app_unexpander Exists] def unexpandExists : Lean.PrettyPrinter.Unexpander
  | `($_ fun $x:ident => ∃ $xs:binderIdent*, $b) => `(∃ $x:ident $xs:binderIdent*, $b)
  | `($_ fun $x:ident => $b) => `(∃ $x:ident, $b)
  | `($_ fun ($x:ident : $t) => $b) => `(∃ ($x:ident : $t), $b)
  | _ => throw ()

/-! ### Bounded quantifiers: `∀ x < n, p`, `∃ x > 0, p` -/

declare_syntax_cat binderPred

syntax " < " term : binderPred
syntax " ≤ " term : binderPred
syntax " > " term : binderPred
syntax " ≥ " term : binderPred
syntax " ≠ " term : binderPred

/-- `satisfies_binder_pred% x > y` is `x > y`. -/
syntax "satisfies_binder_pred% " term:max binderPred : term

macro_rules
  | `(satisfies_binder_pred% $x < $y) => `($x < $y)
  | `(satisfies_binder_pred% $x ≤ $y) => `($x ≤ $y)
  | `(satisfies_binder_pred% $x > $y) => `($x > $y)
  | `(satisfies_binder_pred% $x ≥ $y) => `($x ≥ $y)
  | `(satisfies_binder_pred% $x ≠ $y) => `($x ≠ $y)

syntax:max "∀ " Lean.binderIdent binderPred ", " term : term
syntax:max "∃ " Lean.binderIdent binderPred ", " term : term

macro_rules
  | `(∀ $x:ident $p:binderPred, $b) => `(∀ $x:ident, satisfies_binder_pred% $x $p → $b)
  | `(∀ _ $p:binderPred, $b) => `(∀ x, satisfies_binder_pred% x $p → $b)
  | `(∃ $x:ident $p:binderPred, $b) => `(∃ $x:ident, satisfies_binder_pred% $x $p ∧ $b)
  | `(∃ _ $p:binderPred, $b) => `(∃ x, satisfies_binder_pred% x $p ∧ $b)
