package org.landcheck.delivery.html;

import java.io.IOException;
import org.landcheck.api.Lang;
import org.landcheck.api.Severity;
import org.landcheck.delivery.Markup;
import org.landcheck.delivery.SeverityLook;

/** A severity as pages show it. */
final class Badge {
  private Badge() {}

  /** Its symbol alone. */
  static void symbol(Markup html, Severity severity) throws IOException {
    html.open("svg", "class", "sym", "viewBox", "-8 -8 16 16", "aria-hidden", "true");
    html.single("use", "href", "#" + Page.letter(severity)).close();
  }

  /** Symbol and word. */
  static void write(Markup html, Severity severity, Lang lang) throws IOException {
    html.open("span", "class", "badge " + Page.letter(severity));
    symbol(html, severity);
    html.text(SeverityLook.of(severity).word().in(lang)).close();
  }
}
