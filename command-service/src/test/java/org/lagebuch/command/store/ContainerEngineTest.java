package org.lagebuch.command.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** The contract on a MongoDB of its own, where a container engine has its image. */
class ContainerEngineTest extends EngineContract {
    private static final String IMAGE = "mongo:8.0";
    private static final int PULL_SECONDS_MAX = 120;

    private static MongoDBContainer server;
    private static MongoClient client;

    private final String database = "ledger_" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        assumeTrue(usable(), "no container engine with " + IMAGE);
        server = new MongoDBContainer(IMAGE).withReplicaSet();
        server.start();
        client = MongoClients.create(server.getReplicaSetUrl());
    }

    @AfterAll
    static void stop() {
        if (client != null) client.close();
        if (server != null) server.stop();
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
