package org.landcheck.desktop.map;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.landcheck.api.Crs;
import org.landcheck.desktop.map.FindingPlaces.Marker;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** What part of the world is shown, what lies in it, and where the pointer is. */
public final class MapViewModel {
  private static final int MARGIN = 24;
  private static final double MARKER_REACH = 14;
  private static final double CONTEXT = 2.5;

  /** Least ground shown around a finding, in metres. */
  private static final double LEAST_METRES = 30;

  private static final double LEAST_DEGREES = 3e-4;

  private final ReadOnlyObjectWrapper<Viewport> viewport =
      new ReadOnlyObjectWrapper<>(new Viewport(0, 0, 0, 1, 1));
  private final ReadOnlyObjectWrapper<MapContent> content =
      new ReadOnlyObjectWrapper<>(MapContent.EMPTY);
  private final ReadOnlyObjectWrapper<Optional<Coordinate>> pointer =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Overlay> overlay = new SimpleObjectProperty<>(Overlay.EMPTY);
  private final ObjectProperty<Crs> crs = new SimpleObjectProperty<>(Crs.UNDECLARED);
  private Optional<Envelope> changed = Optional.empty();
  private boolean fitWhenSized;

  public ReadOnlyObjectProperty<Viewport> viewport() {
    return viewport.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<MapContent> content() {
    return content.getReadOnlyProperty();
  }

  /** Where the pointer is, in the map's coordinates. */
  public ReadOnlyObjectProperty<Optional<Coordinate>> pointer() {
    return pointer.getReadOnlyProperty();
  }

  public ObjectProperty<Overlay> overlay() {
    return overlay;
  }

  /** The system the map's coordinates are in. */
  public ObjectProperty<Crs> crs() {
    return crs;
  }

  /** What changed with the latest content; empty if everything may have. */
  public Optional<Envelope> changed() {
    return changed;
  }

  /** Shows other content. */
  public void show(MapContent replacement) {
    changed = Optional.empty();
    content.set(replacement);
  }

  /** Shows content that differs from the present within an envelope only. */
  public void show(MapContent replacement, Envelope difference) {
    changed = Optional.of(difference);
    content.set(replacement);
  }

  /** The window has another size, in pixels. */
  public void resize(int width, int height) {
    viewport.set(viewport.get().resized(Math.max(1, width), Math.max(1, height)));
    if (fitWhenSized && width > 2 * MARGIN && height > 2 * MARGIN) {
      fit();
    }
  }

  /** Moves the picture with the hand. */
  public void pan(double dx, double dy) {
    viewport.set(viewport.get().panned(Math.round(dx), Math.round(dy)));
  }

  /** Zooms around a screen point. */
  public void zoom(int steps, double x, double y) {
    viewport.set(viewport.get().zoomed(steps, x, y));
  }

  /** Zooms around the middle. */
  public void zoom(int steps) {
    zoom(steps, viewport.get().width() / 2.0, viewport.get().height() / 2.0);
  }

  /** Shows all visible layers. */
  public void fit() {
    fit(content.get().extent());
  }

  /** Shows an envelope whole. */
  public void fit(Envelope envelope) {
    if (envelope.isNull()) {
      return;
    }
    Viewport view = viewport.get();
    fitWhenSized = view.width() <= 2 * MARGIN || view.height() <= 2 * MARGIN;
    viewport.set(view.fitted(envelope, MARGIN));
  }

  /** Shows the selected finding with some ground around it. */
  public void goToSelection() {
    goTo(overlay.get().selection().envelope());
  }

  /** Shows a place with some ground around it, never so near that nothing can be recognised. */
  public void goTo(Envelope envelope) {
    if (envelope.isNull()) {
      return;
    }
    double least = crs.get().kind() == Crs.Kind.GEOGRAPHIC ? LEAST_DEGREES : LEAST_METRES;
    double grow = Math.max(envelope.getWidth(), envelope.getHeight()) * (CONTEXT - 1) / 2;
    Envelope around = new Envelope(envelope);
    around.expandBy(Math.max(grow, least / 2));
    fit(around);
  }

  /** Brings a place into view without changing the scale, if it is not in view already. */
  public void reveal(Envelope envelope) {
    if (envelope.isNull()) {
      return;
    }
    Viewport view = viewport.get();
    Coordinate centre = envelope.centre();
    double x = view.screenX(centre.getX());
    double y = view.screenY(centre.getY());
    if (x < MARGIN || y < MARGIN || x > view.width() - MARGIN || y > view.height() - MARGIN) {
      viewport.set(view.centred(centre.getX(), centre.getY()));
    }
  }

  /** The pointer is over a screen point. */
  public void point(double x, double y) {
    Viewport view = viewport.get();
    pointer.set(Optional.of(new Coordinate(view.worldX(x), view.worldY(y))));
  }

  /** The pointer left the map. */
  public void pointNowhere() {
    pointer.set(Optional.empty());
  }

  /** Metres on the ground for a pixel; pixels themselves if the system is not known. */
  public double metresPerPixel() {
    Viewport view = viewport.get();
    return crs.get().kind() == Crs.Kind.GEOGRAPHIC
        ? ScaleBar.metresPerPixel(view.resolution(), view.worldY(view.height() / 2.0))
        : view.resolution();
  }

  /** What to draw of the findings in view. */
  public List<Marker> markers() {
    return overlay.get().places().markers(viewport.get());
  }

  /** The marker at a screen point, the nearest within reach. */
  public Optional<Marker> markerAt(double x, double y) {
    Optional<Marker> nearest = Optional.empty();
    double least = MARKER_REACH;
    for (Marker marker : markers()) {
      double distance = Math.hypot(marker.x() - x, marker.y() - y);
      if (distance <= least) {
        least = distance;
        nearest = Optional.of(marker);
      }
    }
    return nearest;
  }
}
