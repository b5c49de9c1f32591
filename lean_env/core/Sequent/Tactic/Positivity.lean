/-
`positivity` proves `0 < e`, `0 ≤ e` and `e ≠ 0` by going through `e` from the leaves: sums, products, quotients,
inverses, powers, absolute values, `min`, `max`, casts. At a leaf it looks for a hypothesis and then for an instance of
`Positivity.Pos` or `Positivity.Nonneg`, which is how other files teach it new functions.
-/
prelude
import Sequent.Tactic.NormNum

set_option autoImplicit false
set_option linter.unusedSectionVars false
universe u

namespace Positivity

/-- `a` is positive: an instance teaches `positivity`. -/
class Pos {α : Type u} [CommSemiring α] [LT α] (a : α) : Prop where
  pos : 0 < a

/-- `a` is nonnegative: an instance teaches `positivity`. -/
class Nonneg {α : Type u} [CommSemiring α] [LE α] (a : α) : Prop where
  nonneg : 0 ≤ a

section
variable {α : Type u} [CommSemiring α] [LinearOrder α] [IsStrictOrderedRing α] {a b c : α}

theorem of_pos (a : α) [h : Pos a] (_ : Unit) : 0 < a := h.pos
theorem of_nonneg (a : α) [h : Nonneg a] (_ : Unit) : 0 ≤ a := h.nonneg
theorem numeral_pos (_ : α) (n : Nat) : (0 : α) < ((n + 1 : Nat) : α) := Nat.cast_succ_pos n
theorem numeral_nonneg (_ : α) (n : Nat) : (0 : α) ≤ (n : α) := Nat.cast_nonneg n
theorem natCast_pos (_ : α) {n : Nat} (h : 0 < n) : (0 : α) < (n : α) := Nat.cast_pos.mpr h
theorem ne_of_pos (h : 0 < a) : a ≠ 0 := h.ne'
theorem pos_of_le (n : Nat) (h : ((n + 1 : Nat) : α) ≤ a) : 0 < a := (Nat.cast_succ_pos n).trans_le h
theorem pos_of_lt (n : Nat) (h : (n : α) < a) : 0 < a := (Nat.cast_nonneg n).trans_lt h
theorem nonneg_of_le (n : Nat) (h : (n : α) ≤ a) : 0 ≤ a := (Nat.cast_nonneg n).trans h
theorem max_pos_left (b : α) (h : 0 < a) : 0 < max a b := lt_max_iff.mpr (.inl h)
theorem max_pos_right (a : α) (h : 0 < b) : 0 < max a b := lt_max_iff.mpr (.inr h)
theorem max_nonneg_left (b : α) (h : 0 ≤ a) : 0 ≤ max a b := le_max_iff.mpr (.inl h)
theorem max_nonneg_right (a : α) (h : 0 ≤ b) : 0 ≤ max a b := le_max_iff.mpr (.inr h)
theorem min_pos (ha : 0 < a) (hb : 0 < b) : 0 < min a b := lt_min ha hb
theorem min_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ min a b := le_min ha hb
end

section
variable {α : Type u} [CommRing α] [LinearOrder α] [IsStrictOrderedRing α] {a b : α}
theorem even_pow_nonneg (a : α) (k : Nat) : 0 ≤ a ^ (2 * k) := by
  rw [pow_mul]
  exact pow_nonneg (sq_nonneg a) k
theorem even_pow_pos (h : a ≠ 0) (k : Nat) : 0 < a ^ (2 * k) := by
  rw [pow_mul]
  exact pow_pos (sq_pos_of_ne_zero h) k
theorem abs_pos_of_ne (h : a ≠ 0) : 0 < |a| := abs_pos.mpr h
theorem mul_self_pos_of_ne (h : a ≠ 0) : 0 < a * a := mul_self_pos.mpr h
end

theorem nat_nonneg (n : Nat) : 0 ≤ n := Nat.zero_le n

end Positivity

namespace Sequent.Positivity
open Lean Meta Elab Tactic Sequent.Reify Sequent.Linarith

/-- What is known of a term, and the proof. -/
inductive Sign where
  | pos (proof : Expr)
  | nonneg (proof : Expr)
  | ne (proof : Expr)
  | unknown
instance : Inhabited Sign := ⟨.unknown⟩

def app1 (n : Name) (a : Expr) : MetaM Expr := mkAppM n (Array.mkArray1 a)
def app2 (n : Name) (a b : Expr) : MetaM Expr := mkAppM n (Array.mkArray2 a b)

