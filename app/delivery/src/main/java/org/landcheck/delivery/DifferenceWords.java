package org.landcheck.delivery;

import org.landcheck.api.Lang;
import org.landcheck.api.LocalText;
import org.landcheck.api.Quantity;
import org.landcheck.api.RulePack;
import org.landcheck.api.Unit;
import org.landcheck.core.pack.PackComparison;
import org.landcheck.core.pack.PackDifference;
import org.landcheck.core.pack.PackDifference.Effect;
import org.landcheck.core.pack.PackDifference.Kind;

/**
 * How people of one language say in what two packs differ.
 *
 * @param subject kind of thing: rule, layer …
 * @param name its id
 * @param title what it is called
 * @param what of it differs; that it stands in one pack only
 * @param before in the first pack, empty if it is not there
 * @param after in the second pack, empty if it is not there
 * @param effect whether the second pack asks for more or for less
 */
public record DifferenceWords(
    String subject,
    String name,
    String title,
    String what,
    String before,
    String after,
    String effect) {
  private static final LocalText ONLY_BEFORE = new LocalText("只在第一个方案中", "first pack only");
  private static final LocalText ONLY_AFTER = new LocalText("只在第二个方案中", "second pack only");
  private static final LocalText THERE = new LocalText("有", "there");

  public static DifferenceWords of(PackDifference difference, Lang lang) {
    String there = THERE.in(lang);
    return new DifferenceWords(
        difference.subject().title().in(lang),
        difference.name(),
        difference.title().in(lang),
        switch (difference.kind()) {
          case CHANGED -> difference.member().in(lang);
          case ONLY_BEFORE -> ONLY_BEFORE.in(lang);
          case ONLY_AFTER -> ONLY_AFTER.in(lang);
        },
        difference.kind() == Kind.ONLY_BEFORE
            ? there
            : value(difference.from(), difference.unit(), lang),
        difference.kind() == Kind.ONLY_AFTER
            ? there
            : value(difference.to(), difference.unit(), lang),
        effect(difference.effect()).in(lang));
  }

  /** What an effect is called. */
  public static LocalText effect(Effect effect) {
    return switch (effect) {
      case LESS -> new LocalText("放宽", "weakens");
      case UNCLEAR -> new LocalText("可能放宽", "may weaken");
      case MORE -> new LocalText("收紧", "tightens");
      case SAME -> new LocalText("要求不变", "asks for the same");
    };
  }

  /** How many differences there are, and how many of each effect. */
  public static LocalText count(PackComparison comparison) {
    long less = comparison.count(Effect.LESS);
    long unclear = comparison.count(Effect.UNCLEAR);
    long more = comparison.count(Effect.MORE);
    long same = comparison.count(Effect.SAME);
    return comparison.same()
        ? new LocalText("两个方案的要求相同。", "Both packs ask for the same.")
        : new LocalText(
            "共 %d 处不同：放宽 %d，可能放宽 %d，收紧 %d，要求不变 %d。"
                .formatted(comparison.differences().size(), less, unclear, more, same),
            "Differences: %d; weaken %d, may weaken %d, tighten %d, ask for the same %d."
                .formatted(comparison.differences().size(), less, unclear, more, same));
  }

  /** A pack by its title, id and version. */
  public static String pack(RulePack pack, Lang lang) {
    return pack.title().in(lang) + " (" + pack.id() + " " + pack.version() + ")";
  }

  /** A number with its unit, everything else as it stands. */
  private static String value(LocalText value, Unit unit, Lang lang) {
    try {
      return unit == Unit.NONE
          ? value.in(lang)
          : new Wording(lang).parameter(new Quantity(Double.parseDouble(value.en()), unit));
    } catch (NumberFormatException e) {
      return value.in(lang);
    }
  }

  /** The whole in one line: {@code 规则 djq-overlap（…）：参数 minArea 0.001 平方米 → 1 平方米（放宽）}. */
  public static String line(PackDifference difference, Lang lang) {
    DifferenceWords words = of(difference, lang);
    boolean zh = lang == Lang.ZH;
    StringBuilder line = new StringBuilder(words.subject);
    line.append(words.name.isEmpty() ? "" : " " + words.name);
    if (!words.title.isEmpty() && !words.title.equals(words.name)) {
      line.append(zh ? "（" + words.title + "）" : " (" + words.title + ")");
    }
    line.append(zh ? "：" : ": ").append(words.what);
    if (difference.kind() == Kind.CHANGED) {
      String none = zh ? "无" : "none";
      line.append(' ').append(words.before.isEmpty() ? none : words.before);
      line.append(" → ").append(words.after.isEmpty() ? none : words.after);
    }
    return line.append(zh ? "（" + words.effect + "）" : " (" + words.effect + ")").toString();
  }
}
