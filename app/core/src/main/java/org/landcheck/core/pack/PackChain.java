package org.landcheck.core.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.landcheck.api.BadInputException;

/**
 * Follows a pack to those it builds on: {@code extends} is the id of a shipped pack, the name of a
 * file beside this one, or a whole pack written in its place.
 *
 * <p>The text with every parent written in its place is the pack as used: it needs no other file,
 * and its digest covers them all.
 */
final class PackChain {
  private static final int DEEPEST = 8;
  private static final String EXTENDS = "extends";
  private static final Pattern FILE_BESIDE = Pattern.compile("[^/\\\\:*?\"<>|\\p{Cntrl}]+\\.json");

  private final ShippedPacks shipped;
  private final Deque<Located> eldestFirst = new ArrayDeque<>();
  private final List<String> ids = new ArrayList<>();

  private PackChain(ShippedPacks shipped) {
    this.shipped = shipped;
  }

  /**
   * A pack and its ancestors.
   *
   * @param eldestFirst what each of them says itself; the pack comes last
   * @param json the pack as used
   */
  record Read(List<Located> eldestFirst, byte[] json) {}

  /**
   * @param folder where files beside the pack lie
   */
  static Read read(String name, byte[] json, Optional<Path> folder, ShippedPacks shipped)
      throws BadInputException {
    PackChain chain = new PackChain(shipped);
    String own = LocatedJson.decode(name, json);
    String whole = chain.text(name, own, folder, Optional.empty());
    List<Located> roots = List.copyOf(chain.eldestFirst);
    return new Read(roots, whole.equals(own) ? json : whole.getBytes(StandardCharsets.UTF_8));
  }

  /** A pack's text with those it builds on in their places. */
  private String text(String name, String text, Optional<Path> folder, Optional<Located> from)
      throws BadInputException {
    Located root = LocatedJson.parse(name, text);
    enter(root, from);
    Optional<Located> parent = parent(root);
    if (parent.isEmpty()) {
      return text;
    }
    Located at = parent.get();
    if (at.value() instanceof Map) {
      inPlace(at);
      return text;
    }
    String parentId = at.text();
    boolean file = FILE_BESIDE.matcher(parentId).matches();
    byte[] json = file ? beside(at, folder) : shipped(at);
    String parentName = file ? parentId : parentId + ".json";
    String inside = text(parentName, LocatedJson.decode(parentName, json), folder, parent);
    int start = offset(text, at);
    return text.substring(0, start) + inside.strip() + text.substring(endOfString(text, start));
  }

  /** Parents written out; these must be whole, or the text would mean other things elsewhere. */
  private void inPlace(Located root) throws BadInputException {
    enter(root, Optional.of(root));
    Optional<Located> parent = parent(root);
    if (parent.isPresent()) {
      if (!(parent.get().value() instanceof Map)) {
        throw parent.get().wrong("写在方案内部的上级方案必须完整", "a pack inside a pack must be whole");
      }
      inPlace(parent.get());
    }
  }

  private void enter(Located root, Optional<Located> from) throws BadInputException {
    eldestFirst.addFirst(root);
    Optional<String> id = member(root, "id").map(Located::value).map(String::valueOf);
    boolean known = id.isPresent() && ids.contains(id.get());
    ids.add(id.orElse(root.file()));
    if (from.isPresent() && known) {
      String circle = String.join(" → ", ids);
      throw from.get().wrong("检查方案不能继承自己：" + circle, "a rule pack cannot extend itself: " + circle);
    }
    if (from.isPresent() && ids.size() > DEEPEST) {
      String all = String.join(" → ", ids);
      throw from.get()
          .wrong("继承层数过多（最多 " + DEEPEST + " 层）：" + all, "more than " + DEEPEST + " packs: " + all);
    }
  }

  private static Optional<Located> parent(Located root) {
    return member(root, EXTENDS);
  }

  private static Optional<Located> member(Located root, String key) {
    return root.value() instanceof Map<?, ?> members
        ? Optional.ofNullable((Located) members.get(key))
        : Optional.empty();
  }

  private byte[] shipped(Located at) throws BadInputException {
    Optional<byte[]> json = shipped.reader().apply(at.text());
    if (json.isPresent()) {
      return json.get();
    }
    String known = String.join(", ", shipped.ids());
    throw at.wrong(
        "没有检查方案“" + at.text() + "”：请填自带方案的编号（" + known + "），或本方案旁边的文件名（以 .json 结尾）",
        "there is no rule pack \""
            + at.text()
            + "\"; give the id of a shipped one ("
            + known
            + ") or the name of a .json file beside this one");
  }

  private static byte[] beside(Located at, Optional<Path> folder) throws BadInputException {
    if (folder.isPresent()) {
      try {
        return PackReader.bytes(folder.get().resolve(at.text()));
      } catch (IOException e) {
        throw missing(at);
      }
    }
    throw missing(at);
  }

  private static BadInputException missing(Located at) {
    return at.wrong(
        "无法读取上级方案文件“" + at.value() + "”，请放在本方案旁边",
        "cannot read the parent \"" + at.value() + "\"; put the file beside this one");
  }

  /** Where a value begins; lines end as JSON readers count them. */
  private static int offset(String text, Located at) {
    int line = 1;
    int start = 0;
    for (int i = 0; line < at.line(); i++) {
      char c = text.charAt(i);
      boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || c == '\r' && !pair) {
        line++;
        start = i + 1;
      }
    }
    return start + at.column() - 1;
  }

  private static int endOfString(String text, int start) {
    int i = start + 1;
    while (text.charAt(i) != '"') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i + 1;
  }
}
