package org.landcheck.io.crs;

import java.util.Locale;
import java.util.function.Consumer;
import org.landcheck.api.LocalText;

/**
 * Takes parameters between datums out of a declaration, since whatever it says is written again
 * with the data: {@code TOWGS84[…]} of the first edition, and all of a {@code BOUNDCRS[…]} of the
 * second except the system itself. Parameters that are all zero tell nothing and are left.
 */
final class ShiftlessText {
  private static final LocalText NOTE =
      new LocalText(
          "坐标系定义中带有基准转换参数，未使用，也不会保存",
          "the declaration holds parameters of a datum shift: not used, not kept");

  /** Stands for a text that held parameters and is no declaration of anything. */
  private static final String DAMAGED = "BOUNDCRS";

  private ShiftlessText() {}

  static String of(String wkt, Consumer<LocalText> lineage) {
    String upper = wkt.toUpperCase(Locale.ROOT);
    if (!upper.contains("TOWGS84") && !upper.contains("BOUNDCRS")) {
      return wkt;
    }
    String text = isWhole(wkt) ? unbound(wkt) : DAMAGED;
    StringBuilder kept = new StringBuilder();
    int from = 0;
    for (int at = find(text, "TOWGS84", 0); at >= 0; at = find(text, "TOWGS84", from)) {
      int end = end(text, at);
      boolean zero = !text.substring(at + "TOWGS84".length(), end).matches(".*[1-9].*");
      kept.append(text, from, zero ? end : comma(text, at));
      from = end;
    }
    String rest = kept.append(text, from, text.length()).toString();
    if (!rest.equals(wkt)) {
      lineage.accept(NOTE);
    }
    return rest;
  }

  private static String unbound(String wkt) {
    int source = find(wkt, "SOURCECRS", 0);
    if (find(wkt, "BOUNDCRS", 0) < 0) {
      return wkt;
    }
    int open = source < 0 ? -1 : open(wkt, source);
    int end = source < 0 ? -1 : end(wkt, source);
    boolean damaged = open < 0 || end == wkt.length();
    return damaged ? DAMAGED : wkt.substring(open + 1, end - 1);
  }

  /** Whether brackets and quotes fit; else nobody can say where the parameters are. */
  private static boolean isWhole(String wkt) {
    try {
      Wkt.parse(wkt);
    } catch (Wkt.SyntaxException e) {
      return false;
    }
    return wkt.chars().filter(c -> c == '"').count() % 2 == 0;
  }

  /** Where the comma before an element is, which goes with it. */
  private static int comma(String text, int at) {
    int before = at - 1;
    while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    return before >= 0 && text.charAt(before) == ',' ? before : at;
  }

  /** Where a keyword begins outside of quotes; -1 if nowhere. */
  private static int find(String text, String keyword, int from) {
    boolean quoted = false;
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '"') {
        quoted = !quoted;
      } else if (!quoted && text.regionMatches(true, i, keyword, 0, keyword.length())) {
        return i;
      }
    }
    return -1;
  }

  private static int open(String text, int keyword) {
    for (int i = keyword; i < text.length(); i++) {
      if (text.charAt(i) == '[' || text.charAt(i) == '(') {
        return i;
      }
    }
    return -1;
  }

  /** Past the bracket that closes an element; the end of the text if none does. */
  private static int end(String text, int keyword) {
    boolean quoted = false;
    int depth = 0;
    for (int i = keyword; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '[' || c == '(')) {
        depth++;
      } else if (!quoted && (c == ']' || c == ')') && --depth <= 0) {
        return i + 1;
      }
    }
    return text.length();
  }
}
