package org.landcheck.io.shapefile;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.PackedShapes;
import org.landcheck.api.PackedShapesBuilder;
import org.landcheck.api.VertexSpace;
import org.landcheck.io.esri.EsriShape;
import org.landcheck.io.shape.UnreadableShapeException;

/** Reads the shapes of one {@code .shp} file, in the order of its index or, without one, as met. */
final class ShpReader {
  static final int FILE_CODE = 9994;

  private static final int HEADER = 100;
  private static final int RECORD_HEADER = 8;
  private static final int BLOCK = 1 << 20;
  private static final int REPORT_EVERY = 1024;

  private final Path file;
  private final LongConsumer progress;
  private final PackedShapesBuilder shapes;
  private final List<Layer.Unreadable> unreadable = new ArrayList<>();
  private GeometryType type = GeometryType.ANY;
  private int size;

  /**
   * @param space where coordinates go
   * @param progress hears of records read; throws to stop
   */
  ShpReader(Path file, VertexSpace space, LongConsumer progress) {
    this.file = file;
    this.shapes = new PackedShapesBuilder(space);
    this.progress = progress;
  }

  /** Number of records. */
  int size() {
    return size;
  }

  /**
   * Shapes of some rows; to be asked for once.
   *
   * @param rows ascending; a record, or none where there are no more records
   */
  PackedShapes shapes(int[] rows) {
    for (int row = size; rows.length > 0 && row <= rows[rows.length - 1]; row++) {
      shapes.add(Layer.NO_GEOMETRY);
    }
    PackedShapes all = shapes.build();
    return rows.length == all.size() ? all : all.reordered(rows);
  }

  /** Records that hold bytes nobody can decode. */
  List<Layer.Unreadable> unreadable() {
    return unreadable;
  }

  GeometryType type() {
    return type;
  }

  /**
   * @param shx the index, if there is one
   * @param lineage takes a note where the index cannot be used
   * @throws BadInputException if the file is not of this kind or cut off
   */
  void read(Optional<Path> shx, List<LocalText> lineage) throws IOException, BadInputException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long end = header(channel);
      long[] index = shx.isPresent() ? index(shx.get(), channel.size()) : new long[0];
      if (index.length == 0 && end > HEADER) {
        String zh = shx.isPresent() ? "的 .shx 索引与数据不符" : "缺少 .shx 索引";
        String en = shx.isPresent() ? "the .shx does not fit" : "there is no .shx";
        lineage.add(
            new LocalText(
                file.getFileName() + " " + zh + "，已逐条读取图形",
                file.getFileName() + ": " + en + "; shapes were read one after another"));
      }
      Window window = new Window(channel);
      if (index.length > 0) {
        for (long position : index) {
          record(window, position);
        }
      } else {
        long position = HEADER;
        while (position < end) {
          position = record(window, position);
        }
      }
      progress.accept(size % REPORT_EVERY);
    }
  }

  /** Checks the header; gives where the data end. */
  private long header(FileChannel channel) throws IOException, BadInputException {
    ByteBuffer header = ByteBuffer.allocate(HEADER);
    while (header.hasRemaining() && channel.read(header) >= 0) {
      // Short reads are allowed; only the end of the file counts.
      continue;
    }
    if (header.position() == 0) {
      throw bad("是空文件（0 字节）。请重新复制或导出", "is empty (0 bytes); copy or export it again");
    }
    if (header.position() < 4 || header.getInt(0) != FILE_CODE) {
      throw bad("不是 shapefile（内容不符）。请确认文件类型", "is not a shapefile; check what it is");
    }
    if (header.hasRemaining()) {
      throw cutOff(header.position());
    }
    long declared = 2L * Integer.toUnsignedLong(header.getInt(24));
    if (declared > channel.size()) {
      throw cutOff(channel.size());
    }
    type =
        switch (header.order(ByteOrder.LITTLE_ENDIAN).getInt(32)) {
          case 1, 11, 21, 8, 18, 28 -> GeometryType.POINT;
          case 3, 13, 23 -> GeometryType.LINE;
          case 5, 15, 25 -> GeometryType.POLYGON;
          default -> GeometryType.ANY;
        };
    // Some programs never come to write the length; then the file itself tells.
    return declared < HEADER ? channel.size() : declared;
  }

  /** Positions of the records; empty if the index contradicts the file. */
  private static long[] index(Path shx, long size) throws IOException {
    byte[] bytes = Files.readAllBytes(shx);
    int count = (bytes.length - HEADER) / 8;
    if (bytes.length < HEADER || ByteBuffer.wrap(bytes).getInt(0) != FILE_CODE) {
      return new long[0];
    }
    ByteBuffer entries = ByteBuffer.wrap(bytes, HEADER, 8 * count);
    long[] positions = new long[count];
    for (int i = 0; i < count; i++) {
      positions[i] = 2L * Integer.toUnsignedLong(entries.getInt());
      long length = 2L * Integer.toUnsignedLong(entries.getInt());
      if (positions[i] < HEADER || positions[i] + RECORD_HEADER + length > size) {
        return new long[0];
      }
    }
    return positions;
  }

  /** Reads the record at a position; gives where the next one begins. */
  private long record(Window window, long position) throws IOException, BadInputException {
    ByteBuffer content;
    try {
      ByteBuffer header = window.bytes(position, RECORD_HEADER);
      header.getInt();
      long length = 2L * Integer.toUnsignedLong(header.getInt());
      content = window.bytes(position + RECORD_HEADER, length);
    } catch (EOFException e) {
      throw cutOff(position);
    }
    int length = content.remaining();
    try {
      shapes.add(EsriShape.decode(content));
    } catch (UnreadableShapeException e) {
      unreadable.add(new Layer.Unreadable(size, e.reason()));
      shapes.add(Layer.NO_GEOMETRY);
    }
    size++;
    if (size % REPORT_EVERY == 0) {
      progress.accept(REPORT_EVERY);
    }
    return position + RECORD_HEADER + length;
  }

  private BadInputException cutOff(long position) {
    return bad(
        "不完整：在第 " + position + " 字节处中断。请重新复制该文件",
        "is cut off at byte " + position + "; copy it again");
  }

  private BadInputException bad(String zh, String en) {
    return new BadInputException(new LocalText(file + " " + zh, file + " " + en));
  }

  /** A part of the file in memory that moves along with reading. */
  private static final class Window {
    private final FileChannel channel;
    private final long size;
    private ByteBuffer block = ByteBuffer.allocate(0);
    private long start;

    Window(FileChannel channel) throws IOException {
      this.channel = channel;
      this.size = channel.size();
    }

    /**
     * @throws EOFException if the file ends before
     */
    ByteBuffer bytes(long position, long length) throws IOException {
      if (position + length > size || length > Integer.MAX_VALUE - 8) {
        throw new EOFException();
      }
      long offset = position - start;
      if (offset < 0 || offset + length > block.limit()) {
        load(position, (int) length);
        offset = 0;
      }
      return block.slice((int) offset, (int) length);
    }

    private void load(long position, int length) throws IOException {
      int wanted = (int) Math.min(size - position, Math.max(length, BLOCK));
      if (block.capacity() < wanted) {
        block = ByteBuffer.allocate(wanted);
      }
      block.clear().limit(wanted);
      long at = position;
      while (block.hasRemaining()) {
        int read = channel.read(block, at);
        if (read < 0) {
          throw new EOFException();
        }
        at += read;
      }
      block.flip();
      start = position;
    }
  }
}
