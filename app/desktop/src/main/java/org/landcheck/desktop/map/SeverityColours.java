package org.landcheck.desktop.map;

import javafx.scene.paint.Color;
import org.landcheck.api.Severity;

/** Colours of severities on the map; shapes and words always go with them. */
public final class SeverityColours {
  private SeverityColours() {}

  public static Color of(Severity severity) {
    return switch (severity) {
      case ERROR -> Color.web("#C4232B");
      case WARNING -> Color.web("#B35900");
      case INFO -> Color.web("#1B63C6");
    };
  }
}
