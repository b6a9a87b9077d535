package org.lagebuch.query.filings;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagebuch.deadline.CaseRecord;
import org.lagebuch.deadline.known.Answer;
import org.lagebuch.deadline.known.Knowledge;
import org.lagebuch.deadline.known.Legal;
import org.lagebuch.deadline.known.Told;
import org.lagebuch.deadline.pack.Stage;

/** What no fact of the case says, but its opening or the profile of the organisation, such as whom to ask. */
final class Profile {
    private final Told told;

    Profile(CaseRecord record) {
        this.told = Told.of(record);
    }

    Optional<String> words(Stage stage, String contentId, @Nullable String party) {
        return stage.contents().stream()
                .filter(content -> content.id().equals(contentId))
                .flatMap(content -> Optional.ofNullable(content.fact()).stream())
                .findFirst()
                .flatMap(fact -> knowledge(party).flatMap(known -> known.of(fact)))
                .filter(answer -> !answer.values().isEmpty())
                .map(Profile::words);
    }

    private Optional<Knowledge> knowledge(@Nullable String party) {
        return Legal.of(told).stream()
                .filter(legal -> party == null ? legal.own() : legal.is(party))
                .findFirst()
                .map(legal -> new Knowledge(told, legal));
    }

    private static String words(Answer answer) {
        return answer.values().stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
