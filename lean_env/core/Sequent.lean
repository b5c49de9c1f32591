prelude
import Sequent.Tactic.RingNF
import Sequent.Real.Rpow
import Sequent.Real.Evaluate
import Sequent.Real.NNReal
import Sequent.Complex.Field
import Sequent.Header
