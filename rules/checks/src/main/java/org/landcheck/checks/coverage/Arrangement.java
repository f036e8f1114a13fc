package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.landcheck.api.Inspection;
import org.landcheck.checks.coverage.CloseEdges.Pair;
import org.locationtech.jts.geom.Envelope;

/**
 * What the borders of a set of polygons do where they do not simply cancel: open borders, the faces
 * they enclose with the number of polygons in each, and the vertices that agreeing borders do not
 * share.
 *
 * <p>Worked out tile by tile, so that after an edit only tiles that changed segments come to are
 * worked out again, and what hangs together with them.
 */
final class Arrangement {
  /** What is kept of the making of the faces, to follow an edit. */
  private record Made(OpenTiles open, Pieces pieces, FaceDepths depths) {}

  private final TileGrid grid;
  private final double tolerance;
  private final boolean alone;
  private final Segments[] rest;
  private final TileReach reach;
  private final TileBorders[] borders;
  private final List<Face> faces;
  private final Optional<Made> made;

  private Arrangement(
      TileGrid grid,
      double tolerance,
      boolean alone,
      Segments[] rest,
      TileReach reach,
      TileBorders[] borders,
      List<Face> faces,
      Optional<Made> made) {
    this.grid = grid;
    this.tolerance = tolerance;
    this.alone = alone;
    this.rest = rest;
    this.reach = reach;
    this.borders = borders;
    this.faces = faces;
    this.made = made;
  }

  /**
   * @param rest unmatched segments by tile
   * @param first of two members the one to be named
   * @param wanted depths of the faces that will be asked for
   */
  static Arrangement of(
      TileGrid grid,
      Segments[] rest,
      double tolerance,
      IntBinaryOperator first,
      IntPredicate wanted,
      Inspection inspection) {
    return of(grid, rest, tolerance, first, wanted, Optional.empty(), inspection);
  }

