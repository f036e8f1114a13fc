package org.landcheck.desktop.packs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.landcheck.api.Adjustment;
import org.landcheck.api.DefectClass;
import org.landcheck.api.LocalText;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.api.Scoring;
import org.landcheck.core.pack.PackDraft;
import org.landcheck.core.pack.PackPart;
import org.landcheck.core.pack.ParamValues;
import org.landcheck.desktop.packs.FormField.Choice;
import org.landcheck.desktop.words.Texts;

/** The scoring table of the pack being edited, and what a person does to it. */
final class ScoringModel {
  private static final String RULE = "ruleClasses.";

  private final PartsModel parts;
  private final Texts texts;

  ScoringModel(PartsModel parts) {
    this.parts = parts;
    this.texts = parts.editor().workspace().texts();
  }

  /**
   * A rule and what its findings weigh.
   *
   * @param of class of its findings, blank if they take nothing off
   * @param own class the table names for this rule alone; blank if its severity decides
   */
  record Weight(String rule, String title, String severity, String of, String own) {
    /** Whether words all occur in it. */
    boolean matches(String words) {
      String all = (title + " " + rule + " " + severity + " " + of).toLowerCase(Locale.ROOT);
      return Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
          .allMatch(all::contains);
    }
  }

  PartsModel parts() {
    return parts;
  }

  private PackDraft draft() {
    return parts.editor().editing().get().draft();
  }

  private Optional<Scoring> scoring() {
    return draft().reads() ? draft().pack().scoring() : Optional.empty();
  }

  /** The form; empty if the pack gives no marks. */
  Optional<ScoringForm> form() {
    return scoring().map(table -> ScoringForm.of(parts.editor().editing().get(), texts));
  }

  /** Whether the table is the pack's own, so that it can be taken out again. */
  boolean own() {
    return scoring().isPresent() && !draft().inherited(PackPart.SCORING);
  }

  /** Gives the pack a table with the figures that are commonly used. */
  void add() {
    if (draft().reads() && scoring().isEmpty()) {
      parts.add(PackPart.SCORING, Map.of());
    }
  }

  void remove() {
    parts.remove(PackPart.SCORING);
  }

  /** Takes what was entered for a member, or lets it wait. */
  void enter(String member, String typed) {
    parts.enter(PackPart.SCORING, member, typed);
  }

  void setBack(String member) {
    form()
        .flatMap(
            form ->
                form.fields().stream().filter(field -> field.member().equals(member)).findFirst())
        .ifPresent(field -> enter(member, field.usual().value()));
  }

  /** All rules with what they weigh. */
  List<Weight> weights() {
    List<Weight> weights = new ArrayList<>();
    scoring()
        .ifPresent(
            table -> {
              RulePack pack = draft().pack();
              for (Rule rule : pack.rules()) {
                DefectClass own = table.ruleClasses().get(rule.id());
                weights.add(
                    new Weight(
                        rule.id(),
                        texts.get(rule.title()),
                        texts.of(rule.severity()),
                        table.classOf(rule).map(DefectClass::name).orElse(""),
                        own == null ? "" : own.name()));
              }
            });
    return weights;
  }

  /** What can be chosen for a rule: a class of its own, or what its severity says. */
  List<Choice> choices(String rule) {
    List<Choice> choices = new ArrayList<>();
    if (draft().usual(PackPart.SCORING).getOrDefault(RULE + rule, "").equals("")) {
      choices.add(new Choice("", texts.get("packs.scoring.bySeverity")));
    }
    choices.addAll(ScoringForm.classes());
    return choices;
  }

  /** Gives a rule a class of its own, or none. */
  void weigh(String rule, String of) {
    enter(RULE + rule, of);
  }

  /** What the table says, in a sentence each. */
  List<String> told() {
    List<String> told = new ArrayList<>();
    scoring()
        .ifPresent(
            table -> {
              for (var each : new TreeMap<>(table.severityClasses()).entrySet()) {
                told.add(
                    texts.get(
                        "packs.scoring.toldSeverity",
                        texts.of(each.getKey()),
                        each.getValue(),
                        ParamValues.plain(table.deduction(each.getValue()))));
              }
              told.add(
                  texts.get(
                      "packs.scoring.toldVerdict",
                      ParamValues.plain(table.passMark()),
                      PartFields.text(PartFields.SHARE, table.maxGrossErrorShare())));
            });
    return told;
  }

  /** What the pack changes of the table it inherits. */
  List<Adjustment> changes() {
    return draft().reads()
        ? draft().pack().adjustments().stream()
            .filter(each -> each.subject() == Adjustment.Subject.SCORING)
            .filter(each -> each.pack().equals(draft().pack().id()))
            .toList()
        : List.of();
  }

  /** What waits for a rule's class, if anything. */
  Optional<LocalText> fault(String rule) {
    return Optional.ofNullable(
            parts.editor().editing().get().waiting(PackPart.SCORING).get(RULE + rule))
        .map(Waiting::why);
  }
}
