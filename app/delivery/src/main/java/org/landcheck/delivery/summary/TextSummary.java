package org.landcheck.delivery.summary;

import java.nio.file.Path;
import java.util.List;
import org.landcheck.api.Severity;
import org.landcheck.core.edit.FixOutcome;
import org.landcheck.core.report.Report;
import org.landcheck.core.run.CheckFailure;
import org.landcheck.core.run.RuleOutcome;
import org.landcheck.core.run.RunResult;
import org.landcheck.delivery.Conclusion;
import org.landcheck.delivery.Phrase;
import org.landcheck.delivery.Tally;
import org.landcheck.delivery.Wording;

/** What a run found or a batch of fixes did, in a few lines for a terminal. */
public final class TextSummary {
  private static final int REFUSALS = 10;
  private static final int FAILURES = 5;
  private static final int COUNT_WIDTH = 9;

  private final Report report;
  private final Tally tally;
  private final Wording words;
  private final StringBuilder text = new StringBuilder();

  private TextSummary(Report report) {
    this.report = report;
    this.tally = new Tally(report);
    this.words = new Wording(report.lang());
  }

  /**
   * Conclusion, counts by severity and by rule, what was not checked, and where the files are. Ends
   * with a line break.
   */
  public static String ofCheck(Report report, List<Path> files) {
    TextSummary summary = new TextSummary(report);
    summary.conclusion();
    summary.rules();
    summary.notChecked();
    files.forEach(summary::file);
    return summary.text.toString();
  }

  /**
   * What was mended and what was not, then what is left as {@link #ofCheck} says it.
   *
   * @param after report on the mended data
   * @param outcome the batch that was applied
   */
  public static String ofFix(Report after, FixOutcome outcome, List<Path> files) {
    TextSummary summary = new TextSummary(after);
    summary.line(
        summary.words.say(
            Phrase.FIXED,
            summary.words.count((long) outcome.fixed() + outcome.left()),
            summary.words.count(outcome.fixed()),
            summary.words.count(outcome.left())));
    outcome.refused().stream().limit(REFUSALS).forEach(summary::refusal);
    int more = outcome.refused().size() - REFUSALS;
    if (more > 0) {
      summary.line("  " + summary.words.say(Phrase.NOT_FIXED_MORE, summary.words.count(more)));
    }
    return summary.text + ofCheck(after, files);
  }

  private void conclusion() {
    StringBuilder counts = new StringBuilder();
    for (Severity severity : Severity.values()) {
      counts.append(counts.isEmpty() ? "" : words.say(Phrase.LIST_COMMA));
      counts.append(words.severity(severity)).append(' ').append(words.count(tally.open(severity)));
    }
    String conclusion = Conclusion.of(report, tally).text().in(report.lang());
    line(conclusion + words.say(Phrase.COLON) + counts);
    if (tally.excepted() > 0) {
      line(words.say(Phrase.WITH_EXCEPTIONS, words.count(tally.excepted())));
    }
  }

  /** Rules with findings, what must be fixed first. */
  private void rules() {
    for (Severity severity : Severity.values()) {
      for (RuleOutcome outcome : report.result().outcomes()) {
        long count = Math.max(outcome.count(), tally.found(outcome.rule().id()));
        if (count > 0 && outcome.rule().severity() == severity) {
          String number = words.count(count);
          line(
              " ".repeat(Math.max(1, COUNT_WIDTH - number.length()))
                  + number
                  + "  "
                  + words.severity(severity)
                  + "  "
                  + outcome.rule().title().in(report.lang())
                  + " ("
                  + outcome.rule().id()
                  + ")");
        }
      }
    }
  }

  private void notChecked() {
    RunResult result = report.result();
    if (result.cancelled()) {
      line(words.say(Phrase.STOPPED));
    }
    if (!result.skips().isEmpty()) {
      String rules = words.count(tally.rulesNotChecked());
      line(words.say(Phrase.NOT_CHECKED_COUNT, rules, words.count(tally.featuresNotChecked())));
    }
    for (CheckFailure failure : result.failures().stream().limit(FAILURES).toList()) {
      line(failure.rule() + ": " + words.say(Phrase.FAILURE, failure.cause()));
    }
    if (result.failures().size() > FAILURES) {
      int more = result.failures().size() - FAILURES;
      line(words.say(Phrase.FAILURES_MORE, words.count(more)));
    }
  }

  private void refusal(FixOutcome.Refusal refusal) {
    String names = String.join(words.say(Phrase.LIST_COMMA), words.names(refusal.finding()));
    String reason = refusal.reason().in(report.lang());
    line("  " + words.say(Phrase.NOT_FIXED, refusal.finding().rule(), names, reason));
  }

  private void file(Path file) {
    line(words.say(Phrase.WRITTEN, file));
  }

  /** One line whatever the data hold: a control character could rewrite the terminal. */
  private void line(String line) {
    text.append(line.replaceAll("\\p{Cntrl}", "\uFFFD")).append('\n');
  }
}
