package org.landcheck.core.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetCheck;
import org.landcheck.api.Inspection;
import org.landcheck.api.Meaning;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;

/** Has a list of texts of every meaning, and limits that tighten; finds nothing. */
public final class NamesThings implements DatasetCheck {
  private static final CheckInfo INFO =
      new CheckInfo(
          "test.names-things",
          QualityElement.COMPLETENESS_OMISSION,
          Severity.INFO,
          Set.of(),
          params());

  private static List<Param<?>> params() {
    List<Param<?>> params = new ArrayList<>();
    for (Meaning each : Meaning.values()) {
      // what a check sets by itself need not be there
      params.add(Param.texts(each.name().toLowerCase(Locale.ROOT), List.of("[")).meaning(each));
    }
    params.add(Param.text("from", "").stricterIfHigher());
    params.add(Param.text("until", "").stricterIfLower());
    params.add(Param.flag("strict", false).stricterIfHigher());
    params.add(Param.texts("allowed", List.of("a", "b")).stricterIfLower());
    return params;
  }

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Dataset dataset, Inspection inspection) {}
}
