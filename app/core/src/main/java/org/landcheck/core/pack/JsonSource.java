package org.landcheck.core.pack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JSON whose values can be set and taken out one by one, while every other letter stays as its
 * author wrote it. What is added takes the layout of what it stands beside. Immutable.
 *
 * <p>A path is made of the keys of objects and the indexes of lists; the index behind the last adds
 * to a list.
 */
final class JsonSource {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final String text;
  private final Node root;

  /**
   * A value in the text.
   *
   * @param key where its key begins, or itself if it has none
   * @param value {@code Map<String, Node>}, {@code List<Node>}, or {@code Optional<String>}: a text
   *     without its quotes, empty if it is no text
   */
  private record Node(int key, int start, int end, Object value) {
    Map<String, Node> members() {
      Map<String, Node> members = new LinkedHashMap<>();
      if (value instanceof Map<?, ?> map) {
        map.forEach((name, node) -> members.put((String) name, (Node) node));
      }
      return members;
    }

    List<Node> children() {
      Collection<?> nodes =
          value instanceof Map<?, ?> map
              ? map.values()
              : value instanceof List<?> list ? list : List.of();
      return nodes.stream().map(node -> (Node) node).toList();
    }

    Optional<Node> child(Object step) {
      if (step instanceof Integer index) {
        List<Node> children = children();
        return index < children.size() ? Optional.of(children.get(index)) : Optional.empty();
      }
      return Optional.ofNullable(members().get((String) step));
    }
  }

  /**
   * @throws IllegalArgumentException if it is not JSON: whoever asks has read it before
   */
  JsonSource(String text) {
    this.text = text;
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      this.root = node(parser, at(parser));
    } catch (IOException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
  }

  private static int at(JsonParser parser) {
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  private static Node node(JsonParser parser, int key) throws IOException {
    int start = at(parser);
    Object value = Optional.empty();
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      Map<String, Node> members = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        int begins = at(parser);
        parser.nextToken();
        members.put(name, node(parser, begins));
      }
      value = members;
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      List<Node> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node(parser, at(parser)));
      }
      value = items;
    } else if (parser.currentToken() == JsonToken.VALUE_STRING) {
      value = Optional.of(parser.getText());
    }
    parser.finishToken();
    return new Node(key, start, (int) parser.currentLocation().getCharOffset(), value);
  }

  @Override
  public String toString() {
    return text;
  }

  private Optional<Node> find(List<Object> path) {
    Optional<Node> node = Optional.of(root);
    for (Object step : path) {
      node = node.flatMap(inside -> inside.child(step));
    }
    return node;
  }

  boolean has(Object... path) {
    return find(List.of(path)).isPresent();
  }

  /** How many members or items a value has. */
  int size(Object... path) {
    return find(List.of(path)).map(node -> node.children().size()).orElse(0);
  }

  /** A text; empty if there is none. */
  Optional<String> string(Object... path) {
    return find(List.of(path))
        .flatMap(node -> node.value() instanceof Optional<?> words ? words : Optional.empty())
        .map(String::valueOf);
  }

  /** The texts that the items of a list have under a key; blank of those that have none. */
  List<String> strings(String key, Object... list) {
    return find(List.of(list)).map(Node::children).orElse(List.of()).stream()
        .map(item -> item.child(key).map(Node::value).orElse(Optional.empty()))
        .map(value -> value instanceof Optional<?> words ? words : Optional.empty())
        .map(words -> words.map(String::valueOf).orElse(""))
        .toList();
  }

  /** With two values in each other's place, neither of which holds the other. */
  JsonSource exchanged(List<Object> one, List<Object> other) {
    Node first = find(one).orElseThrow();
    Node second = find(other).orElseThrow();
    if (first.start() > second.start()) {
      return exchanged(other, one);
    }
    String between = text.substring(first.end(), second.start());
    String ahead = text.substring(second.start(), second.end());
    String behind = text.substring(first.start(), first.end());
    return spliced(first.start(), second.end(), ahead + between + behind);
  }

  /**
   * With another value in a place; what holds it must be there.
   *
   * @param value map, list, text, number or flag
   */
  JsonSource with(Object value, Object... path) {
    List<Object> steps = List.of(path);
    Optional<Node> old = find(steps);
    if (old.isPresent()) {
      String layout = layout(value, indent(old.get().key()));
      return spliced(old.get().start(), old.get().end(), layout);
    }
    Node holder = find(steps.subList(0, steps.size() - 1)).orElseThrow();
    Object last = steps.get(steps.size() - 1);
    String key = last instanceof String name ? JsonLayout.quoted(name) + ": " : "";
    List<Node> beside = holder.children();
    if (beside.isEmpty()) {
      String inner = indent(holder.key()) + "  ";
      String open = text.substring(holder.start(), holder.start() + 1);
      String close = text.substring(holder.end() - 1, holder.end());
      return spliced(
          holder.start(),
          holder.end(),
          open
              + line()
              + inner
              + key
              + layout(value, inner)
              + line()
              + indent(holder.key())
              + close);
    }
    Node neighbour = beside.get(beside.size() - 1);
    String inner = indent(neighbour.key());
    boolean ownLine = text.substring(lineStart(neighbour.key()), neighbour.key()).isBlank();
    String before = ownLine ? "," + line() + inner : ", ";
    return spliced(neighbour.end(), neighbour.end(), before + key + layout(value, inner));
  }

  /** Without a value, which is there. */
  JsonSource without(Object... path) {
    List<Object> steps = List.of(path);
    Node gone = find(steps).orElseThrow();
    Node holder = find(steps.subList(0, steps.size() - 1)).orElseThrow();
    List<Node> beside = holder.children();
    int place = beside.indexOf(gone);
    if (beside.size() == 1) {
      return spliced(holder.start() + 1, holder.end() - 1, "");
    }
    return place == 0
        ? spliced(gone.key(), beside.get(1).key(), "")
        : spliced(beside.get(place - 1).end(), gone.end(), "");
  }

  private JsonSource spliced(int start, int end, String replacement) {
    return new JsonSource(text.substring(0, start) + replacement + text.substring(end));
  }

  private String layout(Object value, String indent) {
    return JsonLayout.of(value, indent, line());
  }

  private String line() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  private int lineStart(int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  /** The blanks that the line of a place begins with. */
  private String indent(int at) {
    int start = lineStart(at);
    int end = start;
    while (end < at && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(start, end);
  }
}