  /**
   * An arrangement of which only faces will be asked for.
   *
   * @param rest unmatched segments by tile
   * @param first of two members the one to be named
   * @param wanted depths of the faces that will be asked for
   * @param like one of a coverage, in the same grid and for the same tolerance: where all segments
   *     near a tile are the same objects in both, so is what becomes of them, and what settles
   *     there does so here if nothing else comes near
   */
  static Arrangement of(
      TileGrid grid,
      Segments[] rest,
      double tolerance,
      IntBinaryOperator first,
      IntPredicate wanted,
      Optional<Arrangement> like,
      Inspection inspection) {
    int tiles = grid.tiles();
    double halo = Snapping.halo(tolerance);
    Segments[] thin =
        like.map(a -> Thinning.of(grid, rest, a.rest, a.borders(), halo, inspection)).orElse(rest);
    // what is left out comes to no other tile: all of it reaches no farther
    TileReach reach = TileReach.of(grid, thin, halo);
    Snapping snapping = new Snapping(grid, thin, reach, tolerance, first, like.isEmpty());
    TileBorders[] borders = new TileBorders[tiles];
    TileParts[] parts = new TileParts[tiles];
    inspection.parallel(
        tiles,
        tile -> {
          if (like.isPresent()
              && reach.isAlikeAround(tile, rest, like.get().rest)
              && like.get().reach.isAlikeAround(tile, rest, like.get().rest)) {
            borders[tile] = like.get().borders[tile];
          } else {
            borders[tile] = snapping.borders(tile);
          }
          parts[tile] = TileParts.of(grid, tile, borders[tile].open(), TileParts.NONE);
        });
    double distance = Snapping.closeness(tolerance);
    TileReach openReach = TileReach.of(grid, open(borders), distance);
    CloseEdges search = new CloseEdges(grid, borders, openReach, distance);
    List<Pair>[] close = lists(tiles);
    inspection.parallel(tiles, tile -> close[tile] = search.in(tile));
    OpenTiles open = new OpenTiles(grid, borders, openReach, parts, close);
    Pieces pieces = Pieces.of(open, tolerance, inspection);
    inspection.checkCancelled();
    FaceDepths depths = FaceDepths.of(pieces.outlines(), wanted, inspection);
    Optional<Made> made =
        inspection.editsMayFollow()
            ? Optional.of(new Made(open, pieces, depths))
            : Optional.empty();
    return new Arrangement(
        grid, tolerance, like.isEmpty(), rest, reach, borders, depths.faces(), made);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static List<Pair>[] lists(int tiles) {
    return new List[tiles];
  }

  private static Segments[] open(TileBorders[] borders) {
    Segments[] open = new Segments[borders.length];
    for (int tile = 0; tile < open.length; tile++) {
      open[tile] = borders[tile].open();
    }
    return open;
  }

  /** Whether it can be asked for what it is after an edit. */
  boolean canFollow() {
    return made.isPresent();
  }

  /**
   * The arrangement after the unmatched segments of some tiles changed; for one that can follow.
   *
   * @param changed tiles; in all others the segments are the same objects
   * @param touched whether a polygon near a place was edited
   */
  Arrangement again(
      Segments[] now,
      BitSet changed,
      IntBinaryOperator first,
      Predicate<Envelope> touched,
      Inspection inspection) {
    Made before = made.orElseThrow();
    OpenTiles open = before.open;
    TileReach nowReach = reach.again(tile -> now[tile], changed, Snapping.halo(tolerance));
    BitSet redo = new BitSet();
    reach.addReached(changed, redo);
    nowReach.addReached(changed, redo);
    // a segment that runs through one of these tiles may be cut elsewhere differently now
    BitSet around = new BitSet();
    redo.stream().forEach(tile -> addWhereSegmentsGo(tile, now, nowReach, around));
    around.or(redo);
    Snapping snapping = new Snapping(grid, now, nowReach, tolerance, first, alone);
    TileBorders[] nowBorders = borders.clone();
    TileParts[] nowParts = open.parts().clone();
    int[] tiles = around.stream().toArray();
    inspection.parallel(
        tiles.length,
        i -> {
          int tile = tiles[i];
          nowBorders[tile] = snapping.borders(tile);
          Segments own = nowBorders[tile].open();
          if (!own.same(borders[tile].open())) {
            nowParts[tile] = TileParts.of(grid, tile, own, nowParts[tile]);
          }
        });
    double distance = Snapping.closeness(tolerance);
    TileReach nowOpenReach = open.reach().again(tile -> nowBorders[tile].open(), around, distance);
    BitSet near = new BitSet();
    open.reach().addReached(around, near);
    nowOpenReach.addReached(around, near);
    CloseEdges search = new CloseEdges(grid, nowBorders, nowOpenReach, distance);
    List<Pair>[] nowClose = open.close().clone();
    int[] nearTiles = near.stream().toArray();
    inspection.parallel(nearTiles.length, i -> nowClose[nearTiles[i]] = search.in(nearTiles[i]));
    OpenTiles nowOpen = new OpenTiles(grid, nowBorders, nowOpenReach, nowParts, nowClose);
    Pieces nowPieces = before.pieces.again(nowOpen, tolerance, inspection);
    inspection.checkCancelled();
    FaceDepths depths = before.depths.again(nowPieces.outlines(), touched, inspection);
    return new Arrangement(
        grid,
        tolerance,
        alone,
        now,
        nowReach,
        nowBorders,
        depths.faces(),
        Optional.of(new Made(nowOpen, nowPieces, depths)));
  }

  private void addWhereSegmentsGo(int tile, Segments[] now, TileReach nowReach, BitSet to) {
    double halo = Snapping.halo(tolerance);
    nowReach.forOwners(
        tile,
        owner -> {
          Segments own = now[owner];
          for (int i = 0; i < own.size(); i++) {
            if (own.meets(i, grid, tile, halo)) {
              own.forTiles(i, grid, halo, to::set);
            }
          }
        });
  }

  Segments[] rest() {
    return rest;
  }

  TileGrid grid() {
    return grid;
  }

  /** What is left by tile. */
  TileBorders[] borders() {
    return borders;
  }

  /** Open edges by the tile they belong to. */
  Segments[] open() {
    return open(borders);
  }

  /** Vertices of a coverage that agreeing borders do not share. */
  List<OneSidedVertex> oneSided() {
    List<OneSidedVertex> all = new ArrayList<>();
    for (TileBorders each : borders) {
      all.addAll(each.oneSided());
    }
    return all;
  }

  /** The bounded faces of the depths wanted, in a fixed order. */
  List<Face> faces() {
    return faces;
  }
}
