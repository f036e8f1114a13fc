package org.landcheck.checks.organisation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.Meaning;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.Cell;
import org.landcheck.checks.Texts;
import org.landcheck.checks.attribute.Column;

/** Finds files and folders a delivery must not hold, by patterns ({@link Glob}). */
public final class ForbiddenItem implements FeatureCheck {
  static final Param<String> PATH = Param.text("pathField", "LJ").meaning(Meaning.FIELD);

  @SuppressWarnings("rawtypes")
  static final Param<List> ITEMS =
      Param.texts(
              "items",
              List.of(
                  "**/*.tmp",
                  "**/*.bak",
                  "**/*.lock",
                  "**/~$*",
                  "**/thumbs.db",
                  "**/.ds_store",
                  "**/*.exe"))
          .stricterIfHigher();

  private static final CheckInfo INFO =
      new CheckInfo(
          "organisation.forbidden-item",
          QualityElement.COMPLETENESS_COMMISSION,
          Severity.WARNING,
          Set.of(),
          List.of(PATH, ITEMS));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    Column.present(layer, inspection.param(PATH), inspection);
    forbidden(inspection);
  }

  private static List<Glob> forbidden(Inspection inspection) {
    return Glob.shared(Texts.list(inspection.param(ITEMS)), inspection);
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    String path = Cell.text(layer, row, inspection.param(PATH));
    Optional<Glob> forbidden =
        forbidden(inspection).stream()
            .filter(glob -> !path.isEmpty() && glob.matches(path))
            .findFirst();
    if (forbidden.isPresent()) {
      inspection.report(
          Finding.by(inspection.rule(), INFO)
              .on(layer, row)
              .arg("path", path)
              .arg("pattern", forbidden.get().text())
              .build());
    }
  }
}
