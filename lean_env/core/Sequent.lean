prelude
import Sequent.Tactic.RingExpand
import Sequent.Tactic.Casts
import Sequent.Tactic.Gcongr
import Sequent.Tactic.LinearCombination
import Sequent.Tactic.IntervalCases
import Sequent.Real.Rpow
import Sequent.Real.Positivity
import Sequent.Real.Evaluate
import Sequent.NumberTheory.ModEval
import Sequent.Real.NNReal
import Sequent.Algebra.Monotone
import Sequent.Set.TypeStar
import Sequent.Algebra.FieldLaws
import Sequent.Algebra.ParityPower
import Sequent.Algebra.FloorLaws
import Sequent.Complex.Field
import Sequent.Header
