package org.lagebuch.command.looks;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.lagebuch.access.Look;
import org.lagebuch.access.Looks;
import org.lagebuch.command.notary.KeyWish;
import org.lagebuch.command.notary.Notary;
import org.lagebuch.command.notary.Scrub;
import org.lagebuch.command.notary.Sealing;
import org.lagebuch.command.notary.Signer;
import org.lagebuch.command.notary.SignerStart;
import org.lagebuch.command.notary.SigningKeys;
import org.lagebuch.command.store.Busy;
import org.lagebuch.command.store.Ledger;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.AppendSignal;
import org.lagebuch.log.PersonKeys;
import org.lagebuch.log.seal.FullCheck;
import org.lagebuch.log.seal.NotaryState;
import org.lagebuch.log.seal.Scrubs;
import org.lagebuch.wire.LookText;

/** The log of who looked, beside the log of what happened: the same format, sealed by a key of its own. */
public final class AccessLedger implements Looks, AutoCloseable {
    /** Behind the origin of the log of what happened. */
    public static final String SUFFIX = "/access";

    private final Ledger ledger;
    private final Notary notary;
    private final Scrub scrub;
    private final CaseId organisation;

    /**
     * What it needs beside its database.
     *
     * @param secrets a directory of its own, where its signing key and its signer's memory are kept
     * @param organisation the case under which looks at no single case are kept
     * @param scrubEvery how often everything is looked at; zero where only when asked
     */
    public record Means(
            PersonKeys keys,
            InstantSource clock,
            SecureRandom random,
            Path secrets,
            CaseId organisation,
            Duration scrubEvery) {}

    /**
     * @param origin of the log of what happened
     * @param wish what is done with its keys before anything is signed
     */
    public AccessLedger(MongoDatabase database, String origin, Means means, KeyWish wish) throws IOException {
        AppendSignal signal = new AppendSignal();
        this.organisation = means.organisation();
        this.ledger = Ledger.open(
                database,
                origin + SUFFIX,
                new Ledger.Surroundings(means.keys(), means.clock(), means.random(), signal));
        SigningKeys signing = new SigningKeys(means.secrets(), ledger.origin(), means.random());
        Signer signer = new SignerStart(ledger.log(), ledger::record, database, means.clock())
                .signer(signing, means.secrets().resolve("signer"), wish);
        Sealing sealing = new Sealing(ledger.log(), ledger::record, Sealing.Stores.in(database), signer);
        this.notary = new Notary(sealing, signal, new NotaryState(database), means.clock());
        FullCheck check = new FullCheck(ledger.log(), means.keys(), database);
        this.scrub = new Scrub(
                new Scrub.Means(check, notary, signer, new Scrubs(database)), means.clock(), means.scrubEvery());
    }

    @Override
    public void record(@Nullable CaseId caseId, Look look) {
        try {
            ledger.record(LookText.write(caseId == null ? organisation : caseId, look));
        } catch (Busy | MongoException away) {
            throw new NotWritten(away);
        }
    }

    /** Looks at all of it, as at the log of what happened. */
    public Scrub scrub() {
        return scrub;
    }

    /** How many events are stored and not yet signed. */
    public long unsealed() {
        return notary.unsealed();
    }

    /** Whether nothing is sealed until somebody has looked. */
    public boolean isStopped() {
        return notary.stopped().isPresent();
    }

    @Override
    public void close() {
        scrub.close();
        notary.close();
        ledger.close();
    }
}
