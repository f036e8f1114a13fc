package org.landcheck.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * One step of work on the data: applied, undone and redone as a whole.
 *
 * @param reason why, for the log: a fix id and the keys of the findings it mends, or a person's
 *     words
 * @param changes at most one a feature
 */
public record Edit(String reason, List<FeatureChange> changes) {
  public Edit {
    Objects.requireNonNull(reason, "reason");
    changes = List.copyOf(changes);
  }

  /** The edit that undoes this one. */
  public Edit inverse() {
    List<FeatureChange> inverse = new ArrayList<>(changes.size());
    for (FeatureChange change : changes) {
      inverse.add(change.inverse());
    }
    Collections.reverse(inverse);
    return new Edit(reason, inverse);
  }

  /** Where shapes were or will be: what to recheck and repaint. */
  public Envelope envelope() {
    Envelope envelope = new Envelope();
    for (FeatureChange change : changes) {
      change.before().flatMap(Feature::geometry).ifPresent(g -> include(envelope, g));
      change.after().flatMap(Feature::geometry).ifPresent(g -> include(envelope, g));
    }
    return envelope;
  }

  private static void include(Envelope envelope, Geometry geometry) {
    envelope.expandToInclude(geometry.getEnvelopeInternal());
  }
}
