prelude
import Sequent.Algebra.IntRing
universe u v
-- META0: the minimal metaprogramming surface (all names are those of compiled functions) ----------
inductive Lean.Obj where | a | b (x y : Nat)
instance : Inhabited Lean.Obj := ⟨.a⟩
inductive EST.Out (ε α : Type) where
  | ok : α → EST.Out ε α
  | error : ε → EST.Out ε α
instance : Inhabited Lean.Syntax.Tactic := ⟨⟨.missing⟩⟩
namespace Lean
def MessageData : Type := Obj
def Level : Type := Obj
def Environment : Type := Obj
def LocalContext : Type := Obj
instance : Inhabited MessageData := ⟨Obj.a⟩
instance : Inhabited Level := ⟨Obj.a⟩
instance : Inhabited LocalContext := ⟨Obj.a⟩
inductive Exception where
  | error (ref : Syntax) (msg : MessageData)
  | internal (id : Obj) (extra : Obj)
instance : Inhabited Exception := ⟨.error .missing Obj.a⟩
structure FVarId where
  name : Name
structure MVarId where
  name : Name
instance : Inhabited MVarId := ⟨⟨.anonymous⟩⟩
inductive Literal where
  | natVal (val : Nat)
  | strVal (val : String)
-- object fields only: NEVER build these with the constructors, only take them apart
inductive Expr where
  | bvar (deBruijnIndex : Nat)
  | fvar (fvarId : FVarId)
  | mvar (mvarId : MVarId)
  | sort (u : Level)
  | const (declName : Name) (us : List Level)
  | app (fn : Expr) (arg : Expr)
  | lam (binderName : Name) (binderType : Expr) (body : Expr)
  | forallE (binderName : Name) (binderType : Expr) (body : Expr)
  | letE (declName : Name) (type : Expr) (value : Expr) (body : Expr)
  | lit (l : Literal)
  | mdata (data : Obj) (expr : Expr)
  | proj (typeName : Name) (idx : Nat) (struct : Expr)
instance : Inhabited Expr := ⟨.bvar 0⟩
structure MetavarDecl where
  userName : Name
  lctx : LocalContext
  type : Expr
  rest : Obj
instance : Inhabited MetavarDecl := ⟨⟨.anonymous, Obj.a, default, .a⟩⟩
def CoreM (α : Type) : Type := Obj → Obj → Obj → EST.Out Exception α
def Meta.MetaM (α : Type) : Type := Obj → Obj → CoreM α
def Elab.TermElabM (α : Type) : Type := Obj → Obj → Meta.MetaM α
def Elab.Tactic.TacticM (α : Type) : Type := Obj → Obj → Elab.TermElabM α
abbrev Elab.Tactic.Tactic : Type := Syntax → Elab.Tactic.TacticM Unit
instance {α} : Inhabited (CoreM α) := ⟨fun _ _ _ => .error default⟩
instance {α} : Inhabited (Meta.MetaM α) := ⟨fun _ _ _ _ _ => .error default⟩
instance {α} : Inhabited (Elab.TermElabM α) := ⟨fun _ _ _ _ _ _ _ => .error default⟩
instance {α} : Inhabited (Elab.Tactic.TacticM α) := ⟨fun _ _ _ _ _ _ _ _ _ => .error default⟩
open Meta Elab Tactic
instance : Monad MetaM where
  pure a := fun _ _ _ _ _ => .ok a
  bind x f := fun e g h i w => match x e g h i w with
    | .ok v => f v e g h i w
    | .error e => .error e
instance : Monad TacticM where
  pure a := fun _ _ _ _ _ _ _ _ _ => .ok a
  bind x f := fun a b c d e g h i w => match x a b c d e g h i w with
    | .ok v => f v a b c d e g h i w
    | .error e => .error e
instance : MonadLift MetaM TacticM where monadLift x := fun _ _ _ _ e g h i w => x e g h i w
instance : MonadExcept Exception TacticM where
  throw e := fun _ _ _ _ _ _ _ _ _ => .error e
  tryCatch x k := fun a b c d e g h i w => match x a b c d e g h i w with
    | .ok v => .ok v
    | .error ex => k ex a b c d e g h i w
