package org.landcheck.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** One zone or village while it is being made; faults are planted by changing it. Mutable. */
final class Draft {
  final String layer;
  long fid;
  long bsm;
  String ysdm;
  String code;
  String name;
  Double area;

  /** Polygons, each a shell and holes as open rings; empty for no geometry. */
  final List<List<double[]>> parts = new ArrayList<>();

  private Draft(String layer, long fid, String ysdm, String code, String name) {
    this.layer = layer;
    this.fid = fid;
    this.bsm = fid;
    this.ysdm = ysdm;
    this.code = code;
    this.name = name;
  }

  static Draft zone(int number, String county, String name, List<double[]> rings) {
    String code = county + digits(number);
    return new Draft(SampleLayers.ZONES, number, SampleLayers.ZONE_YSDM, code, name).shaped(rings);
  }

  static Draft village(long fid, Draft zone, int order, String name, List<double[]> rings) {
    String code = zone.code + digits(order);
    return new Draft(SampleLayers.VILLAGES, fid, SampleLayers.VILLAGE_YSDM, code, name)
        .shaped(rings);
  }

  private static String digits(int number) {
    return String.valueOf(1000 + number).substring(1);
  }

  private Draft shaped(List<double[]> rings) {
    parts.add(new ArrayList<>(rings));
    area = computedArea();
    return this;
  }

  /** Plane area, square metres to two decimals, as it is filled in by offices. */
  double computedArea() {
    double sum = 0;
    for (List<double[]> rings : parts) {
      for (double[] ring : rings) {
        sum += RingTracer.signedArea(ring);
      }
    }
    return Math.rint(sum * 100) / 100;
  }

  double[] shell() {
    return parts.get(0).get(0);
  }

  void reshape(double[] shell) {
    parts.get(0).set(0, shell);
  }

  FeatureRef ref() {
    return new FeatureRef(layer, fid);
  }

  Feature feature() {
    List<Object> values = new ArrayList<>();
    values.add(bsm);
    values.add(ysdm);
    values.add(code);
    values.add(name);
    values.add(area);
    return new Feature(ref(), geometry(), values);
  }

  private Optional<Geometry> geometry() {
    Polygon[] polygons = new Polygon[parts.size()];
    for (int i = 0; i < polygons.length; i++) {
      List<double[]> rings = parts.get(i);
      LinearRing[] holes = new LinearRing[rings.size() - 1];
      for (int hole = 0; hole < holes.length; hole++) {
        holes[hole] = closed(rings.get(hole + 1));
      }
      polygons[i] = PackedXY.FACTORY.createPolygon(closed(rings.get(0)), holes);
    }
    return switch (polygons.length) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(polygons[0]);
      default -> Optional.of(PackedXY.FACTORY.createMultiPolygon(polygons));
    };
  }

  private static LinearRing closed(double[] open) {
    double[] xy = new double[open.length + 2];
    System.arraycopy(open, 0, xy, 0, open.length);
    xy[open.length] = open[0];
    xy[open.length + 1] = open[1];
    return PackedXY.FACTORY.createLinearRing(new PackedXY(xy));
  }
}
