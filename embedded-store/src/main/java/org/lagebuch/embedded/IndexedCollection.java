package org.lagebuch.embedded;

import static java.util.Comparator.comparing;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A collection that answers through its indexes and keeps its documents sorted by {@code _id}. */
final class IndexedCollection extends AbstractMongoCollection<Position> {
    /** For a batch size: a cursor is wanted, and no document yet. */
    static final int NOTHING_YET = -1;

    private static final String NATURAL = "$natural";

    private final OpenCursors cursors;
    private final Documents documents;
    private final PrimaryIndex primary;
    private boolean open;
    private @Nullable Document narrowed;

    IndexedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry registry,
            OpenCursors cursors,
            Documents documents,
            boolean open) {
        super(database, name, options, registry);
        this.cursors = cursors;
        this.documents = documents;
        this.open = open;
        this.primary = new PrimaryIndex("_id_", Objects.requireNonNullElse(options.getIdField(), ""), documents);
    }

    PrimaryIndex primary() {
        return primary;
    }

    Documents documents() {
        return documents;
    }

    /** @param batchSize how many documents the first batch may have; 0 when everything is wanted at once */
    @Override
    protected QueryResult queryDocuments(
            Document query, Document order, int skip, int limit, int batchSize, Document fields) {
        Plan plan = plan(query, order);
        PositionScan positions = plan.positions();
        Stream<StoredDocument> found = stream(positions)
                .map(documents::read)
                .filter(Objects::nonNull)
                .filter(stored -> documentMatchesQuery(stored.document(), query));
        if (!plan.sorted()) found = found.sorted(comparing(StoredDocument::document, deriveComparator(order)));
        found = found.skip(skip);
        if (limit > 0) found = found.limit(limit);
        UnaryOperator<Document> projection = projection(fields);
        found = found.map(stored -> new StoredDocument(projection.apply(stored.document()), stored.bytes()));
        if (batchSize == 0)
            return new QueryResult(found.map(StoredDocument::document).toList());
        LaterBatches later = cursors.over(found.iterator());
        List<Document> first = later.take(Math.max(batchSize, 0));
        if (later.isEmpty()) return new QueryResult(first);
        positions.detach(position -> matches(position, query, limit), limit > 0 ? (long) skip + limit : Long.MAX_VALUE);
        cursors.keep(later);
        return new QueryResult(first, later);
    }

    /** Without a limit all that follows is noted unread: a whole log is not read before it is fetched. */
    private boolean matches(Position position, Document query, int limit) {
        if (limit <= 0) return true;
        Document document = getDocument(position);
        return document != null && documentMatchesQuery(document, query);
    }

    private UnaryOperator<Document> projection(@Nullable Document fields) {
        Optional<Exclusion> exclusion = Exclusion.of(fields);
        return exclusion.isPresent() ? exclusion.get()::from : document -> project(document, fields);
    }

    private Document project(Document document, @Nullable Document fields) {
        if (fields == null || fields.isEmpty()) return document;
        Stream<Document> one = Stream.of(document);
        return matchDocumentsFromStream(new Document(), one, 0, 0, 0, null, fields)
                .iterator()
                .next();
    }

    private Plan plan(Document query, @Nullable Document order) {
        if (order != null && order.containsKey(NATURAL))
            return Plan.natural(primary, Plan.descending(order.get(NATURAL)));
        Stream<StoreIndex> indexes = Stream.concat(Stream.of(primary), StoreIndex.of(getIndexes()));
        return Plan.of(indexes, query, order);
    }

    private static <T> Stream<T> stream(Iterator<T> iterator) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED), false);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document order, int skip, int limit, int batchSize, Document fields) {
        return queryDocuments(query, order, skip, limit, batchSize, fields);
    }

    /** An aggregation reads the collection first: let that reading go through an index, once. */
    void narrowNextReading(Document query) {
        narrowed = query;
    }

    @Override
    public Iterable<Document> queryAll() {
        Document query = Objects.requireNonNullElseGet(narrowed, Document::new);
        narrowed = null;
        return handleQuery(query);
    }

    /** The library would read all documents twice for every index. */
    @Override
    public void addIndex(Index<Position> index) {
        if (!open) {
            getIndexes().add(index);
            return;
        }
        boolean known = getIndexes().stream().anyMatch(held -> held.getName().equals(index.getName()));
        if (!known) fill(List.of(index));
        super.addIndex(index);
    }

    /** Fills all indexes that were known before with one reading. */
    void open() {
        fill(getIndexes().stream().filter(SecondaryIndex.class::isInstance).toList());
        open = true;
    }

    private void fill(List<Index<Position>> indexes) {
        if (indexes.isEmpty()) return;
        try {
            streamAllDocumentsWithPosition().forEach(found -> {
                for (Index<Position> index : indexes) {
                    if (index.isUnique()) index.checkAdd(found.getDocument(), this);
                    index.add(found.getDocument(), found.getPosition(), this);
                }
            });
        } catch (MongoServerError refused) {
            indexes.forEach(Index::drop);
            throw new IndexBuildFailedException(refused, this);
        }
    }

    @Override
    protected Position addDocumentInternal(Document document) {
        Position position = getIdField() == null ? next() : Position.of(document.get(getIdField()));
        documents.put(position, document);
        return position;
    }

    /** The server's own list of indexes has no ids; it is short, so its entries are numbered. */
    private Position next() {
        return Stream.iterate(documents.count(), number -> number + 1)
                .map(Position::of)
                .filter(position -> documents.get(position) == null)
                .findFirst()
                .orElseThrow();
    }

    @Override
    protected void handleUpdate(Position position, Document before, Document after) {
        documents.put(position, after);
    }

    @Override
    protected void removeDocument(Position position) {
        documents.remove(position);
    }

    @Override
    protected @Nullable Document getDocument(Position position) {
        return documents.get(position);
    }

    @Override
    protected Stream<DocumentWithPosition<Position>> streamAllDocumentsWithPosition() {
        List<Position> positions = new ArrayList<>();
        documents.scan(KeyRange.ALL, false).forEachRemaining(positions::add);
        return positions.stream()
                .map(position -> new DocumentWithPosition<>(Objects.requireNonNull(getDocument(position)), position));
    }

    @Override
    public int count() {
        return Math.toIntExact(documents.count());
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int difference) {
        // Counted when somebody asks.
    }

    @Override
    protected int getDataSize() {
        return Math.toIntExact(documents.bytes());
    }
}
