package org.landcheck.io.xlsx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.DatasetWriter;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.ledger.TableLosses;
import org.landcheck.io.source.Faults;
import org.landcheck.io.source.Progress;
import org.landcheck.io.source.WholeFile;

/**
 * Writes the attributes of a dataset as a workbook with a sheet for each layer; layers of more rows
 * than a sheet has go on in the next. Texts stay texts whatever they look like, and codes are
 * written as texts. {@link #losses} tells what is not kept. The same data give the same bytes.
 */
public final class XlsxTableWriter implements DatasetWriter {
  /** Rows of a sheet, that of the titles aside. */
  static final int MOST_ROWS = 1_048_575;

  private static final int MOST_COLUMNS = 16_384;
  private static final int STEP = 1 << 12;

  /** Fast, and hardly larger than by more effort. */
  private static final int LEVEL = 4;

  /** The first moment that a zip can state. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final int rowsPerSheet;

  public XlsxTableWriter() {
    this(MOST_ROWS);
  }

  XlsxTableWriter(int rowsPerSheet) {
    this.rowsPerSheet = rowsPerSheet;
  }

  /** Some rows of a layer under a name. */
  private record Part(String name, Layer layer, int from, int to) {}

  @Override
  public void write(Dataset dataset, Path target, WriteOptions options, Monitor monitor)
      throws BadInputException {
    List<Part> sheets = sheets(dataset, target);
    long total = dataset.layers().stream().mapToLong(Layer::size).sum();
    Progress progress = new Progress(monitor, target, total);
    try (WholeFile file = WholeFile.begin(target)) {
      try (OutputStream out =
              new BufferedOutputStream(Files.newOutputStream(file.draft()), 1 << 16);
          ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
        zip.setLevel(LEVEL);
        write(sheets, zip, progress);
      }
      file.commit();
    } catch (IOException e) {
      throw Faults.unwritable(target, e);
    }
  }

  private List<Part> sheets(Dataset dataset, Path target) throws BadInputException {
    SheetNames names = new SheetNames();
    List<Part> sheets = new ArrayList<>();
    for (Layer layer : dataset.layers()) {
      if (layer.schema().fields().size() > MOST_COLUMNS) {
        throw new BadInputException(
            new LocalText(
                "图层 " + layer.name() + " 的字段超过 16384 个，工作表放不下。请存为 GeoPackage",
                layer.name() + " has over 16384 fields, more than a sheet; save it as GeoPackage"));
      }
      int from = 0;
      do {
        int to = (int) Math.min(layer.size(), (long) from + rowsPerSheet);
        sheets.add(new Part(names.next(layer.name()), layer, from, to));
        from = to;
      } while (from < layer.size());
    }
    if (sheets.isEmpty()) {
      throw new BadInputException(
          new LocalText(
              "数据没有图层，无法写成 " + target + "。请先选择图层",
              "no layer to write to " + target + "; choose one"));
    }
    return sheets;
  }

  /** What a workbook would not keep of a dataset, a line each. */
  public static List<LocalText> losses(Dataset dataset) {
    List<LocalText> losses = new ArrayList<>(TableLosses.of(dataset));
    List<String> names = SheetNames.of(dataset.layers());
    for (int i = 0; i < names.size(); i++) {
      Layer layer = dataset.layers().get(i);
      if (!names.get(i).equals(layer.name())) {
        losses.add(
            new LocalText(
                "图层 " + layer.name() + " 的工作表名改为 " + names.get(i),
                "the sheet of " + layer.name() + " is called " + names.get(i)));
      }
      if (layer.size() > MOST_ROWS) {
        losses.add(
            new LocalText(
                "图层 " + layer.name() + " 超过 " + MOST_ROWS + " 行，分成几个工作表",
                layer.name() + " has over " + MOST_ROWS + " rows and takes several sheets"));
      }
      fields(layer, losses);
    }
    return losses;
  }

  private static void fields(Layer layer, List<LocalText> losses) {
    for (int index : TableLosses.written(layer)) {
      Field field = layer.schema().fields().get(index);
      String place = layer.name() + "." + field.name();
      long cut = 0;
      for (int row = 0; row < layer.size(); row++) {
        cut +=
            layer.value(row, index) instanceof String text
                    && text.length() > SheetColumn.LONGEST_TEXT
                ? 1
                : 0;
      }
      if (cut > 0) {
        losses.add(
            new LocalText(
                "字段 " + place + " 有 " + cut + " 个文字超过 32767 字，已截断",
                place + ": " + cut + " texts are longer than a cell and are cut"));
      }
      boolean asText =
          field.type() == FieldType.INTEGER
              && SheetColumn.of(layer, index, 0).type() == FieldType.TEXT;
      if (asText) {
        losses.add(
            new LocalText(
                "字段 " + place + " 有超过 15 位的整数，按文本保存",
                place + " has whole numbers of over 15 digits and is written as text"));
      }
    }
  }

