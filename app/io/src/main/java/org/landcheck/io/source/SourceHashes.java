package org.landcheck.io.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.landcheck.api.BadInputException;
import org.landcheck.api.DatasetInfo.Source;
import org.landcheck.api.LocalText;

/**
 * Proof that a source did not change while it was read: its digest, and that size, time of change
 * and identity are after reading what they were before the digest.
 *
 * <p>The digest is taken on another thread while reading goes on. Where a file was changed so
 * lately that one more change could bear the same time, a second digest is taken after reading.
 */
public final class SourceHashes implements AutoCloseable {
  private static final int BLOCK = 1 << 16;

  private final List<Path> files;
  private final List<FileState> states;
  private final CompletableFuture<List<Source>> before;
  private final AtomicInteger digests = new AtomicInteger();
  private volatile boolean closed;

  private SourceHashes(List<Path> files, List<FileState> states) {
    this.files = files;
    this.states = states;
    this.before = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                before.complete(hash());
              } catch (IOException | RuntimeException e) {
                before.completeExceptionally(e);
              }
            },
            "landcheck-hash");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Starts to hash files that are about to be read.
   *
   * @throws BadInputException if one is not there or its folder cannot be read
   */
  public static SourceHashes begin(List<Path> files) throws BadInputException {
    List<Path> sorted =
        files.stream().sorted(Comparator.comparing(file -> file.getFileName().toString())).toList();
    try {
      return new SourceHashes(sorted, states(sorted));
    } catch (IOException e) {
      throw Faults.unreadable(sorted.get(0), e);
    }
  }

  private static List<FileState> states(List<Path> files) throws IOException {
    Instant now = Instant.now();
    List<FileState> states = new ArrayList<>();
    for (Path file : files) {
      states.add(FileState.of(file, now));
    }
    return states;
  }

  /**
   * Looks at the files again, after reading.
   *
   * @throws BadInputException if a file cannot be read, or is not what it was
   */
  public List<Source> confirm() throws BadInputException {
    try {
      List<Source> first = before.join();
      if (haveChanged(first)) {
        throw new BadInputException(
            new LocalText(
                "读取过程中文件被改动：" + files.get(0) + "。请先关闭正在编辑它的软件，再重新打开",
                files.get(0)
                    + " changed while it was read; close the program that edits it and"
                    + " open it again"));
      }
      return first;
    } catch (CompletionException e) {
      throw Faults.unreadable(files.get(0), e.getCause());
    } catch (IOException e) {
      throw Faults.unreadable(files.get(0), e);
    }
  }

  private boolean haveChanged(List<Source> first) throws IOException {
    List<FileState> after = states(files);
    for (int i = 0; i < after.size(); i++) {
      if (!after.get(i).isOf(states.get(i))) {
        return true;
      }
    }
    return states.stream().anyMatch(FileState::isFresh) && !first.equals(hash());
  }

  /** How often the files were gone through. */
  int digests() {
    return digests.get();
  }

  /** Waits until the files have been hashed for the first time, well or not. */
  void awaitFirst() {
    before.handle((sources, fault) -> sources).join();
  }

  /** Stops hashing, so that no file stays open when reading failed. */
  @Override
  public void close() {
    closed = true;
    awaitFirst();
  }

  /** Lower-case hexadecimal SHA-256 of a file. */
  public static String sha256(Path file) throws IOException {
    return sha256(file, () -> false);
  }

  private static String sha256(Path file, BooleanSupplier stopped) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
    byte[] block = new byte[BLOCK];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(block); read >= 0 && !stopped.getAsBoolean(); read = in.read(block)) {
        digest.update(block, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private List<Source> hash() throws IOException {
    digests.incrementAndGet();
    List<Source> sources = new ArrayList<>();
    for (Path file : files) {
      sources.add(new Source(file.getFileName().toString(), sha256(file, () -> closed)));
    }
    return sources;
  }
}
