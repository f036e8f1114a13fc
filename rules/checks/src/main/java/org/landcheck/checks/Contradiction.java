package org.landcheck.checks;

import java.util.List;
import java.util.Optional;
import org.landcheck.api.LocalText;
import org.landcheck.api.Param;
import org.landcheck.api.Rule;

/** What about the settings of a rule cannot be meant, in the words of all checks. */
public final class Contradiction {
  private Contradiction() {}

  /** That no value can lie between two ends. */
  public static Optional<LocalText> between(Param<?> least, Param<?> most, boolean nothing) {
    return nothing
        ? Optional.of(
            new LocalText(
                "参数 " + least.name() + " 与 " + most.name() + " 矛盾：没有值能同时符合两者",
                least.name() + " and " + most.name() + " contradict: no value can meet both"))
        : Optional.empty();
  }

  /** That a parameter is none of the words it may be. */
  public static Optional<LocalText> words(Rule rule, Param<String> param, List<String> words) {
    String given = rule.param(param);
    String known = String.join(", ", words);
    return words.contains(given)
        ? Optional.empty()
        : Optional.of(
            new LocalText(
                "参数 " + param.name() + " 不能是“" + given + "”，可用的有：" + known,
                param.name() + " cannot be \"" + given + "\"; known are " + known));
  }

  /** That a parameter is not of the form it must have. */
  public static Optional<LocalText> form(Param<?> param, boolean wrong, String zh, String en) {
    return wrong
        ? Optional.of(
            new LocalText("参数 " + param.name() + " 应为" + zh, param.name() + " must be " + en))
        : Optional.empty();
  }
}
