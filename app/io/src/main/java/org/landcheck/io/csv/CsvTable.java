package org.landcheck.io.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.io.ledger.LedgerBuilder;
import org.landcheck.io.ledger.Marks;
import org.landcheck.io.text.TextFile;

/** Reads one text file of values. */
final class CsvTable {
  /** Longer than any value; without its second quote a value would go on to the end of the file. */
  private static final int LONGEST_VALUE = 1 << 22;

  private static final int STEP = 1 << 12;
  private static final int LOOKED_AT = 4_096;

  private final TextFile text;
  private final Path file;
  private final String name;
  private final List<LocalText> lineage;

  CsvTable(TextFile text, List<LocalText> lineage) {
    this.text = text;
    this.file = text.file();
    this.name = file.getFileName().toString();
    this.lineage = lineage;
  }

  /**
   * @throws BadInputException if it is no text, a quote has no second one, or no line has a value
   */
  Layer read(LongConsumer progress) throws IOException, BadInputException {
    requireText();
    CsvDialect dialect = CsvDialect.of(text);
    String layer = name.substring(0, name.lastIndexOf('.'));
    LedgerBuilder builder = new LedgerBuilder(layer, LocalText.same(name), lineage);
    CsvRows rows = new CsvRows(builder.row(), dialect.separator());
    try (EndReader reader = new EndReader(text.reader());
        CsvReader<Boolean> lines =
            CsvReader.builder()
                .fieldSeparator(dialect.separator())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_VALUE)
                .build(rows, reader)) {
      read(lines.iterator(), rows, builder, progress);
      if (rows.endsQuoted() && reader.last() != '"') {
        throw unclosed(rows.line());
      }
    }
    note(rows, dialect);
    return builder
        .finish(List.of(), rows.quotesMeanText() ? Marks.QUOTES : Marks.NONE)
        .orElseThrow(
            () ->
                new BadInputException(
                    new LocalText(
                        file + " 里没有数据，请重新导出", file + " holds no values; export it again")));
  }

  private void read(
      CloseableIterator<Boolean> lines, CsvRows rows, LedgerBuilder builder, LongConsumer progress)
      throws BadInputException {
    int step = 0;
    try {
      while (lines.hasNext()) {
        lines.next();
        if (rows.isTooWide()) {
          throw new BadInputException(
              new LocalText(
                  file + " 第 " + rows.line() + " 行的列数超过 16384，不像表格。请检查分隔符",
                  file + " line " + rows.line() + " has over 16384 values; check the separator"));
        }
        builder.endRow(rows.line());
        if (++step == STEP) {
          progress.accept(STEP);
          step = 0;
        }
      }
    } catch (CsvParseException e) {
      throw unclosed(rows.line());
    }
  }

  private BadInputException unclosed(long line) {
    return new BadInputException(
        new LocalText(
            file + " 第 " + line + " 行起的双引号没有配对。请改正该行的引号，或另存为 xlsx",
            file + " line " + line + ": a quote has no second one; mend it, or save as xlsx"));
  }

  private void requireText() throws IOException, BadInputException {
    if (text.charset().name().startsWith("UTF-16")) {
      return;
    }
    byte[] start;
    try (var in = Files.newInputStream(file)) {
      start = in.readNBytes(LOOKED_AT);
    }
    int zeros = 0;
    for (byte b : start) {
      zeros += b == 0 ? 1 : 0;
    }
    if (zeros > start.length / 10) {
      throw new BadInputException(
          new LocalText(
              file + " 不是文本文件。请用表格软件另存为 xlsx 或 CSV",
              file + " is no text; save it as xlsx or CSV in the program it comes from"));
    }
  }

  private void note(CsvRows rows, CsvDialect dialect) {
    lineage.add(
        new LocalText(
            name + " 的分隔符是" + dialect.title().zh(),
            name + " has its values separated by " + dialect.title().en()));
    if (rows.guarded() > 0) {
      lineage.add(
          new LocalText(
              name + " 有 " + rows.guarded() + " 个文字前的防公式单引号已去掉",
              name + ": " + rows.guarded() + " texts had an apostrophe against formulas; removed"));
    }
    Map<Integer, CsvRows.Lines> widths = rows.widths();
    widths.entrySet().stream()
        .max(Comparator.comparingLong(entry -> entry.getValue().count()))
        .ifPresent(usual -> noteRagged(usual.getKey(), widths));
  }

  private void noteRagged(int usual, Map<Integer, CsvRows.Lines> widths) {
    long odd = 0;
    long first = Long.MAX_VALUE;
    for (Map.Entry<Integer, CsvRows.Lines> entry : widths.entrySet()) {
      if (entry.getKey() != usual) {
        odd += entry.getValue().count();
        first = Math.min(first, entry.getValue().first());
      }
    }
    if (odd > 0) {
      lineage.add(
          new LocalText(
              name + " 有 " + odd + " 行的列数不是 " + usual + "（首见第 " + first + " 行），缺少的按空值、多出的另成字段",
              name
                  + ": "
                  + odd
                  + " lines have not "
                  + usual
                  + " values (first line "
                  + first
                  + "); what is missing is NULL, what is more has a field of its own"));
    }
  }
}
