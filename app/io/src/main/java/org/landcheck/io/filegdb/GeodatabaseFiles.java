package org.landcheck.io.filegdb;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.landcheck.api.DatasetInfo.Source;

/**
 * The files of file geodatabases among the sources of a dataset, told as one: there may be hundreds
 * of them, and none has a name that people know.
 *
 * @param geodatabases how many geodatabases they are of
 * @param files how many files they are
 * @param sha256 digest of their list, in UTF-8: a line for each, by name and then by digest, that
 *     has the digest, two blanks, the name and a line feed, as {@code sha256sum} writes it
 */
public record GeodatabaseFiles(int geodatabases, int files, String sha256) {
  private static final String CATALOGUE = GdbFolder.name(GdbFolder.CATALOGUE, "gdbtable");

  /** Whether a source is one of them, by its name. */
  public static boolean has(Source source) {
    return GdbFolder.isSource(lower(source));
  }

  /**
   * Those among some sources.
   *
   * @param sources may also be of other kinds
   */
  public static GeodatabaseFiles among(List<Source> sources) {
    List<Source> files =
        sources.stream()
            .filter(GeodatabaseFiles::has)
            .sorted(Comparator.comparing(Source::name).thenComparing(Source::sha256))
            .toList();
    StringBuilder list = new StringBuilder();
    files.forEach(file -> list.append(file.sha256() + "  " + file.name() + "\n"));
    long catalogues = files.stream().filter(file -> lower(file).equals(CATALOGUE)).count();
    return new GeodatabaseFiles((int) catalogues, files.size(), digest(list.toString()));
  }

  private static String lower(Source source) {
    return source.name().toLowerCase(Locale.ROOT);
  }

  private static String digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
