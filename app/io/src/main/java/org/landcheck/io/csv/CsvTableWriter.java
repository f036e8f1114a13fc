package org.landcheck.io.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.FieldType;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.DatasetWriter;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.ledger.TableLosses;
import org.landcheck.io.source.Faults;
import org.landcheck.io.source.FileNames;
import org.landcheck.io.source.Progress;
import org.landcheck.io.source.WholeFile;
import org.landcheck.io.table.Decimals;
import org.landcheck.io.text.NumberText;

/**
 * Writes the attributes of a dataset of one layer as a {@code .csv} file, or of any dataset as a
 * folder of them. Texts stand in quotes and numbers do not; a text that a spreadsheet would take
 * for a formula has an apostrophe before it, which {@link CsvFormat} takes away. {@link #losses}
 * tells what is not kept.
 */
public final class CsvTableWriter implements DatasetWriter {
  private static final String ENDING = ".csv";

  private static final int LONGEST_PLAIN = 30;
  private static final int STEP = 1 << 12;

  private final Charset charset;

  /** Writes UTF-8 with a mark, by which every spreadsheet knows it. */
  public CsvTableWriter() {
    this(StandardCharsets.UTF_8);
  }

  /**
   * @param charset UTF-8, or GB18030 for programs that know nothing else than GBK
   */
  public CsvTableWriter(Charset charset) {
    this.charset = charset;
  }

  @Override
  public void write(Dataset dataset, Path target, WriteOptions options, Monitor monitor)
      throws BadInputException {
    long total = dataset.layers().stream().mapToLong(Layer::size).sum();
    Progress progress = new Progress(monitor, target, total);
    boolean single = target.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
    if (single && dataset.layers().size() != 1) {
      throw new BadInputException(
          new LocalText(
              "一个 .csv 文件只能保存一个图层，数据有 " + dataset.layers().size() + " 个。请指定一个文件夹，或存为 xlsx",
              "one .csv holds one layer, the data have "
                  + dataset.layers().size()
                  + "; give a folder, or save as xlsx"));
    }
    try {
      if (single) {
        try (WholeFile file = WholeFile.begin(target)) {
          write(dataset.layers().get(0), file.draft(), progress);
          file.commit();
        }
      } else {
        writeFolder(dataset, target, progress);
      }
    } catch (UncheckedIOException e) {
      throw Faults.unwritable(target, e.getCause());
    } catch (IOException e) {
      throw Faults.unwritable(target, e);
    }
  }

  private void writeFolder(Dataset dataset, Path folder, LongConsumer progress) throws IOException {
    Files.createDirectories(folder);
    Path drafts = Files.createTempDirectory(folder, ".landcheck-");
    try {
      FileNames names = new FileNames();
      for (Layer layer : dataset.layers()) {
        String name = names.take(layer.name()) + ENDING;
        write(layer, drafts.resolve(name), progress);
      }
      try (Stream<Path> files = Files.list(drafts)) {
        for (Path file : files.sorted().toList()) {
          Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } finally {
      try (Stream<Path> files = Files.list(drafts)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(drafts);
    }
  }

  /** What the files would not keep of a dataset, a line each. */
  public static List<LocalText> losses(Dataset dataset) {
    List<LocalText> losses = new ArrayList<>(TableLosses.of(dataset));
    for (Layer layer : dataset.layers()) {
      TableLosses.longCodes(layer)
          .ifPresent(
              field ->
                  losses.add(
                      new LocalText(
                          "字段 "
                              + layer.name()
                              + "."
                              + field
                              + " 有超过 15 位的编码，用 Excel 直接打开 CSV 再保存会丢失末尾各位。建议存为 xlsx",
                          layer.name()
                              + "."
                              + field
                              + " has codes of over 15 digits; Excel cuts them when it saves a CSV;"
                              + " xlsx is better")));
    }
    return losses;
  }

  private void write(Layer layer, Path file, LongConsumer progress) throws IOException {
    List<Integer> fields = TableLosses.written(layer);
    boolean[] quoted = new boolean[fields.size()];
    for (int i = 0; i < quoted.length; i++) {
      FieldType type = layer.schema().fields().get(fields.get(i)).type();
      quoted[i] = type == FieldType.TEXT || type == FieldType.DATETIME;
    }
    try (Writer out =
            new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), charset));
        CsvWriter csv =
            CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(new Quotes(quoted))
                .build(out)) {
      if (charset.equals(StandardCharsets.UTF_8)) {
        out.write('\uFEFF');
      }
      csv.writeRecord(
          fields.stream()
              .map(field -> FormulaGuard.guarded(layer.schema().fields().get(field).name()))
              .toList());
      String[] values = new String[fields.size()];
      for (int row = 0; row < layer.size(); row++) {
        for (int i = 0; i < values.length; i++) {
          values[i] = text(layer.value(row, fields.get(i)));
        }
        csv.writeRecord(values);
        if ((row + 1) % STEP == 0) {
          progress.accept(STEP);
        }
      }
      progress.accept(layer.size() % STEP);
    }
  }

  private static String text(Object value) {
    if (value instanceof String text) {
      return FormulaGuard.guarded(text);
    }
    if (value instanceof Double number) {
      return decimal(number);
    }
    return value instanceof Boolean truth
        ? truth ? "TRUE" : "FALSE"
        : value == null ? null : value.toString();
  }

  /** With a point, so that it is read as a decimal number again. */
  private static String decimal(double value) {
    if (!Double.isFinite(value)) {
      return Decimals.text(value);
    }
    byte[] plain = new byte[NumberText.LONGEST];
    int length = NumberText.shortest(value, plain, 0);
    if (length > LONGEST_PLAIN) {
      return Decimals.shortest(value).toString();
    }
    String text = new String(plain, 0, length, StandardCharsets.US_ASCII);
    return text.indexOf('.') < 0 ? text + ".0" : text;
  }

  /** Quotes texts, not numbers, so that either is read back as what it is. */
  private record Quotes(boolean[] quoted) implements QuoteStrategy {
    @Override
    public boolean quoteValue(int line, int field, String value) {
      return line > 1 && (quoted[field] || value.equals("NaN") || value.endsWith("Inf"));
    }

    @Override
    public boolean quoteEmpty(int line, int field) {
      return true;
    }
  }
}
