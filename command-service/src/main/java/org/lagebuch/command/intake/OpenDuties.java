package org.lagebuch.command.intake;

import java.util.ArrayList;
import java.util.List;
import org.lagebuch.deadline.Obligation;
import org.lagebuch.deadline.State;

/**
 * What is still owed where a case is to be closed.
 *
 * @param blocking duties by law that somebody must settle first
 * @param listed what does not block, and whoever reads the closing should know
 */
record OpenDuties(List<String> blocking, List<String> listed) {
    /** Requests of authorities are told apart, by {@link UnansweredRequests}. */
    private static final String REQUEST = "authority-request";

    static OpenDuties among(List<Obligation> obligations) {
        List<String> blocking = new ArrayList<>();
        List<String> listed = new ArrayList<>();
        for (Obligation duty : obligations) {
            if (duty.regime().equals(REQUEST)) continue;
            boolean owed = duty.state().blocksClosing();
            if (owed && duty.kind() == Obligation.Kind.LAW) blocking.add(told(duty));
            else if (owed || waits(duty.state())) listed.add(told(duty));
        }
        return new OpenDuties(blocking, listed);
    }

    private static boolean waits(State state) {
        return state instanceof State.NotStarted || state instanceof State.CannotTell;
    }

    private static String told(Obligation duty) {
        String party = duty.party() == null ? "" : " of " + duty.party();
        return duty.regime() + "." + duty.stage() + party + ": " + duty.state().word();
    }
}
