prelude
import Sequent.NumberTheory.Divisors
import Sequent.NumberTheory.ZMod
import Sequent.Data.SumRing
import Sequent.Data.ListReverse
import Sequent.NumberTheory.PrimeDvd
import Sequent.Logic.Structures
import Sequent.NumberTheory.Binomial
import Sequent.Data.SumLaws
/-!
What the headers of problem files open: the namespaces exist, so that `open BigOperators Real Nat Topology Rat` works.
-/
namespace BigOperators end BigOperators
namespace Real end Real
namespace Nat end Nat
namespace Int end Int
namespace Rat end Rat
namespace Complex end Complex
namespace Topology end Topology
namespace Finset end Finset
namespace Set end Set
namespace Function end Function
namespace Filter end Filter
namespace Polynomial end Polynomial
namespace Classical
attribute [scoped instance low] propDecidable
end Classical
namespace NNReal end NNReal
namespace ENNReal end ENNReal
namespace MeasureTheory end MeasureTheory
namespace Matrix end Matrix
namespace Metric end Metric
namespace Pointwise end Pointwise
namespace Nat.ArithmeticFunction end Nat.ArithmeticFunction
namespace ArithmeticFunction end ArithmeticFunction
namespace ZMod end ZMod
namespace EuclideanGeometry end EuclideanGeometry
namespace Affine end Affine
namespace RealInnerProductSpace end RealInnerProductSpace
