package org.landcheck.delivery.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.landcheck.api.Severity;
import org.landcheck.delivery.Markup;

/** What every page of ours begins with: what it may load and run, and the symbols it uses. */
final class HtmlHead {
  private HtmlHead() {}

  /**
   * Writes the head, with a content security policy that keeps anything else from running.
   *
   * @param script the only script of the page; empty for a page without
   */
  static void write(Markup html, String title, String style, String script) throws IOException {
    html.open("head").single("meta", "charset", "utf-8").line();
    String scripts = script.isEmpty() ? "" : "; script-src '" + digest(script) + "'";
    html.single(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; style-src '" + digest(style) + "'" + scripts);
    html.line();
    html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.line().leaf("title", title).line();
    html.open("style").trusted(style).closeLine();
    html.closeLine();
  }

  /** Shapes that pictures and words refer to: severities differ in shape as well as in colour. */
  static void symbols(Markup html) throws IOException {
    html.open("svg", "class", "defs", "aria-hidden", "true").open("defs");
    symbol(html, Severity.ERROR, "M0-6.5 6.5 0 0 6.5-6.5 0z");
    symbol(html, Severity.WARNING, "M0-6 6.2 5H-6.2z");
    symbol(html, Severity.INFO, "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z");
    html.close().closeLine();
  }

  private static void symbol(Markup html, Severity severity, String shape) throws IOException {
    String letter = Page.letter(severity);
    html.single("path", "id", letter, "class", "mark " + letter, "d", shape);
  }

  /** A style sheet or script that is part of the program. */
  static String resource(String name) {
    try (InputStream in = HtmlHead.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
