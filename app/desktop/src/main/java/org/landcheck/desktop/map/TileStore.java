package org.landcheck.desktop.map;

import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.landcheck.desktop.job.Jobs;
import org.locationtech.jts.geom.Envelope;

/**
 * Painted tiles, and the painting of those that are missing.
 *
 * <p>Lives on the window's thread; only {@link TilePainter} runs elsewhere, on immutable content. A
 * tile that an edit touched stays as it is until its successor is ready, so the map never flickers.
 */
final class TileStore {
  private static final long TILE_BYTES = 4L * TileKey.SIZE * TileKey.SIZE;

  private final Jobs jobs;
  private final long byteLimit;
  private final Runnable arrived;
  private final LinkedHashMap<TileKey, Tile> tiles = new LinkedHashMap<>(64, 0.75f, true);
  private final Deque<TileKey> queue = new ArrayDeque<>();
  private final Map<TileKey, Painting> painting = new HashMap<>();
  private MapContent content = MapContent.EMPTY;
  private long bytes;

  /**
   * A painted tile.
   *
   * @param image empty if nothing lies there
   * @param content what it was painted from
   */
  record Tile(Optional<Image> image, MapContent content) {
    long bytes() {
      return image.isPresent() ? TILE_BYTES : 0;
    }
  }

  /** A tile at work; stopped when nobody wants it any more. */
  private static final class Painting {
    private final MapContent content;
    private volatile boolean stopped;

    private Painting(MapContent content) {
      this.content = content;
    }
  }

  /**
   * @param byteLimit how much memory pictures may take
   * @param arrived called when there is a new tile to show
   */
  TileStore(Jobs jobs, long byteLimit, Runnable arrived) {
    this.jobs = jobs;
    this.byteLimit = byteLimit;
    this.arrived = arrived;
  }

  /** Replaces all there is to paint; old pictures stay until new ones are ready. */
  void content(MapContent replacement) {
    content = replacement;
  }

  /** Replaces what is painted where it changed within an envelope only. */
  void content(MapContent replacement, Envelope changed) {
    MapContent previous = content;
    content = replacement;
    tiles.replaceAll(
        (key, tile) ->
            tile.content() == previous && !key.envelope(4).intersects(changed)
                ? new Tile(tile.image(), replacement)
                : tile);
  }

  /** Forgets every picture. */
  void clear() {
    tiles.clear();
    bytes = 0;
  }

  /** The picture of a tile, maybe out of date. */
  Optional<Tile> tile(TileKey key) {
    return Optional.ofNullable(tiles.get(key));
  }

  /** Whether a tile is painted and up to date. */
  boolean fresh(TileKey key) {
    Tile tile = tiles.get(key);
    return tile != null && tile.content() == content;
  }

  /** Levels of which there are pictures. */
  Set<Integer> levels() {
    Set<Integer> levels = new HashSet<>();
    tiles.keySet().forEach(key -> levels.add(key.level()));
    return levels;
  }

  /** Sees to it that these tiles are painted, in this order, and nothing else. */
  void want(List<TileKey> wanted) {
    stopOthers(wanted);
    queue.clear();
    for (TileKey key : wanted) {
      if (!fresh(key) && !painting.containsKey(key)) {
        queue.add(key);
      }
    }
    next();
  }

  private void next() {
    while (painting.size() < jobs.paintingThreads() && !queue.isEmpty()) {
      paint(queue.remove());
    }
  }

  private void stopOthers(Collection<TileKey> wanted) {
    Set<TileKey> set = new HashSet<>(wanted);
    Iterator<Map.Entry<TileKey, Painting>> entries = painting.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<TileKey, Painting> entry = entries.next();
      if (!set.contains(entry.getKey()) || entry.getValue().content != content) {
        entry.getValue().stopped = true;
        entries.remove();
      }
    }
  }

  private void paint(TileKey key) {
    Painting work = new Painting(content);
    painting.put(key, work);
    jobs.background(
        () -> {
          int[] pixels = new TilePainter(work.content, key, () -> work.stopped).paint();
          jobs.onWindow(() -> take(key, work, pixels));
        });
  }

  private void take(TileKey key, Painting work, int[] pixels) {
    if (work.stopped) {
      return;
    }
    painting.remove(key, work);
    Tile tile = new Tile(image(pixels), work.content);
    Tile previous = tiles.put(key, tile);
    bytes += tile.bytes() - (previous == null ? 0 : previous.bytes());
    Iterator<Tile> oldest = tiles.values().iterator();
    while (bytes > byteLimit && oldest.hasNext()) {
      bytes -= oldest.next().bytes();
      oldest.remove();
    }
    arrived.run();
    next();
  }

  private static Optional<Image> image(int[] pixels) {
    return pixels.length == 0
        ? Optional.empty()
        : Optional.of(
            new WritableImage(
                new PixelBuffer<>(
                    TileKey.SIZE,
                    TileKey.SIZE,
                    IntBuffer.wrap(pixels),
                    PixelFormat.getIntArgbPreInstance())));
  }
}