instance : MonadQuotation TacticM where
  getRef := pure .missing
  withRef _ x := x
  getCurrMacroScope := pure 1
  getContext := pure `_meta0
  withFreshMacroScope x := x
namespace Elab.Tactic
@[extern "l_Lean_Elab_Tactic_getMainGoal"] opaque getMainGoal : TacticM MVarId
@[extern "l_Lean_Elab_Tactic_getMainTarget"] opaque getMainTarget : TacticM Expr
@[extern "l_Lean_Elab_Tactic_evalTactic"] opaque evalTactic : Syntax → TacticM Unit
@[extern "l_Lean_Elab_Tactic_closeMainGoal"] opaque closeMainGoal : Name → Expr → Bool → TacticM Unit
@[extern "l_Lean_Elab_Tactic_withMainContext"] opaque withMainContext {α : Type} (x : TacticM α) : TacticM α
@[extern "l_Lean_Elab_Tactic_elabTerm"] opaque elabTerm : Syntax → Option Expr → Bool → TacticM Expr
def throwMsg {α} (m : MessageData) : TacticM α := fun _ _ _ _ _ _ _ _ _ => .error (.error .missing m)
end Elab.Tactic
@[extern "l_Lean_stringToMessageData"] opaque stringToMessageData : String → MessageData
@[extern "l_Lean_MessageData_ofExpr"] opaque MessageData.ofExpr : Expr → MessageData
@[extern "l_Lean_mkApp"] opaque mkApp : Expr → Expr → Expr
@[extern "l_Lean_mkApp2"] opaque mkApp2 : Expr → Expr → Expr → Expr
@[extern "l_Lean_mkConst"] opaque mkConst : Name → List Level → Expr
@[extern "l_Lean_mkRawNatLit"] opaque mkRawNatLit : Nat → Expr
@[extern "l_Lean_mkFVar"] opaque mkFVar : FVarId → Expr
@[extern "lean_expr_eqv"] opaque Expr.eqv : Expr → Expr → Bool
@[extern "l_Lean_Expr_isAppOfArity"] opaque Expr.isAppOfArity : Expr → Name → Nat → Bool
@[extern "l_Lean_MVarId_getDecl"] opaque MVarId.getDecl : MVarId → MetaM MetavarDecl
@[extern "l_Lean_LocalContext_getFVarIds"] opaque LocalContext.getFVarIds : LocalContext → Array FVarId
namespace Meta
@[extern "l_Lean_Meta_mkAppM"] opaque mkAppM : Name → Array Expr → MetaM Expr
@[extern "lean_infer_type"] opaque inferType : Expr → MetaM Expr
@[extern "l_Lean_Meta_isExprDefEq"] opaque isExprDefEq : Expr → Expr → MetaM Bool
@[extern "l_Lean_Meta_whnfR"] opaque whnfR : Expr → MetaM Expr
end Meta
@[extern "lean_name_eq"] opaque Name.beq : Name → Name → Bool
@[extern "lean_array_to_list"] opaque Array.toListX {α : Type u} : Array α → List α
end Lean
namespace MyRing
open Lean Meta Elab Tactic RingR
def findIdx (a : Expr) : List Expr → Nat → Option Nat
  | .nil, _ => none
  | .cons b l, i => match Expr.eqv a b with | true => some i | false => findIdx a l (i + 1)
def appendOne (a : Expr) : List Expr → List Expr
  | .nil => .cons a .nil
  | .cons b l => .cons b (appendOne a l)
structure Res where
  e : E
  x : Expr
  atoms : List Expr
instance : Inhabited Res := ⟨⟨.n 0, default, .nil⟩⟩
def natLit? (e : Expr) : Option Nat := match e with
  | .lit (.natVal k) => some k
  | .app (.app (.app (.const n _) _) (.lit (.natVal k))) _ => match Name.beq n `OfNat.ofNat with | true => some k | false => none
  | _ => none
