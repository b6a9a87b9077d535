package org.lagebuch.verifier.verdict;

/** The checks of ledger.md 1.11, in their numbering. */
public enum Check {
    V1(11, "the policy is the verifier's own and can be read"),
    V2(12, "the checkpoint is signed by the log and by a quorum of its witnesses"),
    V3(13, "the checkpoint is of the log that the policy names"),
    V4(14, "every leaf is one statement of this log, in its one spelling"),
    V5(15, "every leaf stands in the log at its index"),
    V6(16, "every part is what was recorded, or its absence is accounted for"),
    V7(17, "the events of the case are linked, without gap, order and time rising"),
    V8(18, "the case ends where the log's own index of cases says it ends"),
    V9(19, "the recorded times lie within what independent time-stamps allow"),
    V10(20, "the log only grew since the checkpoint that was kept"),
    V11(21, "the time-stamps are genuine and of an authority that was named"),
    V12(22, "the archive holds what it says and nothing else");

    private final int exitStatus;
    private final String claim;

    Check(int exitStatus, String claim) {
        this.exitStatus = exitStatus;
        this.claim = claim;
    }

    /** What holds when the check passes, for a person. */
    public String claim() {
        return claim;
    }

    /** Of the program where this check fails. Below 11: 0 verified, 2 a wrong call, 3 a file or server that cannot be read. */
    public int exitStatus() {
        return exitStatus;
    }
}
