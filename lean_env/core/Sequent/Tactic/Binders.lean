prelude
import Sequent.Nat.Parity

/-!
Notation of Mathlib: bounded quantifiers, several binders, congruences `≡ [MOD n]`, and the `lemma` command.
-/

set_option autoImplicit false

notation:50 a:51 " ≡ " b:51 " [MOD " n "]" => Nat.ModEq n a b
notation:50 a:51 " ≡ " b:51 " [ZMOD " n "]" => Int.ModEq n a b

instance Nat.decidableBallLE (n : Nat) (P : (k : Nat) → k ≤ n → Prop) [H : (k : Nat) → (h : k ≤ n) → Decidable (P k h)]
  : Decidable (∀ k h, P k h) :=
  match @Nat.decidableBallLT (n + 1) (fun k h => P k (Nat.le_of_lt_succ h)) (fun k h => H k (Nat.le_of_lt_succ h)) with
  | isTrue h => isTrue (fun k hk => h k (Nat.lt_succ_of_le hk))
  | isFalse h => isFalse (fun h' => h (fun k hk => h' k (Nat.le_of_lt_succ hk)))

instance Nat.decidableExistsLT (n : Nat) (P : Nat → Prop) [H : DecidablePred P] : Decidable (∃ k, k < n ∧ P k) :=
  match Nat.decidableBallLT n (fun k _ => ¬ P k) with
  | isTrue h => isFalse (fun ⟨k, hk, hp⟩ => h k hk hp)
  | isFalse h => isTrue (Classical.byContradiction (fun hn => h (fun k hk hp => hn ⟨k, hk, hp⟩)))

instance Nat.decidableExistsLE (n : Nat) (P : Nat → Prop) [H : DecidablePred P] : Decidable (∃ k, k ≤ n ∧ P k) :=
  match Nat.decidableExistsLT (n + 1) P with
  | isTrue h => isTrue (h.elim (fun k hk => ⟨k, Nat.le_of_lt_succ hk.1, hk.2⟩))
  | isFalse h => isFalse (fun h' => h (h'.elim (fun k hk => ⟨k, Nat.lt_succ_of_le hk.1, hk.2⟩)))

syntax (name := lemmaCmd) declModifiers group("lemma " declId ppIndent(declSig) declVal) : command

macro_rules
  | `($m:declModifiers lemma $n:declId $s:declSig $v:declVal) =>
      `($m:declModifiers theorem $n:declId $s:declSig $v:declVal)
