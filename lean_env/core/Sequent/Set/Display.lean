prelude
import Sequent.Set.Basic
/-!
How sets and lists are shown in goals: `{a, b}`, `{x | p}`, `[a, b]`, `∃! x, p`, so that a shown goal reads as it is
written. -/
set_option autoImplicit false

@[app_unexpander Singleton.singleton] def Singleton.unexpand : Lean.PrettyPrinter.Unexpander
  | `($_ $a) => `({$a})
  | _ => throw ()
@[app_unexpander Insert.insert] def Insert.unexpand : Lean.PrettyPrinter.Unexpander
  | `($_ $a {$as:term,*}) => `({$a:term, $as:term,*})
  | _ => throw ()
@[app_unexpander setOf] def Set.unexpandSetOf : Lean.PrettyPrinter.Unexpander
  | `($_ fun $x:ident => $p) => `({$x:ident | $p})
  | `($_ fun ($x:ident : $t) => $p) => `({$x:ident : $t | $p})
  | _ => throw ()
@[app_unexpander ExistsUnique] def ExistsUnique.unexpand : Lean.PrettyPrinter.Unexpander
  | `($_ fun $x:ident => $p) => `(∃! $x:ident, $p)
  | `($_ fun ($x:ident : $t) => $p) => `(∃! $x:ident : $t, $p)
  | _ => throw ()
@[app_unexpander Subtype] def Subtype.unexpand : Lean.PrettyPrinter.Unexpander
  | `($_ fun $x:ident => $p) => `({$x:ident // $p})
  | `($_ fun ($x:ident : $t) => $p) => `({$x:ident : $t // $p})
  | _ => throw ()
@[app_unexpander List.nil] def List.unexpandNil : Lean.PrettyPrinter.Unexpander
  | `($_) => `([])
@[app_unexpander List.cons] def List.unexpandCons : Lean.PrettyPrinter.Unexpander
  | `($_ $a []) => `([$a:term])
  | `($_ $a [$as:term,*]) => `([$a:term, $as:term,*])
  | _ => throw ()
