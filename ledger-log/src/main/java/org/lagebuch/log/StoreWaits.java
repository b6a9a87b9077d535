package org.lagebuch.log;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.FindIterable;
import java.util.concurrent.TimeUnit;

/** A call to the store ends, whatever happens to the store. */
public final class StoreWaits {
    private static final int CONNECT_SECONDS_MAX = 10;

    /** For one answer; a long reading gets its answers page by page. */
    private static final int ANSWER_SECONDS_MAX = 20;

    private static final int QUERY_SECONDS_MAX = 30;

    /** Reading a few bytes of every one of millions of events takes minutes on slow disks. */
    private static final int SCAN_MINUTES_MAX = 10;

    private StoreWaits() {}

    /** For the client of a process. */
    public static void bound(MongoClientSettings.Builder client) {
        client.applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(CONNECT_SECONDS_MAX, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_SECONDS_MAX, TimeUnit.SECONDS)
                        .readTimeout(ANSWER_SECONDS_MAX, TimeUnit.SECONDS));
    }

    /** For what an index finds. */
    public static <T> FindIterable<T> query(FindIterable<T> found) {
        return found.maxTime(QUERY_SECONDS_MAX, TimeUnit.SECONDS);
    }

    /** For what reads a collection from one end to the other. */
    public static <T> FindIterable<T> scan(FindIterable<T> found) {
        return found.maxTime(SCAN_MINUTES_MAX, TimeUnit.MINUTES);
    }
}
