package org.landcheck.bench.stage;

import java.nio.file.Path;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Monitor;
import org.landcheck.core.data.Snapshot;
import org.landcheck.sample.Dice;

/** How long a run goes on after somebody wished to stop it, at whatever moment that was. */
public final class Cancelling {
  private Cancelling() {}

  /**
   * @param args file, number of tries, and seconds after which no more are made
   */
  public static void main(String[] args) throws BadInputException, InterruptedException {
    Workplace workplace = Workplace.open(Path.of(args[0]));
    Snapshot snapshot = workplace.snapshot();
    workplace.runAlone(snapshot, Monitor.SILENT);
    long start = System.nanoTime();
    workplace.runAlone(snapshot, Monitor.SILENT);
    double whole = Figures.since(start);
    Dice dice = new Dice(11);
    double worst = 0;
    int stopped = 0;
    int most = Integer.parseInt(args[1]);
    double longest = 1e3 * Integer.parseInt(args[2]);
    long begin = System.nanoTime();
    for (int i = 0; i < most && Figures.since(begin) < longest; i++) {
      StopSign sign = new StopSign();
      Running running = new Running(workplace, snapshot, sign);
      running.start();
      Thread.sleep((long) dice.between(0, 0.9 * whole));
      long wish = System.nanoTime();
      sign.raise();
      running.join();
      if (running.cancelled) {
        stopped++;
        worst = Math.max(worst, Figures.since(wish));
      }
    }
    Figures.say("whole", whole);
    Figures.say("stopped", stopped);
    Figures.say("max", worst);
  }

  /** A run on a thread of its own. */
  private static final class Running extends Thread {
    private final Workplace workplace;
    private final Snapshot snapshot;
    private final Monitor monitor;
    private volatile boolean cancelled;

    Running(Workplace workplace, Snapshot snapshot, Monitor monitor) {
      this.workplace = workplace;
      this.snapshot = snapshot;
      this.monitor = monitor;
    }

    @Override
    public void run() {
      try {
        cancelled = workplace.runAlone(snapshot, monitor).cancelled();
      } catch (BadInputException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
