package org.lagebuch.command.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lagebuch.log.StoredAppend;

/** A proposal whose proposer waits for the outcome. */
final class Waiting {
    private final Proposal proposal;
    private final CompletableFuture<StoredAppend> outcome = new CompletableFuture<>();

    Waiting(Proposal proposal) {
        this.proposal = proposal;
    }

    Proposal proposal() {
        return proposal;
    }

    boolean isOver() {
        return outcome.isDone();
    }

    void stored(StoredAppend append) {
        outcome.complete(append);
    }

    void failed(RuntimeException why) {
        outcome.completeExceptionally(why);
    }

    /** Whether a stored append is this very one; an append's id is its own. */
    boolean isStoredAs(StoredAppend append) {
        return append.id().equals(proposal.id());
    }

    /**
     * Waits on the proposer's own thread, so that no continuation runs on the thread that serves all.
     *
     * @throws Busy after the limit; the append may still become durable
     */
    StoredAppend await(long millisMax) {
        try {
            return outcome.get(millisMax, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            Busy busy = new Busy("the ledger did not answer in " + millisMax + " ms", e);
            failed(busy);
            throw busy;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy("interrupted while waiting for the ledger", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(e);
        }
    }
}
