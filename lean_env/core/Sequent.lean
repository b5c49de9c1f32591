
prelude
import Sequent.Int.Order
