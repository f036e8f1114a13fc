package org.landcheck.checks.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerCheck;
import org.landcheck.api.Meaning;
import org.landcheck.api.Need;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.Cell;
import org.landcheck.checks.attribute.Column;

/**
 * Finds projects whose certificate does not show the number the record has.
 *
 * <p>The {@code numberField} of a project in the layer compared with must occur in the text of one
 * of its files of class {@code certificateClass}. Only letters and digits are compared, so it does
 * not matter how brackets, blanks and wide digits are written. Files without a text layer show
 * nothing; where no file of the class has one, nothing is said. Numbers of fewer than six letters
 * and digits are too short to look for.
 */
public final class NumberMismatch implements LayerCheck {
  static final Param<String> KEY = Param.text("againstField", "").meaning(Meaning.FIELD_OF_AGAINST);
  static final Param<String> NUMBER =
      Param.text("numberField", "ZSBH").meaning(Meaning.FIELD_OF_AGAINST);
  static final Param<String> PROJECT = Param.text("projectField", "XMBH").meaning(Meaning.FIELD);
  static final Param<String> CLASS = Param.text("classField", "LB").meaning(Meaning.FIELD);
  static final Param<String> TEXT = Param.text("textField", "WB").meaning(Meaning.FIELD);
  static final Param<String> CERTIFICATE = Param.text("certificateClass", "01");

  private static final int SHORTEST = 6;

  private static final CheckInfo INFO =
      new CheckInfo(
          "archive.number-mismatch",
          QualityElement.THEMATIC_ACCURACY,
          Severity.WARNING,
          Set.of(Need.AGAINST),
          List.of(KEY, NUMBER, PROJECT, CLASS, TEXT, CERTIFICATE));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Layer layer, Inspection inspection) {
    Optional<Layer> projects = inspection.against();
    if (projects.isEmpty()
        || !Column.present(layer, inspection.param(TEXT), inspection)
        || !Column.present(projects.get(), inspection.param(KEY), inspection)
        || !Column.present(projects.get(), inspection.param(NUMBER), inspection)) {
      return;
    }
    ProjectKeys keys = ProjectKeys.of(projects.get(), inspection.param(KEY));
    Map<Integer, List<Integer>> certificates = new TreeMap<>();
    for (int row = 0; row < layer.size(); row++) {
      inspection.checkCancelled();
      boolean asked =
          Cell.text(layer, row, inspection.param(CLASS)).equals(inspection.param(CERTIFICATE));
      if (asked && !Cell.text(layer, row, inspection.param(TEXT)).isEmpty()) {
        int file = row;
        keys.row(Cell.text(layer, row, inspection.param(PROJECT)))
            .ifPresent(p -> certificates.computeIfAbsent(p, k -> new ArrayList<>()).add(file));
      }
    }
    for (int row = 0; row < projects.get().size(); row++) {
      String key = Cell.text(projects.get(), row, inspection.param(KEY));
      Optional<List<Integer>> files = keys.row(key).map(certificates::get);
      if (files.isPresent()) {
        compare(layer, files.get(), row, inspection);
      }
    }
  }

  private static void compare(
      Layer layer, List<Integer> files, int project, Inspection inspection) {
    Layer projects = inspection.against().orElseThrow();
    String number = Cell.text(projects, project, inspection.param(NUMBER));
    String wanted = Folded.digits(number);
    boolean shown =
        files.stream()
            .map(file -> Folded.digits(Cell.text(layer, file, inspection.param(TEXT))))
            .anyMatch(text -> text.contains(wanted));
    if (wanted.length() >= SHORTEST && !shown) {
      inspection.report(
          Finding.by(inspection.rule(), INFO)
              .on(projects, project)
              .arg("number", number)
              .arg("file", layer.label(files.get(0)))
              .build());
    }
  }
}
