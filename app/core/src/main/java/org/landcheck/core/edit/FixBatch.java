package org.landcheck.core.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.landcheck.api.CancelledException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Edit;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.FindingKey;
import org.landcheck.api.LocalText;
import org.landcheck.api.MessageFormatter;
import org.landcheck.api.Monitor;
import org.landcheck.api.Quantity;
import org.landcheck.api.Rule;
import org.landcheck.api.Unit;
import org.landcheck.core.data.Snapshot;
import org.landcheck.core.edit.FixOutcome.Refusal;
import org.landcheck.core.pack.Matching;
import org.landcheck.core.review.FindingChanges;
import org.landcheck.core.run.RunResult;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Mends many findings in one edit.
 *
 * <p>Each fix is proposed anew against the data as the fixes before it left them; one that no
 * longer applies is left. One recheck then decides what is mended. A fix is refused if it loses
 * more area than its finding has plus the bound, or if it does {@link Harm}; the batch is then made
 * again without it. So no batch ends with an ERROR that was not there before, and its cost is that
 * of its fixes and a few rechecks, not of one recheck a fix.
 */
public final class FixBatch {
  /** Square metres a fix may lose beyond the area of the finding it mends. */
  public static final double AREA_BOUND = 1.0;

  private static final int ROUNDS = 8;

  private static final LocalText TOO_LITTLE_MEMORY =
      new LocalText(
          "内存不足：请拆分该图形，或用 java -Xmx 增加内存后重试",
          "not enough memory: split this shape or give more memory with java -Xmx");

  private static final LocalText LIES_BESIDE =
      new LocalText(
          "该行在随附的台账或档案中，软件不改动它们：请在原文件中修改，再重新读取",
          "the row is in a ledger or archive beside the data, which is never changed here: change the"
              + " file and read it again");

  private final Rechecker rechecker;
  private final double areaBound;
  private final Set<String> beside;

  /**
   * @param rechecker with the options of the run that found the findings
   * @param areaBound square metres a fix may lose beyond the area of the finding it mends
   * @param beside names of layers that no fix may change
   */
  public FixBatch(Rechecker rechecker, double areaBound, Set<String> beside) {
    this.rechecker = rechecker;
    this.areaBound = areaBound;
    this.beside = Set.copyOf(beside);
  }

  public FixBatch(Rechecker rechecker, double areaBound) {
    this(rechecker, areaBound, Set.of());
  }

  public FixBatch(Rechecker rechecker, Set<String> beside) {
    this(rechecker, AREA_BOUND, beside);
  }

  public FixBatch(Rechecker rechecker) {
    this(rechecker, AREA_BOUND);
  }

  /**
   * Works out the edit and what it would do.
   *
   * @param before the result for the snapshot
   * @param choices findings of that result, each at most once, with their fixes
   * @throws CancelledException if stopped: nothing was done
   */
  public FixOutcome work(
      RunResult before, Snapshot snapshot, List<FixChoice> choices, Monitor monitor) {
    Map<FindingKey, Refusal> refused = new LinkedHashMap<>();
    for (int round = 1; ; round++) {
      List<AppliedFix> applied = propose(before, snapshot, choices, refused, monitor);
      Edit edit = EditMerge.of(reason(applied), applied.stream().map(AppliedFix::edit).toList());
      if (edit.changes().isEmpty()) {
        return outcome(before, snapshot, choices, edit, before, refused);
      }
      Snapshot after = snapshot.apply(edit);
      RunResult result = rechecker.recheck(before, after, edit, monitor);
      if (result.cancelled()) {
        throw new CancelledException();
      }
      List<Harm> harms = Harm.done(before, result, edit);
      if (harms.isEmpty()) {
        return outcome(before, after, choices, edit, result, refused);
      }
      blame(harms, applied, refused, round >= ROUNDS);
    }
  }

