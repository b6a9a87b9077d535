package org.lagebuch.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Every command alone, and answered when what it wrote is on disk. */
final class StoreBackend extends AbstractMongoBackend {
    /** What is read at these levels must survive a crash, so it must be on disk before it is shown. */
    private static final Set<String> LASTING = Set.of("majority", "linearizable");

    private final Maps maps;
    private final GroupCommit commits;

    StoreBackend(Maps maps, GroupCommit commits) {
        this.maps = maps;
        this.commits = commits;
        commits.run(this::openDatabases, false);
    }

    private List<MongoDatabase> openDatabases() {
        return maps.databases().stream().map(this::resolveDatabase).toList();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new IndexedDatabase(name, getCursorRegistry(), maps);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return commits.run(() -> answer(channel, database, command, query), lasting(query));
    }

    private Document answer(Channel channel, String database, String command, Document query) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "hello" ->
                super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true);
            default -> super.handleCommand(channel, database, command, query);
        };
    }

    private static boolean lasting(Document query) {
        return query.get("readConcern") instanceof Document concern
                && concern.get("level") instanceof String level
                && LASTING.contains(level);
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return commits.run(() -> super.handleQuery(query), false);
    }

    /** The library would write a refused command, and whatever personal data is in it, to its log. */
    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerException refused) {
            Document answer = new Document("ok", 0.0).append("errmsg", refused.getMessageWithoutErrorCode());
            if (refused instanceof MongoServerError error)
                answer.append("code", error.getCode()).putIfNotNull("codeName", error.getCodeName());
            return answer;
        }
    }

    @Override
    public void close() {
        commits.close();
        super.close();
        maps.close();
    }
}
