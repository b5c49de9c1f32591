prelude
import Sequent.Algebra.Certificates
universe u v
namespace Lean
@[extern "l_Lean_Meta_instantiateMVarsProfiling"] opaque Meta.instantiateMVarsProfiling : Expr → Meta.MetaM Expr
structure LocalDecl where
  a : Obj
  b : Obj
instance : Inhabited LocalDecl := ⟨⟨.a, .a⟩⟩
@[extern "l_Lean_LocalDecl_isImplementationDetail"] opaque LocalDecl.isImplementationDetail : LocalDecl → Bool
@[extern "l_Lean_FVarId_getDecl"] opaque FVarId.getDecl : FVarId → Meta.MetaM LocalDecl
end Lean
namespace Lin
open CommRing LinearOrderedRing
variable {α : Type u} [LinearOrderedRing α]
theorem one_pos : (0 : α) < 1 := zero_lt_one
theorem sub_pos {a b : α} (h : a < b) : natCast 0 < b - a := by
  have h2 := add_lt_add_left h (-a)
  rw [neg_add, add_comm, ← sub_eq] at h2
  exact h2
theorem mul_nn {a b c d : α} (h : a ≤ b) (h' : c ≤ d) : (0 : α) ≤ (b - a) * (d - c) := mul_nonneg _ _ (sub_nonneg_of_le h) (sub_nonneg_of_le h')
theorem mul_pp {a b c d : α} (h : a < b) (h' : c < d) : (0 : α) < (b - a) * (d - c) := mul_pos (sub_pos h) (sub_pos h')
theorem mul_eq {a b : α} (h : a = b) (c : α) : a * c = b * c := by rw [h]
theorem sq_nn (a : α) : (0 : α) ≤ a * a := mul_self_nonneg a
end Lin
namespace MyField
open Lean Meta Elab Tactic RingF
abbrev arr1 (a : Expr) : Array Expr := List.toArray (.cons a .nil)
abbrev arr2 (a b : Expr) : Array Expr := List.toArray (.cons a (.cons b .nil))
abbrev arr3 (a b c : Expr) : Array Expr := List.toArray (.cons a (.cons b (.cons c .nil)))
structure Res where
  e : FE
  x : Expr
  atoms : List Expr
instance : Inhabited Res := ⟨⟨.n 0, default, .nil⟩⟩
def len {α : Type} : List α → Nat | .nil => 0 | .cons _ l => len l + 1
def atom (t : Expr) (l : List Expr) : Res := match MyRing.findIdx t l 0 with
  | some i => ⟨.v i, mkApp (mkConst `RingF.FE.v .nil) (mkRawNatLit i), l⟩
  | none => let i := len l; ⟨.v i, mkApp (mkConst `RingF.FE.v .nil) (mkRawNatLit i), MyRing.appendOne t l⟩
