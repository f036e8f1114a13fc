package org.landcheck.api;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * Coordinates of a line or ring in one {@code double[]}: {@code x0, y0, x1, y1 …}.
 *
 * <p>16 bytes a vertex. JTS' own packed sequence keeps a second copy as {@link Coordinate} objects
 * (about 56 bytes a vertex) behind a soft reference as soon as one algorithm asks for them; this
 * one never does, so memory stays what the data need.
 *
 * <p>The array is shared, not copied: whoever reads {@link #raw()} must not write to it.
 */
public final class PackedXY implements CoordinateSequence {
  /** Makes geometries on packed coordinates. */
  public static final GeometryFactory FACTORY =
      new GeometryFactory(new PrecisionModel(), 0, new PackedXYFactory());

  private final double[] xy;

  public PackedXY(double[] xy) {
    this.xy = xy;
  }

  /** The shared array, two numbers a vertex; read only. */
  public double[] raw() {
    return xy;
  }

  /**
   * Ordinates of any line or ring as {@code x0, y0, x1, y1 …}; shared where packed, else a copy.
   */
  public static double[] of(LineString line) {
    CoordinateSequence sequence = line.getCoordinateSequence();
    if (sequence instanceof PackedXY packed) {
      return packed.xy;
    }
    double[] copy = new double[2 * sequence.size()];
    for (int i = 0; i < sequence.size(); i++) {
      copy[2 * i] = sequence.getX(i);
      copy[2 * i + 1] = sequence.getY(i);
    }
    return copy;
  }

  @Override
  public int getDimension() {
    return 2;
  }

  @Override
  public int size() {
    return xy.length / 2;
  }

  @Override
  public Coordinate getCoordinate(int i) {
    return new CoordinateXY(xy[2 * i], xy[2 * i + 1]);
  }

  @Override
  public Coordinate getCoordinateCopy(int i) {
    return getCoordinate(i);
  }

  @Override
  public void getCoordinate(int index, Coordinate coord) {
    coord.setX(xy[2 * index]);
    coord.setY(xy[2 * index + 1]);
  }

  @Override
  public double getX(int index) {
    return xy[2 * index];
  }

  @Override
  public double getY(int index) {
    return xy[2 * index + 1];
  }

  @Override
  public double getOrdinate(int index, int ordinateIndex) {
    return ordinateIndex < 2 ? xy[2 * index + ordinateIndex] : Double.NaN;
  }

  @Override
  public void setOrdinate(int index, int ordinateIndex, double value) {
    if (ordinateIndex < 2) {
      xy[2 * index + ordinateIndex] = value;
    }
  }

  @Override
  public Coordinate[] toCoordinateArray() {
    Coordinate[] coordinates = new Coordinate[size()];
    for (int i = 0; i < coordinates.length; i++) {
      coordinates[i] = getCoordinate(i);
    }
    return coordinates;
  }

  @Override
  public Envelope expandEnvelope(Envelope env) {
    for (int i = 0; i < xy.length; i += 2) {
      env.expandToInclude(xy[i], xy[i + 1]);
    }
    return env;
  }

  @Override
  public PackedXY copy() {
    return new PackedXY(Arrays.copyOf(xy, xy.length));
  }

  @Override
  @Deprecated
  public Object clone() {
    return copy();
  }
}
