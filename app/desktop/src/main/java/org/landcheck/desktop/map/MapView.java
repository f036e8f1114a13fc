package org.landcheck.desktop.map;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.landcheck.desktop.job.Jobs;
import org.landcheck.desktop.map.FindingPlaces.Marker;

/**
 * The map: tiles below, live overlay above, hand and wheel.
 *
 * <p>Drawing happens once a pulse and only copies pictures that are ready; everything slow is done
 * by {@link TileStore} in the background.
 */
public final class MapView extends Region {
  private static final long CACHE_BYTES = 192L << 20;
  private static final int STEPS_A_NOTCH = 2;
  private static final double PIXELS_A_NOTCH = 40;
  private static final double PAN_KEY = 80;
  private static final double CLICK_REACH = 4;
  private static final Color GROUND = Color.web("#FBFBFA");

  private final MapViewModel model;
  private final TileStore store;
  private final Canvas canvas = new Canvas();
  private final IntConsumer select;
  private double pressedX;
  private double pressedY;
  private double draggedX;
  private double draggedY;
  private boolean dragging;
  private double scrolled;
  private Font font = Font.font(11);

  /**
   * @param select takes the index of a finding whose marker was clicked
   */
  public MapView(MapViewModel model, Jobs jobs, IntConsumer select) {
    this(model, jobs, select, CACHE_BYTES);
  }

  /**
   * A map that may keep less or more.
   *
   * @param cacheBytes of tiles that are kept
   */
  public MapView(MapViewModel model, Jobs jobs, IntConsumer select, long cacheBytes) {
    this.model = model;
    this.select = select;
    this.store = new TileStore(jobs, cacheBytes, this::requestLayout);
    getStyleClass().add("map");
    setFocusTraversable(true);
    canvas.setManaged(false);
    getChildren().add(canvas);
    model.viewport().addListener(change -> requestLayout());
    model.overlay().addListener(change -> requestLayout());
    model
        .content()
        .addListener(
            (property, before, now) -> {
              model
                  .changed()
                  .ifPresentOrElse(
                      changed -> store.content(now, changed), () -> store.content(now));
              requestLayout();
            });
    setOnMousePressed(this::pressed);
    setOnMouseDragged(this::dragged);
    setOnMouseReleased(this::released);
    setOnMouseMoved(event -> model.point(event.getX(), event.getY()));
    setOnMouseExited(event -> model.pointNowhere());
    setOnScroll(this::scrolled);
    setOnKeyPressed(this::key);
  }

  /** Font of the numbers on markers. */
  public void markerFont(Font changed) {
    font = changed;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    int width = (int) Math.ceil(getWidth());
    int height = (int) Math.ceil(getHeight());
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      model.resize(width, height);
    }
    draw();
  }

  private void draw() {
    Viewport view = model.viewport().get();
    GraphicsContext graphics = canvas.getGraphicsContext2D();
    graphics.setFill(GROUND);
    graphics.fillRect(0, 0, view.width(), view.height());
    List<TileKey> wanted = TileKey.covering(view);
    graphics.setImageSmoothing(true);
    for (TileKey key : wanted) {
      Optional<TileStore.Tile> tile = store.tile(key);
      if (tile.isPresent()) {
        tile.get().image().ifPresent(image -> place(graphics, view, key, image));
      } else {
        standIn(graphics, view, key);
      }
    }
    store.want(wanted);
    new OverlayPainter(graphics, view, font).paint(model.overlay().get(), model.markers());
  }

  private static void place(GraphicsContext graphics, Viewport view, TileKey key, Image image) {
    graphics.drawImage(
        image,
        key.column() * TileKey.SIZE - (double) view.left(),
        key.row() * TileKey.SIZE - (double) view.top());
  }

  /** Fills the place of a tile that is not ready from the nearest level that has pictures there. */
  private void standIn(GraphicsContext graphics, Viewport view, TileKey key) {
    Optional<Integer> level =
        store.levels().stream()
            .filter(other -> other != key.level() && covers(view, key, other))
            .min(Comparator.comparingInt(other -> Math.abs(other - key.level())));
    if (level.isEmpty()) {
      return;
    }
    graphics.save();
    graphics.beginPath();
    graphics.rect(
        key.column() * TileKey.SIZE - (double) view.left(),
        key.row() * TileKey.SIZE - (double) view.top(),
        TileKey.SIZE,
        TileKey.SIZE);
    graphics.clip();
    for (TileKey other : TileKey.within(key, level.get(), view)) {
      double left = view.screenX(other.worldLeft());
      double top = view.screenY(other.worldTop());
      double side = other.worldSize() / view.resolution();
      store
          .tile(other)
          .flatMap(TileStore.Tile::image)
          .ifPresent(image -> graphics.drawImage(image, left, top, side, side));
    }
    graphics.restore();
  }

  private boolean covers(Viewport view, TileKey key, int level) {
    return level - key.level() > -3 * Viewport.STEPS
        && TileKey.within(key, level, view).stream()
            .anyMatch(other -> store.tile(other).isPresent());
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    pressedX = event.getX();
    pressedY = event.getY();
    draggedX = pressedX;
    draggedY = pressedY;
    dragging = false;
  }

  private void dragged(MouseEvent event) {
    if (!dragging && Math.hypot(event.getX() - pressedX, event.getY() - pressedY) < CLICK_REACH) {
      return;
    }
    dragging = true;
    setCursor(Cursor.CLOSED_HAND);
    model.pan(event.getX() - draggedX, event.getY() - draggedY);
    draggedX = event.getX();
    draggedY = event.getY();
  }

  private void released(MouseEvent event) {
    setCursor(Cursor.DEFAULT);
    if (dragging || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    Optional<Marker> marker = model.markerAt(event.getX(), event.getY());
    if (marker.isPresent() && marker.get().count() > 1 && event.getClickCount() == 2) {
      model.zoom(2 * Viewport.STEPS, marker.get().x(), marker.get().y());
    } else if (marker.isPresent()) {
      select.accept(marker.get().finding());
    } else if (event.getClickCount() == 2) {
      model.zoom(Viewport.STEPS, event.getX(), event.getY());
    }
  }

  private void scrolled(ScrollEvent event) {
    if (event.isDirect() || event.getDeltaY() == 0) {
      return;
    }
    scrolled += event.getDeltaY() * STEPS_A_NOTCH / PIXELS_A_NOTCH;
    int steps = (int) scrolled;
    if (steps != 0) {
      scrolled -= steps;
      model.zoom(steps, event.getX(), event.getY());
    }
    event.consume();
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case LEFT -> model.pan(PAN_KEY, 0);
      case RIGHT -> model.pan(-PAN_KEY, 0);
      case UP -> model.pan(0, PAN_KEY);
      case DOWN -> model.pan(0, -PAN_KEY);
      case PLUS, EQUALS, ADD -> model.zoom(STEPS_A_NOTCH);
      case MINUS, SUBTRACT -> model.zoom(-STEPS_A_NOTCH);
      default -> {
        return;
      }
    }
    event.consume();
  }
}
