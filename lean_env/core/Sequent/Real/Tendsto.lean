prelude
import Sequent.Complex.Norm
import Sequent.Real.NNReal
import Sequent.Real.Floor
import Sequent.Data.List
/-! Filters, metric spaces and limits as in Mathlib: `Filter.Tendsto f Filter.atTop (𝓝 a)`, which for sequences is the
definition by ε and N (`Metric.tendsto_atTop`). Neighbourhoods are those of the topology of open sets. -/
set_option autoImplicit false
universe u v w

/-- A filter: sets closed under supersets and finite intersections. Identical to Mathlib's. -/
structure Filter (α : Type u) where
  sets : Set (Set α)
  univ_sets : Set.univ ∈ sets
  sets_of_superset : ∀ {x y : Set α}, x ∈ sets → x ⊆ y → y ∈ sets
  inter_sets : ∀ {x y : Set α}, x ∈ sets → y ∈ sets → x ∩ y ∈ sets

namespace Filter
variable {α : Type u} {β : Type v} {γ : Type w}

instance : Membership (Set α) (Filter α) := ⟨fun f s => s ∈ f.sets⟩
/-- `f ≤ g`: every set of `g` is one of `f`. -/
instance : LE (Filter α) := ⟨fun f g => ∀ s : Set α, s ∈ g → s ∈ f⟩

/-- The sets whose preimages are in the filter. -/
def map (m : α → β) (f : Filter α) : Filter β where
  sets := setOf fun s => m ⁻¹' s ∈ f
  univ_sets := f.univ_sets
  sets_of_superset h hs := f.sets_of_superset h fun _ hx => hs _ hx
  inter_sets h h' := f.inter_sets h h'

/-- `f` tends to `l₂` along `l₁`. Identical to Mathlib's. -/
def Tendsto (f : α → β) (l₁ : Filter α) (l₂ : Filter β) : Prop := l₁.map f ≤ l₂

/-- The filter of the sets that contain all elements from some point on. Mathlib writes it as the infimum of the filters
of supersets of `Set.Ici a`: a set belongs to that when it contains some finite intersection of such intervals. -/
def atTop [Preorder α] : Filter α where
  sets := setOf fun s => ∃ l : List α, ∀ x, (∀ a, a ∈ l → a ≤ x) → x ∈ s
  univ_sets := ⟨[], fun _ _ => True.intro⟩
  sets_of_superset := fun ⟨l, h⟩ hs => ⟨l, fun x hx => hs x (h x hx)⟩
  inter_sets := fun ⟨l, h⟩ ⟨m, h'⟩ => ⟨l ++ m, fun x hx =>
    ⟨h x fun a ha => hx a (List.mem_append.mpr (.inl ha)), h' x fun a ha => hx a (List.mem_append.mpr (.inr ha))⟩⟩

theorem mem_atTop_sets_nat {s : Set Nat} : s ∈ (atTop : Filter Nat) ↔ ∃ a : Nat, ∀ b, a ≤ b → b ∈ s := by
  refine ⟨fun ⟨l, h⟩ => ?_, fun ⟨a, h⟩ => ⟨[a], fun x hx => h x (hx a (List.mem_cons.mpr (.inl rfl)))⟩⟩
  have bound : ∀ l : List Nat, ∃ a, ∀ x, x ∈ l → x ≤ a := fun l => by
    induction l with
    | nil => exact ⟨0, fun _ hx => absurd hx List.not_mem_nil⟩
    | cons b l ih =>
      obtain ⟨a, ha⟩ := ih
      refine ⟨a + b, fun x hx => (List.mem_cons.mp hx).elim (fun e => e ▸ Nat.le_add_left b a) fun hx => ?_⟩
      have := ha x hx
      omega
  obtain ⟨a, ha⟩ := bound l
  exact ⟨a, fun b hb => h b fun x hx => le_trans (ha x hx) hb⟩

end Filter

/-- The open sets. Identical to Mathlib's. -/
class TopologicalSpace (X : Type u) where
  IsOpen : Set X → Prop
  isOpen_univ : IsOpen Set.univ
  isOpen_inter : ∀ s t : Set X, IsOpen s → IsOpen t → IsOpen (s ∩ t)
  isOpen_sUnion : ∀ S : Set (Set X), (∀ t ∈ S, IsOpen t) → IsOpen (setOf fun x => ∃ t, t ∈ S ∧ x ∈ t)
export TopologicalSpace (IsOpen)

