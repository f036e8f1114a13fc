package org.landcheck.core.run;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.landcheck.api.Companion;
import org.landcheck.api.Dataset;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Param;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;

/** What the check of one rule is given. */
final class RuleInspection implements Inspection {
  /** What a rule with a condition builds from a part of a layer is not for rules without it. */
  private record Filtered(Layer part, Object key) {}

  private final RunContext context;
  private final WorkUnit unit;
  private final Optional<Layer> part;
  private final Sink sink;

  /**
   * @param part the rows that meet the rule's condition, if it has one
   */
  RuleInspection(RunContext context, WorkUnit unit, Optional<Layer> part, Sink sink) {
    this.context = context;
    this.unit = unit;
    this.part = part;
    this.sink = sink;
  }

  @Override
  public Rule rule() {
    return unit.rule();
  }

  @Override
  public RulePack pack() {
    return context.plan().pack();
  }

  @Override
  public <T> T param(Param<T> param) {
    return unit.rule().param(param);
  }

  @Override
  public Dataset dataset() {
    return context.plan().dataset();
  }

  @Override
  public Optional<Layer> against() {
    return unit.against();
  }

  @Override
  public List<Dataset> neighbours() {
    return context.plan().neighbours();
  }

  @Override
  public Optional<Dataset> companion(Companion companion) {
    return Optional.ofNullable(context.plan().companions().get(companion));
  }

  @Override
  public Optional<String> county() {
    return context.county();
  }

  @Override
  public void report(Finding finding) {
    sink.finding(finding);
  }

  @Override
  public void skip(Optional<FeatureRef> feature, LocalText reason) {
    sink.skip(new Skip(unit.rule().id(), feature, reason));
  }

  @Override
  public <T> T shared(Object key, Supplier<T> build) {
    boolean clear = part.isEmpty() || SharedStructures.namesALayer(key);
    return context
        .structures()
        .get(clear ? key : new Filtered(part.get(), key), context.workers(), build);
  }

  @Override
  public boolean editsMayFollow() {
    return context.structures().outliveTheRun();
  }

  @Override
  public void parallel(int tasks, IntConsumer body) {
    double share = context.progress().half(unit.rule().id());
    context
        .workers()
        .parallel(
            tasks,
            task -> {
              context.heap().check();
              body.accept(task);
              context.progress().part(unit.rule().id(), share, tasks);
            });
  }

  @Override
  public void checkCancelled() {
    context.workers().checkCancelled();
    context.heap().check();
  }
}
