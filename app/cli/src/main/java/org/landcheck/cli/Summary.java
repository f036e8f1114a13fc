package org.landcheck.cli;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.Lang;
import org.landcheck.api.LocalText;
import org.landcheck.api.Rule;
import org.landcheck.api.Severity;
import org.landcheck.core.report.Report;
import org.landcheck.core.run.CheckFailure;
import org.landcheck.core.run.RuleOutcome;
import org.landcheck.core.run.RunPlan;
import org.landcheck.core.run.RunResult;
import org.landcheck.core.run.Skip;
import org.landcheck.core.score.ScoreSheet;
import org.landcheck.delivery.Conclusion;
import org.landcheck.delivery.ScoreWords;
import org.landcheck.delivery.Tally;

/** What a run found, in a few lines for people. */
final class Summary {
  private static final int MOST_REASONS = 5;
  private static final String VALIDITY = "geometry.invalid";

  private Summary() {}

  static void print(Report report, Terminal terminal) {
    RunResult result = report.result();
    Tally tally = new Tally(report);
    terminal.say(Conclusion.of(report, tally).text());
    terminal.say(
        "必须修改 "
            + tally.found(Severity.ERROR)
            + "，建议修改 "
            + tally.found(Severity.WARNING)
            + "，提示 "
            + tally.found(Severity.INFO),
        "must be mended "
            + tally.found(Severity.ERROR)
            + ", should be mended "
            + tally.found(Severity.WARNING)
            + ", hints "
            + tally.found(Severity.INFO));
    for (Severity severity : Severity.values()) {
      for (RuleOutcome outcome : result.outcomes()) {
        if (outcome.count() > 0 && outcome.rule().severity() == severity) {
          terminal.say(line(outcome, terminal.lang()));
        }
      }
    }
    notChecked(tally, result, terminal);
    PackLines.weakened(result.pack(), terminal);
    ScoreSheet.of(result)
        .ifPresent(sheet -> score(new ScoreWords(sheet, terminal.lang()), terminal));
  }

  private static void score(ScoreWords words, Terminal terminal) {
    terminal.say(words.headline());
    words.failures().forEach(each -> terminal.say("  " + each));
    terminal.say("  " + words.basis());
  }

  private static String line(RuleOutcome outcome, Lang lang) {
    Rule rule = outcome.rule();
    return String.format(
        "%8d  %-4s  %s  (%s)",
        outcome.count(), word(rule.severity()).in(lang), rule.title().in(lang), rule.id());
  }

  private static LocalText word(Severity severity) {
    return switch (severity) {
      case ERROR -> new LocalText("必须修改", "must");
      case WARNING -> new LocalText("建议修改", "should");
      case INFO -> new LocalText("提示", "hint");
    };
  }

  private static void notChecked(Tally tally, RunResult result, Terminal terminal) {
    if (tally.rulesNotChecked() + tally.featuresNotChecked() > 0) {
      terminal.say(
          "未检查：规则 " + tally.rulesNotChecked() + " 条，图斑 " + tally.featuresNotChecked() + " 个",
          "not checked: "
              + tally.rulesNotChecked()
              + " rules, "
              + tally.featuresNotChecked()
              + " features");
    }
    result.skips().stream()
        .filter(skip -> skip.feature().isEmpty())
        .map(Skip::reason)
        .distinct()
        .limit(MOST_REASONS)
        .forEach(reason -> terminal.say("  " + reason.zh(), "  " + reason.en()));
    switchedOff(result, terminal);
    unexplained(result)
        .forEach(
            skip -> {
              String feature = skip.feature().orElseThrow().toString();
              terminal.say(
                  "  " + feature + "：" + skip.reason().zh(),
                  "  " + feature + ": " + skip.reason().en());
            });
    List<LocalText> failures =
        result.failures().stream().map(CheckFailure::text).distinct().toList();
    failures.stream().limit(MOST_REASONS).forEach(terminal::complain);
    if (failures.size() > MOST_REASONS) {
      long more = failures.size() - MOST_REASONS;
      terminal.complain(
          new LocalText("另有 " + more + " 条同类情况，见报告", more + " more like these, see the report"));
    }
  }

  /** Rules that the pack switches off: nobody may take their silence for praise. */
  private static void switchedOff(RunResult result, Terminal terminal) {
    List<String> rules =
        result.leftOut().stream()
            .map(RunPlan.LeftOut::rule)
            .filter(id -> result.pack().rule(id).filter(rule -> !rule.enabled()).isPresent())
            .toList();
    if (!rules.isEmpty()) {
      terminal.say(
          "检查方案停用的规则：" + String.join("、", rules),
          "rules the pack switches off: " + String.join(", ", rules));
    }
  }

  /**
   * Features passed over without a finding that would say what is wrong with them, and those of
   * which it could not be told whether they are valid.
   */
  private static Stream<Skip> unexplained(RunResult result) {
    // few features are passed over, and there may be a million findings
    Set<FeatureRef> unexplained = new HashSet<>();
    result.skips().forEach(skip -> skip.feature().ifPresent(unexplained::add));
    if (unexplained.isEmpty()) {
      return Stream.empty();
    }
    long[] fids = unexplained.stream().mapToLong(FeatureRef::fid).sorted().toArray();
    for (Finding finding : result.findings()) {
      for (FeatureRef ref : finding.features()) {
        if (Arrays.binarySearch(fids, ref.fid()) >= 0) {
          unexplained.remove(ref);
        }
      }
    }
    Set<String> judges = new HashSet<>();
    result.outcomes().stream()
        .map(RuleOutcome::rule)
        .filter(rule -> rule.check().equals(VALIDITY))
        .forEach(rule -> judges.add(rule.id()));
    Set<FeatureRef> named = new HashSet<>();
    return result.skips().stream()
        .filter(skip -> skip.feature().isPresent())
        .filter(skip -> judges.contains(skip.rule()) || unexplained.contains(skip.feature().get()))
        .filter(skip -> named.add(skip.feature().get()))
        .limit(MOST_REASONS);
  }
}
