prelude
import Sequent.Int.Order
import Sequent.Real.Sqrt
