package org.lagebuch.embedded;

import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/** The sorted maps of a store: the documents of every collection in one file, the entries of the indexes in memory. */
final class Maps implements AutoCloseable {
    private static final String DOCUMENTS = "documents/";
    private static final String NAMESPACES = ".system.namespaces";

    private final MVStore file;
    private final MVStore memory = new MVStore.Builder().open();
    private final Changes changes = new Changes();
    private long indexes;

    /** @param file where documents go, in memory itself if the store shall forget */
    Maps(MVStore file) {
        this.file = file;
    }

    Changes changes() {
        return changes;
    }

    List<String> databases() {
        return file.getMapNames().stream()
                .filter(name -> name.startsWith(DOCUMENTS) && name.endsWith(NAMESPACES))
                .map(name -> name.substring(DOCUMENTS.length(), name.length() - NAMESPACES.length()))
                .toList();
    }

    Documents documents(String namespace) {
        return new Documents(changes, file.openMap(DOCUMENTS + namespace, bytes()));
    }

    void drop(Documents documents) {
        file.removeMap(documents.map());
        changes.count();
    }

    void rename(Documents documents, String namespace) {
        file.renameMap(documents.map(), DOCUMENTS + namespace);
        changes.count();
    }

    Entries entries() {
        return new Entries(memory, memory.openMap("index/" + indexes++, bytes()));
    }

    long fileBytes() {
        return file.isPersistent() ? file.getFileStore().size() : 0;
    }

    private static MVMap.Builder<byte[], byte[]> bytes() {
        return new MVMap.Builder<byte[], byte[]>()
                .keyType(ByteArrayDataType.INSTANCE)
                .valueType(ByteArrayDataType.INSTANCE);
    }

    @Override
    public void close() {
        memory.closeImmediately();
        file.close();
    }
}
