package org.landcheck.delivery.html;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.landcheck.api.Check;
import org.landcheck.api.Finding;
import org.landcheck.api.Lang;
import org.landcheck.api.Layer;
import org.landcheck.api.RuleGroup;
import org.landcheck.delivery.Finite;
import org.landcheck.delivery.Markup;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Draws the shapes of an example with its findings on them. */
final class ExamplePicture {
  private static final int WIDTH = 300;
  private static final int HEIGHT = 170;
  private static final int UNITS_PER_PIXEL = 4;
  private static final int VERTICES = 60;
  private static final int LABELS = 12;
  private static final double ROOM = 0.12;
  private static final Set<RuleGroup> OF_SHAPES =
      Set.of(RuleGroup.TOPOLOGY, RuleGroup.EDGE_MATCHING);

  private final List<ExampleData> data;
  private final List<Finding> findings;
  private final Lang lang;

  ExamplePicture(List<ExampleData> data, List<Finding> findings, Lang lang) {
    this.data = data;
    this.findings = findings;
    this.lang = lang;
  }

  /** Writes a picture if there is something to see: shapes that only fill a place say nothing. */
  void write(Check check, Markup html) throws IOException {
    Envelope all = new Envelope();
    Set<Geometry> shapes = new HashSet<>();
    for (ExampleData each : data) {
      for (int row = 0; row < each.layer().size(); row++) {
        Geometry shape = each.layer().geometry(row);
        if (Finite.isFinite(shape)) {
          all.expandToInclude(shape.getEnvelopeInternal());
          shapes.add(shape);
        }
      }
    }
    boolean shown = shapes.size() > 1 || OF_SHAPES.contains(RuleGroup.ofCheck(check.info().id()));
    if (all.isNull() || !shown) {
      return;
    }
    double size = Math.max(all.getWidth(), all.getHeight());
    all.expandBy(size == 0 ? 1 : ROOM * size);
    // The bar of the scale lies below the shapes, not on them.
    all.expandToInclude(all.getMinX(), all.getMinY() - ROOM * all.getHeight());
    boolean degrees = Page.degrees(data.get(0).layer().crs());
    draw(new Frame(all, WIDTH, HEIGHT, UNITS_PER_PIXEL, degrees), html);
    legend(html);
    html.closeLine();
  }

  private void draw(Frame frame, Markup html) throws IOException {
    html.open("div", "class", "shot");
    html.open("svg", "class", "pic", "viewBox", frame.viewBox(), "aria-hidden", "true");
    SvgPath dots = new SvgPath(frame);
    for (int i = data.size() - 1; i >= 0; i--) {
      Layer layer = data.get(i).layer();
      for (int row = 0; row < layer.size(); row++) {
        Geometry shape = layer.geometry(row);
        if (Finite.isFinite(shape)) {
          SvgPath path = new SvgPath(frame);
          path.add(shape);
          path.write(html, style(i, shape));
          dots.addVertices(shape);
        }
      }
    }
    if (dots.points() <= VERTICES) {
      dots.write(html, "v");
    }
    for (Finding finding : findings) {
      FindingMark.write(finding, frame, html);
    }
    labels(frame, html);
    new ScaleBar(frame, 0.3).write(html, frame);
    html.close();
  }

  /** Ids of our features, by which the sentences call them, as long as there is room. */
  private void labels(Frame frame, Markup html) throws IOException {
    for (ExampleData each : data) {
      Layer layer = each.layer();
      boolean named = data.stream().filter(ExampleData::ours).count() > 1;
      for (int row = 0; each.ours() && layer.size() <= LABELS && row < layer.size(); row++) {
        Geometry shape = layer.geometry(row);
        if (!shape.isEmpty() && Finite.isFinite(shape)) {
          Coordinate at = place(shape);
          html.leaf(
              "text",
              (named ? layer.name() + "/" : "") + layer.fid(row),
              "class",
              "id",
              "x",
              String.valueOf(Math.round(frame.x(at.x))),
              "y",
              String.valueOf(Math.round(frame.y(at.y))));
        }
      }
    }
  }

  /** A place within, if the shape has any; some examples are of shapes that have not. */
  private static Coordinate place(Geometry shape) {
    return shape.isValid() ? shape.getInteriorPoint().getCoordinate() : shape.getCoordinate();
  }

  /** One look a layer, another for data that are not ours; lines are not filled. */
  private String style(int index, Geometry shape) {
    String look = data.get(index).ours() ? "a" + Math.min(index, 2) : "o";
    return shape.getDimension() < 2 ? look + " line" : look;
  }

  /** Which look stands for which layer; nothing if there is only one. */
  private void legend(Markup html) throws IOException {
    if (data.size() > 1) {
      html.open("p", "class", "legend");
      for (int i = 0; i < data.size(); i++) {
        String look = data.get(i).ours() ? "a" + Math.min(i, 2) : "o";
        html.leaf("span", data.get(i).title(lang), "class", "of " + look);
      }
      html.close();
    }
  }
}
