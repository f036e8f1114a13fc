package org.landcheck.checks.archive;

import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.landcheck.checks.attribute.Column;

/**
 * Finds folders of projects that the layer compared with has no record of, once each, at their
 * first file. Kind {@code near}: of the records without a folder one alone has a number that
 * differs by one character or two that were swapped ({@code suggested}); {@code taken}: one alone
 * has, but has a folder ({@code held}); {@code unknown}: none has, or several; {@code loose}: a
 * file that lies in no folder.
 */
public final class OrphanFolder implements LayerCheck {
  static final Param<String> KEY = Param.text("againstField", "").meaning(Meaning.FIELD_OF_AGAINST);
  static final Param<String> PROJECT = Param.text("projectField", "XMBH").meaning(Meaning.FIELD);

  private static final CheckInfo INFO =
      new CheckInfo(
          "archive.orphan-folder",
          QualityElement.COMPLETENESS_COMMISSION,
          Severity.ERROR,
          Set.of(Need.AGAINST),
          List.of(KEY, PROJECT));

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
    ProjectKeys keys = ProjectKeys.of(projects.get(), inspection.param(KEY));
    Map<String, Integer> strangers = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    Set<Integer> known = new HashSet<>();
    for (int row = 0; row < layer.size(); row++) {
      inspection.checkCancelled();
      String folder = Cell.text(layer, row, inspection.param(PROJECT));
      if (folder.isEmpty()) {
        report(layer, row, "loose", "", "", inspection);
      } else if (seen.add(folder)) {
        Optional<Integer> project = keys.row(folder);
        project.ifPresent(known::add);
        if (project.isEmpty()) {
          strangers.put(folder, row);
        }
      }
    }
    if (strangers.isEmpty()) {
      return;
    }
    NearNumbers free = new NearNumbers(keys.numbers(project -> !known.contains(project)));
    NearNumbers taken = new NearNumbers(keys.numbers(known::contains));
    strangers.forEach((folder, row) -> stranger(layer, row, folder, free, taken, inspection));
  }

  private static void stranger(
      Layer layer,
      int row,
      String folder,
      NearNumbers free,
      NearNumbers taken,
      Inspection inspection) {
    Optional<String> meant = free.to(folder);
    Optional<String> held = meant.isPresent() ? Optional.empty() : taken.to(folder);
    String kind = meant.isPresent() ? "near" : held.isPresent() ? "taken" : "unknown";
    report(layer, row, kind, folder, meant.or(() -> held).orElse(""), inspection);
  }

  private static void report(
      Layer layer, int row, String kind, String folder, String near, Inspection inspection) {
    inspection.report(
        Finding.by(inspection.rule(), INFO)
            .on(layer, row)
            .arg("kind", kind)
            .arg("folder", folder)
            .arg(kind.equals("taken") ? "held" : "suggested", near)
            .build());
  }
}
