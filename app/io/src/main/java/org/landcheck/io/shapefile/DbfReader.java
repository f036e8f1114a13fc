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
import java.util.function.LongConsumer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.io.text.EncodingPreview;
import org.landcheck.io.text.TextEncoding;

/**
 * Reads the attributes of a {@code .dbf} file.
 *
 * <p>The encoding is taken from what the files claim, or from the first records; where all texts
 * together say otherwise, the values are read again.
 */
final class DbfReader {
  private static final int BLOCK = 1 << 18;
  private static final int DELETED = '*';

  private final Path file;
  private final String layer;
  private final Optional<Path> memoFile;
  private final LongConsumer progress;

  /**
   * @param memoFile long texts
   * @param progress called now and then; throws to stop
   */
  DbfReader(Path file, String layer, Optional<Path> memoFile, LongConsumer progress) {
    this.file = file;
    this.layer = layer;
    this.memoFile = memoFile;
    this.progress = progress;
  }

  /** One way through the file: what was read in an encoding, and which one is right. */
  private record Pass(DbfTable table, Charset charset, TextEncoding.Choice choice) {}

  /**
   * @param given encoding a person asked for
   * @param cpg content of the {@code .cpg} file
   * @throws BadInputException if the head is damaged or the file is cut off
   */
  DbfTable read(Optional<Charset> given, Optional<String> cpg)
      throws IOException, BadInputException {
    Pass pass = pass(given, cpg);
    if (given.isPresent()) {
      return pass.table.noted(TextEncoding.given(layer, given.get()));
    }
    TextEncoding.Choice choice = pass.choice;
    DbfTable table = pass.table;
    if (choice.why().isEmpty()) {
      return table;
    }
    if (!choice.charset().equals(pass.charset)) {
      table = pass(Optional.of(choice.charset()), cpg).table;
    }
    return table.noted(choice.why().get());
  }

  /**
   * @param as encoding to read texts in; empty to begin with what the first records look like
   */
  private Pass pass(Optional<Charset> as, Optional<String> cpg)
      throws IOException, BadInputException {
    try (DataInputStream in = open()) {
      DbfHeader header = DbfHeader.read(in, file);
      int length = header.recordLength();
      byte[] records =
          new byte[length * (int) Math.max(1, Math.min(header.records(), BLOCK / length))];
      int count = block(in, records, header, 0);
      Charset charset =
          as.isPresent()
              ? as.get()
              : firstLook(header, records, count).choose(layer, cpg, header.language()).charset();
      TextEncoding encoding = new TextEncoding();
      header.fields().forEach(f -> encoding.include(f.name(), 0, f.name().length));
      boolean hasMemos = header.fields().stream().anyMatch(DbfField::isMemo);
      try (MemoFile memos =
          hasMemos && memoFile.isPresent()
              ? MemoFile.open(memoFile.get(), header.version())
              : null) {
        List<DbfCells> cells = new ArrayList<>();
        for (DbfField field : header.fields()) {
          if (!field.isHidden()) {
            cells.add(new DbfCells(field, charset, Optional.ofNullable(memos), encoding));
          }
        }
        BitSet deleted = new BitSet();
        int rows = 0;
        while (count > 0) {
          for (int i = 0; i < count; i++) {
            deleted.set(rows + i, records[i * length] == DELETED);
          }
          for (DbfCells field : cells) {
            field.add(records, 0, count, length);
          }
          rows += count;
          progress.accept(0);
          count = block(in, records, header, rows);
        }
        DbfTable table = DbfTable.of(layer, rows, deleted, cells, hasMemos && memos == null);
        return new Pass(table, charset, encoding.choose(layer, cpg, header.language()));
      }
    }
  }

  /** Reads the next whole records; gives how many. */
  private int block(DataInputStream in, byte[] records, DbfHeader header, long done)
      throws IOException, BadInputException {
    int length = header.recordLength();
    int count = (int) Math.min(header.records() - done, records.length / length);
    int read = in.readNBytes(records, 0, count * length);
    if (read < count * length) {
      throw cutOff(header.headerLength() + (done + read / length) * length);
    }
    return count;
  }

  private static TextEncoding firstLook(DbfHeader header, byte[] records, int count) {
    TextEncoding encoding = new TextEncoding();
    texts(header, records, count, encoding::include);
    return encoding;
  }

  /** Takes a text out of an array. */
  private interface Texts {
    void take(byte[] bytes, int from, int to);
  }

  private static void texts(DbfHeader header, byte[] records, int count, Texts texts) {
    for (DbfField field : header.fields()) {
      for (int i = 0; i < count && field.isText(); i++) {
        int from = i * header.recordLength() + field.offset();
        texts.take(records, from, DbfTexts.end(records, from, from + field.length()));
      }
    }
  }

  /**
   * How the texts would read in each encoding.
   *
   * @param most how many bytes to look at
   */
  EncodingPreview preview(Optional<String> cpg, int samples, long most)
      throws IOException, BadInputException {
    EncodingPreview.Builder builder = new EncodingPreview.Builder(samples);
    try (DataInputStream in = open()) {
      DbfHeader header = DbfHeader.read(in, file);
      header.fields().forEach(f -> builder.include(f.name(), 0, f.name().length));
      byte[] records = new byte[header.recordLength()];
      long read = 0;
      for (long row = 0; row < header.records() && read < most; row++) {
        if (builder.isSettled(read) || in.readNBytes(records, 0, records.length) < records.length) {
          break;
        }
        texts(header, records, 1, builder::include);
        read += records.length;
      }
      return builder.build(layer, cpg, header.language());
    }
  }

  private DataInputStream open() throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 13));
  }

  private BadInputException cutOff(long position) {
    return new BadInputException(
        new LocalText(
            file + " 不完整：在第 " + position + " 字节处中断。请重新复制该文件",
            file + " is cut off at byte " + position + "; copy it again"));
  }
}
