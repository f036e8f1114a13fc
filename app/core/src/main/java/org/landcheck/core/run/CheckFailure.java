package org.landcheck.core.run;

import java.util.Comparator;
import java.util.Optional;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.LocalText;

/**
 * A fault of the program while a rule ran; the run went on.
 *
 * @param feature the feature it happened at, if known
 * @param largest the feature that memory may have run out because of, if there is one
 * @param cause the exception's class and message, for the people who mend the program
 */
public record CheckFailure(
    String rule, Optional<FeatureRef> feature, Optional<FeatureRef> largest, String cause) {
  /** By rule, then feature, then cause. */
  public static final Comparator<CheckFailure> ORDER =
      Comparator.comparing(CheckFailure::rule)
          .thenComparing(f -> f.feature().map(FeatureRef::toString).orElse(""))
          .thenComparing(CheckFailure::cause);

  /** What happened, at which feature if that is known, and what to do about it, for people. */
  public LocalText text() {
    if (!cause.contains(OutOfMemoryError.class.getSimpleName())) {
      String what = rule + at(" ") + ": " + cause;
      return new LocalText(
          "程序出错 " + what + "，请把这一行发给开发者",
          "fault of the program, " + what + "; please report this line");
    }
    if (feature.isEmpty() && largest.isPresent()) {
      return new LocalText(
          "内存不足，规则 " + rule + " 未能完成，最大的图形是 " + largest.get() + "：请拆分该图形，或用 java -Xmx 增加内存后重试",
          "not enough memory for rule "
              + rule
              + "; the largest shape is "
              + largest.get()
              + ": split it or give more memory with java -Xmx");
    }
    if (feature.isEmpty()) {
      return new LocalText(
          "内存不足，规则 " + rule + " 未能完成：请关闭其他程序，或用 java -Xmx 增加内存后重试",
          "not enough memory for rule "
              + rule
              + ": close other programs or give more with java -Xmx");
    }
    return new LocalText(
        "内存不足，规则 " + rule + " 未能检查" + at(" ") + "：请拆分该图形，或用 java -Xmx 增加内存后重试",
        "not enough memory for rule "
            + rule
            + at(" at ")
            + ": split this shape or give more memory with java -Xmx");
  }

  private String at(String before) {
    return feature.map(ref -> before + ref).orElse("");
  }
}
