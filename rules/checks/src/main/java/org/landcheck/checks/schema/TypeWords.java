package org.landcheck.checks.schema;

import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.LocalText;

/** What types are called. */
public final class TypeWords {
  private TypeWords() {}

  /** A type with its size, if it has one: {@code 文本（9）}. */
  public static LocalText of(FieldType type, int length, int decimals) {
    LocalText word =
        switch (type) {
          case TEXT -> new LocalText("文本", "text");
          case INTEGER -> new LocalText("整数", "whole number");
          case REAL -> new LocalText("小数", "number");
          case BOOLEAN -> new LocalText("是/否", "yes/no");
          case DATE -> new LocalText("日期", "date");
          case DATETIME -> new LocalText("日期时间", "date and time");
          case BLOB -> new LocalText("二进制", "binary");
        };
    if (length == 0 && decimals == 0) {
      return word;
    }
    String size = decimals == 0 ? "" + length : length + "." + decimals;
    return new LocalText(word.zh() + "（" + size + "）", word.en() + " (" + size + ")");
  }

  /** What a kind of shape is called. */
  public static LocalText of(GeometryType type) {
    return switch (type) {
      case NONE -> new LocalText("无图形", "no shape");
      case POINT -> new LocalText("点", "points");
      case LINE -> new LocalText("线", "lines");
      case POLYGON -> new LocalText("面", "polygons");
      case ANY -> new LocalText("任意", "any");
    };
  }
}
