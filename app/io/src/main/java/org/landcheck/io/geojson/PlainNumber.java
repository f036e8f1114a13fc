package org.landcheck.io.geojson;

import java.nio.charset.StandardCharsets;
import org.landcheck.io.text.NumberText;

/** Decimal numbers as JSON, as short as they read back bit for bit. For one thread. */
final class PlainNumber {
  private final byte[] bytes = new byte[NumberText.LONGEST + 2];

  /**
   * With a point, so that it is read as a decimal number again.
   *
   * @param value finite
   */
  String of(double value) {
    int end = NumberText.shortest(value, bytes, 0);
    for (int i = 0; i < end; i++) {
      if (bytes[i] == '.') {
        return text(end);
      }
    }
    bytes[end] = '.';
    bytes[end + 1] = '0';
    return text(end + 2);
  }

  /** A coordinate: without a fraction where it has none. */
  String coordinate(double value) {
    // a whole number has no negative zero
    boolean zero = Double.doubleToRawLongBits(value) == Long.MIN_VALUE;
    return zero ? of(value) : text(NumberText.shortest(value, bytes, 0));
  }

  private String text(int end) {
    return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
  }
}
