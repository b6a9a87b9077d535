package org.lagebuch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a reader may count on in every file of the house. */
class TidyTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final int FILE_LINES_MAX = 250;
    private static final int METHOD_LINES_MAX = 40;
    private static final Pattern LEFT_OPEN = Pattern.compile("TO" + "DO|FIX" + "ME|Thread\\.sle" + "ep\\(");
    private static final Pattern DRAWER =
            Pattern.compile("package org\\.lagebuch\\.[a-z.]*\\b(util|utils|common|helper|helpers|misc)\\b");

    @Test
    void no_file_is_longer_than_a_reader_holds_in_mind() throws IOException {
        assertThat(sources(".java"))
                .filteredOn(file -> lines(file).size() > FILE_LINES_MAX)
                .isEmpty();
    }

    @Test
    void no_method_is_longer_than_a_screen() throws IOException {
        List<String> tooLong = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources(".java")));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) new LongMethods(unit, positions).scan(unit, tooLong);
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void nothing_is_left_open_and_no_package_is_a_drawer() throws IOException {
        assertThat(sources(".java"))
                .filteredOn(file -> lines(file).stream()
                        .anyMatch(line -> LEFT_OPEN.matcher(line).find()
                                || DRAWER.matcher(line).find()))
                .isEmpty();
    }

    @Test
    void every_package_says_in_a_sentence_what_it_is_for() throws IOException {
        List<Path> silent = sources(".java").stream()
                .filter(file -> file.toString().contains("/src/main/"))
                .map(Path::getParent)
                .distinct()
                .filter(directory -> !Files.exists(directory.resolve("package-info.java")))
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void every_document_has_one_title() throws IOException {
        assertThat(sources(".md"))
                .filteredOn(file -> lines(file).stream()
                                .filter(line -> line.startsWith("# "))
                                .count()
                        != 1)
                .isEmpty();
    }

    private static List<Path> sources(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> !file.toString().contains("/lagebuch-data/"))
                    .toList();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class LongMethods extends TreePathScanner<@Nullable Void, List<String>> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        LongMethods(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, List<String> tooLong) {
            // One statement, however long, is a table.
            if (method.getBody() != null && method.getBody().getStatements().size() > 1) {
                long first = line(positions.getStartPosition(unit, method.getBody()));
                long last = line(positions.getEndPosition(unit, method.getBody()));
                if (last - first - 1 > METHOD_LINES_MAX) {
                    tooLong.add(unit.getSourceFile().getName() + ": " + method.getName() + ", " + (last - first - 1));
                }
            }
            return super.visitMethod(method, tooLong);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
