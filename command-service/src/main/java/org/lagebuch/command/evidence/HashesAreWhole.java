package org.lagebuch.command.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.casefile.rules.Hearing;
import org.lagebuch.command.casefile.rules.Rule;
import org.lagebuch.fact.Custody;
import org.lagebuch.fact.Fact;

/** A hash that was cut short or written otherwise proves nothing later. */
public final class HashesAreWhole implements Rule {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    @Override
    public List<Problem> judge(Fact fact, Hearing hearing) {
        List<Problem> problems = new ArrayList<>();
        for (int index = 0; index < fact.evidence().size(); index++) {
            hash(
                    problems,
                    "/evidence/" + index + "/sha256",
                    fact.evidence().get(index).sha256());
        }
        if (fact.what() instanceof Custody.EvidenceAcquired acquired) {
            hash(problems, "/details/sha256", acquired.sha256());
        }
        if (fact.what() instanceof Custody.EvidenceVerified verified) {
            hash(problems, "/details/sha256", verified.sha256());
        }
        return problems;
    }

    private static void hash(List<Problem> problems, String field, @Nullable String hash) {
        if (hash != null && !SHA_256.matcher(hash).matches()) {
            problems.add(Problem.at(field, Refusal.MALFORMED_HASH));
        }
    }
}
