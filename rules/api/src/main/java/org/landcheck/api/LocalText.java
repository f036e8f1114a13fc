package org.landcheck.api;

import java.util.Objects;

/** One text in both languages. */
public record LocalText(String zh, String en) {
  public static final LocalText EMPTY = new LocalText("", "");

  public LocalText {
    Objects.requireNonNull(zh, "zh");
    Objects.requireNonNull(en, "en");
  }

  /** The same text in both languages: a name, a code, a file. */
  public static LocalText same(String text) {
    return new LocalText(text, text);
  }

  public String in(Lang lang) {
    return lang == Lang.ZH ? zh : en;
  }
}
