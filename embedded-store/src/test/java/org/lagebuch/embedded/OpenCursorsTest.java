package org.lagebuch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenCursorsTest {
    private final AtomicLong nanos = new AtomicLong();
    private final CursorRegistry registry = new CursorRegistry();
    private final OpenCursors cursors = new OpenCursors(registry, nanos::get);

    @Test
    void a_cursor_nobody_used_for_ten_minutes_is_closed_when_the_next_is_opened() {
        LaterBatches abandoned = open();
        LaterBatches used = open();
        pass(Duration.ofMinutes(6));
        used.takeDocuments(1);
        pass(Duration.ofMinutes(5));
        open();
        assertThat(registry.getCursor(used.getId())).isSameAs(used);
        assertThatThrownBy(() -> registry.getCursor(abandoned.getId())).isInstanceOf(CursorNotFoundException.class);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private LaterBatches open() {
        LaterBatches opened = cursors.over(Stream.generate(() -> new StoredDocument(new Document(), 5))
                .limit(3)
                .iterator());
        cursors.keep(opened);
        return opened;
    }
}
