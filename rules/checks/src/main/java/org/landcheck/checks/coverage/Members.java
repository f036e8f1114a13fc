package org.landcheck.checks.coverage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.Revision;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;

/**
 * The polygons of a layer that make up a coverage.
 *
 * <p>A member's id is its row in the layer beneath the edits, as long as it is what it was there;
 * each shape that an edit made gets an id of its own. So what was found out about members stays
 * true for as long as their ids are around. {@link #row} tells where a member is in the layer now.
 *
 * <p>A polygon that is not valid takes part with its repaired shape, so that it leaves no hole
 * where it lies; it is marked, and no finding names it. Rows without a polygon are no members.
 */
public final class Members {
  private final Layer layer;
  private final MemberBase base;
  private final BitSet out;
  private final Map<Integer, LooseShape> loose;
  private final TileLoose tiles;
  private final MemberStep step;
  private final Object stamp = new Object();
  private final Map<Long, Integer> byFid = new HashMap<>();

  /**
   * @param out rows of the layer beneath that do not take part with the shape they have there
   * @param step what differs from the version before
   */
  Members(
      Layer layer,
      MemberBase base,
      BitSet out,
      Map<Integer, LooseShape> loose,
      TileLoose tiles,
      MemberStep step) {
    this.step = step;
    this.layer = layer;
    this.base = base;
    this.out = out;
    this.loose = loose;
    this.tiles = tiles;
    loose.values().forEach(shape -> byFid.put(shape.fid(), shape.id()));
  }

  /** The members of a layer; brought up to date from an earlier version where there is one. */
  public static Members of(Layer layer, Inspection inspection) {
    return of(layer, MemberBase.SEGMENTS_A_TILE, inspection);
  }

  /**
   * The same, saying how fine to partition; only who asks first is heard.
   *
   * @param segmentsATile changes nothing but the time it takes
   */
  static Members of(Layer layer, int segmentsATile, Inspection inspection) {
    record Key(String structure, Layer base) {}
    Layer base = Revision.baseOf(layer);
    return inspection
        .shared(
            new Key("members", base),
            () -> new MemberVersions(MemberBase.of(base, segmentsATile, inspection)))
        .at(layer, inspection);
  }

  public Layer layer() {
    return layer;
  }

  MemberBase base() {
    return base;
  }

  TileRings rings() {
    return base.rings();
  }

  TileLoose loose() {
    return tiles;
  }

  MemberStep step() {
    return step;
  }

  /** Stands for this version without holding on to it. */
  Object stamp() {
    return stamp;
  }

  Map<Integer, LooseShape> looseById() {
    return loose;
  }

  Collection<LooseShape> looseShapes() {
    return loose.values();
  }

  LooseShape loose(int id) {
    return loose.get(id);
  }

  boolean isOut(int baseRow) {
    return out.get(baseRow);
  }

  BitSet out() {
    return out;
  }

  /** Valid polygonal shape of a member. */
  public Geometry shape(int id) {
    return isLarge(id) ? large(id).shape() : made(id);
  }

  private Geometry made(int id) {
    LooseShape own = loose.get(id);
    return own == null ? base.shapes().geometry(id) : own.shape();
  }

  private boolean isLarge(int id) {
    LooseShape own = loose.get(id);
    return own == null
        ? base.shapes().hasVertices(id, LargeShape.VERTICES)
        : own.shape() instanceof Polygonal && own.shape().getNumPoints() >= LargeShape.VERTICES;
  }

  private LargeShape large(int id) {
    return base.large().of(id, () -> made(id));
  }

  /** Where a point lies in regard to a member. */
  private int locate(int id, Coordinate point) {
    return isLarge(id) ? large(id).locate(point) : PointInShape.locate(made(id), point);
  }

  /** Whether the border of a member comes as near as that to a face that it does not hold. */
  public boolean isWithinDistance(int id, Polygon face, double distance) {
    return isLarge(id)
        ? large(id).isWithinDistance(face, distance)
        : made(id).isWithinDistance(face, distance);
  }

