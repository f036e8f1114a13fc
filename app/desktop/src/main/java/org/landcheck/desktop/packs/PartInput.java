package org.landcheck.desktop.packs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.core.pack.PackDraft;
import org.landcheck.core.pack.PackPart;
import org.landcheck.core.pack.PartChange;

/** Takes what somebody entered for a part of the pack into the draft, or tells why not. */
final class PartInput {
  private static final LocalText WHOLE =
      new LocalText("此处应为 0 或正整数", "expected 0 or a whole positive number");
  private static final LocalText NUMBER = new LocalText("此处应为数字", "expected a number");
  private static final LocalText PER_CENT =
      new LocalText("应在 0 到 100 之间", "must lie within 0 and 100");

  private final PackDraft draft;
  private final PackPart part;
  private final Map<String, Object> now;
  private final Map<String, Object> usual;
  private final boolean inherited;

  private PartInput(PackDraft draft, PackPart part) {
    this.draft = draft;
    this.part = part;
    this.now = draft.members(part).orElseThrow();
    this.usual = draft.usual(part);
    this.inherited = draft.inherited(part);
  }

  /**
   * @param member as in {@link FormField}
   * @param typed as entered; the key of a choice, {@code true} or {@code false} of a flag
   */
  static Editing enter(Editing editing, PackPart part, String member, String typed) {
    try {
      PartInput input = new PartInput(editing.draft(), part);
      return editing.with(part, typed, input.change(member, typed.strip()));
    } catch (BadInputException e) {
      return editing.refused(part, member, typed, e.text());
    }
  }

  private PartChange change(String member, String typed) throws BadInputException {
    if (member.endsWith(".zh") || member.endsWith(".en")) {
      return words(member, typed);
    }
    if (member.equals(part.key())) {
      return name(member, typed);
    }
    if (member.equals("aliases")) {
      return new PartChange(member, aliases(typed));
    }
    if (member.startsWith("grossClasses.")) {
      return gross(member, Boolean.parseBoolean(typed));
    }
    Object before = now.getOrDefault(member, usual.getOrDefault(member, ""));
    if (before instanceof Boolean) {
      return new PartChange(member, Boolean.parseBoolean(typed));
    }
    if (before instanceof Integer || before instanceof Double) {
      return new PartChange(member, number(member, before, typed));
    }
    boolean was = !usual.getOrDefault(member, "").equals("");
    if (typed.isEmpty() && inherited && was && !member.equals("unit") && !member.equals("title")) {
      throw new BadInputException(
          new LocalText(
              "上级方案已经规定，可以改为别的值，不能取消",
              "the pack it builds on says something here; it can be changed, not taken away"));
    }
    return new PartChange(member, typed);
  }

  /** A name that another has would not be told apart from what the pack says of that one. */
  private PartChange name(String member, String typed) throws BadInputException {
    if (!typed.equals(part.name()) && draft.members(part.named(typed)).isPresent()) {
      throw new BadInputException(
          new LocalText("已经有“" + typed + "”，请换一个", "there is a \"" + typed + "\" already"));
    }
    return new PartChange(member, typed);
  }

  /** One language of a text; the other stays as it is. */
  private PartChange words(String member, String typed) {
    String of = member.substring(0, member.length() - 3);
    LocalText before = (LocalText) now.getOrDefault(of, LocalText.EMPTY);
    LocalText after =
        member.endsWith(".zh")
            ? new LocalText(typed, before.en())
            : new LocalText(before.zh(), typed);
    return new PartChange(of, after);
  }

  private List<String> aliases(String typed) throws BadInputException {
    List<String> all = new ArrayList<>();
    for (String each : typed.split("[\\n,，、;；]")) {
      if (!each.isBlank() && !all.contains(each.strip())) {
        all.add(each.strip());
      }
    }
    List<?> parents = inherited ? (List<?>) usual.get("aliases") : List.of();
    for (Object each : parents) {
      if (!all.contains(each)) {
        throw new BadInputException(
            new LocalText("上级方案的别名不能删除：" + each, "names of the pack it builds on stay: " + each));
      }
    }
    List<String> ordered = new ArrayList<>();
    parents.forEach(each -> ordered.add(String.valueOf(each)));
    all.stream().filter(each -> !ordered.contains(each)).forEach(ordered::add);
    return ordered;
  }

  private PartChange gross(String member, boolean on) {
    Set<String> classes = new TreeSet<>();
    ((List<?>) now.get("grossClasses")).forEach(each -> classes.add(String.valueOf(each)));
    String of = member.substring(member.indexOf('.') + 1);
    if (on) {
      classes.add(of);
    } else {
      classes.remove(of);
    }
    return new PartChange("grossClasses", List.copyOf(classes));
  }

  private static Object number(String member, Object before, String typed)
      throws BadInputException {
    boolean whole = before instanceof Integer;
    try {
      if (typed.isEmpty() && whole) {
        return 0;
      }
      if (whole) {
        return Integer.valueOf(typed);
      }
      double number = new BigDecimal(typed).doubleValue();
      if (!Double.isFinite(number)) {
        throw new BadInputException(NUMBER);
      }
      if (!member.equals(PartFields.SHARE)) {
        return number;
      }
      if (number < 0 || number > 100) {
        throw new BadInputException(PER_CENT);
      }
      return PartFields.share(number);
    } catch (NumberFormatException e) {
      throw new BadInputException(whole ? WHOLE : NUMBER, e);
    }
  }
}
