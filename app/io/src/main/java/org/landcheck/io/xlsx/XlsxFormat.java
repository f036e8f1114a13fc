package org.landcheck.io.xlsx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.DatasetFormat;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.io.ledger.LedgerBuilder;
import org.landcheck.io.ledger.Marks;
import org.landcheck.io.ledger.TableLosses;
import org.landcheck.io.source.Faults;
import org.landcheck.io.source.Progress;
import org.landcheck.io.source.SourceHashes;

/**
 * Reads each sheet of a workbook that has anything in it as a layer without shapes. Ids of records
 * are the numbers of their rows.
 *
 * <p>Workbooks of other kinds are recognised too, so that a refusal can say what to do.
 */
public final class XlsxFormat implements DatasetFormat {
  @Override
  public String id() {
    return "xlsx";
  }

  @Override
  public LocalText title() {
    return new LocalText("XLSX 工作簿", "XLSX");
  }

  @Override
  public boolean recognises(Path path) {
    return FileKind.of(path) != FileKind.OTHER;
  }

  @Override
  public Dataset read(Path path, ReadOptions options, Monitor monitor) throws BadInputException {
    try {
      FileKind.of(path).requireReadable(path);
      try (SourceHashes hashes = SourceHashes.begin(List.of(path));
          ZipParts parts = ZipParts.open(path)) {
        List<LocalText> lineage = new ArrayList<>();
        List<Layer> layers = layers(parts, lineage, new Progress(monitor, path, 0));
        if (layers.isEmpty()) {
          throw new BadInputException(
              new LocalText(
                  path + " 的各工作表都是空的，请确认文件", path + " has nothing in any sheet; check the file"));
        }
        return new ArrayDataset(new DatasetInfo(hashes.confirm(), lineage), layers);
      }
    } catch (IOException | UncheckedIOException e) {
      throw Faults.unreadable(path, e);
    }
  }

  private static List<Layer> layers(ZipParts parts, List<LocalText> lineage, LongConsumer progress)
      throws IOException, BadInputException {
    Book book = Book.read(parts);
    Styles styles = Styles.read(parts, book.styles());
    SharedStrings strings = SharedStrings.read(parts, book.strings());
    List<Layer> layers = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Book.Sheet sheet : book.sheets()) {
      String name = TableLosses.unique(sheet.name(), names);
      LocalText place = new LocalText("工作表“" + name + "”", "sheet \"" + name + "\"");
      if (sheet.isHidden()) {
        note(lineage, place, "已隐藏，同样读取", "hidden; read all the same");
      }
      Optional<XmlPart> part = XmlPart.open(parts, sheet.part());
      if (part.isEmpty()) {
        throw parts.damaged(new IOException(name + " is missing"));
      }
      LedgerBuilder ledger = new LedgerBuilder(name, place, lineage);
      try (XmlPart xml = part.get()) {
        SheetReader reader = new SheetReader(parts, xml, strings, styles, book.from1904(), ledger);
        reader.read(progress);
        Optional<Layer> layer = ledger.finish(reader.merges(), Marks.CELLS);
        if (layer.isPresent()) {
          note(reader, lineage, place);
          layers.add(layer.get());
        } else {
          note(lineage, place, "没有内容，不作为图层", "empty; it makes no layer");
        }
      }
    }
    return layers;
  }

  private static void note(SheetReader reader, List<LocalText> lineage, LocalText place) {
    if (reader.hiddenRows() > 0) {
      int count = reader.hiddenRows();
      note(
          lineage,
          place,
          "有 " + count + " 行被隐藏或筛选掉，同样读取",
          count + " hidden rows; read all the same");
    }
    if (reader.hiddenColumns() > 0) {
      note(lineage, place, "有隐藏的列，同样读取", "has hidden columns; read all the same");
    }
    if (reader.unsavedResults() > 0) {
      int count = reader.unsavedResults();
      note(
          lineage,
          place,
          "有 "
              + count
              + " 个公式没有保存结果（首见 "
              + reader.firstUnsaved()
              + "），按空值读取。请用 Excel 或 WPS 打开并保存一次",
          count
              + " formulas were saved without a result (first "
              + reader.firstUnsaved()
              + ") and are NULL; open and save it once in Excel or WPS");
    }
  }

  private static void note(List<LocalText> lineage, LocalText place, String zh, String en) {
    lineage.add(new LocalText(place.zh() + "：" + zh, place.en() + ": " + en));
  }
}
