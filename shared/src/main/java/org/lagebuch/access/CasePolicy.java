package org.lagebuch.access;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;

/**
 * Who may what in a case. Nobody may who is not allowed to here.
 *
 * @param membersOnly whether every case is for its members alone from the start; if not, for all the staff until somebody
 *     is let in to work on it
 * @param auditorsSeeAll whether auditors need no grant to read
 */
public record CasePolicy(boolean membersOnly, boolean auditorsSeeAll) {
    /** A case is for those who were let in, and for whoever opened it; only that of the organisation is for all the staff. */
    public static final CasePolicy USUAL = new CasePolicy(true, false);

    private static final String LEAD = "lead";
    private static final String ADMINISTRATOR = "administrator";
    private static final String AUDITOR = "auditor";
    private static final String LEGAL = "legal";
    private static final Set<String> STAFF = Set.of("responder", LEAD, LEGAL, ADMINISTRATOR);
    /** Whoever answers for a case, and whoever advises on it. */
    private static final Set<String> COUNSEL = Set.of(LEAD, LEGAL);

    private static final Set<Part> TOLD = Set.of(Part.LEAD, Part.LEGAL, Part.RECIPIENT);

    public Verdict judge(Who who, Deed deed, Members members, Instant at) {
        Set<Part> parts = members.partsOf(who.id(), at);
        boolean open = !isRestricted(members) && who.isAny(STAFF);
        boolean sees = open || !parts.isEmpty() || (auditorsSeeAll && who.isAny(Set.of(AUDITOR)));
        return switch (deed) {
            case READ -> told(sees, true);
            case LOOK_BACK ->
                told(
                        sees,
                        parts.contains(Part.LEAD)
                                || who.isAny(Set.of(AUDITOR))
                                || (open && who.isAny(Set.of(LEAD, ADMINISTRATOR))));
            case RECORD -> told(sees, open || parts.stream().anyMatch(Part::records));
            // Whoever administers can always let somebody in: it is on record, and a circle may lose its last lead.
            case ADMIT ->
                who.isAny(Set.of(ADMINISTRATOR))
                        ? Verdict.ALLOWED
                        : told(sees, parts.contains(Part.LEAD) || (open && who.isAny(Set.of(LEAD))));
            case OPEN -> told(true, who.isAny(STAFF));
        };
    }

    /** Whether somebody who sees a case is told what is behind its walls ({@link org.lagebuch.fact.Wall}). */
    public boolean isTold(Who who, Members members, Instant at) {
        boolean open = !isRestricted(members) && who.isAny(COUNSEL);
        return open || !Collections.disjoint(members.partsOf(who.id(), at), TOLD);
    }

    public boolean sees(Who who, Members members, Instant at) {
        return judge(who, Deed.READ, members, at) == Verdict.ALLOWED;
    }

    private boolean isRestricted(Members members) {
        return members.restricted() || (membersOnly && !members.ofOrganisation());
    }

    private static Verdict told(boolean sees, boolean may) {
        if (!sees) return Verdict.UNSEEN;
        return may ? Verdict.ALLOWED : Verdict.NOT_ALLOWED;
    }
}
