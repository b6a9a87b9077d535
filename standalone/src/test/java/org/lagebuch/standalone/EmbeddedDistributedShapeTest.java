package org.lagebuch.standalone;

import java.nio.file.Path;
import org.lagebuch.embedded.EmbeddedStore;

/** The distributed shape on the store and the broker that run in this process. */
class EmbeddedDistributedShapeTest extends DistributedShapeContract {
    @Override
    Servers servers(Path data) {
        EmbeddedStore store = EmbeddedStore.open(data.resolve("store"));
        KafkaBroker broker = KafkaBroker.start(data.resolve("kafka"));
        return new Servers() {
            @Override
            public String mongo() {
                return store.connectionString();
            }

            @Override
            public String kafka() {
                return broker.bootstrapServers();
            }

            @Override
            public void close() {
                broker.close();
                store.close();
            }
        };
    }
}
