package org.landcheck.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Edit;
import org.landcheck.api.FindingKey;
import org.landcheck.api.Monitor;
import org.landcheck.api.RulePack;
import org.landcheck.core.data.Snapshot;
import org.landcheck.core.edit.FixBatch;
import org.landcheck.core.edit.FixChoice;
import org.landcheck.core.edit.FixOutcome;
import org.landcheck.core.edit.Rechecker;
import org.landcheck.core.review.FindingChanges;
import org.landcheck.core.run.Engine;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.run.RunResult;
import org.landcheck.core.run.SharedStructures;

/**
 * Mends in rounds: what one round makes inspectable (a shape made valid, a duplicate gone) the next
 * one mends, until nothing changes.
 */
final class FixRounds {
  private static final int MOST = 10;

  private final Toolbox tools;
  private final int threads;
  private final Set<String> rules;
  private final boolean unsafe;

  /**
   * @param rules mend findings of these rules only; all if empty
   * @param unsafe also use fixes a person should look at
   */
  FixRounds(Toolbox tools, int threads, List<String> rules, boolean unsafe) {
    this.tools = tools;
    this.threads = threads;
    this.rules = Set.copyOf(rules);
    this.unsafe = unsafe;
  }

  /**
   * What became of the data.
   *
   * @param found findings before
   * @param fixed those of them that are gone
   * @param left findings after, new ones included
   * @param edits one a round that changed something
   */
  record Mended(
      Snapshot data,
      RunResult before,
      RunResult result,
      int found,
      int fixed,
      int left,
      List<Edit> edits,
      List<FixOutcome.Refusal> refused) {}

  Mended mend(Dataset data, RulePack pack, RunOptions options, Monitor monitor)
      throws BadInputException {
    Engine engine = tools.engine(threads);
    SharedStructures structures = new SharedStructures();
    Snapshot snapshot = Snapshot.of(data);
    RunResult before = engine.run(engine.plan(snapshot, pack, options), structures, monitor);
    FixBatch batch = new FixBatch(new Rechecker(engine, options, structures));
    RunResult result = before;
    List<Edit> edits = new ArrayList<>();
    List<FixOutcome.Refusal> refused = List.of();
    Set<FindingKey> tried = new HashSet<>();
    for (int round = 0; round < MOST; round++) {
      List<FixChoice> choices = choices(result, tried);
      if (choices.isEmpty()) {
        break;
      }
      choices.forEach(choice -> tried.add(choice.finding().key()));
      FixOutcome outcome = batch.work(result, snapshot, choices, monitor);
      refused = joined(refused, outcome.refused());
      if (outcome.edit().changes().isEmpty()) {
        break;
      }
      edits.add(outcome.edit());
      snapshot = outcome.after();
      result = outcome.result();
    }
    int found = before.findings().size();
    FindingChanges changes = new FindingChanges(before, result);
    int gone = (int) before.findings().stream().filter(changes::isFixed).count();
    return new Mended(
        snapshot, before, result, found, gone, result.findings().size(), edits, refused);
  }

  /** The usual fix of every finding not tried before. */
  private List<FixChoice> choices(RunResult result, Set<FindingKey> tried) {
    return FixChoice.first(result, tools.checks(), unsafe).stream()
        .filter(choice -> rules.isEmpty() || rules.contains(choice.finding().rule()))
        .filter(choice -> !tried.contains(choice.finding().key()))
        .toList();
  }

  private static List<FixOutcome.Refusal> joined(
      List<FixOutcome.Refusal> a, List<FixOutcome.Refusal> b) {
    List<FixOutcome.Refusal> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }
}
