package org.lagebuch.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Impact;
import org.lagebuch.fact.Link;
import org.lagebuch.fact.Party;
import org.lagebuch.fact.RecordKeeping;
import org.lagebuch.fact.Response;
import org.lagebuch.fact.Wall;

/** The index strings an event is found by. They follow from the fact alone, so that anybody can recompute them. */
public final class Tags {
    private Tags() {}

    public static String ofCase(CaseId caseId) {
        return "case=" + caseId.hex();
    }

    /** Carried by a fact and by whatever corrects, retracts or disputes it. */
    public static String ofFact(CaseId caseId, UUID factId) {
        return "fact=" + caseId.hex() + "/" + factId;
    }

    /** Carried by whatever speaks against a fact, or in its place: by a link, from either side. */
    public static String ofWordAbout(CaseId caseId, UUID factId) {
        return "about=" + caseId.hex() + "/" + factId;
    }

    /** Carried by whatever is behind a wall. */
    public static String ofWalled(CaseId caseId) {
        return "walled=" + caseId.hex();
    }

    /** A service by the hash of its name within the case, so that the index tells no names. */
    public static String ofService(CaseId caseId, String name) {
        String told = caseId.hex() + "\n" + name.strip().toLowerCase(Locale.ROOT);
        return "service=" + HexFormat.of().formatHex(sha256(told), 0, 16);
    }

    /** A tag narrowed to one type of event, as the index keeps it. */
    public static String narrowed(String tag, String type) {
        return tag + "|" + type;
    }

    /** All tags of a fact; the names of persons do not matter to them. */
    public static List<String> of(CaseId caseId, Fact fact) {
        Set<String> tags = new LinkedHashSet<>();
        tags.add(ofCase(caseId));
        tags.add(ofFact(caseId, fact.id()));
        if (Wall.of(fact).isPresent()) tags.add(ofWalled(caseId));
        addLinked(tags, caseId, fact);
        switch (fact.what()) {
            case RecordKeeping.FactCorrected corrected -> {
                addLinked(tags, caseId, corrected.fact());
                tags.add(ofFact(caseId, corrected.of()));
                addServices(tags, caseId, corrected.fact());
            }
            case RecordKeeping.FactRetracted retracted -> tags.add(ofFact(caseId, retracted.of()));
            case RecordKeeping.FactDisputed disputed -> tags.add(ofFact(caseId, disputed.of()));
            default -> addServices(tags, caseId, fact);
        }
        return List.copyOf(tags);
    }

    private static void addLinked(Set<String> tags, CaseId caseId, Fact fact) {
        fact.links().stream().filter(Tags::isWordAbout).forEach(link -> tags.add(ofWordAbout(caseId, link.target())));
    }

    /** Whether a link says of its target that it does not hold, or no longer, or not in these words. */
    public static boolean isWordAbout(Link link) {
        return switch (link.rel()) {
            case SUPERSEDES, REFINES, CONFLICTS_WITH, CONTRADICTS -> true;
            case CORRECTS, RETRACTS, SUPPORTS, CAUSES, MITIGATES, RESOLVES, DERIVED_FROM, DUPLICATE_OF, ANSWERS ->
                false;
        };
    }

    private static void addServices(Set<String> tags, CaseId caseId, Fact fact) {
        boolean concernsServices = fact.what() instanceof Impact || fact.what() instanceof Response.Containment;
        if (!concernsServices) return;
        for (Party subject : fact.subjects()) {
            if (!subject.isPerson() && subject.name() != null) tags.add(ofService(caseId, subject.name()));
        }
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
