package org.lagebuch.command.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** The contract on a MongoDB of its own, where a container engine has its image. */
class ContainerEngineTest extends EngineContract {
    private static final String IMAGE = "mongo:8.0";
    private static final int PULL_SECONDS_MAX = 120;
    private static final boolean USABLE = usable();

    /** Started once, by the first test that has it; it ends with this process. */
    private static @Nullable MongoDBContainer server;

    private final MongoClient client = MongoClients.create(server().getReplicaSetUrl());
    private final String database = "ledger_" + UUID.randomUUID();

    private static synchronized MongoDBContainer server() {
        if (server == null) server = started();
        return server;
    }

    private static MongoDBContainer started() {
        assumeTrue(USABLE, "no container engine with " + IMAGE);
        MongoDBContainer container = new MongoDBContainer(IMAGE).withReplicaSet();
        container.start();
        return container;
    }

    @AfterEach
    void stop() {
        client.close();
    }

    @Override
    Bench bench() {
        return Bench.open(client.getDatabase(database));
    }

    @Override
    Bench again(Bench bench) {
        return bench();
    }

    private static boolean usable() {
        try {
            DockerClientFactory engine = DockerClientFactory.instance();
            return engine.isDockerAvailable() && (isHere(engine) || isPulled(engine));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (RuntimeException e) {
            // An engine without the image, or without a registry to pull from, is no engine for this test.
            return false;
        }
    }

    private static boolean isHere(DockerClientFactory engine) {
        return !engine.client()
                .listImagesCmd()
                .withReferenceFilter(IMAGE)
                .exec()
                .isEmpty();
    }

    private static boolean isPulled(DockerClientFactory engine) throws InterruptedException {
        return engine.client().pullImageCmd(IMAGE).start().awaitCompletion(PULL_SECONDS_MAX, TimeUnit.SECONDS);
    }
}
