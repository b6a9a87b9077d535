package org.lagebuch.witness;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The witness behind HTTP. Whoever comes while all hands are full is turned away, not kept. */
public final class WitnessServer implements AutoCloseable {
    static final String PATH = "/add-checkpoint";
    private static final int THREADS = 8;
    private static final int WAITING_MAX = 64;
    private static final int IDLE_SECONDS = 30;
    private static final int STOP_SECONDS_MAX = 1;

    static {
        // The server reads them once, and without them whoever sends slowly enough keeps a thread for ever.
        setUnlessSet("sun.net.httpserver.maxReqTime", "20");
        setUnlessSet("sun.net.httpserver.maxRspTime", "20");
    }

    private final HttpServer http;
    private final ThreadPoolExecutor hands;

    private WitnessServer(HttpServer http, ThreadPoolExecutor hands) {
        this.http = http;
        this.hands = hands;
    }

    /** @param address port 0 takes any that is free */
    public static WitnessServer start(Witness witness, InetSocketAddress address) throws IOException {
        ThreadPoolExecutor hands = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING_MAX));
        hands.allowCoreThreadTimeOut(true);
        HttpServer http = HttpServer.create(address, WAITING_MAX);
        http.createContext("/", new AddCheckpoint(witness));
        http.setExecutor(hands);
        http.start();
        return new WitnessServer(http, hands);
    }

    public InetSocketAddress address() {
        return http.getAddress();
    }

    @Override
    public void close() {
        http.stop(STOP_SECONDS_MAX);
        hands.shutdownNow();
    }

    private static void setUnlessSet(String property, String seconds) {
        if (System.getProperty(property) == null) System.setProperty(property, seconds);
    }
}
