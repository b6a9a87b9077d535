package org.lagebuch.benchmarks.postgres;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.messaging.core.unitofwork.transaction.Transaction;
import org.axonframework.messaging.core.unitofwork.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;

/**
 * One entity manager for each transaction, on the thread that runs it. The engine closes what it is given before the
 * transaction commits, so it is given one that cannot be closed.
 */
final class Transactions implements TransactionManager, EntityManagerProvider {
    private static final ThreadLocal<@Nullable EntityManager> CURRENT = new ThreadLocal<>();

    private final EntityManagerFactory factory;

    Transactions(EntityManagerFactory factory) {
        this.factory = factory;
    }

    @Override
    public EntityManager getEntityManager() {
        EntityManager manager = CURRENT.get();
        if (manager == null) throw new IllegalStateException("no transaction on this thread");
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) return null;
                    try {
                        return method.invoke(manager, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }

    @Override
    public Transaction startTransaction() {
        EntityManager manager = factory.createEntityManager();
        CURRENT.set(manager);
        manager.getTransaction().begin();
        return new Transaction() {
            @Override
            public void commit() {
                try (manager) {
                    manager.getTransaction().commit();
                } finally {
                    CURRENT.remove();
                }
            }

            @Override
            public void rollback() {
                try (manager) {
                    if (manager.getTransaction().isActive())
                        manager.getTransaction().rollback();
                } finally {
                    CURRENT.remove();
                }
            }
        };
    }
}
