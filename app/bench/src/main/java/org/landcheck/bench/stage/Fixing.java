package org.landcheck.bench.stage;

import java.nio.file.Path;
import java.util.List;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Edit;
import org.landcheck.api.Monitor;
import org.landcheck.core.data.Snapshot;
import org.landcheck.core.edit.FixBatch;
import org.landcheck.core.edit.FixChoice;
import org.landcheck.core.edit.FixOutcome;
import org.landcheck.core.run.RunResult;

/** Mends many findings in one step, then takes the step back. */
public final class Fixing {
  private Fixing() {}

  /**
   * @param args file and number of findings
   */
  public static void main(String[] args) throws BadInputException {
    Workplace workplace = Workplace.open(Path.of(args[0]));
    Snapshot snapshot = workplace.snapshot();
    RunResult before = workplace.run(snapshot, Monitor.SILENT);
    List<FixChoice> choices =
        FixChoice.safe(before, workplace.checks()).stream()
            .limit(Integer.parseInt(args[1]))
            .toList();
    long start = System.nanoTime();
    FixOutcome outcome =
        new FixBatch(workplace.rechecker()).work(before, snapshot, choices, Monitor.SILENT);
    Figures.say("chosen", choices.size());
    Figures.say("fixed", outcome.fixed());
    Figures.say("millis", Figures.since(start));
    start = System.nanoTime();
    Edit undo = outcome.edit().inverse();
    Snapshot back = outcome.after().apply(undo);
    RunResult undone = workplace.rechecker().recheck(outcome.result(), back, undo, Monitor.SILENT);
    Figures.say("undo", Figures.since(start));
    Figures.say("equal", undone.findings().equals(before.findings()) ? 1 : 0);
  }
}
