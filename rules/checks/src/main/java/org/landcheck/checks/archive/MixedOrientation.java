package org.landcheck.checks.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerCheck;
import org.landcheck.api.Meaning;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.Cell;
import org.landcheck.checks.Texts;
import org.landcheck.checks.attribute.Column;

/**
 * Finds files whose pages lie in both directions, as when some were put into the scanner the other
 * way round. One finding a file, at the first page of the direction fewer pages have. Files whose
 * path holds one of the words in {@code drawings} are left out: plans lie as they fit.
 */
public final class MixedOrientation implements LayerCheck {
  static final Param<String> DIRECTION = Param.text("directionField", "FX").meaning(Meaning.FIELD);
  static final Param<String> PATH = Param.text("pathField", "LJ").meaning(Meaning.FIELD);
  static final Param<String> PAGE = Param.text("pageField", "YM").meaning(Meaning.FIELD);

  @SuppressWarnings("rawtypes")
  static final Param<List> DRAWINGS = Param.texts("drawings", List.of("图")).stricterIfLower();

  private static final int NAMED = 10;

  private static final CheckInfo INFO =
      new CheckInfo(
          "archive.mixed-orientation",
          QualityElement.FORMAT_CONSISTENCY,
          Severity.INFO,
          Set.of(),
          List.of(DIRECTION, PATH, PAGE, DRAWINGS));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Layer layer, Inspection inspection) {
    if (!Column.present(layer, inspection.param(DIRECTION), inspection)
        || !Column.present(layer, inspection.param(PATH), inspection)) {
      return;
    }
    List<String> drawings = Texts.list(inspection.param(DRAWINGS));
    Map<String, Map<String, List<Integer>>> files = new TreeMap<>();
    for (int row = 0; row < layer.size(); row++) {
      inspection.checkCancelled();
      String path = Cell.text(layer, row, inspection.param(PATH));
      String direction = Cell.text(layer, row, inspection.param(DIRECTION));
      if (!direction.isEmpty()
          && drawings.stream().noneMatch(word -> !word.isEmpty() && path.contains(word))) {
        files
            .computeIfAbsent(path, p -> new TreeMap<>())
            .computeIfAbsent(direction, d -> new ArrayList<>())
            .add(row);
      }
    }
    for (Map<String, List<Integer>> directions : files.values()) {
      if (directions.size() > 1) {
        report(layer, directions, inspection);
      }
    }
  }

  private static void report(
      Layer layer, Map<String, List<Integer>> directions, Inspection inspection) {
    List<Integer> fewer = null;
    int all = 0;
    for (List<Integer> rows : directions.values()) {
      all += rows.size();
      boolean later = fewer != null && rows.size() == fewer.size() && rows.get(0) > fewer.get(0);
      if (fewer == null || rows.size() < fewer.size() || later) {
        fewer = rows;
      }
    }
    List<String> pages =
        fewer.stream()
            .limit(NAMED)
            .map(row -> Cell.text(layer, row, inspection.param(PAGE)))
            .toList();
    inspection.report(
        Finding.by(inspection.rule(), INFO)
            .on(layer, fewer.get(0))
            .arg("pages", String.join(", ", pages) + (fewer.size() > NAMED ? " …" : ""))
            .arg("count", fewer.size())
            .arg("all", all)
            .build());
  }
}
