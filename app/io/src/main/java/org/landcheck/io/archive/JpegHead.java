package org.landcheck.io.archive;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalDouble;

/**
 * What a JPEG says before its pixels (ITU-T T.81, annex B; JFIF 1.02).
 *
 * @param dpi from the JFIF segment, if it gives a unit
 */
record JpegHead(int width, int height, int bands, boolean progressive, OptionalDouble dpi) {
  private static final int MOST_SEGMENTS = 4_096;

  /**
   * @throws IOException if it is no JPEG, or cut off before its size
   */
  static JpegHead read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    if (in.readUnsignedShort() != 0xFFD8) {
      throw new IOException("no JPEG");
    }
    OptionalDouble dpi = OptionalDouble.empty();
    for (int i = 0; i < MOST_SEGMENTS; i++) {
      int marker = marker(in);
      int length = in.readUnsignedShort() - 2;
      if (length < 0 || marker == 0xDA || marker == 0xD9) {
        break;
      }
      if (isFrame(marker) && length >= 6) {
        in.readUnsignedByte();
        int height = in.readUnsignedShort();
        int width = in.readUnsignedShort();
        return new JpegHead(width, height, in.readUnsignedByte(), marker == 0xC2, dpi);
      }
      byte[] segment = in.readNBytes(length);
      if (segment.length < length) {
        throw new EOFException("cut off");
      }
      if (marker == 0xE0 && length >= 12 && segment[0] == 'J' && segment[1] == 'F') {
        dpi = density(segment);
      }
    }
    throw new IOException("no picture in it");
  }

  private static int marker(DataInputStream in) throws IOException {
    int value = in.readUnsignedByte();
    while (value != 0xFF) {
      value = in.readUnsignedByte();
    }
    while (value == 0xFF) {
      value = in.readUnsignedByte();
    }
    return value;
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static OptionalDouble density(byte[] jfif) {
    int unit = jfif[7];
    int across = (jfif[8] & 0xFF) << 8 | jfif[9] & 0xFF;
    int down = (jfif[10] & 0xFF) << 8 | jfif[11] & 0xFF;
    int least = Math.min(across, down);
    if (least <= 0 || unit != 1 && unit != 2) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(unit == 1 ? least : Math.round(least * 2.54));
  }
}
