package org.landcheck.io;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.DatasetFormat;
import org.landcheck.core.format.ReadOptions;

/**
 * Gives a reader what no program ever wrote. It may answer with data or with a clear refusal;
 * anything else, and memory out of proportion to what it was given, fails the test.
 */
public final class Hostile {
  /** What reading anything may take: buffers of the readers, and what classes are loaded. */
  private static final long ALLOWANCE = 96L << 20;

  private static final long BYTES_PER_BYTE = 2_000;

  private final DatasetFormat format;
  private final String name;
  private final Map<String, byte[]> files = new TreeMap<>();

  /**
   * @param name file or folder to be read; a folder holds the files of {@link #with}
   */
  public Hostile(DatasetFormat format, String name) {
    this.format = format;
    this.name = name;
  }

  /** Takes every file of a sample, by its name below the folder that {@code name} stands in. */
  public static Hostile sample(DatasetFormat format, Path dataset) throws IOException {
    Hostile hostile = new Hostile(format, dataset.getFileName().toString());
    try (Stream<Path> files = Files.walk(dataset.toAbsolutePath().getParent())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path below = dataset.toAbsolutePath().getParent().relativize(file);
        hostile.with(below.toString(), Files.readAllBytes(file));
      }
    }
    return hostile;
  }

  public Hostile with(String file, byte[] bytes) {
    files.put(file, bytes);
    return this;
  }

  /** Cuts each file at every {@code step}-th byte, one file at a time. */
  public void truncatedEverywhere(int step) {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      for (int length = 0; length < file.getValue().length; length += step) {
        read(file.getKey(), Arrays.copyOf(file.getValue(), length));
      }
    }
  }

  /** Changes, inserts, removes and repeats bytes at random, always the same way for a seed. */
  public void mutated(int tries, long seed) {
    Random random = new Random(seed);
    String[] names = files.keySet().toArray(new String[0]);
    for (int i = 0; i < tries; i++) {
      String file = names[random.nextInt(names.length)];
      read(file, mutant(files.get(file), random));
    }
  }

  private static byte[] mutant(byte[] bytes, Random random) {
    byte[] mutant = bytes.clone();
    for (int change = random.nextInt(4); change >= 0 && mutant.length > 0; change--) {
      int at = random.nextInt(mutant.length);
      switch (random.nextInt(5)) {
        case 0 -> mutant[at] = (byte) random.nextInt(256);
        case 1 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
        case 2 ->
            Arrays.fill(
                mutant,
                at,
                Math.min(mutant.length, at + 1 + random.nextInt(8)),
                (byte) (random.nextBoolean() ? 0xFF : 0x7F));
        case 3 -> mutant = spliced(mutant, at, random.nextInt(16), random);
        default -> mutant = Arrays.copyOf(mutant, at);
      }
    }
    return mutant;
  }

  private static byte[] spliced(byte[] bytes, int at, int length, Random random) {
    int from = random.nextInt(bytes.length);
    int count = Math.min(length, bytes.length - from);
    byte[] longer = new byte[bytes.length + count];
    System.arraycopy(bytes, 0, longer, 0, at);
    System.arraycopy(bytes, from, longer, at, count);
    System.arraycopy(bytes, at, longer, at + count, bytes.length - at);
    return longer;
  }

  /** Reads the sample with one file replaced. */
  public void read(String replaced, byte[] bytes) {
    try {
      Path folder = Files.createTempDirectory("hostile");
      try {
        long size = bytes.length;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
          Path path = folder.resolve(file.getKey());
          Files.createDirectories(path.getParent());
          Files.write(path, file.getValue());
          size += file.getValue().length;
        }
        Path path = folder.resolve(replaced);
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
        read(folder.resolve(name), size);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(Path path, long size) {
    long allowed = ALLOWANCE + BYTES_PER_BYTE * size;
    long taken = taken(path);
    // The first time classes are loaded, which a fuzzer also rewrites: that is not the input's
    // doing.
    if (taken >= allowed) {
      taken = taken(path);
    }
    long again = taken;
    assertTrue(again < allowed, () -> size + " bytes of input made it allocate " + again);
  }

  private long taken(Path path) {
    long before = allocated();
    try {
      if (format.recognises(path)) {
        goThrough(format.read(path, ReadOptions.DEFAULT, Monitor.SILENT));
      }
    } catch (BadInputException e) {
      assertFalse(e.text().zh().isBlank() || e.text().en().isBlank(), "a refusal says why");
      assertFalse(e.text().en().contains("\n"), () -> "one line: " + e.text().en());
    }
    return allocated() - before;
  }

  private static void goThrough(Dataset data) {
    for (Layer layer : data.layers()) {
      for (int row = 0; row < layer.size(); row++) {
        layer.geometry(row).getEnvelopeInternal();
        for (int field = 0; field < layer.schema().fields().size(); field++) {
          layer.value(row, field);
        }
      }
    }
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
