package org.lagebuch.ledger.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.MerkleTree;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.Trees;
import org.lagebuch.ledger.Vectors;

class TiledTreeTest {
    private static final int SIZE = 70_000;
    private static final Map<Tile, Octets> TILES = new HashMap<>();
    private static final TileEdge EDGE = TileEdge.of(TiledTreeTest::read, 0);
    private static final TiledTree TILED = new TiledTree(TiledTreeTest::read, SIZE);
    private static final MerkleTree TREE = Trees.ofSize(SIZE);

    static {
        for (Digest leaf : Trees.leaves(SIZE)) EDGE.append(leaf, TILES::put);
        TILES.putAll(EDGE.partials());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 255, 256, 257, 1000, 65_536, 70_000})
    void roots_are_the_known_ones(int size) {
        String known = Vectors.table("decimal-trees.txt").get("decimal-leaf root[" + size + "]");
        assertThat(TILED.head(size).root()).hasToString(known);
        assertThat(TILED.head(size)).isEqualTo(TREE.head(size));
    }

    @Test
    void the_known_tiles_have_the_known_bytes() {
        assertThat(Digest.sha256(read(new Tile(0, 0, 256)).bytes()))
                .hasToString("b9704a8bfbee2c61185ceb38904a49f3f703c81e194b5b2ccdc254c2bdaaa62b");
        TileEdge edge = TileEdge.of(TiledTreeTest::read, 0);
        for (Digest leaf : Trees.leaves(256)) edge.append(leaf, (tile, bytes) -> {});
        assertThat(edge.partials().keySet()).extracting(Tile::path).containsExactly("tile/1/000.p/1");
        assertThat(edge.partials().values())
                .extracting(Octets::toString)
                .containsExactly("828515d033c19d8c901f37eccb8aed919667703486f8d2fff1cf7040321c5db1");
    }

    /** The example of tlog-tiles, "Partial Tiles". */
    @Test
    void a_log_of_70000_has_the_tiles_of_the_example() {
        List<Tile> tiles = Tile.of(SIZE).toList();
        assertThat(TILES.keySet()).containsExactlyInAnyOrderElementsOf(tiles);
        assertThat(tiles.stream().filter(tile -> tile.level() == 0 && tile.full()))
                .hasSize(273);
        assertThat(tiles)
                .filteredOn(tile -> !tile.full())
                .extracting(Tile::path)
                .containsExactly("tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1");
        assertThat(Tile.of(0)).isEmpty();
        assertThat(EntryBundle.of(SIZE)).hasSize(274).last().hasToString("EntryBundle[index=273, width=112]");
    }

    @Test
    void what_a_log_gains_is_what_it_did_not_have() {
        for (long size : new long[] {1, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537}) {
            for (long more : new long[] {0, 1, 255, 256, 257, 70_000}) {
                Set<Tile> gained = new HashSet<>(Tile.of(size + more).toList());
                Tile.of(size).forEach(gained::remove);
                assertThat(Tile.between(size, size + more)).containsExactlyInAnyOrderElementsOf(gained);
            }
        }
    }

    @Test
    void proofs_are_those_of_the_whole_tree() {
        for (int size : new int[] {1, 2, 3, 255, 256, 257, 1000, 65_535, 65_536, 65_537, 70_000}) {
            for (int at : new int[] {0, 1, 2, 254, 255, 256, 257, 511, 65_279, 65_535, 65_536, 69_999}) {
                if (at >= size) continue;
                assertThat(TILED.inclusion(at, size)).isEqualTo(TREE.inclusion(at, size));
                assertThat(TILED.consistency(at, size)).isEqualTo(TREE.consistency(at, size));
            }
            assertThat(TILED.consistency(size, size)).isEqualTo(TREE.consistency(size, size));
        }
    }

    @Test
    void an_answer_reads_few_tiles() {
        Set<Tile> read = new HashSet<>();
        TileSource counting = tile -> {
            assertThat(read.add(tile)).as("read once").isTrue();
            return Tile.bytes(Trees.leaves(tile.width()));
        };
        TiledTree huge = new TiledTree(counting, 5_000_000_000L);
        huge.inclusion(1_234_567_890L, 5_000_000_000L);
        assertThat(read).hasSizeLessThanOrEqualTo(15);
        read.clear();
        huge.consistency(3_333_333_333L, 4_999_999_999L);
        assertThat(read).hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void an_edge_goes_on_where_its_tiles_end() {
        Map<Tile, Octets> again = new HashMap<>(TILES);
        TileEdge edge = TileEdge.of(tile -> Objects.requireNonNull(again.get(tile)), SIZE);
        assertThat(edge.partials()).isEqualTo(EDGE.partials());
        TileEdge whole = TileEdge.of(TiledTreeTest::read, 0);
        Map<Tile, Octets> all = new HashMap<>();
        for (Digest leaf : Trees.leaves(SIZE + 600)) whole.append(leaf, all::put);
        for (int i = SIZE; i < SIZE + 600; i++) edge.append(Trees.leaf(i), again::put);
        assertThat(again).containsAllEntriesOf(all);
        assertThat(edge.partials()).isEqualTo(whole.partials());
    }

    @Test
    void a_wider_tile_may_stand_in_and_a_narrower_may_not() {
        TileSource whole = tile -> tile.level() == 0 ? Tile.bytes(Trees.leaves(256)) : read(tile);
        assertThat(new TiledTree(whole, 200).head(200)).isEqualTo(TREE.head(200));
        TileSource narrow = tile -> Tile.bytes(Trees.leaves(tile.width() - 1));
        assertThatThrownBy(() -> new TiledTree(narrow, 200).head(200)).isInstanceOf(Malformed.class);
        TileSource torn = tile -> Octets.of(new byte[tile.width() * 32 + 1]);
        assertThatThrownBy(() -> new TiledTree(torn, 200).head(200)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/000",
                "tile/0/000.p/1",
                "tile/0/x001/x234/067",
                "tile/7/x001/x234/067.p/255",
                "tile/entries/000",
                "tile/entries/x001/000.p/8",
                "tile/63/999"
            })
    void a_path_is_read_and_written_as_it_was(String path) {
        assertThat(TilePath.parse(path).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/tile/0/000",
                "tile/00/000",
                "tile/64/000",
                "tile/-1/000",
                "tile/0/0",
                "tile/0/1000",
                "tile/0/x000/000",
                "tile/0/001/000",
                "tile/0/x001",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/000.p/",
                "tile/0/000.p/1000",
                "tile/0/000/",
                "tile/0/000\n",
                "tile/entry/000",
                "tile/0/../000",
                "tile/0/x1/000",
                "tile/0/\u0660\u0660\u0660",
                "tile/0/x001/x000/x000/x000/x000/x000/x000/000"
            })
    void what_is_no_path_is_refused(String path) {
        assertThatThrownBy(() -> TilePath.parse(path)).isInstanceOf(Malformed.class);
    }

    @Test
    void entries_are_read_as_they_were_written() {
        List<Octets> entries =
                Stream.of("", "a", "x".repeat(65_535)).map(Octets::ofUtf8).toList();
        Octets bytes = EntryBundle.bytes(entries);
        EntryBundle three = new EntryBundle(0, 3);
        assertThat(three.entries(bytes)).isEqualTo(entries);
        assertThat(bytes.slice(0, 5)).hasToString("0000000161");
        assertThatThrownBy(() -> new EntryBundle(0, 2).entries(bytes)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new EntryBundle(0, 4).entries(bytes)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> three.entries(bytes.slice(0, bytes.size() - 1)))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> EntryBundle.bytes(List.of(Octets.of(new byte[65_536]))))
                .isInstanceOf(Malformed.class);
    }

    private static Octets read(Tile tile) {
        return Objects.requireNonNull(TILES.get(tile), tile.path());
    }
}
