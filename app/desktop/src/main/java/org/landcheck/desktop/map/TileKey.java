package org.landcheck.desktop.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** Names a square of the map: a level and where it lies in that level's grid, row 0 at y = 0. */
public record TileKey(int level, long column, long row) {
  /** Pixels a side. */
  public static final int SIZE = 512;

  /** World x of the left border. */
  public double worldLeft() {
    return column * SIZE * Viewport.resolution(level);
  }

  /** World y of the upper border. */
  public double worldTop() {
    return -row * SIZE * Viewport.resolution(level);
  }

  /** World units a side. */
  public double worldSize() {
    return SIZE * Viewport.resolution(level);
  }

  /** What the tile shows, widened by a number of pixels on every side. */
  public Envelope envelope(double margin) {
    double more = margin * Viewport.resolution(level);
    double size = worldSize();
    return new Envelope(
        worldLeft() - more, worldLeft() + size + more, worldTop() - size - more, worldTop() + more);
  }

  /** The tiles a window needs, those nearest its middle first. */
  public static List<TileKey> covering(Viewport view) {
    List<TileKey> keys = new ArrayList<>();
    long firstColumn = Math.floorDiv(view.left(), SIZE);
    long lastColumn = Math.floorDiv(view.left() + view.width() - 1, SIZE);
    long firstRow = Math.floorDiv(view.top(), SIZE);
    long lastRow = Math.floorDiv(view.top() + view.height() - 1, SIZE);
    for (long row = firstRow; row <= lastRow; row++) {
      for (long column = firstColumn; column <= lastColumn; column++) {
        keys.add(new TileKey(view.level(), column, row));
      }
    }
    double middleX = view.left() + view.width() / 2.0;
    double middleY = view.top() + view.height() / 2.0;
    keys.sort(
        Comparator.comparingDouble(
            key ->
                Math.hypot((key.column + 0.5) * SIZE - middleX, (key.row + 0.5) * SIZE - middleY)));
    return keys;
  }

  /** Tiles of another level that lie in one tile's place, no further than a window reaches. */
  public static List<TileKey> within(TileKey place, int level, Viewport view) {
    double factor = Viewport.resolution(place.level) / Viewport.resolution(level);
    double left = Math.max(place.column * SIZE, view.left());
    double right = Math.min((place.column + 1) * SIZE, view.left() + view.width());
    double top = Math.max(place.row * SIZE, view.top());
    double bottom = Math.min((place.row + 1) * SIZE, view.top() + view.height());
    List<TileKey> keys = new ArrayList<>();
    for (long row = cell(top * factor); row <= cell(bottom * factor - 1e-6); row++) {
      for (long column = cell(left * factor); column <= cell(right * factor - 1e-6); column++) {
        keys.add(new TileKey(level, column, row));
      }
    }
    return keys;
  }

  private static long cell(double pixel) {
    return (long) Math.floor(pixel / SIZE);
  }
}
