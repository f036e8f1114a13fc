package org.landcheck.checks.organisation;

import java.util.ArrayList;
import java.util.List;
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

/**
 * Finds files and folders that no rule speaks of: their paths match neither {@code mandatory} nor
 * {@code optional} ({@link Glob}; a title behind {@code =} is left out), and no pattern leads
 * through them. What lies in a folder that is itself unexpected is not spoken of again.
 */
public final class UnexpectedItem implements FeatureCheck {
  static final Param<String> PATH = Param.text("pathField", "LJ").meaning(Meaning.FIELD);
  static final Param<String> KIND = Param.text("kindField", "LX").meaning(Meaning.FIELD);

  @SuppressWarnings("rawtypes")
  static final Param<List> MANDATORY = Param.texts("mandatory", List.of()).stricterIfLower();

  @SuppressWarnings("rawtypes")
  static final Param<List> OPTIONAL = Param.texts("optional", List.of()).stricterIfLower();

  private static final CheckInfo INFO =
      new CheckInfo(
          "organisation.unexpected-item",
          QualityElement.COMPLETENESS_COMMISSION,
          Severity.WARNING,
          Set.of(),
          List.of(PATH, KIND, MANDATORY, OPTIONAL));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    Column.present(layer, inspection.param(PATH), inspection);
    known(inspection);
  }

  private static List<Glob> known(Inspection inspection) {
    List<String> patterns = new ArrayList<>(Texts.list(inspection.param(MANDATORY)));
    patterns.addAll(Texts.list(inspection.param(OPTIONAL)));
    patterns.replaceAll(text -> text.split("=", 2)[0]);
    return Glob.shared(patterns, inspection);
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    String path = Cell.text(layer, row, inspection.param(PATH));
    if (path.isEmpty()) {
      return;
    }
    List<Glob> known = known(inspection);
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      if (!expected(path.substring(0, slash), true, known)) {
        return;
      }
    }
    boolean folder = Cell.text(layer, row, inspection.param(KIND)).equals("folder");
    if (!expected(path, folder, known)) {
      inspection.report(
          Finding.by(inspection.rule(), INFO)
              .on(layer, row)
              .arg("kind", folder ? "folder" : "file")
              .arg("path", path)
              .build());
    }
  }

  private static boolean expected(String path, boolean folder, List<Glob> known) {
    return known.stream().anyMatch(glob -> glob.matches(path) || folder && glob.leadsThrough(path));
  }
}