  private static void write(List<Part> sheets, ZipOutputStream zip, LongConsumer progress)
      throws IOException {
    part(zip, "[Content_Types].xml", contentTypes(sheets.size()));
    part(
        zip,
        "_rels/.rels",
        HEAD
            + ("<Relationships xmlns=\"" + PACKAGE + "relationships\">")
            + relation(1, "officeDocument", "xl/workbook.xml")
            + "</Relationships>");
    part(zip, "xl/_rels/workbook.xml.rels", relations(sheets.size()));
    part(zip, "xl/styles.xml", StylesPart.XML);
    begin(zip, "xl/workbook.xml");
    XmlOut book = new XmlOut(zip);
    book.raw(HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
    for (int i = 1; i <= sheets.size(); i++) {
      book.raw("<sheet name=\"").text(sheets.get(i - 1).name()).raw("\" sheetId=\"").number(i);
      book.raw("\" r:id=\"rId").number(i).raw("\"/>");
    }
    book.raw("</sheets></workbook>").flush();
    zip.closeEntry();
    for (int i = 1; i <= sheets.size(); i++) {
      begin(zip, "xl/worksheets/sheet" + i + ".xml");
      sheet(sheets.get(i - 1), new XmlOut(zip), progress);
      zip.closeEntry();
    }
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    begin(zip, name);
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static void begin(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
  }

  private static String contentTypes(int sheets) {
    StringBuilder xml = new StringBuilder(HEAD);
    xml.append("<Types xmlns=\"").append(PACKAGE).append("content-types\">");
    xml.append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package")
        .append(
            ".relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    xml.append(override("workbook.xml", "sheet.main+xml"));
    xml.append(override("styles.xml", "styles+xml"));
    for (int i = 1; i <= sheets; i++) {
      xml.append(override("worksheets/sheet" + i + ".xml", "worksheet+xml"));
    }
    return xml.append("</Types>").toString();
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"/xl/" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
  }

  private static String relations(int sheets) {
    StringBuilder xml = new StringBuilder(HEAD);
    xml.append("<Relationships xmlns=\"").append(PACKAGE).append("relationships\">");
    for (int i = 1; i <= sheets; i++) {
      xml.append(relation(i, "worksheet", "worksheets/sheet" + i + ".xml"));
    }
    xml.append(relation(sheets + 1, "styles", "styles.xml"));
    return xml.append("</Relationships>").toString();
  }

  private static String relation(int id, String type, String target) {
    return "<Relationship Id=\"rId"
        + id
        + "\" Type=\""
        + (OFFICE + "/" + type)
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private static void sheet(Part part, XmlOut xml, LongConsumer progress) throws IOException {
    Layer layer = part.layer();
    List<SheetColumn> columns = new ArrayList<>();
    for (int index : TableLosses.written(layer)) {
      columns.add(SheetColumn.of(layer, index, columns.size()));
    }
    xml.raw(
        HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">");
    xml.raw("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>");
    xml.raw("</sheetView></sheetViews><sheetData><row r=\"1\">");
    for (SheetColumn column : columns) {
      String title = layer.schema().fields().get(column.index()).name();
      xml.raw("<c r=\"").raw(column.letters()).raw("1\" s=\"").number(StylesPart.HEADER);
      xml.raw("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
      xml.text(SheetColumn.cut(title)).raw("</t></is></c>");
    }
    xml.raw("</row>");
    for (int row = part.from(); row < part.to(); row++) {
      long number = row - part.from() + 2L;
      xml.raw("<row r=\"").number(number).raw("\">");
      for (SheetColumn column : columns) {
        column.write(xml, number, layer.value(row, column.index()));
      }
      xml.raw("</row>");
      if ((row + 1) % STEP == 0) {
        progress.accept(STEP);
      }
    }
    progress.accept((part.to() - part.from()) % STEP);
    xml.raw("</sheetData></worksheet>").flush();
  }
}
