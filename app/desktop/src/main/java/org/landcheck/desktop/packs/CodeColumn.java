package org.landcheck.desktop.packs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A column of a table of codes, in the order in which such tables have them. */
enum CodeColumn {
  CODE("代码", "编码", "编号", "code"),
  TITLE("名称", "含义", "title", "name", "meaning"),
  PARENT("parent"),
  FROM("启用", "启用日期", "起始日期", "生效日期", "开始日期", "from"),
  UNTIL("停用", "停用日期", "截止日期", "失效日期", "结束日期", "until");

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
  private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

  private final List<String> names;

  CodeColumn(String... names) {
    this.names = List.of(names);
  }

  /** As packs call it. */
  String member() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isDay() {
    return this == FROM || this == UNTIL;
  }

  /** What the title of a column says is in it: {@code 地类编码}, {@code 名称}. */
  static Optional<CodeColumn> titled(String title) {
    String folded = title.strip().toLowerCase(Locale.ROOT).replace(" ", "");
    if (folded.startsWith("上级") || folded.startsWith("父")) {
      return Optional.of(PARENT);
    }
    return Arrays.stream(values())
        .filter(each -> each.names.contains(folded))
        .findFirst()
        .or(
            () ->
                Arrays.stream(new CodeColumn[] {CODE, TITLE})
                    .filter(each -> each.names.stream().anyMatch(folded::endsWith))
                    .findFirst());
  }

  /** A day as packs write it; empty if it is none. */
  static Optional<LocalDate> day(String typed) {
    Matcher day = DAY.matcher(typed.strip());
    Matcher digits = DIGITS.matcher(typed.strip());
    Matcher found = day.matches() ? day : digits;
    if (!found.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(found.group(1)),
              Integer.parseInt(found.group(2)),
              Integer.parseInt(found.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
