package org.landcheck.io.shapefile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.landcheck.api.Layer;
import org.landcheck.io.shape.Bounds;
import org.locationtech.jts.geom.Envelope;

/** Writes shapes as a {@code .shp} file with its {@code .shx} index. */
final class ShpWriter {
  private static final int HEADER = 100;
  private static final int RECORD_HEADER = 8;
  private static final int VERSION = 1000;

  private ShpWriter() {}

  /** Bytes that the file will have. */
  static long size(ShapeEncoder encoder) {
    return HEADER + encoder.size();
  }

  static void write(Layer layer, ShapeEncoder encoder, Path shp, Path shx, LongConsumer progress)
      throws IOException {
    long end = HEADER;
    double[] ranges = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
    Envelope extent = new Envelope();
    try (OutputStream shapes = new BufferedOutputStream(Files.newOutputStream(shp), 1 << 16);
        OutputStream index = new BufferedOutputStream(Files.newOutputStream(shx))) {
      shapes.write(new byte[HEADER]);
      index.write(new byte[HEADER]);
      Optional<PackedRecords> packed =
          layer.shapes().filter(all -> encoder.takesPacked()).map(PackedRecords::new);
      for (int row = 0; row < layer.size(); row++) {
        byte[] content;
        int length;
        if (packed.isPresent() && packed.get().encode(row, extent)) {
          content = packed.get().bytes();
          length = packed.get().length();
        } else {
          content = encoder.encode(layer.geometry(row), ranges);
          length = content.length;
          Bounds.of(layer.geometry(row)).ifPresent(extent::expandToInclude);
        }
        shapes.write(pair(row + 1, length / 2));
        shapes.write(content, 0, length);
        index.write(pair((int) (end / 2), length / 2));
        end += RECORD_HEADER + length;
        if ((row + 1) % 1024 == 0) {
          progress.accept(1024);
        }
      }
      progress.accept(layer.size() % 1024);
    }
    header(shp, end, encoder.type(), extent, ranges);
    header(shx, HEADER + 8L * layer.size(), encoder.type(), extent, ranges);
  }

  private static byte[] pair(int first, int second) {
    return ByteBuffer.allocate(8).putInt(first).putInt(second).array();
  }

  private static void header(Path file, long length, int type, Envelope extent, double[] ranges)
      throws IOException {
    ByteBuffer header = ByteBuffer.allocate(HEADER);
    header.putInt(0, ShpReader.FILE_CODE).putInt(24, (int) (length / 2));
    header.order(ByteOrder.LITTLE_ENDIAN).putInt(28, VERSION).putInt(32, type);
    if (!extent.isNull()) {
      header.putDouble(36, extent.getMinX()).putDouble(44, extent.getMinY());
      header.putDouble(52, extent.getMaxX()).putDouble(60, extent.getMaxY());
    }
    for (int i = 0; i < ranges.length; i++) {
      header.putDouble(68 + 8 * i, Double.isNaN(ranges[i]) ? 0 : ranges[i]);
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      while (header.hasRemaining()) {
        channel.write(header, header.position());
      }
    }
  }
}
