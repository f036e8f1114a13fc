package org.landcheck.io.vct;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.landcheck.api.BadInputException;
import org.landcheck.api.PackedShapesBuilder;
import org.landcheck.api.PackedXY;
import org.landcheck.io.shape.NestedRings;
import org.landcheck.io.shape.UnreadableShapeException;
import org.locationtech.jts.geom.LinearRing;

/** Reads polygons, behind the heads of their objects. */
final class Polygons {
  private final VctLines lines;
  private final VctHead head;
  private final Axes axes;
  private final Pieces pieces;
  private final Borders borders;
  private final ObjectLines object;
  private final Vertices vertices = new Vertices();

  Polygons(
      VctLines lines, VctHead head, Axes axes, Pieces pieces, Borders borders, ObjectLines object) {
    this.lines = lines;
    this.head = head;
    this.axes = axes;
    this.pieces = pieces;
    this.borders = borders;
    this.object = object;
  }

  /** Reads one polygon of either generation. */
  void read(long id, LayerCatalogue.Place place)
      throws IOException, BadInputException, BrokenRecord {
    if (head.isOld()) {
      oldPolygon(id, place);
    } else {
      polygon(id, place);
    }
  }

  private void polygon(long id, LayerCatalogue.Place place)
      throws IOException, BadInputException, BrokenRecord {
    int type = object.type();
    lines.require();
    if (lines.hasSeveral()) {
      label();
      lines.require();
    }
    if (type == 1) {
      rings(lines.integer(), id, place);
      return;
    }
    if (type != 100 && type != 2 && type != 21) {
      throw lines.broken("不支持的面类型 " + type, "polygon of unknown type " + type);
    }
    long made = 21;
    if (type != 21) {
      made = lines.integer();
      lines.require();
    }
    if (made != 21) {
      throw lines.broken(
          "不支持的间接坐标面类型 " + made, "polygon made of other objects of unknown type " + made);
    }
    long line = lines.number();
    LongList references = borders.begin();
    object.references(lines.integer(), references);
    object.end();
    borders.end(id, place, line);
  }

  /** The point of a polygon that its label stands at; it must be one, that is all. */
  private void label() throws BrokenRecord {
    if (!lines.point()) {
      throw lines.broken("标识点坐标无效", "the label point is none");
    }
  }

  private void rings(long count, long id, LayerCatalogue.Place place)
      throws IOException, BadInputException, BrokenRecord {
    if (count < 1) {
      throw lines.broken("环数无效", "this is no number of rings");
    }
    List<LinearRing> several = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      vertices.clear();
      pieces.ring(object.type(), vertices);
      ring(count == 1, place, several);
    }
    object.end();
    finish(id, place, several);
  }

  private void oldPolygon(long id, LayerCatalogue.Place place)
      throws IOException, BadInputException, BrokenRecord {
    lines.require();
    label();
    lines.require();
    long count = lines.integer();
    lines.require();
    boolean direct = head.topology() == 0 || head.topology() < 0 && lines.hasDecimals();
    if (count < 1) {
      throw lines.broken("点数或线数无效", "this is no number of points or lines");
    }
    lines.hold();
    if (!direct) {
      long line = lines.number();
      object.references(count, borders.begin());
      object.end();
      borders.end(id, place, line);
      return;
    }
    List<LinearRing> several = new ArrayList<>();
    vertices.clear();
    vertices.read(lines, axes, count);
    lines.require();
    boolean single = lines.isZero();
    ring(single, place, several);
    while (!lines.isZero()) {
      vertices.clear();
      vertices.read(lines, axes, Math.max(0, lines.integer()));
      ring(false, place, several);
      lines.require();
    }
    finish(id, place, several);
  }

  /** Takes the ring that was read: packed if it is the only one. */
  private void ring(boolean only, LayerCatalogue.Place place, List<LinearRing> several)
      throws BrokenRecord {
    if (!vertices.isRing()) {
      throw lines.broken("环未闭合或不足 3 个点", "a ring is not closed or has fewer than three points");
    }
    if (only && PackedShapesBuilder.fits(vertices.count())) {
      place.layer().shapes().builder().ring(vertices.raw(), vertices.count(), false);
    } else {
      several.add(new LinearRing(new PackedXY(vertices.copy()), PackedXY.FACTORY));
    }
  }

  private void finish(long id, LayerCatalogue.Place place, List<LinearRing> several)
      throws BrokenRecord {
    object.noteDepth();
    if (several.isEmpty()) {
      place.layer().shapes().packed(id, place.code());
      return;
    }
    try {
      place.layer().shapes().add(id, place.code(), NestedRings.assemble(several));
    } catch (UnreadableShapeException e) {
      throw lines.broken(e.reason().zh(), e.reason().en());
    }
  }
}
