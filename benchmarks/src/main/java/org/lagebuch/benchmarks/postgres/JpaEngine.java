package org.lagebuch.benchmarks.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import org.axonframework.conversion.json.JacksonConverter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateBasedJpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateEventEntry;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;

/** Axon's own JPA engine, set up as its users would, around what keeps it from running on PostgreSQL as shipped. */
public record JpaEngine(EventStorageEngine engine, EntityManagerFactory factory, HikariDataSource pool)
        implements AutoCloseable {
    /** As many as there are callers at most, so that none waits for another's connection. */
    private static final int CONNECTIONS = 32;

    public static JpaEngine on(Postgres.Server server) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.url());
        config.setUsername(server.user());
        config.setPassword(server.password());
        config.setMaximumPoolSize(CONNECTIONS);
        HikariDataSource pool = new HikariDataSource(config);
        EntityManagerFactory factory = factory(pool);
        Transactions transactions = new Transactions(factory);
        EventStorageEngine engine = new AggregateBasedJpaEventStorageEngine(
                transactions, transactions, new DelegatingEventConverter(new JacksonConverter()), defaults -> defaults);
        return new JpaEngine(engine, factory, pool);
    }

    private static EntityManagerFactory factory(HikariDataSource pool) {
        return new PersistenceConfiguration("axon")
                .managedClass(AggregateEventEntry.class)
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .property("jakarta.persistence.nonJtaDataSource", pool)
                .property("hibernate.dialect", BytesAsBytea.class.getName())
                // The engine's sequence has hyphens in its name.
                .property("hibernate.globally_quoted_identifiers", "true")
                .property("hibernate.hbm2ddl.auto", "create")
                .createEntityManagerFactory();
    }

    @Override
    public void close() {
        factory.close();
        pool.close();
    }
}
