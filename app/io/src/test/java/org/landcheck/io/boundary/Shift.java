package org.landcheck.io.boundary;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;

/** Moves a shape east, keeping coordinates whole millimetres. */
record Shift(double east) implements CoordinateSequenceFilter {
  @Override
  public void filter(CoordinateSequence points, int i) {
    points.setOrdinate(i, 0, Math.rint(1000 * (points.getX(i) + east)) / 1000);
  }

  @Override
  public boolean isDone() {
    return false;
  }

  @Override
  public boolean isGeometryChanged() {
    return true;
  }
}
