prelude
import Sequent.Tactic.Ring
import Sequent.Real.Limit
import Sequent.Complex.Norm
import Sequent.Header
