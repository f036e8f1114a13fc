package org.landcheck.io.shapefile;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.io.table.Cells;
import org.landcheck.io.table.TypedColumn;
import org.landcheck.io.text.TextEncoding;

/**
 * Reads the attributes of a {@code .dbf} file.
 *
 * <p>The file is gone through twice: first for the encoding of its texts, then for the values.
 */
final class DbfReader {
  private static final int BLOCK = 1 << 18;
  private static final int DELETED = '*';

  private final Path file;
  private final String layer;
  private final List<LocalText> lineage;

  /**
   * @param lineage takes notes about what was decided
   */
  DbfReader(Path file, String layer, List<LocalText> lineage) {
    this.file = file;
    this.layer = layer;
    this.lineage = lineage;
  }

  /**
   * What a file holds.
   *
   * @param rows number of records, deleted ones included
   * @param deleted records marked as deleted
   * @param cells values by field, a cell for each record
   */
  record Table(int rows, BitSet deleted, List<DbfCells> cells) {

    /** The typed fields of the rows to keep, then NULL for rows the file does not have. */
    List<TypedColumn> columns(String layer, int[] keep) {
      List<TypedColumn> columns = new ArrayList<>();
      for (DbfCells field : cells) {
        Cells values = field.cells();
        while (values.size() <= (keep.length == 0 ? 0 : keep[keep.length - 1])) {
          values.addNull();
        }
        columns.add(TypedColumn.settle(layer, field.field(), values.reordered(keep)));
      }
      return columns;
    }
  }

  /**
   * @param given encoding a person asked for
   * @param cpg content of the {@code .cpg} file
   * @throws BadInputException if the head is damaged or the file is cut off
   */
  Table read(Optional<Charset> given, Optional<String> cpg) throws IOException, BadInputException {
    Charset charset = given.isPresent() ? given.get() : charset(cpg);
    BitSet deleted = new BitSet();
    try (DataInputStream in = open()) {
      DbfHeader header = DbfHeader.read(in, file);
      List<DbfCells> cells = new ArrayList<>();
      for (DbfField field : header.fields()) {
        cells.add(new DbfCells(field, charset));
      }
      byte[] record = new byte[header.recordLength()];
      int rows = 0;
      for (; rows < header.records(); rows++) {
        if (in.readNBytes(record, 0, record.length) < record.length) {
          throw cutOff(header.headerLength() + (long) rows * record.length);
        }
        deleted.set(rows, record[0] == DELETED);
        for (DbfCells field : cells) {
          field.add(record);
        }
      }
      note(cells);
      return new Table(rows, deleted, cells);
    }
  }

  private Charset charset(Optional<String> cpg) throws IOException, BadInputException {
    TextEncoding encoding = new TextEncoding();
    try (DataInputStream in = open()) {
      DbfHeader header = DbfHeader.read(in, file);
      header.fields().forEach(f -> encoding.include(f.name(), 0, f.name().length));
      byte[] record = new byte[header.recordLength()];
      for (long row = 0; row < header.records(); row++) {
        if (in.readNBytes(record, 0, record.length) < record.length) {
          break;
        }
        for (DbfField field : header.fields()) {
          if (field.isText()) {
            encoding.include(record, field.offset(), DbfCells.end(record, field));
          }
        }
      }
      TextEncoding.Choice choice = encoding.choose(layer, cpg, header.language());
      choice.why().ifPresent(lineage::add);
      return choice.charset();
    }
  }

  private void note(List<DbfCells> cells) {
    int cut = cells.stream().mapToInt(DbfCells::cut).sum();
    if (cut > 0) {
      lineage.add(
          new LocalText(
              layer + " 有 " + cut + " 个文字值因字段宽度不足，末尾的汉字被截断",
              layer + ": " + cut + " texts end in half a character, cut by the field's width"));
    }
    for (DbfCells field : cells) {
      if (field.isMemo()) {
        lineage.add(
            new LocalText(
                layer + " 的备注型字段 " + field.field().name() + " 存放在另一文件中，未读取",
                layer + "." + field.field().name() + " is a memo in another file; not read"));
      }
    }
  }

  private DataInputStream open() throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BLOCK));
  }

  private BadInputException cutOff(long position) {
    return new BadInputException(
        new LocalText(
            file + " 不完整：在第 " + position + " 字节处中断。请重新复制该文件",
            file + " is cut off at byte " + position + "; copy it again"));
  }
}
