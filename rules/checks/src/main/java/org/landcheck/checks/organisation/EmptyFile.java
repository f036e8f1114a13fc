package org.landcheck.checks.organisation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
 * Finds files of no bytes (kind {@code file}), files that cannot be read (kind {@code unreadable})
 * and folders that hold nothing (kind {@code folder}). A folder with bytes of its own, as a
 * geodatabase has in the table, holds something.
 */
public final class EmptyFile implements LayerCheck {
  static final Param<String> PATH = Param.text("pathField", "LJ").meaning(Meaning.FIELD);
  static final Param<String> KIND = Param.text("kindField", "LX").meaning(Meaning.FIELD);
  static final Param<String> SIZE = Param.text("sizeField", "DX").meaning(Meaning.FIELD);
  static final Param<String> OPEN = Param.text("openField", "SFKD").meaning(Meaning.FIELD);

  private static final CheckInfo INFO =
      new CheckInfo(
          "organisation.empty-file",
          QualityElement.COMPLETENESS_OMISSION,
          Severity.ERROR,
          Set.of(),
          List.of(PATH, KIND, SIZE, OPEN));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Layer layer, Inspection inspection) {
    if (!Column.present(layer, inspection.param(PATH), inspection)
        || !Column.present(layer, inspection.param(SIZE), inspection)) {
      return;
    }
    Set<String> holding = new HashSet<>();
    for (int row = 0; row < layer.size(); row++) {
      String path = Cell.text(layer, row, inspection.param(PATH));
      holding.add(path.substring(0, Math.max(0, path.lastIndexOf('/'))));
    }
    for (int row = 0; row < layer.size(); row++) {
      inspection.checkCancelled();
      String path = Cell.text(layer, row, inspection.param(PATH));
      boolean folder = Cell.text(layer, row, inspection.param(KIND)).equals("folder");
      boolean empty = Cell.number(layer, row, inspection.param(SIZE)).orElse(1) == 0;
      boolean closed = Cell.number(layer, row, inspection.param(OPEN)).orElse(1) == 0;
      if (folder ? empty && !holding.contains(path) : empty || closed) {
        inspection.report(
            Finding.by(inspection.rule(), INFO)
                .on(layer, row)
                .arg("kind", folder ? "folder" : empty ? "file" : "unreadable")
                .arg("path", path)
                .build());
      }
    }
  }
}
