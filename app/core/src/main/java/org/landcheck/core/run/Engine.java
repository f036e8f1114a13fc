package org.landcheck.core.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.BadInputException;
import org.landcheck.api.CancelledException;
import org.landcheck.api.Check;
import org.landcheck.api.Dataset;
import org.landcheck.api.Edit;
import org.landcheck.api.FilterLanguage;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.api.RulePack;
import org.landcheck.core.data.EditedLayer;
import org.landcheck.core.pack.MatchedLayer;

/**
 * Runs rule packs. The same data, pack and options give the same result, whatever the number of
 * threads. A fault of a check is noted and the run goes on; a person's wish to stop ends it with
 * what was found so far.
 */
public final class Engine {
  private final Map<String, Check> checks = new HashMap<>();
  private final FilterLanguage filters;
  private final int threads;

  /**
   * @param checks the catalogue
   * @param filters compiles the conditions of rules
   * @param threads at least 1
   */
  public Engine(List<Check> checks, FilterLanguage filters, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
    checks.forEach(check -> this.checks.put(check.info().id(), check));
    this.filters = filters;
    this.threads = threads;
  }

  /**
   * Decides what a run would do. Looks at names, types and settings, not at rows.
   *
   * @throws BadInputException if an option names what the pack does not have, a value is out of
   *     range, or a condition of the pack is no condition
   */
  public RunPlan plan(Dataset data, RulePack pack, RunOptions options) throws BadInputException {
    return new Planner(checks, filters, data, pack, options).plan(data);
  }

  /** Runs a plan. */
  public RunResult run(RunPlan plan, Monitor monitor) {
    return run(plan, SharedStructures.ofOneRun(), monitor);
  }

  /**
   * Runs a plan.
   *
   * @param structures taken over from an earlier run and left for the next; used by one run at a
   *     time
   */
  public RunResult run(RunPlan plan, SharedStructures structures, Monitor monitor) {
    try (Workers workers = new Workers(threads, monitor::cancelled)) {
      try {
        return run(context(plan, structures, workers, monitor), Scope.ALL);
      } catch (CancelledException e) {
        return nothing(plan);
      }
    }
  }

  /**
   * Runs what an edit can have touched and puts it in the place of what a run found before it.
   *
   * @param plan of the data with the edit done, otherwise that of the run before
   * @return what {@link #run(RunPlan, Monitor)} would return
   */
  public RunResult rerun(
      RunPlan plan, RunResult before, Edit edit, SharedStructures structures, Monitor monitor) {
    try (Workers workers = new Workers(threads, monitor::cancelled)) {
      try {
        RunContext context = context(plan, structures, workers, monitor);
        Scope scope = new EditScope(context, before, edit).scope();
        RunResult part = run(context, scope);
        return scope.everything() ? part : new ResultMerge(plan, scope, before, part).merge();
      } catch (CancelledException e) {
        return nothing(plan);
      }
    }
  }

  private static RunContext context(
      RunPlan plan, SharedStructures structures, Workers workers, Monitor monitor) {
    Set<Layer> sources = sources(plan);
    structures.keepOnly(layer -> LayerViews.isCurrent(layer, sources));
    Optional<String> county = plan.options().county();
    if (county.isEmpty()) {
      county = CountyCode.infer(plan, structures, workers);
    }
    return new RunContext(
        plan,
        county,
        structures,
        new LayerViews(structures, workers),
        workers,
        HeapWatch.ofThisProgram(),
        new Progress(monitor));
  }

  private RunResult run(RunContext context, Scope scope) {
    List<UnitRun> runs = new ArrayList<>();
    long work = 0;
    for (WorkUnit unit : context.plan().units()) {
      if (scope.includes(unit.rule().id())) {
        runs.add(new UnitRun(context, unit));
        work += UnitRun.weight(unit, scope);
      }
    }
    context.progress().expect(work);
    boolean cancelled = false;
    try {
      for (Stage stage : Stage.values()) {
        List<UnitRun> staged = runs.stream().filter(run -> run.unit().stage() == stage).toList();
        new StageRun(context, scope, staged).run();
      }
    } catch (CancelledException e) {
      cancelled = true;
    }
    return builder(context.plan(), context.county(), scope, runs).build(cancelled);
  }

  /** The result of a run that was stopped before its first rule. */
  private RunResult nothing(RunPlan plan) {
    return builder(plan, plan.options().county(), Scope.ALL, List.of()).build(true);
  }

  private ResultBuilder builder(
      RunPlan plan, Optional<String> county, Scope scope, List<UnitRun> runs) {
    return new ResultBuilder(checks, plan, county, scope, runs);
  }

  /**
   * The layers of the data, the neighbours and the companions as their sources know them, edited or
   * not.
   */
  private static Set<Layer> sources(RunPlan plan) {
    Set<Layer> sources = Collections.newSetFromMap(new IdentityHashMap<>());
    plan.source().layers().forEach(sources::add);
    List<Dataset> others = new ArrayList<>(plan.neighbours());
    others.addAll(plan.companions().values());
    for (Dataset other : others) {
      for (Layer layer : other.layers()) {
        sources.add(layer instanceof MatchedLayer matched ? matched.source() : layer);
      }
    }
    for (Layer layer : List.copyOf(sources)) {
      if (layer instanceof EditedLayer edited) {
        sources.add(edited.base());
      }
    }
    return sources;
  }
}