/-- The first alternative that does not fail; `unknown` after the last. -/
def orElse : List (MetaM Sign) → MetaM Sign
  | .nil => pure .unknown
  | .cons x l => do
    let r ← tryCatch x (fun _ => pure .unknown)
    match r with
    | .unknown => orElse l
    | r => pure r

def asPos (x : MetaM Expr) : MetaM Sign := bind x fun p => pure (.pos p)
def asNonneg (x : MetaM Expr) : MetaM Sign := bind x fun p => pure (.nonneg p)
def asNe (x : MetaM Expr) : MetaM Sign := bind x fun p => pure (.ne p)

/-- Nonnegativity from any sign that gives it. -/
def weak : Sign → MetaM (Option Expr)
  | .pos p => do pure (some (← app1 `le_of_lt p))
  | .nonneg p => pure (some p)
  | _ => pure none

def nonzero : Sign → MetaM (Option Expr)
  | .pos p => do pure (some (← app1 `Positivity.ne_of_pos p))
  | .ne p => pure (some p)
  | _ => pure none

/-- A hypothesis `k < e`, `k ≤ e` with a numeral `k`, or `e ≠ 0`. -/
def fromHypotheses (e : Expr) : List (Prod Expr Expr) → MetaM Sign
  | .nil => pure .unknown
  | .cons (t, p) l => do
    let here ← tryCatch (match comparison? t p with
      | some c => match c.rel with
        | .eq => pure .unknown
        | rel => match numeral? c.lhs with
          | none => pure .unknown
          | some k => do
            match (← sameTerm c.rhs e) with
            | false => pure .unknown
            | true => match rel, k with
              | .lt, k => match k with
                | .zero => pure (.pos p)
                | k => asPos (app2 `Positivity.pos_of_lt (lit k) p)
              | _, k => match k with
                | .zero => pure (.nonneg p)
                | .succ k => asPos (app2 `Positivity.pos_of_le (lit k) p)
      | none => match t.strip with
        | .app (.const n _) q => match Name.beq n `Not, equation? q with
          | true, some (_, l, r) => do
            match (← sameTerm l e), numeral? r with
            | true, some 0 => pure (.ne p)
            | _, _ => match (← sameTerm r e), numeral? l with
              | true, some 0 => asNe (app1 `Ne.symm p)
              | _, _ => pure .unknown
          | _, _ => pure .unknown
        | .app (.app (.app (.const n _) _) l) r => match Name.beq n `Ne with
          | true => do
            match (← sameTerm l e), numeral? r with
            | true, some 0 => pure (.ne p)
            | _, _ => match (← sameTerm r e), numeral? l with
              | true, some 0 => asNe (app1 `Ne.symm p)
              | _, _ => pure .unknown
          | false => pure .unknown
        | _ => pure .unknown) (fun _ => pure .unknown)
    match here with
    | .unknown => fromHypotheses e l
    | .pos p => pure (.pos p)
    | r => do
      match (← fromHypotheses e l) with
      | .pos p => pure (.pos p)
      | _ => pure r

def isHead (f : Expr) (n : Name) (k : Nat) : Bool := Expr.isAppOfArity f n k

/-- The constant that is applied in a term. -/
partial def _root_.Lean.Expr.spineHead : Expr → Name
  | .app f _ => f.spineHead
  | .const n _ => n
  | .mdata _ e => e.spineHead
  | _ => .anonymous

/-- A function of one argument whose values have a sign: lemmas for positive and nonnegative arguments, and for all. They
may stand in any file. -/
structure Signed where
  head : Name
  ofPos : Option Name
  ofNonneg : Option Name
  pos : Option Name
  nonneg : Option Name

