package org.landcheck.core.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.landcheck.api.CancelledException;
import org.landcheck.api.DatasetCheck;
import org.landcheck.api.Edit;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.Finding;
import org.landcheck.api.Layer;
import org.landcheck.api.NeighbourCheck;
import org.landcheck.api.Neighbours;
import org.locationtech.jts.geom.Envelope;

/**
 * What of a plan an edit can have touched.
 *
 * <p>A check of single features: the features changed. A check of neighbours: these, and the
 * features within reach of where they were or are. A check of a layer: all of it, if the layer or
 * the one it is compared with was changed. A check across layers: all of it. So also a rule whose
 * last run was not of one piece, or that reported a finding without a feature of its own layer.
 */
final class EditScope {
  private static final int POLL = 64;

  private final RunContext context;
  private final RunResult previous;
  private final Map<String, TreeSet<Long>> changed = new HashMap<>();
  private final Map<String, Set<Envelope>> places = new HashMap<>();
  private final Set<String> broken = new HashSet<>();

  EditScope(RunContext context, RunResult previous, Edit edit) {
    this.context = context;
    this.previous = previous;
    for (FeatureChange change : edit.changes()) {
      String layer = change.ref().layer();
      changed.computeIfAbsent(layer, name -> new TreeSet<>()).add(change.ref().fid());
      Set<Envelope> boxes = places.computeIfAbsent(layer, name -> new HashSet<>());
      for (Optional<Feature> feature : List.of(change.before(), change.after())) {
        feature
            .flatMap(Feature::geometry)
            .ifPresent(geometry -> boxes.add(geometry.getEnvelopeInternal()));
      }
    }
    previous.skips().stream().filter(s -> s.feature().isEmpty()).forEach(s -> broken.add(s.rule()));
    previous.failures().stream()
        .filter(failure -> failure.feature().isEmpty())
        .forEach(failure -> broken.add(failure.rule()));
  }

  Scope scope() {
    if (previous.cancelled() || !previous.county().equals(context.county())) {
      return Scope.ALL;
    }
    Set<String> known = new HashSet<>();
    previous.outcomes().forEach(outcome -> known.add(outcome.rule().id()));
    Set<String> whole = new HashSet<>(broken);
    Map<String, long[]> rows = new HashMap<>();
    context.plan().skips().forEach(skip -> whole.add(skip.rule()));
    for (WorkUnit unit : context.plan().units()) {
      String rule = unit.rule().id();
      boolean afresh = whole.contains(rule) || !known.contains(rule) || isWhole(unit);
      if (afresh || hasHomeless(unit)) {
        whole.add(rule);
      } else {
        rows(unit).ifPresent(fids -> rows.put(rule, fids));
      }
    }
    return new Scope(false, whole, rows);
  }

  private boolean isWhole(WorkUnit unit) {
    boolean againstChanged = unit.against().filter(this::isChanged).isPresent();
    if (unit.check() instanceof DatasetCheck) {
      return !changed.isEmpty();
    }
    if (unit.check() instanceof NeighbourCheck) {
      return false;
    }
    boolean own = isChanged(unit.layer().orElseThrow());
    return againstChanged || own && !(unit.check() instanceof FeatureCheck);
  }

  private boolean isChanged(Layer layer) {
    return changed.containsKey(layer.name());
  }

  /** Whether a rule has findings that no feature of its layer has part in: nobody owns them. */
  private boolean hasHomeless(WorkUnit unit) {
    String layer = unit.layer().map(Layer::name).orElse("");
    for (Finding each : ByRule.of(previous.findings(), Finding::rule, unit.rule().id())) {
      if (ResultMerge.owner(each, layer) < 0) {
        return true;
      }
    }
    return false;
  }

  private Optional<long[]> rows(WorkUnit unit) {
    Layer layer = unit.layer().orElseThrow();
    TreeSet<Long> fids = new TreeSet<>(changed.getOrDefault(layer.name(), new TreeSet<>()));
    if (unit.check() instanceof NeighbourCheck check) {
      Set<Envelope> boxes = new HashSet<>(places.getOrDefault(layer.name(), Set.of()));
      unit.against().ifPresent(l -> boxes.addAll(places.getOrDefault(l.name(), Set.of())));
      double reach = boxes.isEmpty() ? 0 : reach(unit, check);
      Neighbours index = context.views().index(layer);
      int looked = 0;
      for (Envelope box : boxes) {
        if (looked++ % POLL == 0) {
          context.workers().checkCancelled();
        }
        Envelope wide = new Envelope(box);
        wide.expandBy(reach);
        index.within(wide, row -> fids.add(layer.fid(row)));
      }
    }
    return fids.isEmpty()
        ? Optional.empty()
        : Optional.of(fids.stream().mapToLong(Long::longValue).toArray());
  }

  /** A reach that cannot be had is as far as the world: the run will say what is wrong. */
  private double reach(WorkUnit unit, NeighbourCheck check) {
    try {
      double reach = check.reach(new RuleInspection(context, unit, Optional.empty(), new Sink()));
      return reach >= 0 ? reach : Double.MAX_VALUE / 4;
    } catch (CancelledException e) {
      throw e;
    } catch (RuntimeException e) {
      return Double.MAX_VALUE / 4;
    }
  }
}
