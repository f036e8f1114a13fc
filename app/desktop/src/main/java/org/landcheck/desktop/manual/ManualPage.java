package org.landcheck.desktop.manual;

import java.util.List;
import org.landcheck.api.Certainty;
import org.landcheck.api.Check;
import org.landcheck.api.Severity;
import org.landcheck.core.run.CheckTrial;

/**
 * What the manual says of a check, in the language shown.
 *
 * @param facts names and values: quality element, needs
 * @param fixes what can mend its findings, the usual way first
 * @param trials its examples, with what is found in them
 * @param of whose rules are told: the title of the open pack, or that of all shipped ones
 */
record ManualPage(
    Check check,
    String title,
    String summary,
    Severity severity,
    List<Fact> facts,
    List<Setting> settings,
    List<String> fixes,
    String advice,
    List<CheckTrial> trials,
    String of,
    List<Use> uses) {
  /** A name and what stands beside it. */
  record Fact(String name, String value) {}

  /** A parameter. */
  record Setting(String name, String meaning, String defaultValue, String range, String stricter) {}

  /**
   * A rule that uses the check.
   *
   * @param packs titles of the packs that have it so; empty if there is but one pack to speak of
   * @param settings what it says of its own, a line each
   */
  record Use(
      String id,
      String title,
      Severity severity,
      boolean enabled,
      String layers,
      List<String> settings,
      String source,
      Certainty certainty,
      String packs) {}

  ManualPage {
    facts = List.copyOf(facts);
    settings = List.copyOf(settings);
    fixes = List.copyOf(fixes);
    trials = List.copyOf(trials);
    uses = List.copyOf(uses);
  }
}
