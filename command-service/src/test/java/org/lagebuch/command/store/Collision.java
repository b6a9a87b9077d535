package org.lagebuch.command.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Lets writers truly meet, and returns what came of each as a value. */
final class Collision {
    private Collision() {}

    @FunctionalInterface
    interface Work<T> {
        T by(int writer) throws Exception;
    }

    static <T> List<T> of(int writers, Work<T> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                int writer = i;
                running.add(threads.submit(() -> {
                    start.await();
                    return work.by(writer);
                }));
            }
            start.countDown();
            List<T> outcomes = new ArrayList<>();
            for (Future<T> one : running) outcomes.add(one.get(60, TimeUnit.SECONDS));
            return outcomes;
        }
    }
}
