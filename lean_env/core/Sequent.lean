prelude
import Sequent.Int.Order
import Sequent.Real.Limit
import Sequent.Complex.Norm
import Sequent.Header
