package org.landcheck.api;

import java.util.Locale;

/** A language of the screen, the reports and the command line. */
public enum Lang {
  ZH("zh", Locale.SIMPLIFIED_CHINESE),
  EN("en", Locale.ENGLISH);

  private final String code;
  private final Locale locale;

  Lang(String code, Locale locale) {
    this.code = code;
    this.locale = locale;
  }

  /** Two-letter code, as in file names and on the command line. */
  public String code() {
    return code;
  }

  public Locale locale() {
    return locale;
  }
}
