package org.lagebuch.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lagebuch.embedded.EmbeddedStore;
import org.lagebuch.log.AppendSignal;

class OriginTest {
    private static final String NAME = "hospital.example/log";

    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private final MongoClient client = MongoClients.create(store.connectionString());
    private final MongoDatabase database = client.getDatabase("ledger");

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Test
    void a_log_takes_the_name_it_is_first_opened_with_and_keeps_it() {
        assertThat(opened(NAME)).isEqualTo(NAME);
        assertThat(opened(NAME)).isEqualTo(NAME);
        assertThat(opened(null)).isEqualTo(NAME);
    }

    @Test
    void a_log_is_not_opened_under_another_name() {
        opened(NAME);
        assertThatThrownBy(() -> opened("elsewhere.example/log"))
                .isInstanceOf(OriginDiffers.class)
                .hasMessageContaining(NAME)
                .hasMessageContaining("elsewhere.example/log");
    }

    private String opened(@Nullable String setting) {
        Ledger.Surroundings surroundings = new Ledger.Surroundings(
                Bench.keys(database), InstantSource.system(), new SecureRandom(), new AppendSignal());
        try (Ledger ledger = Ledger.open(database, setting, surroundings)) {
            return ledger.origin();
        }
    }
}
