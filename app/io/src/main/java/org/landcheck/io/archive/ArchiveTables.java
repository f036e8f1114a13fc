package org.landcheck.io.archive;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.landcheck.api.FieldType;
import org.landcheck.api.Layer;

/**
 * The two tables an archive becomes.
 *
 * <p>{@code DAWJ}, a row a file (or a folder that cannot be looked into): LJ path, XMBH first
 * folder (the project), WJJ folder within it, WJM name without ending, KZM ending, WJLX kind by
 * content, DX bytes, SFKD 1 if it opens, YY why not, YS pages, ZXDPI least resolution, SHA256, WB
 * beginning of its text, LB number of its class. {@code DAYM}, a row a page: LJ, XMBH, YM number,
 * KD and GD size, DPI, FX {@code portrait} or {@code landscape}, KB share without ink, QX degrees
 * that lines rise to the right, GZ hash of its looks, SHA256 of its image.
 */
final class ArchiveTables {
  static final String FILES = "DAWJ";
  static final String PAGES = "DAYM";
  static final Set<String> NAMES = Set.of(FILES, PAGES);

  /** Two digits in front, not more: 01许可证, but not 2023. */
  private static final Pattern CLASS = Pattern.compile("^(\\d{2})(?!\\d).*");

  private ArchiveTables() {}

  static List<Layer> of(List<FileFacts> files) {
    RowTable papers =
        new RowTable(FILES, Optional.of("LJ"))
            .field("LJ", FieldType.TEXT)
            .field("XMBH", FieldType.TEXT)
            .field("WJJ", FieldType.TEXT)
            .field("WJM", FieldType.TEXT)
            .field("KZM", FieldType.TEXT)
            .field("WJLX", FieldType.TEXT)
            .field("DX", FieldType.INTEGER)
            .field("SFKD", FieldType.INTEGER)
            .field("YY", FieldType.TEXT)
            .field("YS", FieldType.INTEGER)
            .field("ZXDPI", FieldType.REAL)
            .field("SHA256", FieldType.TEXT)
            .field("WB", FieldType.TEXT)
            .field("LB", FieldType.TEXT);
    RowTable pages =
        new RowTable(PAGES, Optional.of("LJ"))
            .field("LJ", FieldType.TEXT)
            .field("XMBH", FieldType.TEXT)
            .field("YM", FieldType.INTEGER)
            .field("KD", FieldType.INTEGER)
            .field("GD", FieldType.INTEGER)
            .field("DPI", FieldType.REAL)
            .field("FX", FieldType.TEXT)
            .field("KB", FieldType.REAL)
            .field("QX", FieldType.REAL)
            .field("GZ", FieldType.TEXT)
            .field("SHA256", FieldType.TEXT);
    for (FileFacts file : files) {
      add(file, papers);
      for (int page = 0; page < file.pages().size(); page++) {
        add(file, page, pages);
      }
    }
    return List.of(papers.build(), pages.build());
  }

  private static void add(FileFacts file, RowTable papers) {
    PaperName name = PaperName.of(file.path());
    boolean paged = !file.pages().isEmpty();
    OptionalDouble least =
        file.pages().stream()
            .flatMap(page -> page.dpi().stream().boxed())
            .mapToDouble(Double::doubleValue)
            .min();
    papers
        .add(file.path())
        .add(name.project())
        .add(name.folder())
        .add(name.name())
        .add(Optional.of(name.ending()))
        .add(file.kind().name())
        .add(file.size())
        .add(file.reason().isEmpty() ? 1 : 0)
        .add(file.reason().map(UnopenedException.Reason::word))
        .add(paged ? OptionalLong.of(file.pages().size()) : OptionalLong.empty())
        .add(least)
        .add(file.sha256())
        .add(Optional.of(file.text()))
        .add(name.classNumber());
  }

  private static void add(FileFacts file, int number, RowTable pages) {
    PageFacts page = file.pages().get(number);
    OptionalLong hash = page.look().hash();
    pages
        .add(file.path())
        .add(PaperName.of(file.path()).project())
        .add(number + 1L)
        .add(page.width())
        .add(page.height())
        .add(page.dpi())
        .add(page.landscape() ? "landscape" : "portrait")
        .add(page.look().blank())
        .add(page.look().skew())
        .add(
            hash.isPresent()
                ? Optional.of(HexFormat.of().toHexDigits(hash.getAsLong()))
                : Optional.empty())
        .add(page.sha256());
  }

  /**
   * What a path says.
   *
   * @param project the first folder; empty for a file that lies in none
   * @param folder the second one
   */
  record PaperName(
      Optional<String> project,
      Optional<String> folder,
      String name,
      String ending,
      Optional<String> classNumber) {
    static PaperName of(String path) {
      String[] parts = path.split("/", -1);
      String file = parts[parts.length - 1];
      int dot = file.lastIndexOf('.');
      Optional<String> number = number(file);
      for (int i = parts.length - 2; i > 0 && number.isEmpty(); i--) {
        number = number(parts[i]);
      }
      return new PaperName(
          parts.length > 1 ? Optional.of(parts[0]) : Optional.empty(),
          parts.length > 2 ? Optional.of(parts[1]) : Optional.empty(),
          dot > 0 ? file.substring(0, dot) : file,
          ending(file),
          number);
    }

    static String ending(String file) {
      int dot = file.lastIndexOf('.');
      return dot > 0 ? file.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }

    private static Optional<String> number(String name) {
      Matcher digits = CLASS.matcher(name);
      return digits.matches() ? Optional.of(digits.group(1)) : Optional.empty();
    }
  }
}
