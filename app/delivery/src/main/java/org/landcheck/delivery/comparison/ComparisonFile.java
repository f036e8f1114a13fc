package org.landcheck.delivery.comparison;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Lang;
import org.landcheck.api.LocalText;
import org.landcheck.core.pack.PackComparison;
import org.landcheck.delivery.html.ComparisonHtml;
import org.landcheck.delivery.json.ComparisonJson;
import org.landcheck.delivery.xlsx.ComparisonWorkbook;

/**
 * Writes in what two packs differ to a file whose ending says its kind: a workbook to filter, a
 * page to read and print, or JSON for programs. The same packs give the same bytes.
 */
public enum ComparisonFile {
  XLSX(ComparisonWorkbook::write),
  HTML(ComparisonHtml::write),
  JSON(ComparisonJson::write);

  private interface Writer {
    void write(PackComparison comparison, Lang lang, Path target) throws BadInputException;
  }

  private final Writer writer;

  ComparisonFile(Writer writer) {
    this.writer = writer;
  }

  /** What the names of files can end in, without the point; the first is the usual one. */
  public static List<String> endings() {
    return List.of(values()).stream().map(ComparisonFile::ending).toList();
  }

  private String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind of a file.
   *
   * @throws BadInputException if its name ends in nothing that can be written
   */
  public static ComparisonFile of(Path target) throws BadInputException {
    String name = target.toString().toLowerCase(Locale.ROOT);
    for (ComparisonFile each : values()) {
      if (name.endsWith("." + each.ending())) {
        return each;
      }
    }
    throw new BadInputException(
        new LocalText(
            target + "：方案比较的文件名应以 .xlsx、.html 或 .json 结尾",
            target + ": name a file for the comparison that ends in .xlsx, .html or .json"));
  }

  /**
   * Writes the file whole or not at all.
   *
   * @throws BadInputException if the target cannot be written
   */
  public void write(PackComparison comparison, Lang lang, Path target) throws BadInputException {
    writer.write(comparison, lang, target);
  }
}