partial def natVal? (e : Expr) : Option Nat := match e with
  | .app f a => match Expr.isAppOfArity f `Nat.succ 0 with
    | true => (match natVal? a with | some k => some (Nat.succ k) | none => none)
    | false => natLit? e
  | _ => natLit? e
def cast? (t : Expr) : Option Nat := match t with
  | .app (.app (.app f _) _) k => match Bool.or (Expr.isAppOfArity f `CommRing.natCast 0) (Expr.isAppOfArity f `Nat.cast 0) with | true => natVal? k | false => none
  | _ => none
def num? (t : Expr) : Option Nat := match natLit? t with | some k => some k | none => cast? t
def atom (t : Expr) (l : List Expr) : Res := match findIdx t l 0 with
  | some i => ⟨.v i, mkApp (mkConst `RingR.E.v .nil) (mkRawNatLit i), l⟩
  | none => let i := List.length' l; ⟨.v i, mkApp (mkConst `RingR.E.v .nil) (mkRawNatLit i), appendOne t l⟩
where List.length' : List Expr → Nat | .nil => 0 | .cons _ l => List.length' l + 1
partial def reify (t : Expr) (l : List Expr) : Res :=
  match t with
  | .app (.app f a) b =>
    match Expr.isAppOfArity f `HAdd.hAdd 4 with
    | true => let ra := reify a l; let rb := reify b ra.atoms; ⟨.add ra.e rb.e, mkApp2 (mkConst `RingR.E.add .nil) ra.x rb.x, rb.atoms⟩
    | false =>
    match Expr.isAppOfArity f `HMul.hMul 4 with
    | true => let ra := reify a l; let rb := reify b ra.atoms; ⟨.mul ra.e rb.e, mkApp2 (mkConst `RingR.E.mul .nil) ra.x rb.x, rb.atoms⟩
    | false =>
    match Expr.isAppOfArity f `HSub.hSub 4 with
    | true => let ra := reify a l; let rb := reify b ra.atoms; ⟨.sub ra.e rb.e, mkApp2 (mkConst `RingR.E.sub .nil) ra.x rb.x, rb.atoms⟩
    | false =>
    match Expr.isAppOfArity f `HPow.hPow 4, natLit? b with
    | true, some k => let ra := reify a l; ⟨.pow ra.e k, mkApp2 (mkConst `RingR.E.pow .nil) ra.x (mkRawNatLit k), ra.atoms⟩
    | _, _ =>
    match Expr.isAppOfArity f `Neg.neg 1 with
    | true => let rb := reify b l; ⟨.neg rb.e, mkApp (mkConst `RingR.E.neg .nil) rb.x, rb.atoms⟩
    | false =>
    match num? t with
    | some k => ⟨.n k, mkApp (mkConst `RingR.E.n .nil) (mkRawNatLit k), l⟩
    | none => atom t l
  | .mdata _ e => reify e l
  | _ => atom t l
def mkList (ty : Expr) : List Expr → MetaM Expr
  | .nil => mkAppM `RingR.lnil (List.toArray (.cons ty .nil))
  | .cons a l => bind (mkList ty l) fun t => mkAppM `List.cons (List.toArray (.cons a (.cons t .nil)))
end MyRing
abbrev RingR.lnil (α : Type u) : List α := .nil
theorem RingR.reflTrue : true = true := rfl
open Lean Meta Elab Tactic
syntax (name := myRing) "ring1" : tactic
@[tactic myRing] def evalMyRing : Lean.Elab.Tactic.Tactic := fun _ => withMainContext do
  let t ← getMainTarget
  match (match t with | .mdata _ t => t | t => t) with
  | .app (.app (.app (.const n _) ty) lhs) rhs =>
    match Name.beq n `Eq with
    | true =>
      let ra := MyRing.reify lhs .nil
      let rb := MyRing.reify rhs ra.atoms
      match RingR.check ra.e rb.e with
      | true =>
        let ctx ← monadLift (MyRing.mkList ty rb.atoms)
        let p ← monadLift (mkAppM `RingR.sound (List.toArray (.cons ctx (.cons ra.x (.cons rb.x .nil)))))
        closeMainGoal `ring1 (mkApp p (mkConst `RingR.reflTrue .nil)) true
      | false => throwMsg (stringToMessageData "ring failed: the two sides differ")
    | false => throwMsg (stringToMessageData "ring: goal is not an equality")
  | _ => throwMsg (stringToMessageData "ring: goal is not an equality")
syntax (name := viaQuote) "via_quote" : tactic
@[tactic viaQuote] def evalViaQuote : Lean.Elab.Tactic.Tactic := fun _ => do
  let s ← `(tactic| (intro h; exact h))
  evalTactic s.raw
