package org.landcheck.core.edit;

import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Edit;
import org.landcheck.api.Monitor;
import org.landcheck.api.RulePack;
import org.landcheck.core.data.Snapshot;
import org.landcheck.core.pack.Matching;
import org.landcheck.core.run.Engine;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.run.RunPlan;
import org.landcheck.core.run.RunResult;
import org.landcheck.core.run.SharedStructures;

/**
 * Brings a result up to date after an edit: the same result as a full run, for a fraction of the
 * work. Keeps what rules have built from layers that did not change, so use one for all rechecks of
 * the same data; not for several threads at once.
 */
public final class Rechecker {
  private final Engine engine;
  private final RunOptions options;
  private final SharedStructures structures;

  /**
   * @param options those of the run whose results are brought up to date
   * @param structures those the run left, or new ones
   */
  public Rechecker(Engine engine, RunOptions options, SharedStructures structures) {
    this.engine = engine;
    this.options = options;
    this.structures = structures;
  }

  public Rechecker(Engine engine, RunOptions options) {
    this(engine, options, new SharedStructures());
  }

  /** For runs with default options. */
  public Rechecker(Engine engine) {
    this(engine, RunOptions.DEFAULT);
  }

  /** How its runs see data. */
  Matching matching(Dataset data, RulePack pack) {
    return Matching.of(data, pack, options.mapping());
  }

  /**
   * The result for data after an edit. If stopped midway the result says so, and the next recheck
   * is a full run.
   *
   * @param previous the result for the data before the edit
   * @param after the data with the edit done
   */
  public RunResult recheck(RunResult previous, Snapshot after, Edit edit, Monitor monitor) {
    RunPlan plan;
    try {
      plan = engine.plan(after, previous.pack(), options);
    } catch (BadInputException e) {
      throw new IllegalStateException("what could be planned before an edit cannot after it", e);
    }
    return engine.rerun(plan, previous, edit, structures, monitor);
  }
}