  /** One fix after the other on the data as the ones before left them. */
  private List<AppliedFix> propose(
      RunResult before,
      Snapshot snapshot,
      List<FixChoice> choices,
      Map<FindingKey, Refusal> refused,
      Monitor monitor) {
    Map<String, Rule> rules = new HashMap<>();
    before.outcomes().forEach(outcome -> rules.put(outcome.rule().id(), outcome.rule()));
    Matching matching = rechecker.matching(snapshot, before.pack());
    List<AppliedFix> applied = new ArrayList<>();
    Patience patience = new Patience();
    Snapshot working = snapshot;
    for (int i = 0; i < choices.size(); i++) {
      FixChoice choice = choices.get(i);
      if (monitor.cancelled()) {
        throw new CancelledException();
      }
      if (refused.containsKey(choice.finding().key())) {
        continue;
      }
      try {
        Rule rule = rules.get(choice.finding().rule());
        Dataset data = matching.over(working);
        if (!patience.allows(choice.finding(), data)) {
          refuse(choice, Patience.AT_AN_END, refused);
          continue;
        }
        Optional<Edit> proposed = choice.fix().propose(choice.finding(), rule, data);
        Optional<LocalText> objection = proposed.flatMap(edit -> objection(choice, edit));
        if (objection.isPresent()) {
          refuse(choice, objection.get(), refused);
        } else if (proposed.isPresent()) {
          working = working.apply(proposed.get());
          applied.add(new AppliedFix(choice, proposed.get()));
        }
      } catch (CancelledException e) {
        throw e;
      } catch (RuntimeException | StackOverflowError e) {
        String cause = String.valueOf(e);
        refuse(choice, new LocalText("程序无法修复：" + cause, "the fix failed: " + cause), refused);
      } catch (OutOfMemoryError e) {
        refuse(choice, TOO_LITTLE_MEMORY, refused);
      }
      monitor.progress(choice.finding().rule(), i + 1L, choices.size());
    }
    return applied;
  }

  private Optional<LocalText> objection(FixChoice choice, Edit edit) {
    if (edit.changes().stream().anyMatch(change -> beside.contains(change.ref().layer()))) {
      return Optional.of(LIES_BESIDE);
    }
    double allowed = areaOf(choice.finding()) + areaBound;
    double lost = Conservation.of(edit).areaLost();
    if (!(lost > allowed)) {
      return Optional.empty();
    }
    String area = MessageFormatter.grouped(MessageFormatter.number(lost));
    return Optional.of(
        new LocalText(
            "修复会使面积减少 " + area + " 平方米，超过允许范围，请人工处理",
            "the fix would lose " + area + " m², more than allowed; mend it by hand"));
  }

  /** How much area a finding speaks of: what it measures, or its shape. */
  private static double areaOf(Finding finding) {
    double shape = finding.geometry().map(Geometry::getArea).orElse(0.0);
    double measured =
        finding
            .measure()
            .filter(measure -> measure.unit() == Unit.SQUARE_METRE)
            .map(Quantity::value)
            .orElse(0.0);
    return Math.max(shape, measured);
  }

  private static void refuse(FixChoice choice, LocalText reason, Map<FindingKey, Refusal> refused) {
    refused.putIfAbsent(
        choice.finding().key(), new Refusal(choice.finding(), choice.fix().id(), reason));
  }

  /**
   * Refuses the fixes that did harm. A harm that no fix is near waits for the next round; if all
   * are such, and in the last round, no fix is taken.
   */
  private static void blame(
      List<Harm> harms, List<AppliedFix> applied, Map<FindingKey, Refusal> refused, boolean last) {
    Map<FeatureRef, List<AppliedFix>> byFeature = new HashMap<>();
    HPRtree byPlace = new HPRtree();
    for (AppliedFix each : applied) {
      Envelope envelope = each.edit().envelope();
      if (!envelope.isNull()) {
        byPlace.insert(envelope, each);
      }
      for (FeatureChange change : each.edit().changes()) {
        byFeature.computeIfAbsent(change.ref(), ref -> new ArrayList<>()).add(each);
      }
    }
    int before = refused.size();
    for (Harm harm : harms) {
      harm.guilty(byFeature, byPlace)
          .forEach(each -> refuse(each.choice(), harm.reason(), refused));
    }
    if (last || refused.size() == before) {
      applied.forEach(each -> refuse(each.choice(), harms.get(0).reason(), refused));
    }
  }

  private static FixOutcome outcome(
      RunResult before,
      Snapshot after,
      List<FixChoice> choices,
      Edit edit,
      RunResult result,
      Map<FindingKey, Refusal> refused) {
    FindingChanges changes = new FindingChanges(before, result);
    int fixed = 0;
    for (FixChoice choice : choices) {
      fixed += changes.isFixed(choice.finding()) ? 1 : 0;
    }
    return new FixOutcome(
        edit,
        after,
        result,
        fixed,
        choices.size() - fixed,
        refused.values().stream()
            .sorted(Comparator.comparing(Refusal::finding, Finding.ORDER))
            .toList(),
        Conservation.of(edit),
        before);
  }

  /** Fix ids, each with the keys of the findings it mends. */
  private static String reason(List<AppliedFix> applied) {
    Map<String, StringJoiner> keys = new LinkedHashMap<>();
    for (AppliedFix each : applied) {
      keys.computeIfAbsent(each.choice().fix().id(), id -> new StringJoiner(" ", id + ": ", ""))
          .add(each.choice().finding().key().value());
    }
    StringJoiner reason = new StringJoiner("; ");
    keys.values().forEach(each -> reason.add(each.toString()));
    return reason.toString();
  }
}
