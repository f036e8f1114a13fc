package org.landcheck.checks.geometry;

import java.util.Optional;
import org.landcheck.api.Dataset;
import org.landcheck.api.Edit;
import org.landcheck.api.Finding;
import org.landcheck.api.Fix;
import org.landcheck.api.FixSafety;
import org.landcheck.api.Layer;
import org.landcheck.api.Rule;
import org.landcheck.checks.Target;

/** Makes the whole shape valid, all its faults at once. What is safe, {@link Repair} says. */
final class MakeValid implements Fix {
  @Override
  public String id() {
    return "make-valid";
  }

  @Override
  public FixSafety safety(Finding finding) {
    boolean safe = "safe".equals(finding.args().get("repair"));
    return safe ? FixSafety.SAFE : FixSafety.NEEDS_REVIEW;
  }

  @Override
  public Optional<Edit> propose(Finding finding, Rule rule, Dataset dataset) {
    return Target.of(finding, dataset)
        .filter(target -> target.geometry() != Layer.NO_GEOMETRY)
        .filter(target -> !target.geometry().isEmpty() && !Validity.isValid(target.geometry()))
        .flatMap(
            target ->
                Repair.of(target.geometry())
                    .map(made -> target.reshape(this, finding, made.shape())));
  }
}
