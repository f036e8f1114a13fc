package org.landcheck.checks.coverage;

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

/** An inspection whose tasks all run in the thread that asks. */
record Alone(Inspection inner) implements Inspection {
  @Override
  public Rule rule() {
    return inner.rule();
  }

  @Override
  public RulePack pack() {
    return inner.pack();
  }

  @Override
  public <T> T param(Param<T> param) {
    return inner.param(param);
  }

  @Override
  public Dataset dataset() {
    return inner.dataset();
  }

  @Override
  public Optional<Layer> against() {
    return inner.against();
  }

  @Override
  public Optional<Dataset> companion(Companion companion) {
    return inner.companion(companion);
  }

  @Override
  public List<Dataset> neighbours() {
    return inner.neighbours();
  }

  @Override
  public Optional<String> county() {
    return inner.county();
  }

  @Override
  public void report(Finding finding) {
    inner.report(finding);
  }

  @Override
  public void skip(Optional<FeatureRef> feature, LocalText reason) {
    inner.skip(feature, reason);
  }

  @Override
  public <T> T shared(Object key, Supplier<T> build) {
    return inner.shared(key, build);
  }

  @Override
  public boolean editsMayFollow() {
    return inner.editsMayFollow();
  }

  @Override
  public void parallel(int tasks, IntConsumer body) {
    for (int task = 0; task < tasks; task++) {
      body.accept(task);
    }
  }

  @Override
  public void checkCancelled() {
    inner.checkCancelled();
  }
}
