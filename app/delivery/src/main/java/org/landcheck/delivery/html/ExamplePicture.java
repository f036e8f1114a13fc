package org.landcheck.delivery.html;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.Finding;
import org.landcheck.api.Lang;
import org.landcheck.api.Layer;
import org.landcheck.api.example.ExampleData;
import org.landcheck.core.run.CheckTrial;
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

  private final CheckTrial trial;
  private final List<ExampleData> data;
  private final Lang lang;

  ExamplePicture(CheckTrial trial, Lang lang) {
    this.trial = trial;
    this.data = ExampleData.of(trial.example());
    this.lang = lang;
  }

  /** Writes a picture and its legend, if there is something to see. */
  void write(Markup html) throws IOException {
    Optional<Envelope> extent = trial.extent();
    if (extent.isPresent()) {
      Envelope shown = extent.get().copy();
      double size = Math.max(shown.getWidth(), shown.getHeight());
      shown.expandBy(size == 0 ? 1 : ROOM * size);
      // The bar of the scale lies below the shapes, not on them.
      shown.expandToInclude(shown.getMinX(), shown.getMinY() - ROOM * shown.getHeight());
      boolean degrees = Page.degrees(data.get(0).layer().crs());
      draw(new Frame(shown, WIDTH, HEIGHT, UNITS_PER_PIXEL, degrees), html);
      legend(html);
      html.closeLine();
    }
  }

  private void draw(Frame frame, Markup html) throws IOException {
    html.open("div", "class", "shot");
    html.open("svg", "class", "pic", "viewBox", frame.viewBox(), "aria-hidden", "true");
    SvgPath dots = new SvgPath(frame);
    for (int i = data.size() - 1; i >= 0; i--) {
      Layer layer = data.get(i).layer();
      for (int row = 0; row < layer.size(); row++) {
        Geometry shape = layer.geometry(row);
        if (CheckTrial.canBeDrawn(shape)) {
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
    for (Finding finding : trial.findings()) {
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
        if (CheckTrial.canBeDrawn(shape)) {
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
