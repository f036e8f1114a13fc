package org.landcheck.delivery;

import org.landcheck.api.LocalText;
import org.landcheck.api.Severity;
import org.landcheck.core.report.Report;
import org.landcheck.core.run.RunResult;

/**
 * What a report says of the data in one word. Findings with an exception in force do not count
 * here; in {@code findings.json} they do.
 */
public enum Conclusion {
  /** Everything was inspected and nothing must be fixed. */
  CONFORMS(new LocalText("合格", "Conforms")),
  /** Nothing found must be fixed, but not everything was inspected. */
  CONFORMS_WHERE_CHECKED(new LocalText("已检查部分合格", "Conforms as far as checked")),
  /** Something must be fixed. */
  FAILS(new LocalText("不合格", "Does not conform")),
  /** The run was stopped or the program failed somewhere, so nobody can say. */
  UNFINISHED(new LocalText("检查未完成", "Check not finished"));

  private final LocalText text;

  Conclusion(LocalText text) {
    this.text = text;
  }

  public LocalText text() {
    return text;
  }

  public static Conclusion of(Report report, Tally tally) {
    RunResult result = report.result();
    if (tally.open(Severity.ERROR) > 0) {
      return FAILS;
    }
    if (result.cancelled() || !result.failures().isEmpty()) {
      return UNFINISHED;
    }
    return result.complete() ? CONFORMS : CONFORMS_WHERE_CHECKED;
  }
}
