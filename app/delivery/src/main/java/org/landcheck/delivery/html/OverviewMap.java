package org.landcheck.delivery.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.landcheck.api.Crs;
import org.landcheck.api.Finding;
import org.landcheck.api.Layer;
import org.landcheck.api.Severity;
import org.landcheck.delivery.Markup;
import org.landcheck.delivery.Phrase;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** The map of the whole data with a mark where findings are. Its size in bytes is bounded. */
final class OverviewMap {
  private static final int WIDTH = 1000;
  private static final int MAX_HEIGHT = 640;
  private static final int MIN_HEIGHT = 320;
  private static final int UNITS_PER_PIXEL = 2;

  /** Border segments drawn in all: about 400 kB. */
  private static final int SEGMENTS = 60_000;

  /** Findings within a cell of this many pixels share a mark. */
  private static final int CELL_PIXELS = 12;

  /**
   * Scale of marks for 1, 2 to 9, 10 to 99 and more findings: the more marks, the smaller, or the
   * map would be one red sheet.
   */
  private static final List<String> SIZES = List.of("1.7", "2.1", "2.5", "3");

  private static final List<String> MANY_SIZES = List.of("1.1", "1.4", "1.7", "2.2");
  private static final int MANY = 300;
  private static final List<String> CROWDED_SIZES = List.of("0.7", "0.9", "1.2", "1.7");
  private static final int CROWDED = 1_500;

  private record Cell(int column, int row) implements Comparable<Cell> {
    @Override
    public int compareTo(Cell other) {
      return row != other.row
          ? Integer.compare(row, other.row)
          : Integer.compare(column, other.column);
    }
  }

  /** Findings of one cell: the place of the first, and how many. */
  private static final class Mark {
    private final double x;
    private final double y;
    private int count;

    Mark(double x, double y) {
      this.x = x;
      this.y = y;
    }
  }

  private final Page page;
  private final Markup html;
  private final List<Layer> layers = new ArrayList<>();
  private final Map<Severity, Map<Cell, Mark>> marks = new EnumMap<>(Severity.class);
  private long placed;
  private long outside;
  private long unplaced;

  OverviewMap(Page page) {
    this.page = page;
    this.html = page.html();
  }

  void write() throws IOException {
    page.openSection("map", Phrase.MAP);
    Crs crs = mainSystem();
    for (Layer layer : page.result().dataset().layers()) {
      if (layer.crs().sameSystem(crs)) {
        layers.add(layer);
      }
    }
    layers.sort(Comparator.comparingInt(Layer::size).thenComparing(Layer::name));
    Optional<Envelope> extent = MapExtent.of(layers, page.result().findings());
    if (extent.isPresent()) {
      map(extent.get(), crs);
    } else {
      html.leaf("p", page.say(Phrase.MAP_EMPTY), "class", "none").line();
    }
    page.closeSection();
  }

  /** The coordinate system that most features have: one map has one system. */
  private Crs mainSystem() {
    Crs main = Crs.UNDECLARED;
    long most = -1;
    List<Layer> all = page.result().dataset().layers();
    for (Layer candidate : all) {
      long size =
          all.stream()
              .filter(layer -> layer.crs().sameSystem(candidate.crs()))
              .mapToLong(Layer::size)
              .sum();
      if (size > most) {
        most = size;
        main = candidate.crs();
      }
    }
    return main;
  }

  private void map(Envelope extent, Crs crs) throws IOException {
    boolean degrees = Page.degrees(crs);
    double squeeze = degrees ? StrictMath.cos(StrictMath.toRadians(extent.centre().getY())) : 1;
    double shape = extent.getHeight() / (extent.getWidth() * squeeze);
    int height = (int) Math.max(MIN_HEIGHT, Math.min(MAX_HEIGHT, WIDTH * shape));
    Frame frame = new Frame(extent, WIDTH, height, UNITS_PER_PIXEL, degrees);
    html.open("svg", "class", "map", "viewBox", frame.viewBox(), "role", "img");
    html.leaf("title", page.say(Phrase.MAP));
    List<String> legend = new ArrayList<>();
    shapes(frame, legend);
    collect(frame, crs);
    marks(frame);
    new ScaleBar(frame, 0.2).write(html, frame);
    html.closeLine();
    notes(legend);
  }

