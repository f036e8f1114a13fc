package org.landcheck.io.vct;

import java.io.IOException;
import java.util.function.LongConsumer;
import org.landcheck.api.BadInputException;

/** Reads the sections of points, lines and polygons, an object after the other. */
final class ShapeSections {
  private static final int REPORT_EVERY = 1024;

  private final VctLines lines;
  private final VctHead head;
  private final Axes axes;
  private final Pieces pieces;
  private final LayerCatalogue layers;
  private final LineStore store;
  private final Borders borders;
  private final Remarks remarks;
  private final LongConsumer progress;
  private final ObjectLines object;
  private int objects;

  ShapeSections(
      VctLines lines,
      VctHead head,
      Axes axes,
      Pieces pieces,
      LayerCatalogue layers,
      LineStore store,
      Borders borders,
      Remarks remarks,
      LongConsumer progress) {
    this.lines = lines;
    this.head = head;
    this.axes = axes;
    this.pieces = pieces;
    this.layers = layers;
    this.store = store;
    this.borders = borders;
    this.remarks = remarks;
    this.progress = progress;
    this.object = new ObjectLines(lines, head, remarks);
  }

  /** Reads what a kind of object has behind its head. */
  private interface Body {
    void read(long id, LayerCatalogue.Place place)
        throws IOException, BadInputException, BrokenRecord;
  }

  void points() throws IOException, BadInputException {
    section("PointEnd", ObjectKind.POINT, plain()::point);
  }

  void lines() throws IOException, BadInputException {
    section("LineEnd", ObjectKind.LINE, plain()::line);
  }

  void polygons() throws IOException, BadInputException {
    Polygons reader = new Polygons(lines, head, axes, pieces, borders, object);
    section("PolygonEnd", ObjectKind.POLYGON, reader::read);
  }

  private PointsAndLines plain() {
    return new PointsAndLines(lines, head, axes, pieces, store, object, remarks);
  }

  void annotations() throws IOException, BadInputException {
    Annotations reader = new Annotations(lines, head, axes);
    section("AnnotationEnd", ObjectKind.ANNOTATION, reader::read);
  }

  private void section(String end, ObjectKind kind, Body body)
      throws IOException, BadInputException {
    while (true) {
      if (!lines.next()) {
        throw lines.cutOff();
      }
      if (lines.is(end)) {
        return;
      }
      if (lines.isBegin()) {
        remarks.at(lines.number(), "缺少 " + end, end + " is missing");
        lines.hold();
        return;
      }
      object(kind, body);
      if (++objects % REPORT_EVERY == 0) {
        progress.accept(REPORT_EVERY);
      }
    }
  }

  private void object(ObjectKind kind, Body body) throws IOException, BadInputException {
    long line = lines.number();
    long id = lines.integer();
    if (id == 0) {
      remarks.at(line, "多余的 0", "a zero that ends nothing");
      return;
    }
    if (id < 0) {
      remarks.at(
          line, "此处应为对象标识码，未能读取这个对象", "the id of an object is expected here; it is not read");
      pass();
      return;
    }
    LayerCatalogue.Place place = null;
    try {
      lines.require();
      place = layers.place(kind, lines);
      // the style, which nothing is read from, may be blank
      if (!lines.nextAsItIs()) {
        throw lines.cutOff();
      }
      if (lines.isKeyword()) {
        throw lines.broken("对象不完整", "the object breaks off");
      }
      body.read(id, place);
    } catch (BrokenRecord e) {
      if (place == null) {
        remarks.at(line, "对象 " + id + " 不完整，未能读取", "object " + id + " breaks off; it is not read");
      } else {
        place.layer().shapes().builder().abandon();
        store.abandon();
        place.layer().shapes().unreadable(id, place.code(), e.reason());
      }
      pass();
    }
  }

  /** Goes on behind the object that is being read. */
  private void pass() throws IOException, BadInputException {
    while (lines.next()) {
      if (lines.isKeyword()) {
        lines.hold();
        return;
      }
      if (lines.isZero()) {
        return;
      }
      // objects of before 2007 have no end of their own: the next whole number may be an id
      if (head.isOld() && !lines.hasSeveral() && lines.integer() > 0) {
        lines.hold();
        return;
      }
    }
  }
}
