package org.landcheck.bench;

import java.nio.file.Path;
import org.landcheck.bench.corpus.Size;

/**
 * What whoever started the benchmark asked for.
 *
 * @param large whether ten million sub-zones are checked too
 * @param repeats runs of which the median is told
 * @param folder where corpora are kept from one benchmark to the next
 * @param jar the program to measure
 * @param page where the table goes
 */
record Settings(Size size, boolean large, int repeats, Path folder, Path jar, Path page) {
  /** From the system properties {@code bench.*}. */
  static Settings given() {
    return new Settings(
        Size.of(System.getProperty("bench.size", "1m")),
        Boolean.getBoolean("bench.large"),
        Integer.getInteger("bench.repeats", 3),
        Path.of(System.getProperty("bench.dir")),
        Path.of(System.getProperty("bench.jar")),
        Path.of(System.getProperty("bench.page")));
  }
}
