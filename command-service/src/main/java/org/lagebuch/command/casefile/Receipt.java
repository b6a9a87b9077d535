package org.lagebuch.command.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.CaseId;

/**
 * What a client holds in hand once a fact is durable.
 *
 * @param position in the ledger, from 0; the index of the leaf
 * @param seq in the case, from 0
 * @param leafHash base64 of 32 bytes
 */
public record Receipt(
        CaseId caseId, @Nullable UUID factId, long position, long seq, Instant recordedAt, String leafHash) {}
