package org.lagebuch.command.casefile.rules;

import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Reporting;

/** What a closed case still takes by way of facts: notifications that come late. */
public final class ClosedCase {
    private ClosedCase() {}

    public static boolean takes(Happening what) {
        return what instanceof Reporting.NotificationSubmitted
                || what instanceof Reporting.NotificationAcknowledged
                || what instanceof Reporting.PersonsNotified;
    }
}
