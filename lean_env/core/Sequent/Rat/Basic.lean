prelude
import Sequent.Tactic.Linarith
-- rationals as a quotient: (a, m) stands for a / (m+1)
namespace Rat0
open CommRing
def d (n : Nat) : Int := Int.ofNat (Nat.succ n)
def dm (m n : Nat) : Nat := m * n + m + n
theorem d_dm (m n : Nat) : d (dm m n) = d m * d n := by
  have h : Nat.succ (dm m n) = Nat.succ m * Nat.succ n := by
    unfold dm
    rw [Nat.mul_succ, Nat.succ_mul, Nat.add_succ, Nat.add_assoc, Nat.add_comm m n, Nat.add_assoc]
  exact congrArg Int.ofNat h
def r (x y : Int × Nat) : Prop := x.1 * d y.2 = y.1 * d x.2
def Q : Type := Quot r
def mk (a : Int) (m : Nat) : Q := Quot.mk r (a, m)
theorem eq {a c : Int} {m n : Nat} (h : a * d n = c * d m) : mk a m = mk c n := Quot.sound h
noncomputable def lift2 (f : Int → Nat → Int → Nat → Q)
   (h1 : ∀ a m a' m' b n, a * d m' = a' * d m → f a m b n = f a' m' b n)
   (h2 : ∀ a m b n b' n', b * d n' = b' * d n → f a m b n = f a m b' n') (x y : Q) : Q :=
  Quot.lift (fun a => Quot.lift (fun b => f a.1 a.2 b.1 b.2) (fun b b' h => h2 a.1 a.2 b.1 b.2 b'.1 b'.2 h) y)
    (fun a a' h => Quot.ind (β := fun y => Quot.lift (fun b => f a.1 a.2 b.1 b.2) (fun b b' h => h2 a.1 a.2 b.1 b.2 b'.1 b'.2 h) y = Quot.lift (fun b => f a'.1 a'.2 b.1 b.2) (fun b b' h => h2 a'.1 a'.2 b.1 b.2 b'.1 b'.2 h) y) (fun b => h1 a.1 a.2 a'.1 a'.2 b.1 b.2 h) y) x
noncomputable def add : Q → Q → Q := lift2 (fun a m b n => mk (a * d n + b * d m) (dm m n))
  (fun a m a' m' b n h => by
    apply eq
    rw [d_dm, d_dm]
    have e : (a * d n + b * d m) * (d m' * d n) = (a * d m') * (d n * d n) + b * d m * d m' * d n := by ring1
    rw [e, h]
    ring1)
  (fun a m b n b' n' h => by
    apply eq
    rw [d_dm, d_dm]
    have e : (a * d n + b * d m) * (d m * d n') = (b * d n') * (d m * d m) + a * d n * d m * d n' := by ring1
    rw [e, h]
    ring1)
noncomputable def mul : Q → Q → Q := lift2 (fun a m b n => mk (a * b) (dm m n))
  (fun a m a' m' b n h => by
    apply eq
    rw [d_dm, d_dm]
    have e : (a * b) * (d m' * d n) = (a * d m') * (b * d n) := by ring1
    rw [e, h]
    ring1)
  (fun a m b n b' n' h => by
    apply eq
    rw [d_dm, d_dm]
    have e : (a * b) * (d m * d n') = (b * d n') * (a * d m) := by ring1
    rw [e, h]
    ring1)
noncomputable def neg : Q → Q := Quot.lift (fun a => mk (-a.1) a.2) (fun a a' h => by
    apply eq
    have e : -a.1 * d a'.2 = -(a.1 * d a'.2) := by ring1
    have h' : a.1 * d a'.2 = a'.1 * d a.2 := h
    rw [e, h']
    ring1)
noncomputable instance : Add Q := ⟨add⟩
noncomputable instance : Mul Q := ⟨mul⟩
noncomputable instance : Neg Q := ⟨neg⟩
noncomputable instance : Sub Q := ⟨fun a b => a + -b⟩
noncomputable def npow (x : Q) : Nat → Q | .zero => mk 1 0 | .succ n => mul (npow x n) x
noncomputable instance : NatPow Q := ⟨npow⟩
theorem ind {p : Q → Prop} (h : ∀ a m, p (mk a m)) (x : Q) : p x := Quot.ind (β := p) (fun a => h a.1 a.2) x
theorem add_mk (a b : Int) (m n : Nat) : mk a m + mk b n = mk (a * d n + b * d m) (dm m n) := rfl
theorem mul_mk (a b : Int) (m n : Nat) : mk a m * mk b n = mk (a * b) (dm m n) := rfl
theorem neg_mk (a : Int) (m : Nat) : -(mk a m) = mk (-a) m := rfl
theorem d0 : d 0 = 1 := rfl
macro "qring" : tactic => `(tactic| (simp only [add_mk, mul_mk, neg_mk]; apply eq; simp only [d_dm, d0]; ring1))
noncomputable instance : CommRing Q where
  natCast n := mk (Int.ofNat n) 0
  add_assoc := ind fun a m => ind fun b n => ind fun c k => by qring
  add_comm := ind fun a m => ind fun b n => by qring
  zero_add := ind fun a m => by
    change mk 0 0 + mk a m = mk a m
    qring
  neg_add := ind fun a m => by
    change -(mk a m) + mk a m = mk 0 0
    qring
  mul_assoc := ind fun a m => ind fun b n => ind fun c k => by qring
  mul_comm := ind fun a m => ind fun b n => by qring
  one_mul := ind fun a m => by
    change mk 1 0 * mk a m = mk a m
    qring
  left_distrib := ind fun a m => ind fun b n => ind fun c k => by qring
  sub_eq _ _ := rfl
  pow_zero _ := rfl
  pow_succ _ _ := rfl
  natCast_succ n := by
    change mk (Int.ofNat (Nat.succ n)) 0 = mk (Int.ofNat n) 0 + mk 1 0
    have h : Int.ofNat (Nat.succ n) = Int.ofNat n + 1 := rfl
    rw [h]
    qring
end Rat0
