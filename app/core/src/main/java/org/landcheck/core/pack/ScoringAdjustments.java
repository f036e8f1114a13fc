package org.landcheck.core.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.landcheck.api.Adjustment;
import org.landcheck.api.Adjustment.Subject;
import org.landcheck.api.DefectClass;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.api.Scoring;

/** What a pack changed of its parent's scoring: a lower pass mark lets more data pass. */
final class ScoringAdjustments {
  private final String pack;
  private final List<Adjustment> found = new ArrayList<>();

  private ScoringAdjustments(String pack) {
    this.pack = pack;
  }

  static List<Adjustment> between(RulePack parent, RulePack child) {
    ScoringAdjustments scoring = new ScoringAdjustments(child.id());
    if (parent.scoring().isPresent() && child.scoring().isPresent()) {
      scoring.compare(parent.scoring().get(), child.scoring().get(), parent.rules());
    }
    return scoring.found;
  }

  private void compare(Scoring before, Scoring now, List<Rule> rules) {
    number("passMark", before.passMark(), now.passMark(), true);
    number("maxGrossErrorShare", before.maxGrossErrorShare(), now.maxGrossErrorShare(), false);
    number("difficulty", before.difficulty(), now.difficulty(), false);
    for (DefectClass each : DefectClass.values()) {
      double marks = before.deductions().getOrDefault(each, 0.0);
      number("classes." + each, marks, now.deductions().getOrDefault(each, 0.0), true);
    }
    boolean more = now.grossClasses().containsAll(before.grossClasses());
    String gross = new TreeSet<>(before.grossClasses()).toString();
    note("grossClasses", gross, new TreeSet<>(now.grossClasses()).toString(), !more);
    for (Rule rule : rules) {
      Optional<DefectClass> was = before.classOf(rule);
      Optional<DefectClass> is = now.classOf(rule);
      boolean lighter = is.isEmpty() || was.filter(w -> w.compareTo(is.get()) < 0).isPresent();
      note("ruleClasses." + rule.id(), word(was), word(is), lighter);
    }
  }

  private static String word(Optional<DefectClass> of) {
    return of.map(DefectClass::name).orElse("-");
  }

  private void number(String member, double before, double now, boolean higherIsStricter) {
    boolean weakens = higherIsStricter ? now < before : now > before;
    note(member, String.valueOf(before), String.valueOf(now), weakens);
  }

  private void note(String member, String before, String now, boolean weakens) {
    if (!before.equals(now)) {
      found.add(new Adjustment(pack, Subject.SCORING, "", member, before, now, weakens));
    }
  }
}
