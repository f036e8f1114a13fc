package org.landcheck.bench.stage;

import java.nio.file.Path;
import java.util.Arrays;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Edit;
import org.landcheck.api.Monitor;
import org.landcheck.core.data.Snapshot;
import org.landcheck.core.edit.Rechecker;
import org.landcheck.core.run.RunResult;
import org.landcheck.sample.Dice;

/**
 * Moves one vertex after another, each on the data as the moves before left them, and brings the
 * findings up to date each time, as a session does. At the end a full run must find the same.
 */
public final class Edits {
  private Edits() {}

  /**
   * @param args file, number of edits, and seconds after which no more are made
   */
  public static void main(String[] args) throws BadInputException {
    int most = Integer.parseInt(args[1]);
    double longest = 1e3 * Integer.parseInt(args[2]);
    Workplace workplace = Workplace.open(Path.of(args[0]));
    Snapshot snapshot = workplace.snapshot();
    RunResult result = workplace.run(snapshot, Monitor.SILENT);
    Rechecker rechecker = workplace.rechecker();
    MovedVertex hand = new MovedVertex(new Dice(7));
    double[] millis = new double[most];
    double[] cpu = new double[most];
    int done = 0;
    long begin = System.nanoTime();
    while (done < most && Figures.since(begin) < longest) {
      Edit edit = hand.in(snapshot.layer("DJZQ").orElseThrow());
      long start = System.nanoTime();
      double used = Figures.cpu();
      snapshot = snapshot.apply(edit);
      result = rechecker.recheck(result, snapshot, edit, Monitor.SILENT);
      millis[done] = Figures.since(start);
      cpu[done++] = Figures.cpu() - used;
    }
    Arrays.sort(millis, 0, done);
    Arrays.sort(cpu, 0, done);
    Figures.say("edits", done);
    Figures.say("p50", millis[done / 2]);
    Figures.say("p95", millis[done * 95 / 100]);
    Figures.say("max", millis[done - 1]);
    Figures.say("cpu50", cpu[done / 2]);
    Figures.say("cpu95", cpu[done * 95 / 100]);
    RunResult whole = workplace.runAlone(snapshot, Monitor.SILENT);
    Figures.say("equal", whole.findings().equals(result.findings()) ? 1 : 0);
  }
}
