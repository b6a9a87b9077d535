package org.lagebuch.verifier.verdict;

import static org.lagebuch.verifier.verdict.Check.V1;
import static org.lagebuch.verifier.verdict.Check.V10;
import static org.lagebuch.verifier.verdict.Check.V11;
import static org.lagebuch.verifier.verdict.Check.V12;
import static org.lagebuch.verifier.verdict.Check.V2;
import static org.lagebuch.verifier.verdict.Check.V3;
import static org.lagebuch.verifier.verdict.Check.V4;
import static org.lagebuch.verifier.verdict.Check.V5;
import static org.lagebuch.verifier.verdict.Check.V6;
import static org.lagebuch.verifier.verdict.Check.V7;
import static org.lagebuch.verifier.verdict.Check.V8;
import static org.lagebuch.verifier.verdict.Check.V9;

/** Every lie by its name. */
public enum Code {
    POLICY_MALFORMED(V1, "the policy file is not a policy"),

    CHECKPOINT_MALFORMED(V2, "the checkpoint is not a signed checkpoint"),
    CHECKPOINT_NOT_SIGNED(V2, "no log of the policy signed the checkpoint"),
    CHECKPOINT_SIGNATURE_FAILS(V2, "a signature under the checkpoint is forged"),
    CHECKPOINT_NOT_WITNESSED(V2, "too few witnesses of the policy cosigned the checkpoint"),

    CHECKPOINT_OF_OTHER_LOG(V3, "the checkpoint is of another log"),

    LEAF_MALFORMED(V4, "a leaf is not a leaf statement"),
    LEAF_OF_OTHER_LOG(V4, "a leaf is of another log"),
    LEAF_UNDER_OTHER_NAME(V4, "a leaf stands under the name of another"),

    PROOF_MALFORMED(V5, "a proof is not a proof"),
    PROOF_OF_OTHER_INDEX(V5, "a proof is for another index"),
    PROOF_OF_OTHER_CHECKPOINT(V5, "a proof holds another checkpoint than the bundle"),
    LEAF_BEYOND_LOG(V5, "a leaf lies beyond the end of the log"),
    LEAF_NOT_IN_LOG(V5, "a leaf is not in the log at its index"),

    PART_ALTERED(V6, "a part is not what was recorded"),
    PART_UNEXPLAINED(V6, "a part is missing and nothing says why"),
    PART_HALF_DISCLOSED(V6, "of a part and its salt one is missing"),
    PART_NOT_IN_LEAF(V6, "a part belongs to no event"),
    PART_NAME_RESERVED(V6, "a part has a name that the bundle needs itself"),
    PART_BOTH_WITHHELD_AND_DISCLOSED(V6, "a part is disclosed that the seal says is withheld"),
    HEAD_MISSING(V6, "the head of an event, always disclosed, is missing"),
    SEAL_MISSING(V6, "the last event of the bundle is no seal"),
    ABSENCE_MALFORMED(V6, "the statement of what is withheld or erased cannot be read"),
    ABSENCE_OF_NOTHING(V6, "the seal withholds a part that does not exist"),

    NO_EVENTS(V7, "the bundle has no event"),
    EVENT_OF_OTHER_CASE(V7, "an event is of another case, or of none"),
    EVENT_MISSING(V7, "an event of the case is missing"),
    EVENT_NOT_LINKED(V7, "an event does not follow the one before"),
    EVENT_OUT_OF_ORDER(V7, "an event lies before its predecessor in the log"),
    EVENT_BACK_IN_TIME(V7, "an event is older than its predecessor"),

    CASE_INDEX_MALFORMED(V8, "the index of cases cannot be read"),
    CASE_INDEX_TOO_OLD(V8, "the index of cases is older than the bundle"),
    CASE_INDEX_OF_OTHER_CASE(V8, "the entry in the index of cases is of another case"),
    CASE_INDEX_LACKS_CASE(V8, "the entry is not in the index of cases"),
    CASE_CUT_SHORT(V8, "the case has another number of events than the bundle"),
    CASE_ENDS_OTHERWISE(V8, "the case ends with another event than the bundle"),

    ANCHOR_MALFORMED(V9, "an anchor cannot be read"),
    ANCHOR_OF_OTHER_CHECKPOINT(V9, "an anchor is not of the checkpoint beside it"),
    ANCHOR_OF_OTHER_TOKEN(V9, "an anchor does not name the time-stamp beside it"),
    ANCHOR_OFF_HISTORY(V9, "an anchored checkpoint is not of this log's history"),
    TIME_BEFORE_ANCHOR(V9, "an event claims to be older than a time-stamp that lies before it"),
    TIME_AFTER_ANCHOR(V9, "an event claims to be younger than a time-stamp made over it"),
    TIME_NOT_PROVEN(V9, "no authority that was named time-stamped the checkpoint"),

    EARLIER_MALFORMED(V10, "the checkpoint that was kept is none of this log"),
    HISTORY_SHRANK(V10, "the log is smaller than it was"),
    HISTORY_REWRITTEN(V10, "the log is not the one of the checkpoint that was kept"),
    HISTORY_UNPROVEN(V10, "the bundle does not prove that the log only grew"),

    TOKEN_MALFORMED(V11, "a time-stamp cannot be read"),
    TOKEN_OF_OTHER_BYTES(V11, "a time-stamp is of something else"),
    TOKEN_SIGNATURE_FAILS(V11, "the signature of a time-stamp fails"),
    TOKEN_CERTIFICATE_DIFFERS(V11, "a time-stamp is bound to another certificate"),
    TOKEN_NOT_FOR_STAMPING(V11, "a time-stamp is signed with a certificate for something else"),
    TOKEN_CHAIN_FAILS(V11, "the certificates of a time-stamp were not valid when it was made"),

    ARCHIVE_MALFORMED(V12, "the file is not a sound ZIP archive"),
    ARCHIVE_HIDES_BYTES(V12, "the archive holds bytes outside its entries"),
    ARCHIVE_CONTRADICTS_ITSELF(V12, "the archive describes an entry in two ways"),
    ENTRY_REPEATED(V12, "an entry is there twice"),
    ENTRY_UNSAFE(V12, "the name of an entry leads out of the archive"),
    ENTRY_UNKNOWN(V12, "an entry does not belong into a bundle"),
    ENTRY_MISSING(V12, "an entry is missing"),
    ENTRY_TOO_LARGE(V12, "an entry is larger than its kind may be"),
    ENTRY_DAMAGED(V12, "the content of an entry is damaged"),
    ARCHIVE_TOO_LARGE(V12, "the archive unpacks to more than it may"),
    MANIFEST_MALFORMED(V12, "the manifest cannot be read"),
    MANIFEST_DIFFERS(V12, "the manifest does not fit the entries");

    private final Check check;
    private final String meaning;

    Code(Check check, String meaning) {
        this.check = check;
        this.meaning = meaning;
    }

    public Check check() {
        return check;
    }

    /** For a person. */
    public String meaning() {
        return meaning;
    }
}
