prelude
import Sequent.Rat.Basic
namespace Rat0
open CommRing
theorem nn_of (n : Nat) : Int.NonNeg (Int.ofNat n) := .mk n
theorem nn_ex {x : Int} (h : Int.NonNeg x) : ∃ n, x = Int.ofNat n := by
  cases h with
  | mk n => exact ⟨n, rfl⟩
theorem nn_neg (n : Nat) (h : Int.NonNeg (Int.negSucc n)) : False := by
  obtain ⟨k, e⟩ := nn_ex h
  exact Int.noConfusion e
theorem nn_scale (a : Int) (n : Nat) : Int.NonNeg (a * d n) ↔ Int.NonNeg a := match a with
  | .ofNat k => ⟨fun _ => .mk k, fun _ => .mk (k * Nat.succ n)⟩
  | .negSucc k => ⟨fun h => by
      have h2 : Int.negSucc k * d n = Int.negSucc (Nat.succ k * n + k) := rfl
      rw [h2] at h
      exact (nn_neg _ h).elim, fun h => (nn_neg _ h).elim⟩
noncomputable def nn : Q → Prop := Quot.lift (fun a => Int.NonNeg a.1) (fun a a' h => by
  have h' : a.1 * d a'.2 = a'.1 * d a.2 := h
  have e1 := nn_scale a.1 a'.2
  rw [h'] at e1
  exact propext (e1.symm.trans (nn_scale a'.1 a.2)))
theorem nn_mk (a : Int) (m : Nat) : nn (mk a m) = Int.NonNeg a := rfl
theorem N1 {x y : Q} : nn x → nn y → nn (x + y) := ind (p := fun x => nn x → nn y → nn (x + y)) (fun a m => ind (p := fun y => nn (mk a m) → nn y → nn (mk a m + y)) (fun b n hx hy => by
  rw [add_mk, nn_mk]
  rw [nn_mk] at hx
  rw [nn_mk] at hy
  obtain ⟨k, rfl⟩ := nn_ex hx
  obtain ⟨l, rfl⟩ := nn_ex hy
  exact .mk (k * Nat.succ n + l * Nat.succ m)) y) x
theorem N2 {x y : Q} : nn x → nn y → nn (x * y) := ind (p := fun x => nn x → nn y → nn (x * y)) (fun a m => ind (p := fun y => nn (mk a m) → nn y → nn (mk a m * y)) (fun b n hx hy => by
  rw [mul_mk, nn_mk]
  rw [nn_mk] at hx
  rw [nn_mk] at hy
  obtain ⟨k, rfl⟩ := nn_ex hx
  obtain ⟨l, rfl⟩ := nn_ex hy
  exact .mk (k * l)) y) x
theorem N3 (x : Q) : nn x ∨ nn (-x) := ind (p := fun x => nn x ∨ nn (-x)) (fun a m => match a with
  | .ofNat k => .inl (.mk k)
  | .negSucc k => .inr (.mk (Nat.succ k))) x
theorem N4 {x : Q} : nn x → nn (-x) → x = mk 0 0 := ind (p := fun x => nn x → nn (-x) → x = mk 0 0) (fun a m => match a with
  | .ofNat .zero => fun _ _ => eq (show (0:Int) * d 0 = 0 * d m by ring1)
  | .ofNat (.succ k) => fun _ h => (nn_neg k h).elim
  | .negSucc k => fun h _ => (nn_neg k h).elim) x
theorem ne_zero_ex (x : Q) (h : ¬ x = mk 0 0) : ∃ y, x * y = mk 1 0 :=
  ind (p := fun x => ¬ x = mk 0 0 → ∃ y, x * y = mk 1 0) (fun a m => match a with
   | .ofNat .zero => fun h => absurd (eq (show (0:Int) * d 0 = 0 * d m by ring1)) h
   | .ofNat (.succ k) => fun _ => ⟨mk (d m) k, by
      rw [mul_mk]; apply eq; rw [d_dm, d0]
      change d k * d m * 1 = 1 * (d m * d k)
      ring1⟩
   | .negSucc k => fun _ => ⟨mk (-(d m)) k, by
      rw [mul_mk]; apply eq; rw [d_dm, d0]
      change (-(d k)) * -(d m) * 1 = 1 * (d m * d k)
      ring1⟩) x h
theorem nonempty_of_ex {α : Type} {p : α → Prop} (h : ∃ x, p x) : Nonempty (Subtype p) := match h with | ⟨w, hw⟩ => ⟨⟨w, hw⟩⟩
noncomputable def inv (x : Q) : Q := (Classical.choice (nonempty_of_ex (α := Q) (p := fun y => (x = mk 0 0 → y = mk 0 0) ∧ (¬ x = mk 0 0 → x * y = mk 1 0)) (match Classical.em (x = mk 0 0) with
  | .inl h => ⟨mk 0 0, fun _ => rfl, fun h' => absurd h h'⟩
  | .inr h => match ne_zero_ex x h with | ⟨y, hy⟩ => ⟨y, fun h' => absurd h' h, fun _ => hy⟩))).val
theorem inv_spec (x : Q) : (x = mk 0 0 → inv x = mk 0 0) ∧ (¬ x = mk 0 0 → x * inv x = mk 1 0) := (Classical.choice (nonempty_of_ex (α := Q) (p := fun y => (x = mk 0 0 → y = mk 0 0) ∧ (¬ x = mk 0 0 → x * y = mk 1 0)) (match Classical.em (x = mk 0 0) with
  | .inl h => ⟨mk 0 0, fun _ => rfl, fun h' => absurd h h'⟩
  | .inr h => match ne_zero_ex x h with | ⟨y, hy⟩ => ⟨y, fun h' => absurd h' h, fun _ => hy⟩))).property
theorem nn_cast {x y : Q} (e : x = y) (h : nn x) : nn y := e.rec h
theorem sub_swap (a b : Q) : -(a - b) = b - a := by ring1
theorem eq_of_sub {a b : Q} (h : a - b = mk 0 0) : a = b := by
  have e : a = (a - b) + b := by ring1
  rw [h] at e
  rw [e]
  exact zero_add b
theorem mul_zero_cases {x y : Q} (h : x * y = mk 0 0) (hx : ¬ x = mk 0 0) : y = mk 0 0 := by
  have e2 : (x * inv x) * y = (x * y) * inv x := by ring1
  rw [h, (inv_spec x).right hx] at e2
  have e3 : (1:Q) * y = (0:Q) * inv x := e2
  have e4 : y = (1:Q) * y := by ring1
  rw [e4, e3]
  change (0:Q) * inv x = (0:Q)
  ring1
noncomputable instance : LinearOrderedField Q where
  mul_pos' a b ha hb h := by
    have e1 : ∀ x : Q, -(0 - x) = x := by intro x; ring1
    have na : nn a := match N3 (0 - a) with | .inl h => absurd h ha | .inr h => nn_cast (e1 a) h
    have nb : nn b := match N3 (0 - b) with | .inl h => absurd h hb | .inr h => nn_cast (e1 b) h
    have h0 : a * b = mk 0 0 := N4 (N2 na nb) (nn_cast (show 0 - a * b = -(a * b) by ring1) h)
    match Classical.em (a = mk 0 0) with
    | .inl e => exact ha (nn_cast (show (0:Q) = 0 - a by rw [e]; rfl) (nn_of 0))
    | .inr e => exact hb (nn_cast (show (0:Q) = 0 - b by rw [mul_zero_cases h0 e]; rfl) (nn_of 0))
  le a b := nn (b - a)
  lt a b := ¬ nn (a - b)
  inv := inv
  div a b := a * inv b
  le_refl a := nn_cast (show (0:Q) = a - a by ring1) (nn_of 0)
  le_trans a b c h h' := nn_cast (show (b - a) + (c - b) = c - a by ring1) (N1 h h')
  le_antisymm a b h h' := (eq_of_sub (N4 h (nn_cast (sub_swap b a).symm h'))).symm
  le_total a b := match N3 (b - a) with
    | .inl h => .inl h
    | .inr h => .inr (nn_cast (sub_swap b a) h)
  lt_iff a b := Iff.rfl
  add_le_add_left a b h c := nn_cast (show b - a = (c + b) - (c + a) by ring1) h
  mul_nonneg a b ha hb := nn_cast (show (a - 0) * (b - 0) = a * b - 0 by ring1) (N2 ha hb)
  zero_ne_one h := nn_neg 0 (nn_cast (show -(mk 0 0) = -(mk 1 0) from congrArg (fun x => -x) h) (nn_of 0))
  mul_inv_cancel a h := (inv_spec a).right h
  div_eq _ _ := rfl
end Rat0
notation "ℚ" => Rat0.Q
