package org.landcheck.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.landcheck.api.BadInputException;
import org.landcheck.io.shapefile.ShapefileFormat;
import org.landcheck.io.source.Faults;
import org.landcheck.io.text.EncodingPreview;
import org.landcheck.io.text.TextFile;

/** Shows how the texts of a file read in each encoding, before or after it is opened. */
public final class EncodingPreviews {
  /** Enough to meet other characters than ASCII, and little enough to wait for. */
  private static final long MOST_BYTES = 1L << 26;

  private static final Set<String> TABLES = Set.of("shp", "dbf");
  private static final Set<String> TEXTS = Set.of("txt", "csv", "tsv", "vct");

  private EncodingPreviews() {}

  /**
   * Looks at the first 64 MiB of a file, or of the first one in a folder that has texts to guess
   * at.
   *
   * @param samples how many texts to show
   * @return empty for what has no texts of an encoding that is to be found out
   * @throws BadInputException if it cannot be read
   */
  public static Optional<EncodingPreview> of(Path file, int samples) throws BadInputException {
    if (Files.isDirectory(file)) {
      return inFolder(file, samples);
    }
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    if (TABLES.contains(ending)) {
      return ShapefileFormat.preview(file, samples, MOST_BYTES);
    }
    if (!TEXTS.contains(ending)) {
      return Optional.empty();
    }
    try {
      return Optional.of(TextFile.preview(file, samples, MOST_BYTES));
    } catch (IOException e) {
      throw Faults.unreadable(file, e);
    }
  }

  private static Optional<EncodingPreview> inFolder(Path folder, int samples)
      throws BadInputException {
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files = entries.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw Faults.unreadable(folder, e);
    }
    Optional<EncodingPreview> first = Optional.empty();
    for (Path each : files) {
      Optional<EncodingPreview> found = of(each, samples);
      if (found.filter(EncodingPreview::guessed).isPresent()) {
        return found;
      }
      first = first.isPresent() ? first : found;
    }
    return first;
  }
}