/-- What is known of functions. A lemma on a cast also takes the cast itself, which says into which type it goes. -/
def signed : List Signed :=
  .cons ⟨`Real.sqrt, some `Real.sqrt_pos_of_pos, none, none, some `Real.sqrt_nonneg⟩
  (.cons ⟨`Real.exp, none, none, some `Real.exp_pos, none⟩
  (.cons ⟨`Nat.factorial, none, none, some `Nat.factorial_pos, none⟩
  (.cons ⟨`Norm.norm, none, none, none, some `Complex.norm_nonneg⟩
  (.cons ⟨`NNReal.toReal, none, none, none, some `NNReal.coe_nonneg⟩ .nil))))

def casts : List Signed :=
  .cons ⟨`Int.cast, some `Positivity.intCast_pos, some `Positivity.intCast_nonneg, none, none⟩
  (.cons ⟨`Rat.cast, some `Positivity.ratCast_pos, some `Positivity.ratCast_nonneg, none, none⟩ .nil)

def find? (n : Name) : List Signed → Option Signed
  | .nil => none
  | .cons f l => match Name.beq n f.head with
    | true => some f
    | false => find? n l

/-- The sign of `e`. -/
partial def sign (hyps : List (Prod Expr Expr)) (e : Expr) : MetaM Sign := do
  checkBudget
  let known (hyps : List (Prod Expr Expr)) (head : Name) (a e : Expr) : MetaM Sign := do
    match find? head signed, find? head casts with
    | some f, _ => do
      let s ← match f.ofPos with
        | some _ => sign hyps a
        | none => pure .unknown
      match s, f.ofPos, f.pos, f.nonneg with
      | .pos p, some l, _, _ => asPos (app1 l p)
      | _, _, some l, _ => asPos (app1 l a)
      | _, _, _, some l => asNonneg (app1 l a)
      | _, _, _, _ => pure .unknown
    | _, some f => do
      match (← sign hyps a), f.ofPos, f.ofNonneg with
      | .pos p, some l, _ => asPos (app2 l e p)
      | .nonneg p, _, some l => asNonneg (app2 l e p)
      | _, _, _ => pure .unknown
    | _, _ => pure .unknown
  let leaf : MetaM Sign := do
    let type ← typeOf e
    orElse (.cons (do
        match (← fromHypotheses e hyps), isNat type with
        | .ne p, true => asPos (app1 `Nat.pos_of_ne_zero p)
        | r, _ => pure r)
      (.cons (match e with
        | .app f a => known hyps f.spineHead a e
        | _ => pure .unknown)
      (.cons (asPos (app2 `Positivity.of_pos e NormNum.unit))
      (.cons (asNonneg (app2 `Positivity.of_nonneg e NormNum.unit))
      (.cons (match isNat type with
        | true => asNonneg (app1 `Positivity.nat_nonneg e)
        | false => pure .unknown) .nil)))))
  let better (x : MetaM Sign) : MetaM Sign := do
    match (← tryCatch x (fun _ => pure .unknown)) with
    | .unknown => leaf
    | .pos p => pure (.pos p)
    | r => do
      match (← fromHypotheses e hyps) with
      | .pos p => pure (.pos p)
      | _ => pure r
  /- Two arguments and the lemmas for positive, mixed, nonnegative and nonzero ones. -/
  let product (a b : Expr) (pp nn nz : Name) : MetaM Sign := do
    let sa ← sign hyps a
    let sb ← sign hyps b
    match sa, sb with
    | .pos p, .pos q => asPos (app2 pp p q)
    | _, _ => match (← weak sa), (← weak sb) with
      | some p, some q => asNonneg (app2 nn p q)
      | _, _ => match (← nonzero sa), (← nonzero sb) with
        | some p, some q => asNe (app2 nz p q)
        | _, _ => pure .unknown
  match numeral? e with
  | some .zero => asNonneg (app2 `Positivity.numeral_nonneg e (lit 0))
  | some (.succ k) => asPos (app2 `Positivity.numeral_pos e (lit k))
  | none => match e with
    | .mdata _ e => sign hyps e
    | .app (.app f a) b =>
      match isHead f `HAdd.hAdd 4 with
      | true => better do
        let sa ← sign hyps a
        let sb ← sign hyps b
        match sa, sb with
        | .pos p, .pos q => asPos (app2 `add_pos p q)
        | .pos p, .nonneg q => asPos (app2 `add_pos_of_pos_of_nonneg p q)
        | .nonneg p, .pos q => asPos (app2 `add_pos_of_nonneg_of_pos p q)
        | .nonneg p, .nonneg q => asNonneg (app2 `add_nonneg p q)
        | _, _ => pure .unknown
      | false => match isHead f `HMul.hMul 4 with
      | true => better do
        match (← product a b `mul_pos `mul_nonneg `mul_ne_zero) with
        | .pos p => pure (.pos p)
        | r => match (← sameTerm a b) with
          | true => match (← nonzero (← sign hyps a)) with
            | some p => asPos (app1 `Positivity.mul_self_pos_of_ne p)
            | none => orElse (.cons (asNonneg (app1 `mul_self_nonneg a)) (.cons (pure r) .nil))
          | false => pure r
      | false => match isHead f `HDiv.hDiv 4 with
      | true => better (product a b `div_pos `div_nonneg `div_ne_zero)
      | false => match isHead f `HPow.hPow 4 with
      | true => better do
        let sa ← sign hyps a
        match isNat (← typeOf b) with
        | false => match sa with
          | .pos p => orElse (.cons (asPos (app2 `Real.rpow_pos_of_pos p b)) (.cons (asPos (app2 `zpow_pos p b)) .nil))
          | .nonneg p =>
            orElse (.cons (asNonneg (app2 `Real.rpow_nonneg p b)) (.cons (asNonneg (app2 `zpow_nonneg p b)) .nil))
          | .ne p => asNe (app2 `zpow_ne_zero b p)
          | .unknown => pure .unknown
        | true =>
        match sa with
        | .pos p => asPos (app2 `pow_pos p b)
        | _ => match natLit? b with
          | none => match sa with
            | .nonneg p => asNonneg (app2 `pow_nonneg p b)
            | .ne p => asNe (app2 `pow_ne_zero b p)
            | _ => pure .unknown
          | some k => match Nat.beq (k % 2) 0, sa with
            | true, .ne p => asPos (app2 `Positivity.even_pow_pos p (lit (k / 2)))
            | _, .nonneg p => asNonneg (app2 `pow_nonneg p b)
            | true, _ => asNonneg (app2 `Positivity.even_pow_nonneg a (lit (k / 2)))
            | false, .ne p => asNe (app2 `pow_ne_zero b p)
            | false, _ => pure .unknown
      | false => match isHead f `Inv.inv 1 with
      | true => better do
        match (← sign hyps b) with
        | .pos p => asPos (app1 `inv_pos_of_pos p)
        | .nonneg p => asNonneg (app1 `inv_nonneg_of_nonneg p)
        | .ne p => asNe (app1 `inv_ne_zero p)
        | .unknown => pure .unknown
      | false => match isHead f `abs 2 with
      | true => better do
        match (← nonzero (← sign hyps b)) with
        | some p => asPos (app1 `Positivity.abs_pos_of_ne p)
        | none => asNonneg (app1 `abs_nonneg b)
      | false => match isHead f `Nat.cast 1 with
      | true => better do
        match (← sign hyps b) with
        | .pos p => asPos (app2 `Positivity.natCast_pos e p)
        | _ => asNonneg (app2 `Positivity.numeral_nonneg e b)
      | false => match isHead f `Max.max 2, isHead f `Min.min 2 with
      | true, _ => better do
        match (← sign hyps a), (← sign hyps b) with
        | .pos p, _ => asPos (app2 `Positivity.max_pos_left b p)
        | _, .pos p => asPos (app2 `Positivity.max_pos_right a p)
        | .nonneg p, _ => asNonneg (app2 `Positivity.max_nonneg_left b p)
        | _, .nonneg p => asNonneg (app2 `Positivity.max_nonneg_right a p)
        | _, _ => pure .unknown
      | _, true => better (product a b `Positivity.min_pos `Positivity.min_nonneg `Positivity.min_pos)
      | _, _ => leaf
    | _ => leaf

def hypothesisTypes : List Expr → MetaM (List (Prod Expr Expr))
  | .nil => pure .nil
  | .cons h l => do
    let t ← typeOf h
    let rest ← hypothesisTypes l
    pure (.cons (t, h) rest)

/-- All hypotheses with their types. -/
def context : TacticM (List (Prod Expr Expr)) := do
  let goal ← getMainGoal
  let decl ← monadLift (MVarId.getDecl goal)
  let fv ← monadLift (hypotheses (Array.toList (LocalContext.getFVarIds decl.lctx)))
  monadLift (hypothesisTypes fv)

def failed : TacticM Unit := throwMsg (stringToMessageData "positivity failed: the sign is not evident")

syntax (name := positivity) "positivity" : tactic

@[tactic positivity] def evalPositivity : Lean.Elab.Tactic.Tactic := fun stx => withPosition stx (withMainContext do
  let target ← getMainTarget
  let hyps ← context
  match comparison? target target with
  | some c => match c.rel, numeral? c.lhs with
    | .lt, some 0 => do
      match (← monadLift (sign hyps c.rhs)) with
      | .pos p => closeMainGoal `positivity p true
      | _ => failed
    | .le, some 0 => do
      match (← monadLift (bind (sign hyps c.rhs) weak)) with
      | some p => closeMainGoal `positivity p true
      | none => failed
    | _, _ => failed
  | none =>
    let side : Option Expr := match target.strip with
      | .app (.app (.app (.const n _) _) l) r => match Name.beq n `Ne, numeral? r with
        | true, some 0 => some l
        | _, _ => none
      | .app (.const n _) q => match Name.beq n `Not, equation? q with
        | true, some (_, l, r) => match numeral? r with
          | some 0 => some l
          | _ => none
        | _, _ => none
      | _ => none
    match side with
    | none => failed
    | some e => do
      match (← monadLift (bind (sign hyps e) nonzero)) with
      | some p => closeMainGoal `positivity p true
      | none => failed)

end Sequent.Positivity
