package org.landcheck.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Two counties that share a border, as zones of villages without any fault: what everything else is
 * made from.
 */
final class Land {
  /** Where the border between the two counties lies: easting with zone prefix, northing. */
  static final double ANCHOR_X = 38_447_000;

  static final double ANCHOR_Y = 3_122_000;

  private static final int CELLS_A_VILLAGE = 14;

  /** About what a village in eastern Hunan covers, square metres. */
  private static final double VILLAGE_AREA = 8e6;

  /** Roughly the area of the county outline at scale 1, square metres. */
  private static final double FULL_AREA = 2.7e9;

  private final List<Draft> zones = new ArrayList<>();
  private final List<Draft> villages = new ArrayList<>();

  private Land() {}

  /**
   * A county and its neighbour.
   *
   * @return the county, then the neighbour
   */
  static List<Land> pair(long seed, int zones, int villagesPerZone) {
    double villages = (double) zones * villagesPerZone;
    double scale = Math.min(1, Math.sqrt(villages * VILLAGE_AREA / FULL_AREA));
    double cellArea = FULL_AREA * scale * scale / villages / CELLS_A_VILLAGE;
    double side = Math.sqrt(cellArea / (1.5 * StrictMath.sqrt(3)));
    // the mesh reaches well past the blobs, so that no region touches its rim
    double margin = 12 * side;
    HexMesh mesh =
        new HexMesh(
            seed,
            ANCHOR_X - 40_000 * scale - margin,
            ANCHOR_Y - 36_000 * scale - margin,
            ANCHOR_X + 74_000 * scale + margin,
            ANCHOR_Y + 34_000 * scale + margin,
            side);
    Outline outline = new Outline(mesh, seed, scale);
    Dice dice = new Dice(seed);
    int[] first = outline.cells(0);
    int[] second = outline.cells(1);
    int fewer = Math.max(1, (int) ((double) zones * second.length / first.length));
    Land county = of(mesh, dice, first, zones, villagesPerZone, SampleCounty.COUNTY);
    Land neighbour = of(mesh, dice, second, fewer, villagesPerZone, SampleCounty.NEIGHBOUR);
    return List.of(county, neighbour);
  }

  private static Land of(
      HexMesh mesh, Dice dice, int[] cells, int zoneCount, int villagesPerZone, String county) {
    Land land = new Land();
    Regions regions = new Regions(mesh, dice);
    RingTracer tracer = new RingTracer(mesh);
    PlaceNames names = new PlaceNames(dice);
    double average = (double) cells.length / zoneCount;
    List<int[]> zones = new ArrayList<>(regions.split(cells, zoneCount));
    zones.sort(fromNorthWest(mesh));
    for (int[] zoneCells : zones) {
      int number = land.zones.size() + 1;
      Draft zone = Draft.zone(number, county, names.township(), tracer.rings(zoneCells));
      land.zones.add(zone);
      long wanted = Math.round(villagesPerZone * zoneCells.length / average);
      int count = (int) Math.max(2, Math.min(999, wanted));
      List<int[]> villages = new ArrayList<>(regions.split(zoneCells, count));
      villages.sort(fromNorthWest(mesh));
      names.nextTownship();
      for (int[] villageCells : villages) {
        int order = villages.indexOf(villageCells) + 1;
        List<double[]> rings = tracer.rings(villageCells);
        land.villages.add(
            Draft.village(land.villages.size() + 1, zone, order, names.village(), rings));
      }
    }
    return land;
  }

  /** The way officials number places: from the north-west, row by row. */
  private static Comparator<int[]> fromNorthWest(HexMesh mesh) {
    return Comparator.comparingDouble(
        cells -> {
          double sum = 0;
          for (int cell : cells) {
            double[] centre = mesh.centre(cell);
            sum += 0.3 * centre[0] - centre[1];
          }
          return sum / cells.length;
        });
  }

  List<Draft> zones() {
    return zones;
  }

  List<Draft> villages() {
    return villages;
  }
}
