package org.landcheck.io.raster;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.io.crs.PointTransform;
import org.locationtech.jts.geom.Envelope;

/**
 * An image to lie under the map. It is read piece by piece when it is painted, so its size does not
 * matter. Safe for any number of threads.
 */
public final class BackgroundImage implements AutoCloseable {
  /** Points of each side that are moved to know where the image lies in another system. */
  private static final int EDGE = 8;

  private final Path file;
  private final PixelGrid grid;
  private final Crs crs;
  private final Pyramid pyramid;
  private final Painting painting;

  BackgroundImage(Path file, PixelGrid grid, Crs crs, Pyramid pyramid, Tones tones) {
    this.file = file;
    this.grid = grid;
    this.crs = crs;
    this.pyramid = pyramid;
    this.painting = new Painting(pyramid, grid, tones);
  }

  public Path file() {
    return file;
  }

  /** The system its coordinates are in; undeclared if it does not say. */
  public Crs crs() {
    return crs;
  }

  /** What it covers, in its own system. */
  public Envelope extent() {
    return grid.extent();
  }

  /** Pixels across. */
  public int width() {
    return grid.width();
  }

  /** Pixels down. */
  public int height() {
    return grid.height();
  }

  /** How many smaller versions of itself it holds. */
  public int overviews() {
    return pyramid.levels().size() - 1;
  }

  /** What paints pieces of the image. */
  @FunctionalInterface
  public interface Painter {
    /**
     * Paints a place.
     *
     * @param world what the target shows, in the map's system
     * @param resolution world units a pixel of the target
     * @param worldToTarget where the target has a place
     * @return whether the image reaches there
     * @throws IOException if the file is gone or damaged
     */
    boolean paint(
        Envelope world, double resolution, AffineTransform worldToTarget, Graphics2D graphics)
        throws IOException;
  }

  /**
   * Paints for a map. Where either does not declare its system, they are taken to be the same.
   *
   * @throws BadInputException if the systems are on different datums or not understood
   */
  public Painter on(Crs map) throws BadInputException {
    boolean silent = isSilent(crs) || isSilent(map);
    return silent || crs.sameSystem(map) ? this::paint : Warp.of(painting, map, crs)::paint;
  }

  private static boolean isSilent(Crs crs) {
    return crs.kind() == Crs.Kind.UNDECLARED || crs.kind() == Crs.Kind.UNKNOWN;
  }

  private boolean paint(
      Envelope world, double resolution, AffineTransform worldToTarget, Graphics2D graphics)
      throws IOException {
    Optional<Painting.Part> part = painting.part(world, resolution);
    part.ifPresent(p -> Painting.draw(p, worldToTarget, graphics));
    return part.isPresent();
  }

  /** What it covers in the system of a map; null as JTS has it if the map cannot express it. */
  public Envelope extentOn(Crs map) throws BadInputException {
    if (isSilent(crs) || isSilent(map) || crs.sameSystem(map)) {
      return extent();
    }
    Envelope own = extent();
    double[] xy = new double[2 * EDGE * 4];
    for (int i = 0; i < EDGE; i++) {
      double share = (double) i / EDGE;
      double x = own.getMinX() + share * own.getWidth();
      double y = own.getMinY() + share * own.getHeight();
      double[] around = {
        x,
        own.getMinY(),
        own.getMaxX(),
        y,
        own.getMaxX() - share * own.getWidth(),
        own.getMaxY(),
        own.getMinX(),
        own.getMaxY() - share * own.getHeight()
      };
      System.arraycopy(around, 0, xy, 8 * i, 8);
    }
    PointTransform.forDisplay(crs, map).apply(xy);
    Envelope extent = new Envelope();
    for (int i = 0; i < xy.length; i += 2) {
      if (Double.isFinite(xy[i]) && Double.isFinite(xy[i + 1])) {
        extent.expandToInclude(xy[i], xy[i + 1]);
      }
    }
    return extent;
  }

  @Override
  public void close() throws IOException {
    pyramid.close();
  }
}
