prelude
import Sequent.Tactic.RingExpand
import Sequent.Real.Rpow
import Sequent.Real.Positivity
import Sequent.Real.Evaluate
import Sequent.NumberTheory.ModEval
import Sequent.Real.NNReal
import Sequent.Complex.Field
import Sequent.Header
