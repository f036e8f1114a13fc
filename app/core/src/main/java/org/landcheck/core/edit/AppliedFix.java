package org.landcheck.core.edit;

import org.landcheck.api.Edit;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** A fix and what it changed. */
record AppliedFix(FixChoice choice, Edit edit) {
  /** Whether its finding lies where something else is. */
  boolean worksAt(Envelope place) {
    return choice
        .finding()
        .geometry()
        .map(Geometry::getEnvelopeInternal)
        .filter(place::intersects)
        .isPresent();
  }
}
