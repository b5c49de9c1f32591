prelude
import Sequent
