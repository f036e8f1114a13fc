package org.landcheck.checks.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
import org.landcheck.checks.attribute.Column;

/**
 * Finds units of a delivery with more than one dataset, or with none.
 *
 * <p>A unit is what lies in one folder {@code depth} folders deep; 0 is the delivery itself. A
 * dataset is what matches one of {@code datasets} ({@link Glob}); shapefiles of one folder are one.
 * Kind {@code several} names them, kind {@code none} says that the unit lacks one.
 */
public final class SeveralDatasets implements LayerCheck {
  static final Param<String> PATH = Param.text("pathField", "LJ").meaning(Meaning.FIELD);
  static final Param<String> KIND = Param.text("kindField", "LX").meaning(Meaning.FIELD);

  @SuppressWarnings("rawtypes")
  static final Param<List> DATASETS =
      Param.texts("datasets", List.of("**/*.gdb", "**/*.gpkg", "**/*.mdb", "**/*.vct", "**/*.shp"));

  static final Param<Long> DEPTH = Param.integer("depth", 0, 0, 8);

  private static final int NAMED = 5;

  private static final CheckInfo INFO =
      new CheckInfo(
          "organisation.several-datasets",
          QualityElement.COMPLETENESS_COMMISSION,
          Severity.ERROR,
          Set.of(),
          List.of(PATH, KIND, DATASETS, DEPTH));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Layer layer, Inspection inspection) {
    if (!Column.present(layer, inspection.param(PATH), inspection)) {
      return;
    }
    List<Glob> datasets = Glob.all(inspection.param(DATASETS), inspection);
    int depth = inspection.param(DEPTH).intValue();
    Map<String, List<Integer>> units = new TreeMap<>();
    if (depth == 0) {
      units.put("", new ArrayList<>());
    }
    Set<String> shapefiles = new HashSet<>();
    for (int row = 0; row < layer.size(); row++) {
      inspection.checkCancelled();
      String path = Cell.text(layer, row, inspection.param(PATH));
      boolean dataset = datasets.stream().anyMatch(glob -> glob.matches(path));
      boolean folder = Cell.text(layer, row, inspection.param(KIND)).equals("folder");
      String[] names = path.split("/");
      if (!dataset && folder && names.length == depth) {
        units.computeIfAbsent(path, unit -> new ArrayList<>());
      }
      if (dataset && names.length > depth) {
        String unit = String.join("/", List.of(names).subList(0, depth));
        List<Integer> rows = units.computeIfAbsent(unit, u -> new ArrayList<>());
        if (!isShapefile(path) || shapefiles.add(folderOf(path))) {
          rows.add(row);
        }
      }
    }
    units.forEach((unit, rows) -> judge(layer, unit, rows, inspection));
  }

  private static boolean isShapefile(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".shp");
  }

  private static String folderOf(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static void judge(Layer layer, String unit, List<Integer> rows, Inspection inspection) {
    if (rows.size() == 1) {
      return;
    }
    List<String> names =
        rows.stream()
            .limit(NAMED)
            .map(row -> Cell.text(layer, row, inspection.param(PATH)))
            .toList();
    inspection.report(
        Finding.by(inspection.rule(), INFO)
            .in(layer.name())
            .arg("kind", rows.isEmpty() ? "none" : "several")
            .arg("unitZh", unit.isEmpty() ? "汇交文件夹" : unit)
            .arg("unitEn", unit.isEmpty() ? "the delivery" : unit)
            .arg("count", rows.size())
            .arg("datasets", String.join(", ", names) + (rows.size() > NAMED ? " …" : ""))
            .locator(unit)
            .build());
  }
}
