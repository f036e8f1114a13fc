package org.landcheck.checks.archive;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * Finds files of kinds that are not allowed (kind {@code kind}), by content, and files whose ending
 * does not say what they are (kind {@code ending}).
 *
 * <p>{@code allowed} lists kinds as {@code kindField} has them, or endings for what is {@code
 * OTHER} there: {@code docx}.
 */
public final class WrongFormat implements FeatureCheck {
  static final Param<String> KIND = Param.text("kindField", "WJLX").meaning(Meaning.FIELD);
  static final Param<String> ENDING = Param.text("endingField", "KZM").meaning(Meaning.FIELD);

  @SuppressWarnings("rawtypes")
  static final Param<List> ALLOWED =
      Param.texts("allowed", List.of("PDF", "JPG", "TIFF")).stricterIfLower();

  private static final Map<String, Set<String>> ENDINGS =
      Map.of(
          "PDF", Set.of("pdf"),
          "JPG", Set.of("jpg", "jpeg", "jpe", "jfif"),
          "TIFF", Set.of("tif", "tiff"),
          "PNG", Set.of("png"),
          "XLSX", Set.of("xlsx", "xlsm", "xltx"));

  private static final CheckInfo INFO =
      new CheckInfo(
          "archive.format",
          QualityElement.FORMAT_CONSISTENCY,
          Severity.WARNING,
          Set.of(),
          List.of(KIND, ENDING, ALLOWED));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    Column.present(layer, inspection.param(KIND), inspection);
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    String kind = Cell.text(layer, row, inspection.param(KIND));
    String ending = Cell.text(layer, row, inspection.param(ENDING)).toLowerCase(Locale.ROOT);
    if (kind.isEmpty()) {
      return;
    }
    List<String> allowed = Texts.list(inspection.param(ALLOWED));
    Set<String> endings = ENDINGS.getOrDefault(kind, Set.of());
    boolean other = endings.isEmpty();
    boolean known = ENDINGS.values().stream().anyMatch(each -> each.contains(ending));
    boolean fits =
        allowed.stream()
            .anyMatch(a -> a.equalsIgnoreCase(kind) || other && a.equalsIgnoreCase(ending));
    if (other ? known : !endings.contains(ending)) {
      report(layer, row, "ending", kind, ending, inspection);
    } else if (!fits) {
      report(layer, row, "kind", other && !ending.isEmpty() ? ending : kind, ending, inspection);
    }
  }

  private static void report(
      Layer layer, int row, String what, String found, String ending, Inspection inspection) {
    inspection.report(
        Finding.by(inspection.rule(), INFO)
            .on(layer, row)
            .arg("kind", what)
            .arg("found", found)
            .arg("ending", ending)
            .arg("allowed", String.join(", ", Texts.list(inspection.param(ALLOWED))))
            .build());
  }
}