def isC (f : Expr) (n : Name) (k : Nat) : Bool := Expr.isAppOfArity f n k
partial def reify (t : Expr) (l : List Expr) : Res :=
  match t with
  | .app (.app f a) b =>
    match isC f `HAdd.hAdd 4 with
    | true => let ra := reify a l; let rb := reify b ra.atoms; ⟨.add ra.e rb.e, mkApp2 (mkConst `RingF.FE.add .nil) ra.x rb.x, rb.atoms⟩
    | false =>
    match isC f `HMul.hMul 4 with
    | true => let ra := reify a l; let rb := reify b ra.atoms; ⟨.mul ra.e rb.e, mkApp2 (mkConst `RingF.FE.mul .nil) ra.x rb.x, rb.atoms⟩
    | false =>
    match isC f `HSub.hSub 4 with
    | true => let ra := reify a l; let rb := reify b ra.atoms; ⟨.sub ra.e rb.e, mkApp2 (mkConst `RingF.FE.sub .nil) ra.x rb.x, rb.atoms⟩
    | false =>
    match isC f `HPow.hPow 4, MyRing.natLit? b with
    | true, some k => let ra := reify a l; ⟨.pow ra.e k, mkApp2 (mkConst `RingF.FE.pow .nil) ra.x (mkRawNatLit k), ra.atoms⟩
    | _, _ =>
    match isC f `HDiv.hDiv 4, MyRing.natLit? b with
    | true, some (.succ k) => let ra := reify a l; ⟨.divn ra.e k, mkApp2 (mkConst `RingF.FE.divn .nil) ra.x (mkRawNatLit k), ra.atoms⟩
    | _, _ =>
    match isC f `Neg.neg 1 with
    | true => let rb := reify b l; ⟨.neg rb.e, mkApp (mkConst `RingF.FE.neg .nil) rb.x, rb.atoms⟩
    | false =>
    match MyRing.num? t with
    | some k => ⟨.n k, mkApp (mkConst `RingF.FE.n .nil) (mkRawNatLit k), l⟩
    | none => atom t l
  | .mdata _ e => reify e l
  | _ => atom t l
inductive Kind where | le | lt | eq
structure Hyp where
  kind : Kind
  l : Expr
  r : Expr
  pf : Expr
def is (a b : Name) : Bool := Name.beq a b
-- returns kind, type, lhs, rhs with ≥ > turned round
def strip (t : Expr) : Expr := match t with | .mdata _ t => strip t | t => t
def parse (t : Expr) : Option (Prod Kind (Prod Expr (Prod Expr Expr))) := match strip t with
  | .app (.app (.app (.const n _) ty) l) r => match is n `Eq with | true => some (.eq, ty, l, r) | false => none
  | .app (.app (.app (.app (.const n _) ty) _) l) r =>
    match is n `LE.le with
    | true => some (.le, ty, l, r)
    | false => match is n `LT.lt with
      | true => some (.lt, ty, l, r)
      | false => match is n `GE.ge with
        | true => some (.le, ty, r, l)
        | false => match is n `GT.gt with
          | true => some (.lt, ty, r, l)
          | false => none
  | _ => none
def typeOf (e : Expr) : MetaM Expr := bind (inferType e) fun t => instantiateMVarsProfiling t
-- linear algebra ------------------------------------------------------------------
structure Row where
  c : List Int
  cert : List Int
  strict : Bool
  eq : Bool
instance : Inhabited Row := ⟨⟨.nil, .nil, false, false⟩⟩
partial def zip (a b : Int) : List Int → List Int → List Int
  | .nil, .nil => .nil
  | .cons x xs, .nil => .cons (a * x) (zip a b xs .nil)
  | .nil, .cons y ys => .cons (b * y) (zip a b .nil ys)
  | .cons x xs, .cons y ys => .cons (a * x + b * y) (zip a b xs ys)
def comb (a : Int) (r : Row) (b : Int) (s : Row) : Row := ⟨zip a b r.c s.c, zip a b r.cert s.cert, Bool.or r.strict s.strict, Bool.and r.eq s.eq⟩
def nth : List Int → Nat → Int
  | .nil, _ => 0
  | .cons a _, .zero => a
  | .cons _ l, .succ i => nth l i
def isNeg (a : Int) : Bool := decide (a < 0)
def isZ (a : Int) : Bool := decide (a = 0)
def absI (a : Int) : Int := match isNeg a with | true => -a | false => a
def mapL {α β : Type} (f : α → β) : List α → List β | .nil => .nil | .cons a l => .cons (f a) (mapL f l)
def app {α : Type} : List α → List α → List α | .nil, l => l | .cons a k, l => .cons a (app k l)
def filt {α : Type} (f : α → Bool) : List α → List α | .nil => .nil | .cons a l => match f a with | true => .cons a (filt f l) | false => filt f l
def cost (rows : List Row) (i : Nat) : Nat :=
  let eqs := len (filt (fun r => Bool.and r.eq (Bool.not (isZ (nth r.c i)))) rows)
  let pos := len (filt (fun r => isNeg (- (nth r.c i))) rows)
  let neg := len (filt (fun r => isNeg (nth r.c i)) rows)
  match eqs with | .zero => Nat.succ (pos * neg) | _ => 0
def best (rows : List Row) : List Nat → Nat → Nat → Nat
  | .nil, b, _ => b
  | .cons i l, b, cb => let c := cost rows i; match Nat.ble cb c with | true => best rows l b cb | false => best rows l i c
def findEq (i : Nat) : List Row → Option Row
  | .nil => none
  | .cons r l => match Bool.and r.eq (Bool.not (isZ (nth r.c i))) with | true => some r | false => findEq i l
def elim (i : Nat) (rows : List Row) : List Row :=
  match findEq i rows with
  | some p =>
    let pc := nth p.c i
    (mapL (fun r => let c := nth r.c i
      match isZ c with
      | true => r
      | false => match isNeg pc with
        | true => comb (-pc) r c p
        | false => comb pc r (-c) p) rows)
  | none =>
    let zero := filt (fun r => isZ (nth r.c i)) rows
    let pos := filt (fun r => isNeg (- (nth r.c i))) rows
    let neg := filt (fun r => isNeg (nth r.c i)) rows
    let rec go : List Row → List Row → List Row
      | .nil, acc => acc
      | .cons p ps, acc => go ps (app (mapL (fun n => comb (- (nth n.c i)) p (nth p.c i) n) neg) acc)
    go pos zero
def remove (i : Nat) : List Nat → List Nat
  | .nil => .nil
  | .cons j l => match Nat.beq i j with | true => l | false => .cons j (remove i l)
def allZ : List Int → Bool | .nil => true | .cons a l => Bool.and (isZ a) (allZ l)
def findStrict : List Row → Option Row
  | .nil => none
  | .cons r l => match Bool.and r.strict (allZ r.c) with | true => some r | false => findStrict l
def fm : Nat → List Nat → List Row → Option Row
  | .zero, _, rows => findStrict rows
  | .succ k, cols, rows => match findStrict rows with
    | some r => some r
    | none => match cols with
      | .nil => none
      | .cons i l => let b := best rows l i (cost rows i); fm k (remove b cols) (elim b rows)
-- polynomials to rows
def monIdx (m : List Nat) : List (List Nat) → Nat → Option Nat
  | .nil, _ => none
  | .cons a l, i => match RingR.meq m a with | true => some i | false => monIdx m l (i + 1)
def addMons : RingR.Poly → List (List Nat) → List (List Nat)
  | .nil, l => l
  | .cons _ _ m t, l => addMons t (match monIdx m l 0 with | some _ => l | none => app l (.cons m .nil))
def coef (m : List Nat) : RingR.Poly → Int
  | .nil => 0
  | .cons p n m' t => match RingR.meq m m' with | true => Int.ofNat p - Int.ofNat n | false => coef m t
def unit (n i : Nat) : List Int := match n with | .zero => .nil | .succ n => match i with | .zero => .cons 1 (unit n (n+1)) | .succ i => .cons 0 (unit n i)
def range : Nat → List Nat → List Nat | .zero, l => l | .succ n, l => range n (.cons n l)
structure RH where
  h : Hyp
  e : FE
  x : Expr
  poly : RingR.Poly
  den : Nat
def reifyAll : List Hyp → List Expr → Prod (List RH) (List Expr)
  | .nil, at' => (.nil, at')
  | .cons h l, at' =>
    let a := reify h.l at'
    let b := reify h.r a.atoms
    let d : FE := .sub a.e b.e
    let rest := reifyAll l b.atoms
    (.cons ⟨h, d, mkApp2 (mkConst `RingF.FE.sub .nil) a.x b.x, d.num.norm, d.den⟩ rest.1, rest.2)
def mkRows : List RH → List (List Nat) → Nat → Nat → List Row
  | .nil, _, _, _ => .nil
  | .cons h l, mons, n, i => .cons ⟨mapL (fun m => coef m h.poly) mons, unit n i, (match h.h.kind with | .lt => true | _ => false), (match h.h.kind with | .eq => true | _ => false)⟩ (mkRows l mons n (i+1))
structure Acc where
  pf : Expr
  strict : Bool
  e : FE
  x : Expr
def lit (n : Nat) : Expr := mkRawNatLit n
def fold (ty : Expr) : List RH → List Int → Acc → MetaM Acc
  | .nil, _, a => pure a
  | .cons _ _, .nil, a => pure a
  | .cons h hs, .cons c cs, a => match isZ c with
    | true => fold ty hs cs a
    | false => do
      let k := Int.natAbs c * h.den
      let neg := isNeg c   -- only for equalities
      let hp ← match neg with | true => mkAppM `Eq.symm (arr1 h.h.pf) | false => pure h.h.pf
      let (l, r) := match neg with | true => (h.h.r, h.h.l) | false => (h.h.l, h.h.r)
      let (nm, kk, st) := match a.strict, h.h.kind with
        | false, .le => (`Lin.le_le, k, false)
        | true, .le => (`Lin.lt_le, k, true)
        | false, .lt => (`Lin.le_lt, Nat.pred k, true)
        | true, .lt => (`Lin.lt_lt, k, true)
        | false, .eq => (`Lin.le_eq, k, false)
        | true, .eq => (`Lin.lt_eq, k, true)
      let pf ← mkAppM nm (arr3 a.pf (lit kk) hp)
      let d := match neg with | true => (FE.neg h.e) | false => h.e
      let dx := match neg with
        | true => match h.x with | .app (.app s x) y => mkApp2 s y x | x => x
        | false => h.x
      let d := match neg, h.e with | true, .sub x y => FE.sub y x | _, e => e
      fold ty hs cs ⟨pf, st, .add a.e (.mul (.n k) d), mkApp2 (mkConst `RingF.FE.add .nil) a.x (mkApp2 (mkConst `RingF.FE.mul .nil) (mkApp (mkConst `RingF.FE.n .nil) (lit k)) dx)⟩
def hypOf (ty : Expr) (pf : Expr) : MetaM (List Hyp) := do
  let t ← typeOf pf
  match parse t with
  | some (k, ty', l, r) => match Expr.eqv ty ty' with
    | true => pure (.cons ⟨k, l, r, pf⟩ .nil)
    | false => pure .nil
  | none => pure .nil
def hypsOf (ty : Expr) : List Expr → MetaM (List Hyp)
  | .nil => pure .nil
  | .cons a l => do let x ← hypOf ty a; let y ← hypsOf ty l; pure (app x y)
def prods1 (ty : Expr) (a : Hyp) : List Hyp → MetaM (List Hyp)
  | .nil => pure .nil
  | .cons b l => do
    let rest ← prods1 ty a l
    match a.kind, b.kind with
    | .eq, _ => pure rest
    | _, .eq => pure rest
    | .lt, .lt => do
      let p ← mkAppM `Lin.mul_pp (arr2 a.pf b.pf)
      let h ← hypOf ty p
      pure (app h rest)
    | _, _ => do
      let pa ← (match a.kind with | .lt => mkAppM `LinearOrderedRing.le_of_lt (arr1 a.pf) | _ => pure a.pf)
      let pb ← (match b.kind with | .lt => mkAppM `LinearOrderedRing.le_of_lt (arr1 b.pf) | _ => pure b.pf)
      let p ← mkAppM `Lin.mul_nn (arr2 pa pb)
      let h ← hypOf ty p
      pure (app h rest)
def prods (ty : Expr) : List Hyp → MetaM (List Hyp)
  | .nil => pure .nil
  | .cons a l => do let x ← prods1 ty a (.cons a l); let y ← prods ty l; pure (app x y)
def eqTimes1 (ty : Expr) (h : Hyp) : List Expr → MetaM (List Hyp)
  | .nil => pure .nil
  | .cons a l => do
    let rest ← eqTimes1 ty h l
    let p ← mkAppM `Lin.mul_eq (arr2 h.pf a)
    let x ← hypOf ty p
    pure (app x rest)
def eqTimes (ty : Expr) (atoms : List Expr) : List Hyp → MetaM (List Hyp)
  | .nil => pure .nil
  | .cons h l => do
    let rest ← eqTimes ty atoms l
    match h.kind with
    | .eq => do let x ← eqTimes1 ty h atoms; pure (app x rest)
    | _ => pure rest
def fvars : List FVarId → MetaM (List Expr)
  | .nil => pure .nil
  | .cons f l => do
    let d ← FVarId.getDecl f
    let r ← fvars l
    match LocalDecl.isImplementationDetail d with
    | true => pure r
    | false => pure (.cons (mkFVar f) r)
def firstTy : List Expr → MetaM (Option Expr)
  | .nil => pure none
  | .cons a l => do
    let t ← typeOf a
    match parse t with
    | some (_, ty, _, _) => pure (some ty)
    | none => firstTy l
def prepare : TacticM Unit := do
  let t ← getMainTarget
  match parse t with
  | some (.le, _, _, _) => do let s ← `(tactic| (refine Lin.by_le ?_; intro hneg)); evalTactic s.raw
  | some (.lt, _, _, _) => do let s ← `(tactic| (refine Lin.by_lt ?_; intro hneg)); evalTactic s.raw
  | _ => pure ()
def isEqGoal : TacticM Bool := do
  let t ← getMainTarget
  match parse t with
  | some (.eq, _, _, _) => pure true
  | _ => pure false
def elabAll : List Syntax → TacticM (List Expr)
  | .nil => pure .nil
  | .cons s l => do let e ← elabTerm s none false; let r ← elabAll l; pure (.cons e r)
def convName (n : Name) : Name :=
  match is n `RingF.FE.add with | true => `RingR.E.add | false => (
  match is n `RingF.FE.mul with | true => `RingR.E.mul | false => (
  match is n `RingF.FE.sub with | true => `RingR.E.sub | false => (
  match is n `RingF.FE.neg with | true => `RingR.E.neg | false => (
  match is n `RingF.FE.pow with | true => `RingR.E.pow | false => (
  match is n `RingF.FE.v with | true => `RingR.E.v | false => (
  match is n `RingF.FE.n with | true => `RingR.E.n | false => (
  n)))))))
partial def conv : Expr → Expr
  | .app f a => mkApp (conv f) (conv a)
  | .const n _ => mkConst (convName n) .nil
  | e => e
def run (hints : List Syntax) (nl : Bool) : TacticM Unit := bind prepare fun _ => withMainContext do
  let g ← getMainGoal
  let d ← monadLift (MVarId.getDecl g)
  let hs ← elabAll hints
  let fv ← monadLift (fvars (Array.toList (LocalContext.getFVarIds d.lctx)))
  let all := app hs fv
  match (← monadLift (firstTy all)) with
  | none => throwMsg (stringToMessageData "linarith: no comparisons found")
  | some ty => do
    let hyps ← monadLift (hypsOf ty all)
    let extra ← (match nl with | true => do { let p ← monadLift (prods ty hyps); let q ← monadLift (eqTimes ty (reifyAll hyps .nil).2 hyps); pure (app q p) } | false => pure .nil)
    let nil ← monadLift (MyRing.mkList ty .nil)
    let one ← monadLift (mkAppM `Lin.zero_lt_one' (arr1 nil))
    let h1 ← monadLift (hypOf ty one)
    let hyps := app h1 (app hyps extra)
    let (rhs, atoms) := reifyAll hyps .nil
    let mons := (let rec go : List RH → List (List Nat) → List (List Nat) | .nil, l => l | .cons h t, l => go t (addMons h.poly l); go rhs .nil)
    let n := len rhs
    let rows := mkRows rhs mons n 0
    match fm (len mons) (range (len mons) .nil) rows with
    | none => throwMsg (stringToMessageData "linarith failed: no certificate found")
    | some r => do
      let st ← monadLift (mkAppM `Lin.start' (arr1 nil))
      let acc ← monadLift (fold ty rhs r.cert ⟨st, false, .n 0, mkApp (mkConst `RingF.FE.n .nil) (lit 0)⟩)
      match Bool.and acc.strict (RingF.check acc.e (.n 0)) with
      | false => throwMsg (stringToMessageData "linarith: internal certificate check failed")
      | true => do
        let ctx ← monadLift (MyRing.mkList ty atoms)
        let z := mkApp (mkConst `RingF.FE.n .nil) (lit 0)
        let p ← tryCatch (monadLift (mkAppM `RingF.sound (arr3 ctx acc.x z))) (fun _ => monadLift (mkAppM `RingR.sound (arr3 ctx (conv acc.x) (conv z))))
        let e := mkApp p (mkConst `RingR.reflTrue .nil)
        let pf ← monadLift (mkAppM `Lin.contra_lt (arr1 acc.pf))
        closeMainGoal `linarith (mkApp pf e) true
end MyField
theorem Lin.zero_lt_one' {α : Type u} [LinearOrderedRing α] (_ : List α) : (0 : α) < 1 := LinearOrderedRing.zero_lt_one
theorem Lin.start' {α : Type u} [LinearOrderedRing α] (_ : List α) : (CommRing.natCast 0 : α) ≤ CommRing.natCast 0 := LinearOrderedRing.le_refl _
open Lean Meta Elab Tactic
syntax (name := linarith) "linarith1" (" [" term,* "]")? : tactic
syntax (name := nlinarith) "nlinarith1" (" [" term,* "]")? : tactic
def hintsOf (stx : Syntax) : List Syntax := Array.toList ((((stx.getArg 1).getArg 1)).getSepArgs)
@[tactic linarith] def evalLinarith : Lean.Elab.Tactic.Tactic := fun stx => do
  match (← MyField.isEqGoal) with
  | true => do
    let t : TSyntax `tactic := ⟨stx⟩
    let s ← `(tactic| (refine LinearOrderedRing.le_antisymm _ _ ?_ ?_ <;> $t:tactic))
    evalTactic s.raw
  | false => MyField.run (hintsOf stx) false
@[tactic nlinarith] def evalNlinarith : Lean.Elab.Tactic.Tactic := fun stx => do
  match (← MyField.isEqGoal) with
  | true => do
    let t : TSyntax `tactic := ⟨stx⟩
    let s ← `(tactic| (refine LinearOrderedRing.le_antisymm _ _ ?_ ?_ <;> $t:tactic))
    evalTactic s.raw
  | false => MyField.run (hintsOf stx) true
syntax (name := fieldRing) "ring_field" : tactic
@[tactic fieldRing] def evalFieldRing : Lean.Elab.Tactic.Tactic := fun _ => withMainContext do
  let t ← getMainTarget
  match MyField.parse t with
  | some (.eq, ty, lhs, rhs) =>
      let ra := MyField.reify lhs .nil
      let rb := MyField.reify rhs ra.atoms
      match RingF.check ra.e rb.e with
      | true =>
        let ctx ← monadLift (MyRing.mkList ty rb.atoms)
        let p ← monadLift (mkAppM `RingF.sound (MyField.arr3 ctx ra.x rb.x))
        closeMainGoal `ring (mkApp p (mkConst `RingR.reflTrue .nil)) true
      | false => throwMsg (stringToMessageData "ring failed: the two sides differ")
  | _ => throwMsg (stringToMessageData "ring: goal is not an equality")