  /** Feature id of a member. */
  public long fid(int id) {
    LooseShape own = loose.get(id);
    return own == null ? base.layer().fid(id) : own.fid();
  }

  /** Member that a row of the layer is, or -1. */
  int idOf(int row) {
    return idOfFeature(layer.fid(row));
  }

  /** Member that a feature is, or -1. */
  int idOfFeature(long fid) {
    Integer own = byFid.get(fid);
    if (own != null) {
      return own;
    }
    int beneath = base.layer().rowOf(fid);
    return beneath < 0 || out.get(beneath) || base.shapes().loose(beneath) != null ? -1 : beneath;
  }

  /** Whether a member of this id takes part. */
  boolean has(int id) {
    return loose.containsKey(id)
        || id < base.layer().size() && !out.get(id) && base.shapes().loose(id) == null;
  }

  /** Row of a member in the layer as it is now. */
  public int row(int id) {
    return layer.rowOf(fid(id));
  }

  public FeatureRef ref(int id) {
    return new FeatureRef(layer.name(), fid(id));
  }

  /** Whether the member stands with a repaired shape because its own is not valid. */
  public boolean isRepaired(int id) {
    LooseShape own = loose.get(id);
    return own != null && own.isRepaired();
  }

  /** Ids of all members with a repaired shape. */
  public int[] repaired() {
    return sorted(
        loose.values().stream().filter(LooseShape::isRepaired).mapToInt(LooseShape::id).toArray());
  }

  /** Order of members: that of their features. */
  public int compare(int a, int b) {
    return loose.isEmpty() ? Integer.compare(a, b) : Long.compare(fid(a), fid(b));
  }

  private int[] sorted(int[] ids) {
    Arrays.sort(ids);
    int count = 0;
    for (int i = 0; i < ids.length; i++) {
      if (i == 0 || ids[i] != ids[i - 1]) {
        ids[count++] = ids[i];
      }
    }
    int[] distinct = Arrays.copyOf(ids, count);
    return loose.isEmpty()
        ? distinct
        : Arrays.stream(distinct).boxed().sorted(this::compare).mapToInt(id -> id).toArray();
  }

  /** Passes the tiles that segments of a member may belong to. */
  void tilesOf(int id, IntConsumer tiles) {
    if (loose.containsKey(id)) {
      this.tiles.tilesOf(id, tiles);
    } else {
      base.rings().tilesOf(id, tiles);
    }
  }

  /** Ids of members whose envelope meets the given one, in their order. */
  public int[] within(Envelope envelope) {
    IntBag found = new IntBag();
    RingBoxes boxes = base.rings().boxes();
    base.rings()
        .within(
            envelope,
            ring -> {
              int row = base.shapes().rowOf(ring);
              // a box is rounded outwards; one that surely meets is not worth the making of a shape
              if (!out.get(row)
                  && (boxes.surelyMeet(ring, envelope)
                      || shape(row).getEnvelopeInternal().intersects(envelope))) {
                found.add(row);
              }
            });
    tiles.within(envelope, found::add);
    return sorted(found.toArray());
  }

  /** Passes the members whose interior holds a point, in their order. */
  public void at(Coordinate point, IntConsumer members) {
    for (int id : within(new Envelope(point))) {
      if (locate(id, point) == Location.INTERIOR) {
        members.accept(id);
      }
    }
  }

  /** How many members hold a point in their interior. */
  public int depthAt(Coordinate point) {
    int[] depth = {0};
    at(point, member -> depth[0]++);
    return depth[0];
  }

  /** Whether a point lies on the border of a member. */
  boolean isOnBorder(Coordinate point) {
    for (int id : within(new Envelope(point))) {
      if (locate(id, point) == Location.BOUNDARY) {
        return true;
      }
    }
    return false;
  }
}
