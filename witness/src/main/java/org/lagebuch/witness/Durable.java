package org.lagebuch.witness;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that is either what it was or what it was to become, whenever the power fails. */
final class Durable {
    private Durable() {}

    /** Returns once the bytes are on disk under their name, readable to the owner only. */
    static void write(Path file, byte[] content) throws IOException {
        Path directory = directoryOf(file);
        Path next = directory.resolve(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        try (FileChannel out = FileChannel.open(next, Set.of(CREATE_NEW, WRITE), ownerOnly(directory))) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) out.write(bytes);
            out.force(true);
        }
        Files.move(next, file, ATOMIC_MOVE, REPLACE_EXISTING);
        if (!isPosix(directory)) return;
        try (FileChannel names = FileChannel.open(directory, READ)) {
            names.force(true);
        }
    }

    static Path directoryOf(Path file) {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null) throw new IllegalArgumentException(file + " is no file");
        return directory;
    }

    private static FileAttribute<?>[] ownerOnly(Path directory) {
        if (!isPosix(directory)) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }

    private static boolean isPosix(Path directory) {
        return directory.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
