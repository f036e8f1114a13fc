package org.landcheck.delivery;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML, SVG and XML. All text and attribute values are escaped here and nowhere else, so no
 * attribute value of the data can ever become markup.
 */
public final class Markup {
  private final Writer out;
  private final Deque<String> open = new ArrayDeque<>();

  public Markup(Writer out) {
    this.out = out;
  }

  /**
   * @param attributes names and values in turn
   */
  public Markup open(String tag, String... attributes) throws IOException {
    start(tag, attributes);
    out.write('>');
    open.push(tag);
    return this;
  }

  /** An element without content. */
  public Markup single(String tag, String... attributes) throws IOException {
    start(tag, attributes);
    out.write("/>");
    return this;
  }

  /** An element that holds nothing but text. */
  public Markup leaf(String tag, String text, String... attributes) throws IOException {
    return open(tag, attributes).text(text).close();
  }

  public Markup text(String text) throws IOException {
    escape(text);
    return this;
  }

  /** Text of our own that must not be escaped: style sheet, script, declarations. */
  public Markup trusted(String text) throws IOException {
    out.write(text);
    return this;
  }

  /** Closes the element opened last. */
  public Markup close() throws IOException {
    out.write("</");
    out.write(open.pop());
    out.write('>');
    return this;
  }

  /** Closes the element opened last and ends the line. */
  public Markup closeLine() throws IOException {
    return close().line();
  }

  public Markup line() throws IOException {
    out.write('\n');
    return this;
  }

  private void start(String tag, String... attributes) throws IOException {
    out.write('<');
    out.write(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.write(' ');
      out.write(attributes[i]);
      out.write("=\"");
      escape(attributes[i + 1]);
      out.write('"');
    }
  }

  private void escape(String text) throws IOException {
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      String escaped = escaped(text.charAt(i));
      if (escaped != null) {
        out.write(text, written, i - written);
        out.write(escaped);
        written = i + 1;
      }
    }
    out.write(text, written, text.length() - written);
  }

  private static String escaped(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      case '\t', '\n', '\r' -> null;
      // Neither HTML nor XML has a way to say these.
      case '\uFFFE', '\uFFFF' -> "\uFFFD";
      default -> c < ' ' || (c >= 0x7f && c < 0xa0) ? "\uFFFD" : null;
    };
  }
}
