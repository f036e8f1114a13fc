package org.landcheck.api;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/** Packs plain coordinates as {@link PackedXY}; those with Z or M go to JTS' packed sequence. */
final class PackedXYFactory implements CoordinateSequenceFactory {
  @Override
  public CoordinateSequence create(Coordinate[] coordinates) {
    double[] xy = new double[2 * coordinates.length];
    for (int i = 0; i < coordinates.length; i++) {
      xy[2 * i] = coordinates[i].getX();
      xy[2 * i + 1] = coordinates[i].getY();
    }
    return new PackedXY(xy);
  }

  @Override
  public CoordinateSequence create(CoordinateSequence sequence) {
    if (sequence.getDimension() > 2) {
      return PackedCoordinateSequenceFactory.DOUBLE_FACTORY.create(sequence);
    }
    double[] xy = new double[2 * sequence.size()];
    for (int i = 0; i < sequence.size(); i++) {
      xy[2 * i] = sequence.getX(i);
      xy[2 * i + 1] = sequence.getY(i);
    }
    return new PackedXY(xy);
  }

  @Override
  public CoordinateSequence create(int size, int dimension) {
    return create(size, dimension, 0);
  }

  @Override
  public CoordinateSequence create(int size, int dimension, int measures) {
    return dimension > 2
        ? PackedCoordinateSequenceFactory.DOUBLE_FACTORY.create(size, dimension, measures)
        : new PackedXY(new double[2 * size]);
  }
}
