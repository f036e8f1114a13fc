package org.landcheck.io.gpkg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.io.source.Faults;

/**
 * Keeps a project to one window of one program at a time.
 *
 * <p>The lock is on a file of its own, not on the project: on many systems closing any file drops
 * all locks the process has on it, and many things read the project. For the same reason a lock
 * held by this very process is known without opening the file. The system lets go of the lock when
 * the process dies, however it dies; a file left behind does no harm.
 */
final class ProjectLock implements AutoCloseable {
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path project;
  private final Path file;
  private final FileChannel channel;

  private ProjectLock(Path project, Path file, FileChannel channel) {
    this.project = project;
    this.file = file;
    this.channel = channel;
  }

  /**
   * @throws BadInputException if another program, or another window of this one, has the project
   */
  static ProjectLock take(Path path) throws BadInputException {
    Path project = null;
    try {
      Path real = path.toRealPath();
      if (!HELD_HERE.add(real)) {
        throw taken(path);
      }
      project = real;
      ProjectLock lock = lock(real, real.resolveSibling(real.getFileName() + ".lock"));
      project = null;
      return lock;
    } catch (IOException e) {
      throw Faults.unwritable(path, e);
    } finally {
      if (project != null) {
        HELD_HERE.remove(project);
      }
    }
  }

  private static ProjectLock lock(Path project, Path file) throws IOException, BadInputException {
    while (true) {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!tryLock(channel)) {
        channel.close();
        throw taken(project);
      }
      if (isThere(channel, file)) {
        return new ProjectLock(project, file, channel);
      }
      // The one before us removed the file between our opening and our locking it.
      channel.close();
    }
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Whether the locked file is the one its name leads to: told by its size, without opening it. */
  private static boolean isThere(FileChannel channel, Path file) throws IOException {
    int size = ThreadLocalRandom.current().nextInt(1, 4096);
    channel.truncate(0);
    channel.write(ByteBuffer.allocate(size), 0);
    try {
      return Files.size(file) == size;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static BadInputException taken(Path project) {
    return new BadInputException(
        new LocalText(
            "项目 " + project + " 正在另一个窗口或另一台电脑上打开。请先在那里关闭它",
            "project "
                + project
                + " is open in another window or on another computer; close it"
                + " there first"));
  }

  @Override
  public void close() throws IOException {
    if (HELD_HERE.remove(project)) {
      Files.deleteIfExists(file);
      channel.close();
    }
  }
}
