package org.landcheck.desktop.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.landcheck.api.Adjustment;
import org.landcheck.desktop.words.Texts;

/** The short words that mark what a pack does to a rule, and the long ones behind them. */
final class RuleTags {
  private RuleTags() {}

  /**
   * Keys of the marks of a row: {@code packs.tag.weakened} …
   *
   * @param child whether the pack builds on another
   */
  static List<String> of(RuleRow row, boolean child) {
    List<String> tags = new ArrayList<>();
    if (row.weakened()) {
      tags.add("weakened");
    } else if (row.changed()) {
      tags.add("changed");
    } else if (child && row.own()) {
      tags.add("added");
    }
    if (row.waiting()) {
      tags.add("waiting");
    }
    return tags;
  }

  /** All of a row in lines. */
  static String told(RuleRow row, List<String> tags, Texts texts) {
    List<String> lines = new ArrayList<>();
    String marks =
        tags.stream().map(tag -> texts.get("packs.tag." + tag)).collect(Collectors.joining("、"));
    lines.add(row.title() + (marks.isEmpty() ? "" : "（" + marks + "）"));
    lines.add(
        row.id()
            + " · "
            + row.group()
            + " · "
            + row.severity()
            + " · "
            + texts.get(row.rule().enabled() ? "packs.on" : "packs.off"));
    for (Adjustment change : row.changes()) {
      lines.add("• " + texts.get(change.what()) + texts.get(weight(change)));
    }
    if (!row.source().isBlank()) {
      lines.add(row.source());
    }
    return String.join("\n", lines);
  }

  private static String weight(Adjustment change) {
    return change.weakens() ? "packs.weakens" : "packs.tightens";
  }
}
