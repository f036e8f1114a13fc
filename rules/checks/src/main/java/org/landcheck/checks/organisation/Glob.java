package org.landcheck.checks.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.landcheck.api.Inspection;
import org.landcheck.checks.Counties;
import org.landcheck.checks.County;
import org.landcheck.checks.Texts;

/**
 * A pattern of paths, letter case aside: {@code *} any characters of one name, {@code ?} one of
 * them, {@code **} any characters at all, {@code **}{@code /} any folders or none. {@code {county}}
 * stands for the six-digit code, {@code {name}} for the name of the county the data are about; if
 * it is not known, for any six digits and any name.
 *
 * <p>Matching takes at most as many steps as pattern and path have characters, multiplied.
 */
final class Glob {
  private static final char NAME = '\uE000';
  private static final char ANY = '\uE001';
  private static final char FOLDERS = '\uE002';
  private static final char ONE = '\uE003';
  private static final char DIGIT = '\uE004';

  private final String text;
  private final char[] parts;

  private Glob(String text, char[] parts) {
    this.text = text;
    this.parts = parts;
  }

  static Glob of(String text, Inspection inspection) {
    Optional<String> code = inspection.county();
    Optional<String> name = code.flatMap(Counties.hunan()::of).map(County::name);
    String filled =
        text.strip()
            .toLowerCase(Locale.ROOT)
            .replace("**/", "" + FOLDERS)
            .replace("**", "" + ANY)
            .replace('*', NAME)
            .replace('?', ONE)
            .replace("{county}", code.orElse(("" + DIGIT).repeat(6)))
            .replace("{name}", name.orElse("" + NAME));
    return new Glob(text.strip(), filled.toCharArray());
  }

  static List<Glob> all(List<?> param, Inspection inspection) {
    return Texts.list(param).stream()
        .filter(text -> !text.isBlank())
        .map(text -> of(text, inspection))
        .toList();
  }

  private record SharedBy(List<String> patterns, Optional<String> county) {}

  /** Patterns that the rows of a check share; to be asked for in {@code prepare} first. */
  static List<Glob> shared(List<String> patterns, Inspection inspection) {
    return inspection.shared(
        new SharedBy(List.copyOf(patterns), inspection.county()), () -> all(patterns, inspection));
  }

  /** The pattern as the pack has it. */
  String text() {
    return text;
  }

  boolean matches(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    int length = lower.length();
    // whether the parts so far may end before each character
    boolean[] ends = new boolean[length + 1];
    ends[0] = true;
    for (char part : parts) {
      boolean[] next = new boolean[length + 1];
      boolean open = false;
      for (int i = 0; i <= length; i++) {
        char before = i == 0 ? '/' : lower.charAt(i - 1);
        boolean here = i > 0 && ends[i - 1];
        switch (part) {
          case ANY, FOLDERS -> {
            open |= ends[i];
            next[i] = part == ANY ? open : ends[i] || open && before == '/';
          }
          case NAME -> {
            open = ends[i] || open && (i == 0 || before != '/');
            next[i] = open;
          }
          case ONE -> next[i] = here && before != '/';
          case DIGIT -> next[i] = here && before >= '0' && before <= '9';
          default -> next[i] = here && before == part;
        }
      }
      ends = next;
    }
    return ends[length];
  }

  /** Whether something in a folder of this path could match. */
  boolean leadsThrough(String folder) {
    String[] names = folder.split("/");
    String[] wanted = new String(parts).split("/");
    int deep = new String(parts).replace(ANY, FOLDERS).indexOf(FOLDERS);
    String front = deep < 0 ? "" : new String(parts, 0, deep);
    int fixed = deep < 0 ? wanted.length - 1 : (int) front.chars().filter(c -> c == '/').count();
    if (deep < 0 && names.length > fixed) {
      return false;
    }
    for (int i = 0; i < Math.min(names.length, fixed); i++) {
      if (!new Glob(text, wanted[i].toCharArray()).matches(names[i])) {
        return false;
      }
    }
    return true;
  }
}
