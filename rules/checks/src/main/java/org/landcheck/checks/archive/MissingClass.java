package org.landcheck.checks.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.landcheck.checks.archive.PaperClasses.PaperClass;
import org.landcheck.checks.attribute.Column;

/**
 * Finds projects (rows of the layer compared with; of several with one number the first) that lack
 * a class of papers.
 *
 * <p>{@code classes} lists {@code 01=许可证|建设用地规划许可证}: a file belongs to a class if its class number
 * is the number, or, if it bears none of the numbers, if its name or its folder within the project
 * holds one of the names: {@code 05用地规划许可证} is no {@code 01=许可证}. {@code kinds} lists {@code
 * 划拨=01,02}: projects whose {@code kindField} holds the word in front need these classes only;
 * others need all, and none at all where nothing stands behind the word. A project without any file
 * is one finding (kind {@code none}).
 */
public final class MissingClass implements LayerCheck {
  static final Param<String> KEY = Param.text("againstField", "").meaning(Meaning.FIELD_OF_AGAINST);
  static final Param<String> PROJECT = Param.text("projectField", "XMBH").meaning(Meaning.FIELD);
  static final Param<String> CLASS = Param.text("classField", "LB").meaning(Meaning.FIELD);
  static final Param<String> NAME = Param.text("nameField", "WJM").meaning(Meaning.FIELD);
  static final Param<String> FOLDER = Param.text("folderField", "WJJ").meaning(Meaning.FIELD);

  @SuppressWarnings("rawtypes")
  static final Param<List> CLASSES = Param.texts("classes", List.of()).stricterIfHigher();

  static final Param<String> KIND = Param.text("kindField", "").meaning(Meaning.FIELD_OF_AGAINST);

  @SuppressWarnings("rawtypes")
  static final Param<List> KINDS = Param.texts("kinds", List.of()).stricterIfLower();

  private static final CheckInfo INFO =
      new CheckInfo(
          "archive.missing-class",
          QualityElement.COMPLETENESS_OMISSION,
          Severity.ERROR,
          Set.of(Need.AGAINST),
          List.of(KEY, PROJECT, CLASS, NAME, FOLDER, CLASSES, KIND, KINDS));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Layer layer, Inspection inspection) {
    Optional<Layer> projects = inspection.against();
    if (projects.isEmpty()
        || !Column.present(layer, inspection.param(PROJECT), inspection)
        || !Column.present(projects.get(), inspection.param(KEY), inspection)) {
      return;
    }
    PaperClasses classes = new PaperClasses(inspection.rule());
    ProjectKeys keys = ProjectKeys.of(projects.get(), inspection.param(KEY));
    Map<Integer, List<Integer>> files = files(layer, keys, inspection);
    for (int row = 0; row < projects.get().size(); row++) {
      String key = Cell.text(projects.get(), row, inspection.param(KEY));
      // a project of several parcels is asked once
      if (key.isEmpty() || keys.row(key).orElse(-1) != row) {
        continue;
      }
      List<Integer> own = files.getOrDefault(row, List.of());
      List<PaperClass> asked = classes.asked(projects.get(), row);
      boolean nothing = asked.isEmpty() && !classes.all().isEmpty();
      if (own.isEmpty() && !nothing) {
        report(projects.get(), row, "none", "", inspection);
        continue;
      }
      for (PaperClass wanted : asked) {
        if (own.stream().noneMatch(file -> classes.is(layer, file, wanted))) {
          report(projects.get(), row, "class", wanted.title(), inspection);
        }
      }
    }
  }

  private static Map<Integer, List<Integer>> files(
      Layer layer, ProjectKeys keys, Inspection inspection) {
    Map<String, Optional<Integer>> known = new HashMap<>();
    Map<Integer, List<Integer>> files = new HashMap<>();
    for (int row = 0; row < layer.size(); row++) {
      inspection.checkCancelled();
      String folder = Cell.text(layer, row, inspection.param(PROJECT));
      int file = row;
      known
          .computeIfAbsent(folder, keys::row)
          .ifPresent(project -> files.computeIfAbsent(project, p -> new ArrayList<>()).add(file));
    }
    return files;
  }

  private static void report(
      Layer projects, int row, String kind, String title, Inspection inspection) {
    inspection.report(
        Finding.by(inspection.rule(), INFO)
            .on(projects, row)
            .arg("kind", kind)
            .arg("project", Cell.text(projects, row, inspection.param(KEY)))
            .arg("class", title)
            .locator(title)
            .build());
  }
}
