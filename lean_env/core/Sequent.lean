prelude
import Sequent.Tactic.RingNF
import Sequent.Real.Rpow
import Sequent.Real.Floor
import Sequent.Real.NNReal
import Sequent.Complex.Field
import Sequent.Header
