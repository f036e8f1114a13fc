package org.landcheck.io.crs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One element of a well-known text of a coordinate system, with all inside it: {@code
 * KEYWORD["text", 1.0, WORD, OTHER[…]]}. The syntax is the same in OGC's first and second edition
 * and in Esri's.
 *
 * @param keyword upper case
 * @param texts quoted texts and bare words, in order
 * @param numbers in order
 */
record Wkt(String keyword, List<String> texts, List<Double> numbers, List<Wkt> children) {

  /** A text that is not well-known text. */
  static final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    SyntaxException(String message) {
      super(message);
    }
  }

  /**
   * @throws SyntaxException if the text is damaged
   */
  static Wkt parse(String text) throws SyntaxException {
    Scanner scanner = new Scanner(text);
    Wkt root = scanner.element(0);
    return root;
  }

  /** The first child with one of these keywords. */
  Optional<Wkt> child(String... keywords) {
    List<String> wanted = List.of(keywords);
    return children.stream().filter(child -> wanted.contains(child.keyword)).findFirst();
  }

  /** The first text: an element's name. */
  String name() {
    return texts.isEmpty() ? "" : texts.get(0);
  }

  /** A number by position, NaN if it is not there. */
  double number(int index) {
    return index < numbers.size() ? numbers.get(index) : Double.NaN;
  }

  private static final class Scanner {
    private static final int MAX_DEPTH = 64;

    private final String text;
    private int at;

    Scanner(String text) {
      this.text = text;
    }

    Wkt element(int depth) throws SyntaxException {
      if (depth > MAX_DEPTH) {
        throw new SyntaxException("nested too deeply");
      }
      String keyword = word();
      List<String> texts = new ArrayList<>();
      List<Double> numbers = new ArrayList<>();
      List<Wkt> children = new ArrayList<>();
      char open = next();
      if (keyword.isEmpty() || open != '[' && open != '(') {
        throw new SyntaxException("no element at character " + at);
      }
      char end = open == '[' ? ']' : ')';
      do {
        item(texts, numbers, children, depth);
        char separator = next();
        if (separator == end) {
          return new Wkt(keyword.toUpperCase(Locale.ROOT), texts, numbers, children);
        }
        if (separator != ',') {
          throw new SyntaxException("neither ',' nor '" + end + "' at character " + at);
        }
      } while (true);
    }

    private void item(List<String> texts, List<Double> numbers, List<Wkt> children, int depth)
        throws SyntaxException {
      skipSpace();
      if (peek() == '"') {
        texts.add(quoted());
        return;
      }
      int start = at;
      String word = word();
      skipSpace();
      if (peek() == '[' || peek() == '(') {
        at = start;
        children.add(element(depth + 1));
      } else if (!word.isEmpty() && "+-.0123456789".indexOf(word.charAt(0)) >= 0) {
        try {
          numbers.add(Double.parseDouble(word));
        } catch (NumberFormatException e) {
          texts.add(word);
        }
      } else {
        texts.add(word);
      }
    }

    private String word() {
      skipSpace();
      int start = at;
      while (at < text.length() && "[](),\"".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      return text.substring(start, at).strip();
    }

    private String quoted() throws SyntaxException {
      StringBuilder quoted = new StringBuilder();
      at++;
      while (at < text.length()) {
        char c = text.charAt(at++);
        if (c != '"') {
          quoted.append(c);
        } else if (peek() == '"') {
          quoted.append(text.charAt(at++));
        } else {
          return quoted.toString();
        }
      }
      throw new SyntaxException("text without end");
    }

    private char next() throws SyntaxException {
      skipSpace();
      if (at >= text.length()) {
        throw new SyntaxException("ends too early");
      }
      return text.charAt(at++);
    }

    private char peek() {
      return at < text.length() ? text.charAt(at) : '\0';
    }

    private void skipSpace() {
      // A byte order mark is no space to Java, but some programs begin the file with it.
      while (at < text.length()
          && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
        at++;
      }
    }
  }
}
