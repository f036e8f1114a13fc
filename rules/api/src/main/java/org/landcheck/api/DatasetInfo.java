package org.landcheck.api;

import java.util.List;

/**
 * Where a dataset came from.
 *
 * @param sources the files read, ordered by name
 * @param lineage what reading decided or guessed (encodings, axis order, types), in order
 */
public record DatasetInfo(List<Source> sources, List<LocalText> lineage) {
  public static final DatasetInfo IN_MEMORY = new DatasetInfo(List.of(), List.of());

  public DatasetInfo {
    sources = List.copyOf(sources);
    lineage = List.copyOf(lineage);
  }

  /**
   * A file.
   *
   * @param name file name without folders
   * @param sha256 lower-case hexadecimal digest of its bytes
   */
  public record Source(String name, String sha256) {}
}
