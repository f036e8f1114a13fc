package org.landcheck.api;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A table that turns defects into marks, after the manner of GB/T 24356: every defect takes marks
 * off 100 by its class, and data fail by a class A defect, by too few marks, or by too large a
 * share of features with gross errors.
 *
 * @param source where the figures were taken from
 * @param certainty how sure they are; below A they are defaults to be edited
 * @param deductions marks that one defect of a class takes off
 * @param difficulty divides the deductions of classes B, C and D; 1 for ordinary data
 * @param passMark least marks to pass
 * @param maxGrossErrorShare greatest share, 0 to 1, of features with gross errors to pass
 * @param grossClasses classes of defects that count as gross errors
 * @param severityClasses class by severity, for rules that have none; a severity without one takes
 *     nothing off
 * @param ruleClasses class by id of the rule
 */
public record Scoring(
    LocalText title,
    LocalText source,
    Certainty certainty,
    Map<DefectClass, Double> deductions,
    double difficulty,
    double passMark,
    double maxGrossErrorShare,
    Set<DefectClass> grossClasses,
    Map<Severity, DefectClass> severityClasses,
    Map<String, DefectClass> ruleClasses) {
  public Scoring {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(certainty, "certainty");
    deductions = Map.copyOf(deductions);
    grossClasses = Set.copyOf(grossClasses);
    severityClasses = Map.copyOf(severityClasses);
    ruleClasses = Map.copyOf(ruleClasses);
  }

  /** The class of a rule's findings; empty if they take nothing off. */
  public Optional<DefectClass> classOf(Rule rule) {
    return Optional.ofNullable(ruleClasses.get(rule.id()))
        .or(() -> Optional.ofNullable(severityClasses.get(rule.severity())));
  }

  /** Marks that one defect takes off. */
  public double deduction(DefectClass of) {
    double marks = deductions.getOrDefault(of, 0.0);
    return of == DefectClass.A ? marks : marks / difficulty;
  }
}
