prelude
import Sequent.Tactic.NormNum
import Sequent.Real.Log
import Sequent.Real.Pi
import Sequent.Header
