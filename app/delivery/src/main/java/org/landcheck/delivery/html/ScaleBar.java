package org.landcheck.delivery.html;

import java.io.IOException;
import java.math.BigDecimal;
import org.landcheck.delivery.Markup;

/** A bar of round length with its length written beside it. */
final class ScaleBar {
  private final BigDecimal metres;
  private final int units;

  /**
   * @param longest greatest share of the frame's width the bar may take
   */
  ScaleBar(Frame frame, double longest) {
    double room = frame.width() * longest / frame.unitsPerPixel() * frame.metresPerPixel();
    BigDecimal best = BigDecimal.ONE.movePointLeft(6);
    for (int power = -5; power <= 9; power++) {
      for (int digit : new int[] {1, 2, 5}) {
        BigDecimal round = BigDecimal.valueOf(digit).movePointRight(power);
        if (round.doubleValue() <= room) {
          best = round;
        }
      }
    }
    metres = best;
    units = (int) Math.round(best.doubleValue() / frame.metresPerPixel() * frame.unitsPerPixel());
  }

  /** What stands beside the bar: {@code 20 m}, {@code 5 km}, {@code 2 mm}. */
  String label() {
    if (metres.compareTo(BigDecimal.valueOf(1000)) >= 0) {
      return plain(metres.movePointLeft(3)) + " km";
    }
    if (metres.compareTo(BigDecimal.ONE) >= 0) {
      return plain(metres) + " m";
    }
    return metres.compareTo(BigDecimal.valueOf(1, 2)) >= 0
        ? plain(metres.movePointRight(2)) + " cm"
        : plain(metres.movePointRight(3)) + " mm";
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** Draws it in the lower left corner. */
  void write(Markup html, Frame frame) throws IOException {
    int pixel = frame.unitsPerPixel();
    int left = 8 * pixel;
    int bottom = frame.height() - 8 * pixel;
    int tick = 4 * pixel;
    String bar = "M" + left + " " + (bottom - tick) + "v" + tick + "h" + units + "v-" + tick;
    html.single("path", "class", "halo", "d", bar);
    html.single("path", "class", "bar", "d", bar);
    html.leaf(
        "text",
        label(),
        "class",
        "bart",
        "x",
        String.valueOf(left + units + 5 * pixel),
        "y",
        String.valueOf(bottom));
  }
}
