package org.lagebuch.ledger.tile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lagebuch.ledger.Malformed;

/** What a tiled log serves below its prefix (tlog-tiles, "Merkle Tree" and "Log entries"). */
public sealed interface TilePath permits Tile, EntryBundle {
    int FULL = 256;

    Pattern FORM = Pattern.compile("tile/(?<level>0|[1-9]|[1-5][0-9]|6[0-3]|entries)/"
            + "(?<index>(?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/(?<width>[1-9][0-9]{0,2}))?");

    /** Within its level, from 0. */
    long index();

    /** How many hashes or entries it holds, from 1 to 256. */
    int width();

    /** Below the prefix, without a slash in front. */
    String path();

    default boolean full() {
        return width() == FULL;
    }

    /** @throws Malformed where it is not the one spelling of a path */
    static TilePath parse(String path) {
        Matcher form = FORM.matcher(path);
        if (!form.matches()) throw new Malformed("not the path of a tile");
        long index = Long.parseLong(form.group("index").replace("/", "").replace("x", ""));
        int width = form.group("width") == null ? FULL : Integer.parseInt(form.group("width"));
        String level = form.group("level");
        TilePath tile = "entries".equals(level)
                ? new EntryBundle(index, width)
                : new Tile(Integer.parseInt(level), index, width);
        if (!tile.path().equals(path)) throw new Malformed("not the one spelling of the path of a tile");
        return tile;
    }

    /** {@code x001/x234/067.p/5} for index 1,234,067 and width 5. */
    static String spelled(long index, int width) {
        StringBuilder path = new StringBuilder(three(index));
        for (long rest = index / 1000; rest > 0; rest /= 1000) path.insert(0, 'x' + three(rest) + '/');
        return width == FULL ? path.toString() : path + ".p/" + width;
    }

    private static String three(long digits) {
        return Long.toString(1000 + digits % 1000).substring(1);
    }
}
