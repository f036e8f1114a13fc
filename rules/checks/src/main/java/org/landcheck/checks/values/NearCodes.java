package org.landcheck.checks.values;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.landcheck.api.CodeList;
import org.landcheck.checks.attribute.Tidy;

/**
 * Which code was meant by a text that is none: the one that differs in blanks, width or case; that
 * has the text as its title; or that differs by one letter more, less or other. What leads to
 * several codes leads to none.
 *
 * <p>Codes are kept under all texts they become by leaving out a letter, so that asking takes as
 * many look-ups as a text has letters.
 */
final class NearCodes {
  /** Longer texts are words, not codes; titles may be this long as well. */
  private static final int LONGEST = 40;

  private static final String SEVERAL = "";

  private final Map<String, String> same = new HashMap<>();
  private final Map<String, String> titles = new HashMap<>();
  private final Map<String, String> shorter = new HashMap<>();

  NearCodes(List<CodeList> lists) {
    for (CodeList list : lists) {
      for (CodeList.Code code : list.codes()) {
        String letters = folded(code.code());
        put(same, letters, code.code());
        put(titles, Tidy.tidy(code.title()), code.code());
        for (int i = 0; i < letters.length() && letters.length() <= LONGEST; i++) {
          put(shorter, without(letters, i), code.code());
        }
      }
    }
  }

  private static void put(Map<String, String> map, String key, String code) {
    map.merge(key, code, (a, b) -> a.equals(b) ? a : SEVERAL);
  }

  private static String folded(String text) {
    return Tidy.tidy(text).toUpperCase(Locale.ROOT);
  }

  private static String without(String text, int letter) {
    return text.substring(0, letter) + text.substring(letter + 1);
  }

  /** The code, or nothing. */
  String meant(String text) {
    String letters = text.length() > LONGEST ? "" : folded(text);
    if (letters.isEmpty()) {
      return "";
    }
    String certain = same.getOrDefault(letters, titles.get(Tidy.tidy(text)));
    return certain != null ? certain : nearest(letters);
  }

  /** The only code one letter away. */
  private String nearest(String letters) {
    // of one letter and its like nothing can be said
    if (letters.length() < 2) {
      return "";
    }
    String found = shorter.get(letters);
    for (int i = 0; i < letters.length(); i++) {
      String less = without(letters, i);
      found = joined(found, same.get(less));
      found = joined(found, shorter.get(less));
    }
    return found == null ? "" : found;
  }

  private static String joined(String a, String b) {
    return a == null || a.equals(b) ? b : b == null ? a : SEVERAL;
  }
}
