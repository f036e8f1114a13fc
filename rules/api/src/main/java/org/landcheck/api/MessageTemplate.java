package org.landcheck.api;

import java.util.ArrayList;
import java.util.List;

/**
 * A message taken apart into texts and the names of the places between them: {@code {feature}} and
 * {@code {other}} stand for what the first and second feature are known by, {@code {layer}} for the
 * finding's layer, every other name for the finding's argument of that name.
 */
public final class MessageTemplate {
  private final List<String> texts;
  private final List<String> names;

  private MessageTemplate(List<String> texts, List<String> names) {
    this.texts = texts;
    this.names = names;
  }

  /** Takes a message apart. Braces around anything but a name are text. */
  public static MessageTemplate of(String message) {
    List<String> texts = new ArrayList<>();
    List<String> names = new ArrayList<>();
    int begin = 0;
    for (int open = message.indexOf('{'); open >= 0; open = message.indexOf('{', open + 1)) {
      int close = endOfName(message, open + 1);
      if (close > open + 1 && close < message.length() && message.charAt(close) == '}') {
        texts.add(message.substring(begin, open));
        names.add(message.substring(open + 1, close));
        begin = close + 1;
      }
    }
    texts.add(message.substring(begin));
    return new MessageTemplate(List.copyOf(texts), List.copyOf(names));
  }

  private static int endOfName(String text, int from) {
    int end = from;
    while (end < text.length() && isOfName(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isOfName(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }

  /** The texts before, between and behind the places: one more than there are places. */
  public List<String> texts() {
    return texts;
  }

  /** The names of the places. */
  public List<String> names() {
    return names;
  }
}