  /** Coarse layers first, as long as the budget lasts; of the others only where they are. */
  private void shapes(Frame frame, List<String> legend) throws IOException {
    List<String> borders = new ArrayList<>();
    int budget = SEGMENTS;
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      Outlines outlines = new Outlines(frame, budget);
      for (int row = 0; row < layer.size() && !outlines.overflows(); row++) {
        outlines.add(layer.geometry(row));
      }
      if (outlines.overflows()) {
        Silhouette silhouette = new Silhouette(frame);
        for (int row = 0; row < layer.size(); row++) {
          silhouette.add(layer.geometry(row));
        }
        html.single("path", "class", "land", "d", silhouette.toString()).line();
        legend.add(page.say(Phrase.MAP_EXTENT, layer.name()));
      } else if (outlines.size() > 0) {
        budget -= outlines.size();
        borders.add(outlines.toString());
        legend.add(page.say(Phrase.MAP_SHAPES, layer.name()));
      }
    }
    for (int i = borders.size() - 1; i >= 0; i--) {
      String style = i == 0 && legend.size() > 1 ? "border main" : "border";
      html.single("path", "class", style, "d", borders.get(i)).line();
    }
  }

  private void collect(Frame frame, Crs crs) {
    int cell = CELL_PIXELS * UNITS_PER_PIXEL;
    for (Finding finding : page.result().findings()) {
      boolean here = finding.layer().isEmpty() || page.crs(finding).sameSystem(crs);
      Optional<Coordinate> place = here ? page.places().of(finding) : Optional.empty();
      if (place.isEmpty()) {
        unplaced++;
        continue;
      }
      Coordinate at = place.get();
      if (!frame.world().contains(at)) {
        outside++;
        continue;
      }
      double x = frame.x(at.getX());
      double y = frame.y(at.getY());
      marks
          .computeIfAbsent(finding.severity(), severity -> new TreeMap<>())
          .computeIfAbsent(new Cell((int) x / cell, (int) y / cell), key -> new Mark(x, y))
          .count++;
      placed++;
    }
  }

  /** What must be fixed is drawn last, so it lies on top. */
  private void marks(Frame frame) throws IOException {
    int all = marks.values().stream().mapToInt(Map::size).sum();
    List<String> sizes = all <= MANY ? SIZES : all <= CROWDED ? MANY_SIZES : CROWDED_SIZES;
    Severity[] severities = Severity.values();
    for (int i = severities.length - 1; i >= 0; i--) {
      for (Mark mark : marks.getOrDefault(severities[i], Map.of()).values()) {
        html.open(
            "use",
            "href",
            "#" + Page.letter(severities[i]),
            "transform",
            "translate("
                + Math.round(mark.x)
                + " "
                + Math.round(mark.y)
                + ")scale("
                + sizes.get(step(mark.count))
                + ")");
        html.leaf("title", page.say(Phrase.MAP_MARKS, page.words().count(mark.count))).close();
      }
    }
    html.line();
  }

  private static int step(int count) {
    return count == 1 ? 0 : count < 10 ? 1 : count < 100 ? 2 : 3;
  }

  private void notes(List<String> legend) throws IOException {
    html.open("p", "class", "legend");
    for (Severity severity : Severity.values()) {
      page.badge(severity);
    }
    for (String line : legend) {
      html.leaf("span", line);
    }
    html.closeLine();
    html.open("p", "class", "note").text(page.say(Phrase.MAP_NOTE, page.words().count(placed)));
    if (unplaced > 0) {
      html.text(" " + page.say(Phrase.MAP_UNPLACED, page.words().count(unplaced)));
    }
    if (outside > 0) {
      html.text(" " + page.say(Phrase.MAP_OUTSIDE, page.words().count(outside)));
    }
    html.closeLine();
  }
}
