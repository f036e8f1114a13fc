package org.landcheck.api.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.Certainty;
import org.landcheck.api.CodeList;
import org.landcheck.api.LocalText;

/**
 * A vocabulary in one line: {@code land-use 01 耕地; 0101 水田 <01 2020-11-17..; R2 ..2020-11-16}:
 * code, title, class it belongs to, days it was in force; all but the code may be left out.
 */
public final class ExampleCodes {
  private ExampleCodes() {}

  public static CodeList parse(String line) {
    String[] parts = line.split("\\s+", 2);
    List<CodeList.Code> codes = new ArrayList<>();
    for (String part : parts[1].split(";")) {
      codes.add(code(part.strip().split("\\s+")));
    }
    return new CodeList(parts[0], LocalText.same(parts[0]), LocalText.EMPTY, Certainty.U, codes);
  }

  private static CodeList.Code code(String[] words) {
    String title = words[0];
    Optional<LocalDate> from = Optional.empty();
    Optional<LocalDate> until = Optional.empty();
    Optional<String> parent = Optional.empty();
    for (int i = 1; i < words.length; i++) {
      int dots = words[i].indexOf("..");
      if (words[i].startsWith("<")) {
        parent = Optional.of(words[i].substring(1));
      } else if (dots >= 0) {
        from = day(words[i].substring(0, dots));
        until = day(words[i].substring(dots + 2));
      } else {
        title = words[i];
      }
    }
    return new CodeList.Code(words[0], title, from, until, parent);
  }

  private static Optional<LocalDate> day(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }
}
