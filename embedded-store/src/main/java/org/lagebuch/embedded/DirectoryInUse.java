package org.lagebuch.embedded;

import java.nio.file.Path;

/** Two stores on one directory would destroy each other's file, so the second is refused before it opens anything. */
public final class DirectoryInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DirectoryInUse(Path directory) {
        super("another process uses this data directory: " + directory);
    }
}
