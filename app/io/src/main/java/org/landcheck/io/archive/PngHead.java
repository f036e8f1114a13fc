package org.landcheck.io.archive;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalDouble;

/** What a PNG says before its pixels (ISO/IEC 15948, chunks IHDR and pHYs). */
record PngHead(int width, int height, OptionalDouble dpi) {
  private static final int MOST_CHUNKS = 4_096;
  private static final int IHDR = 0x49484452;
  private static final int PHYS = 0x70485973;
  private static final int IDAT = 0x49444154;
  private static final double INCH = 0.0254;

  static PngHead read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    in.readLong();
    int first = in.readInt();
    if (in.readInt() != IHDR || first != 13) {
      throw new IOException("no picture in it");
    }
    int width = in.readInt();
    int height = in.readInt();
    in.skipNBytes(first - 8 + 4);
    OptionalDouble dpi = OptionalDouble.empty();
    for (int i = 0; i < MOST_CHUNKS; i++) {
      int length = in.readInt();
      int chunk = in.readInt();
      if (chunk == IDAT || length < 0) {
        break;
      }
      if (chunk == PHYS && length == 9) {
        long least = Math.min(in.readInt() & 0xFFFFFFFFL, in.readInt() & 0xFFFFFFFFL);
        boolean metres = in.readByte() == 1;
        dpi = metres && least > 0 ? OptionalDouble.of(Math.round(least * INCH)) : dpi;
        in.skipNBytes(4);
      } else {
        in.skipNBytes(length + 4L);
      }
    }
    return new PngHead(width, height, dpi);
  }
}
