package org.lagebuch.standalone;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** The distributed shape on a real MongoDB replica set and a real Kafka, where an engine with their images exists. */
class ContainerDistributedShapeTest extends DistributedShapeContract {
    private static final String MONGO = "mongo:8.0";
    private static final String KAFKA = "apache/kafka:4.2.1";
    private static final int PULL_SECONDS_MAX = 120;

    @Override
    Servers servers(Path data) {
        assumeTrue(usable(MONGO) && usable(KAFKA), "no container engine with " + MONGO + " and " + KAFKA);
        MongoDBContainer mongo = new MongoDBContainer(MONGO).withReplicaSet();
        KafkaContainer kafka = new KafkaContainer(KAFKA);
        mongo.start();
        kafka.start();
        return new Servers() {
            @Override
            public String mongo() {
                return mongo.getReplicaSetUrl();
            }

            @Override
            public String kafka() {
                return kafka.getBootstrapServers();
            }

            @Override
            public void close() {
                kafka.stop();
                mongo.stop();
            }
        };
    }

    private static boolean usable(String image) {
        try {
            DockerClientFactory engine = DockerClientFactory.instance();
            if (!engine.isDockerAvailable()) return false;
            return has(engine, image)
                    || engine.client().pullImageCmd(image).start().awaitCompletion(PULL_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (RuntimeException e) {
            // An engine without the image, or without a registry to pull from, is no engine for this test.
            return false;
        }
    }

    private static boolean has(DockerClientFactory engine, String image) {
        return !engine.client()
                .listImagesCmd()
                .withReferenceFilter(image)
                .exec()
                .isEmpty();
    }
}
