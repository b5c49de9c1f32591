prelude
import Sequent.Tactic.Ring
import Sequent.Real.Log
import Sequent.Real.Pi
import Sequent.Header
