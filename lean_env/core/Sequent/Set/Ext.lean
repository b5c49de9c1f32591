prelude
import Sequent.Set.Function
/-!
The `ext` tactic and attribute, with extensionality of functions and sets.
-/
set_option autoImplicit false

namespace Lean.Parser.Attr
syntax extIff := atomic("(" &"iff" " := " &"false" ")")
syntax extFlat := atomic("(" &"flat" " := " &"false" ")")
syntax (name := ext) "ext" (ppSpace extIff)? (ppSpace extFlat)? (ppSpace prio)? : attr
end Lean.Parser.Attr
namespace Lean.Elab.Tactic.Ext
syntax (name := ext) "ext" (colGt ppSpace rintroPat)* (" : " num)? : tactic
syntax (name := applyExtTheorem) "apply_ext_theorem" : tactic
macro "ext1" xs:(colGt ppSpace rintroPat)* : tactic => `(tactic| ext $xs:rintroPat* : 1)
end Lean.Elab.Tactic.Ext
attribute [ext (iff := false)] funext Set.ext
attribute [ext (iff := false) low] propext
