package org.landcheck.desktop.packs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.landcheck.api.DefectClass;
import org.landcheck.api.Severity;
import org.landcheck.core.pack.PackPart;
import org.landcheck.desktop.packs.FormField.Choice;
import org.landcheck.desktop.packs.FormField.Kind;
import org.landcheck.desktop.words.Texts;

/**
 * The form of the scoring table, in the order in which marks come about.
 *
 * @param severities which class a finding is of
 * @param deductions what a defect of a class takes off
 * @param gross which classes are gross errors
 * @param verdict when data fail
 * @param source where the figures come from, and how sure they are
 * @param title what the table is called
 */
record ScoringForm(
    List<FormField> severities,
    List<FormField> deductions,
    List<FormField> gross,
    List<FormField> verdict,
    List<FormField> source,
    List<FormField> title) {
  ScoringForm {
    severities = List.copyOf(severities);
    deductions = List.copyOf(deductions);
    gross = List.copyOf(gross);
    verdict = List.copyOf(verdict);
    source = List.copyOf(source);
    title = List.copyOf(title);
  }

  /** All of it. */
  List<FormField> fields() {
    return Stream.of(severities, deductions, gross, verdict, source, title)
        .flatMap(List::stream)
        .toList();
  }

  /**
   * @param editing of a pack that has a table
   */
  static ScoringForm of(Editing editing, Texts texts) {
    PartFields fields = new PartFields(editing, PackPart.SCORING, texts);
    for (Severity each : Severity.values()) {
      String member = "severityClasses." + each;
      List<Choice> choices = new ArrayList<>(fields.none(member));
      choices.addAll(classes());
      fields.member(member, Kind.CHOICE, "", choices);
    }
    List<FormField> severities = fields.taken();
    String marks = texts.get("packs.scoring.marks");
    for (DefectClass each : DefectClass.values()) {
      fields.member("classes." + each, Kind.NUMBER, marks, List.of());
    }
    fields.member("difficulty", Kind.NUMBER, "", List.of());
    List<FormField> deductions = fields.taken();
    for (DefectClass each : DefectClass.values()) {
      fields.in("grossClasses", each.name());
    }
    List<FormField> gross = fields.taken();
    fields.member("passMark", Kind.NUMBER, marks, List.of());
    fields.member(PartFields.SHARE, Kind.NUMBER, "%", List.of());
    List<FormField> verdict = fields.taken();
    fields.member("certainty", Kind.CHOICE, "", PartForm.certainties(texts));
    fields.words("source", Kind.LINES);
    List<FormField> source = fields.taken();
    fields.words("title", Kind.TEXT);
    return new ScoringForm(severities, deductions, gross, verdict, source, fields.taken());
  }

  static List<Choice> classes() {
    return Arrays.stream(DefectClass.values())
        .map(each -> new Choice(each.name(), each.name()))
        .toList();
  }
}
