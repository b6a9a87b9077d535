package org.lagebuch.command.casefile;

import java.nio.file.Files;
import java.nio.file.Path;

/** The data the product was designed on, in a folder {@code shared} beside the checkout; it may be absent. */
public final class DesignData {
    private DesignData() {}

    public static Path at(String path) {
        String given = System.getProperty("lagebuch.design", System.getenv("LAGEBUCH_DESIGN"));
        if (given != null) return Path.of(given, "data").resolve(path);
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("shared/data"))) {
            folder = folder.getParent();
        }
        return folder.resolve("shared/data").resolve(path);
    }
}
