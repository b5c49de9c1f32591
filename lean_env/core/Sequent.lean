prelude
import Sequent.Tactic.NormNum
import Sequent.Real.Rpow
import Sequent.Complex.Field
import Sequent.Header
