package org.landcheck.cli;

import java.util.List;
import org.landcheck.api.Adjustment;
import org.landcheck.api.RulePack;
import org.landcheck.delivery.Phrase;

/** What a pack takes off its parents' requirements, for people at a terminal. */
final class PackLines {
  private PackLines() {}

  /** How many changes there are, and each that weakens. Nothing for a pack that changes nothing. */
  static void weakened(RulePack pack, Terminal terminal) {
    List<Adjustment> changes = pack.adjustments();
    if (changes.isEmpty()) {
      return;
    }
    List<Adjustment> weaker = changes.stream().filter(Adjustment::weakens).toList();
    terminal.say(Phrase.ADJUSTED_COUNT.in(terminal.lang(), changes.size(), weaker.size()));
    weaker.forEach(each -> terminal.say("  " + each.text().in(terminal.lang())));
  }

  /** Every change. */
  static void all(RulePack pack, Terminal terminal) {
    if (!pack.adjustments().isEmpty()) {
      terminal.say(Phrase.ADJUSTMENTS.in(terminal.lang()));
    }
    pack.adjustments().forEach(each -> terminal.say("  " + each.text().in(terminal.lang())));
  }
}