/-- The neighbourhoods of `x`: the sets that contain an open set around it (Mathlib's `mem_nhds_iff`). -/
def nhds {X : Type u} [TopologicalSpace X] (x : X) : Filter X where
  sets := setOf fun s => ∃ t, t ⊆ s ∧ IsOpen t ∧ x ∈ t
  univ_sets := ⟨Set.univ, Set.Subset.rfl, TopologicalSpace.isOpen_univ, True.intro⟩
  sets_of_superset := fun ⟨t, h, h'⟩ hs => ⟨t, Set.Subset.trans h hs, h'⟩
  inter_sets := fun ⟨t, h1, h2, h3⟩ ⟨t', h1', h2', h3'⟩ =>
    ⟨t ∩ t', fun y hy => ⟨h1 y hy.1, h1' y hy.2⟩, TopologicalSpace.isOpen_inter t t' h2 h2', h3, h3'⟩

namespace Topology
scoped notation "𝓝" => nhds
end Topology
open Topology

/-- Types with a distance. -/
class PseudoMetricSpace (α : Type u) where
  dist : α → α → ℝ
  dist_self : ∀ x : α, dist x x = 0
  dist_comm : ∀ x y : α, dist x y = dist y x
  dist_triangle : ∀ x y z : α, dist x z ≤ dist x y + dist y z
export PseudoMetricSpace (dist)

/-- The topology of a metric: around each point of an open set lies a ball within it. -/
instance PseudoMetricSpace.toTopologicalSpace {α : Type u} [PseudoMetricSpace α] : TopologicalSpace α where
  IsOpen s := ∀ x ∈ s, ∃ ε : ℝ, 0 < ε ∧ ∀ y, dist y x < ε → y ∈ s
  isOpen_univ _ _ := ⟨1, zero_lt_one, fun _ _ => True.intro⟩
  isOpen_inter s t hs ht x hx := by
    obtain ⟨ε, hε, h⟩ := hs x hx.1
    obtain ⟨δ, hδ, h'⟩ := ht x hx.2
    exact ⟨min ε δ, lt_min hε hδ, fun y hy => ⟨h y (lt_of_lt_of_le hy (min_le_left _ _)),
      h' y (lt_of_lt_of_le hy (min_le_right _ _))⟩⟩
  isOpen_sUnion S hS x hx := by
    obtain ⟨t, ht, hxt⟩ := hx
    obtain ⟨ε, hε, h⟩ := hS t ht x hxt
    exact ⟨ε, hε, fun y hy => ⟨t, ht, h y hy⟩⟩

/-- The distance of the images under a function. -/
@[reducible] def PseudoMetricSpace.induced {α : Type u} {β : Type v} (f : α → β) (m : PseudoMetricSpace β) :
    PseudoMetricSpace α where
  dist x y := m.dist (f x) (f y)
  dist_self x := m.dist_self (f x)
  dist_comm x y := m.dist_comm (f x) (f y)
  dist_triangle x y z := m.dist_triangle (f x) (f y) (f z)

noncomputable instance Real.pseudoMetricSpace : PseudoMetricSpace ℝ where
  dist x y := |x - y|
  dist_self x := by rw [sub_self, abs_zero]
  dist_comm := abs_sub_comm
  dist_triangle := abs_sub_le

noncomputable instance : PseudoMetricSpace NNReal := .induced NNReal.toReal Real.pseudoMetricSpace
noncomputable instance : PseudoMetricSpace ℚ := .induced (fun q => (q : ℝ)) Real.pseudoMetricSpace
noncomputable instance : PseudoMetricSpace ℤ := .induced (fun n => (n : ℝ)) Real.pseudoMetricSpace
noncomputable instance : PseudoMetricSpace ℕ := .induced (fun n => (n : ℝ)) Real.pseudoMetricSpace

theorem Real.dist_eq (x y : ℝ) : dist x y = |x - y| := rfl
theorem NNReal.dist_eq (x y : NNReal) : dist x y = |(x : ℝ) - y| := rfl

namespace Metric
variable {α : Type u} [PseudoMetricSpace α]

theorem mem_nhds_iff {x : α} {s : Set α} : s ∈ 𝓝 x ↔ ∃ ε : ℝ, 0 < ε ∧ ∀ y, dist y x < ε → y ∈ s := by
  refine ⟨fun ⟨t, hts, ht, hx⟩ => ?_, fun ⟨ε, hε, h⟩ => ⟨setOf fun y => dist y x < ε, h, fun y hy => ?_, ?_⟩⟩
  · obtain ⟨ε, hε, h⟩ := ht x hx
    exact ⟨ε, hε, fun y hy => hts y (h y hy)⟩
  · have hy : dist y x < ε := hy
    refine ⟨ε - dist y x, by linarith, fun z hz => ?_⟩
    have := PseudoMetricSpace.dist_triangle z y x
    show dist z x < ε
    linarith
  · show dist x x < ε
    rw [PseudoMetricSpace.dist_self]
    exact hε

/-- A sequence tends to `a` when for every ε it stays within ε of `a` from some index on. -/
theorem tendsto_atTop {u : ℕ → α} {a : α} :
    Filter.Tendsto u Filter.atTop (𝓝 a) ↔ ∀ ε > 0, ∃ N, ∀ n ≥ N, dist (u n) a < ε := by
  constructor
  · intro h ε hε
    exact Filter.mem_atTop_sets_nat.mp (h _ (mem_nhds_iff.mpr ⟨ε, hε, fun _ => id⟩))
  · intro h s hs
    obtain ⟨ε, hε, h'⟩ := mem_nhds_iff.mp hs
    obtain ⟨N, hN⟩ := h ε hε
    exact Filter.mem_atTop_sets_nat.mpr ⟨N, fun n hn => h' _ (hN n hn)⟩

end Metric
