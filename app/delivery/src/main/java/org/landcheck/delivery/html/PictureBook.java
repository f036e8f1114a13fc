package org.landcheck.delivery.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.Crs;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.FindingKey;
import org.landcheck.api.Layer;
import org.landcheck.delivery.Markup;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * One small picture a finding: the fault, the features involved, and what lies around them.
 *
 * <p>Frames are laid out first, then every layer is read through once and each shape handed to the
 * frames it falls into, so no index over the data is needed however large they are.
 */
final class PictureBook {
  private static final int WIDTH = 240;
  private static final int HEIGHT = 160;
  private static final int UNITS_PER_PIXEL = 4;

  /** A fault smaller than this is shown with so much ground around it, in metres. */
  private static final double LEAST_GROUND = 4;

  private static final double LEAST_DEGREES = 4e-5;
  private static final int NEIGHBOURS = 300;
  private static final int NEIGHBOUR_POINTS = 2_500;
  private static final int VERTICES = 60;

  /** Shapes larger than this are not searched for vertices in the frame. */
  private static final int MOST_VERTICES = 20_000;

  private record Neighbour(Layer layer, int row) {}

  private record Shot(Finding finding, Crs crs, Frame frame, List<Neighbour> neighbours) {}

  private final Page page;
  private final Map<FindingKey, Shot> shots = new HashMap<>();

  PictureBook(Page page, List<Finding> findings) {
    this.page = page;
    for (Finding finding : findings) {
      Crs crs = crs(finding);
      target(finding, Page.degrees(crs))
          .ifPresent(
              target ->
                  shots.put(
                      finding.key(),
                      new Shot(
                          finding,
                          crs,
                          new Frame(target, WIDTH, HEIGHT, UNITS_PER_PIXEL, Page.degrees(crs)),
                          new ArrayList<>())));
    }
    gatherNeighbours();
  }

  private Crs crs(Finding finding) {
    List<Layer> layers = page.result().dataset().layers();
    return finding.layer().isEmpty() && !layers.isEmpty() ? layers.get(0).crs() : page.crs(finding);
  }

  /** What a picture must show: the fault with some ground around it, else the features whole. */
  private Optional<Envelope> target(Finding finding, boolean degrees) {
    Envelope target = new Envelope();
    finding.geometry().ifPresent(fault -> target.expandToInclude(fault.getEnvelopeInternal()));
    if (target.isNull()) {
      finding.at().ifPresent(target::expandToInclude);
    }
    double share = 0.6;
    if (target.isNull()) {
      share = 0.12;
      for (FeatureRef ref : finding.features()) {
        page.places()
            .shape(ref)
            .ifPresent(shape -> target.expandToInclude(shape.getEnvelopeInternal()));
      }
    }
    double size = Math.max(target.getWidth(), target.getHeight());
    if (target.isNull() || !Double.isFinite(size) || !Double.isFinite(target.getMinX())) {
      return Optional.empty();
    }
    double least = degrees ? LEAST_DEGREES : LEAST_GROUND;
    target.expandBy(Math.max(share * size, (least - size) / 2));
    return Optional.of(target);
  }

  private void gatherNeighbours() {
    STRtree frames = new STRtree();
    shots.values().forEach(shot -> frames.insert(shot.frame().world(), shot));
    for (Layer layer : page.result().dataset().layers()) {
      for (int row = 0; row < layer.size(); row++) {
        Geometry shape = layer.geometry(row);
        if (!shape.isEmpty()) {
          Neighbour neighbour = new Neighbour(layer, row);
          frames.query(shape.getEnvelopeInternal(), shot -> offer((Shot) shot, neighbour));
        }
      }
    }
  }

  /** Keeps a neighbour if it can be seen at all. */
  private static void offer(Shot shot, Neighbour neighbour) {
    Envelope envelope = neighbour.layer.geometry(neighbour.row).getEnvelopeInternal();
    double pixels =
        Math.max(
                shot.frame.x(envelope.getMaxX()) - shot.frame.x(envelope.getMinX()),
                shot.frame.y(envelope.getMinY()) - shot.frame.y(envelope.getMaxY()))
            / UNITS_PER_PIXEL;
    boolean visible = pixels >= 3 || neighbour.layer.name().equals(shot.finding.layer());
    if (visible
        && shot.neighbours.size() < NEIGHBOURS
        && neighbour.layer.crs().sameSystem(shot.crs)) {
      shot.neighbours.add(neighbour);
    }
  }

  /** Writes the picture of a finding; an empty place if it lies nowhere. */
  void write(Finding finding, Markup html) throws IOException {
    Shot shot = shots.get(finding.key());
    if (shot == null) {
      html.open("div", "class", "pic nowhere").close();
      return;
    }
    Frame frame = shot.frame();
    html.open("svg", "class", "pic", "viewBox", frame.viewBox(), "aria-hidden", "true");
    neighbours(shot, html);
    for (int i = 0; i < Math.min(3, finding.features().size()); i++) {
      SvgPath path = new SvgPath(frame);
      page.places().shape(finding.features().get(i)).ifPresent(path::add);
      path.write(html, "a" + i);
    }
    vertices(finding, frame, html);
    FindingMark.write(finding, frame, html);
    new ScaleBar(frame, 0.35).write(html, frame);
    html.close();
  }

  private void neighbours(Shot shot, Markup html) throws IOException {
    SvgPath path = new SvgPath(shot.frame());
    for (Neighbour neighbour : shot.neighbours()) {
      if (path.points() < NEIGHBOUR_POINTS) {
        path.add(neighbour.layer().geometry(neighbour.row()));
      }
    }
    path.write(html, "nb");
  }

  /** Vertices of the features involved, as long as they can be told apart. */
  private void vertices(Finding finding, Frame frame, Markup html) throws IOException {
    SvgPath dots = new SvgPath(frame);
    for (FeatureRef ref : finding.features()) {
      Optional<Geometry> shape = page.places().shape(ref);
      if (shape.isPresent() && shape.get().getNumPoints() <= MOST_VERTICES) {
        dots.addVertices(shape.get());
      }
    }
    if (dots.points() <= VERTICES) {
      dots.write(html, "v");
    }
  }
}
