package org.landcheck.delivery;

import org.landcheck.api.LocalText;
import org.landcheck.api.Severity;

/**
 * What a severity is called and how it is drawn, the same in every report and on every map. Shapes
 * differ as well as colours, for print in grey and for eyes that do not tell red from green.
 *
 * @param word what people call it
 * @param colour six-digit web colour
 */
public record SeverityLook(LocalText word, String colour) {
  private static final SeverityLook ERROR =
      new SeverityLook(new LocalText("必须修改", "must be fixed"), "#c62828");
  private static final SeverityLook WARNING =
      new SeverityLook(new LocalText("建议修改", "should be fixed"), "#d97706");
  private static final SeverityLook INFO =
      new SeverityLook(new LocalText("提示", "for information"), "#1565c0");

  public static SeverityLook of(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case INFO -> INFO;
    };
  }
}
