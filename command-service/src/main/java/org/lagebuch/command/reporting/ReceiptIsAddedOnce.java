package org.lagebuch.command.reporting;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.Inquiry;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.casefile.rules.Hearing;
import org.lagebuch.command.casefile.rules.Rule;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.RecordKeeping;
import org.lagebuch.fact.Reporting.NotificationAcknowledged;
import org.lagebuch.fact.Reporting.NotificationSubmitted;

/** A notification has one receipt: a second number would leave open which of them the authority gave. */
public final class ReceiptIsAddedOnce implements Rule {
    private static final Set<Class<? extends Happening>> ACKNOWLEDGEMENTS = Set.of(
            NotificationAcknowledged.class, RecordKeeping.FactCorrected.class, RecordKeeping.FactRetracted.class);

    @Override
    public Inquiry needs(CaseId caseId, Fact fact) {
        UUID notification = receipted(fact);
        return notification == null
                ? Inquiry.standing(caseId)
                : new Inquiry(caseId, Set.of(notification), Set.of(), ACKNOWLEDGEMENTS);
    }

    @Override
    public List<Problem> judge(Fact fact, Hearing hearing) {
        UUID notification = receipted(fact);
        if (notification == null) return List.of();
        boolean known = hearing.standingBeside(fact).anyMatch(other -> gives(other, notification));
        return known ? List.of(Problem.at("/details/receipt", Refusal.RECEIPT_ALREADY_KNOWN)) : List.of();
    }

    private static boolean gives(Fact other, UUID notification) {
        return notification.equals(receipted(other));
    }

    private static @Nullable UUID receiptedBesides(Fact other) {
        return other.what() instanceof NotificationAcknowledged acknowledged && acknowledged.receipt() != null
                ? acknowledged.notification()
                : null;
    }

    /** The notification a fact gives a receipt for, as an acknowledgement or as a submission with its own. */
    private static @Nullable UUID receipted(Fact fact) {
        boolean ownReceipt = fact.what() instanceof NotificationSubmitted submitted && submitted.receipt() != null;
        return ownReceipt ? fact.factId() : receiptedBesides(fact);
    }
}
