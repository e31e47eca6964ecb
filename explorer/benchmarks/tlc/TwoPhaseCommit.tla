--------------------------- MODULE TwoPhaseCommit ---------------------------
(* The workload two-phase-commit as TLC runs it: one transaction manager, N    *)
(* resource managers, and a set of all messages ever sent.                     *)
EXTENDS Naturals
CONSTANT N
VARIABLES rm, tm, prepared, sent
RM == 1..N

Init == /\ rm = [r \in RM |-> "working"] /\ tm = "init"
        /\ prepared = {} /\ sent = {}

Commit == /\ tm = "init" /\ prepared = RM
          /\ tm' = "committed" /\ sent' = sent \cup {<<"commit">>}
          /\ UNCHANGED <<rm, prepared>>
Abort == /\ tm = "init"
         /\ tm' = "aborted" /\ sent' = sent \cup {<<"abort">>}
         /\ UNCHANGED <<rm, prepared>>
HearPrepared(r) == /\ tm = "init" /\ <<"prepared", r>> \in sent
                   /\ prepared' = prepared \cup {r}
                   /\ UNCHANGED <<rm, tm, sent>>
Prepare(r) == /\ rm[r] = "working"
              /\ rm' = [rm EXCEPT ![r] = "prepared"]
              /\ sent' = sent \cup {<<"prepared", r>>}
              /\ UNCHANGED <<tm, prepared>>
AbortAlone(r) == /\ rm[r] = "working"
                 /\ rm' = [rm EXCEPT ![r] = "aborted"]
                 /\ UNCHANGED <<tm, prepared, sent>>
HearCommit(r) == /\ <<"commit">> \in sent
                 /\ rm' = [rm EXCEPT ![r] = "committed"]
                 /\ UNCHANGED <<tm, prepared, sent>>
HearAbort(r) == /\ <<"abort">> \in sent
                /\ rm' = [rm EXCEPT ![r] = "aborted"]
                /\ UNCHANGED <<tm, prepared, sent>>

Next == \/ Commit \/ Abort
        \/ \E r \in RM : \/ HearPrepared(r) \/ Prepare(r) \/ AbortAlone(r)
                         \/ HearCommit(r) \/ HearAbort(r)

Consistent == \A a, b \in RM : ~(rm[a] = "committed" /\ rm[b] = "aborted")
=============================================================================
