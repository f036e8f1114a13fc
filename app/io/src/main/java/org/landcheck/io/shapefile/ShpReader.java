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
  private static final int POLYGON = 5;

  /** Bytes before the coordinates of a polygon of one ring. */
  private static final int ONE_RING = 48;

  private static final int REPORT_EVERY = 1024;

  private final Path file;
  private final LongConsumer progress;
  private final PackedShapesBuilder shapes;
  private final List<Layer.Unreadable> unreadable = new ArrayList<>();
  private GeometryType type = GeometryType.ANY;
  private int size;
  private double[] ring = new double[256];

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
      ShpWindow window = new ShpWindow(channel);
      if (index.length > 0) {
        // Records never share bytes: those of an index that hides this are no more than the file
        // has.
        long taken = HEADER;
        for (long position : index) {
          taken += record(window, position) - position;
          if (taken > channel.size()) {
            throw bad(
                "的 .shx 索引已损坏：记录互相重叠。请删除同名的 .shx 后重新打开",
                "has a damaged .shx whose records overlap; delete the .shx and open it again");
          }
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
    long taken = HEADER;
    for (int i = 0; i < count; i++) {
      positions[i] = 2L * Integer.toUnsignedLong(entries.getInt());
      long length = RECORD_HEADER + 2L * Integer.toUnsignedLong(entries.getInt());
      taken += length;
      if (positions[i] < HEADER || positions[i] + length > size || taken > size) {
        return new long[0];
      }
    }
    return positions;
  }

  /** Reads the record at a position; gives where the next one begins. */
  private long record(ShpWindow window, long position) throws IOException, BadInputException {
    int at;
    long length;
    try {
      at = window.hold(position, RECORD_HEADER);
      length = 2L * Integer.toUnsignedLong(Integer.reverseBytes(window.integer(at + 4)));
      at = window.hold(position + RECORD_HEADER, length);
    } catch (EOFException e) {
      throw cutOff(position);
    }
    if (!isSimple(window, at, length)) {
      try {
        shapes.add(EsriShape.decode(window.bytes(at, (int) length)));
      } catch (UnreadableShapeException e) {
        unreadable.add(new Layer.Unreadable(size, e.reason()));
        shapes.add(Layer.NO_GEOMETRY);
      }
    }
    size++;
    if (size % REPORT_EVERY == 0) {
      progress.accept(REPORT_EVERY);
    }
    return position + RECORD_HEADER + length;
  }

  /** Packs a record that is one closed ring without heights, as nearly all are. */
  private boolean isSimple(ShpWindow window, int at, long length) {
    if (length < ONE_RING
        || window.integer(at) != POLYGON
        || window.integer(at + 36) != 1
        || window.integer(at + 44) != 0) {
      return false;
    }
    int count = window.integer(at + 40);
    if (count < 3 || !PackedShapesBuilder.fits(count) || ONE_RING + 16L * count > length) {
      return false;
    }
    int last = 2 * count - 2;
    if (ring.length < last + 2) {
      ring = new double[2 * (last + 2)];
    }
    window.doubles(at + ONE_RING, ring, last + 2);
    if (ring[0] != ring[last] || ring[1] != ring[last + 1]) {
      return false;
    }
    shapes.ring(ring, count, false);
    shapes.polygon();
    return true;
  }

  private BadInputException cutOff(long position) {
    return bad(
        "不完整：在第 " + position + " 字节处中断。请重新复制该文件",
        "is cut off at byte " + position + "; copy it again");
  }

  private BadInputException bad(String zh, String en) {
    return new BadInputException(new LocalText(file + " " + zh, file + " " + en));
  }
}
