package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import java.util.function.IntPredicate;
import org.landcheck.api.Inspection;
import org.landcheck.checks.coverage.CloseEdges.Pair;
import org.landcheck.checks.coverage.Outline.OwnFace;

/**
 * What the borders of a set of polygons do where they do not simply cancel: open borders, the faces
 * they enclose with the number of polygons in each, and the vertices that agreeing borders do not
 * share.
 *
 * <p>Worked out tile by tile, so that after an edit only tiles that changed segments come to are
 * worked out again, and what hangs together with them.
 */
final class Arrangement {
  private final TileGrid grid;
  private final double tolerance;
  private final Segments[] rest;
  private final TileReach reach;
  private final TileBorders[] borders;
  private final TileReach openReach;
  private final TileParts[] parts;
  private final List<Pair>[] close;
  private final Pieces pieces;
  private final FaceDepths depths;
  private final Map<IntPredicate, Map<OwnFace, Object>> known;

  private Arrangement(
      TileGrid grid,
      double tolerance,
      Segments[] rest,
      TileReach reach,
      TileBorders[] borders,
      TileReach openReach,
      TileParts[] parts,
      List<Pair>[] close,
      Pieces before,
      Map<IntPredicate, Map<OwnFace, Object>> known,
      Inspection inspection) {
    this.grid = grid;
    this.tolerance = tolerance;
    this.rest = rest;
    this.reach = reach;
    this.borders = borders;
    this.openReach = openReach;
    this.parts = parts;
    this.close = close;
    this.known = known;
    List<Pair> pairs = new ArrayList<>();
    for (List<Pair> each : close) {
      pairs.addAll(each);
    }
    this.pieces = Pieces.of(grid, borders, parts, pairs, tolerance, before, inspection);
    inspection.checkCancelled();
    this.depths = new FaceDepths(pieces.outlines(), inspection);
  }

  /**
   * @param rest unmatched segments by tile
   * @param first of two members the one to be named
   */
  static Arrangement of(
      TileGrid grid,
      Segments[] rest,
      double tolerance,
      IntBinaryOperator first,
      Inspection inspection) {
    return of(grid, rest, tolerance, first, Optional.empty(), inspection);
  }

  /**
   * @param like an arrangement in the same grid and for the same tolerance: where all segments near
   *     a tile are the same objects in both, so is what becomes of them
   */
  static Arrangement of(
      TileGrid grid,
      Segments[] rest,
      double tolerance,
      IntBinaryOperator first,
      Optional<Arrangement> like,
      Inspection inspection) {
    int tiles = grid.tiles();
    TileReach reach = TileReach.of(grid, rest, Snapping.halo(tolerance));
    Snapping snapping = new Snapping(grid, rest, reach, tolerance, first);
    TileBorders[] borders = new TileBorders[tiles];
    TileParts[] parts = new TileParts[tiles];
    inspection.parallel(
        tiles,
        tile -> {
          if (like.isPresent()
              && reach.isAlikeAround(tile, rest, like.get().rest)
              && like.get().reach.isAlikeAround(tile, rest, like.get().rest)) {
            borders[tile] = like.get().borders[tile];
            parts[tile] = like.get().parts[tile];
          } else {
            borders[tile] = snapping.borders(tile);
            parts[tile] = TileParts.of(grid, tile, borders[tile].open(), TileParts.NONE);
          }
        });
    double distance = Snapping.closeness(tolerance);
    TileReach openReach = TileReach.of(grid, open(borders), distance);
    CloseEdges search = new CloseEdges(grid, borders, openReach, distance);
    List<Pair>[] close = lists(tiles);
    inspection.parallel(tiles, tile -> close[tile] = search.in(tile));
    return new Arrangement(
        grid,
        tolerance,
        rest,
        reach,
        borders,
        openReach,
        parts,
        close,
        Pieces.NONE,
        new HashMap<>(),
        inspection);
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

  /**
   * The arrangement after the unmatched segments of some tiles changed.
   *
   * @param changed tiles; in all others the segments are the same objects
   */
  Arrangement again(
      Segments[] now, BitSet changed, IntBinaryOperator first, Inspection inspection) {
    TileReach nowReach = reach.again(now, changed, Snapping.halo(tolerance));
    BitSet redo = new BitSet();
    reach.addReached(changed, redo);
    nowReach.addReached(changed, redo);
    // a segment that runs through one of these tiles may be cut elsewhere differently now
    BitSet around = new BitSet();
    redo.stream().forEach(tile -> addWhereSegmentsGo(tile, now, nowReach, around));
    around.or(redo);
    Snapping snapping = new Snapping(grid, now, nowReach, tolerance, first);
    TileBorders[] nowBorders = borders.clone();
    TileParts[] nowParts = parts.clone();
    int[] tiles = around.stream().toArray();
    inspection.parallel(
        tiles.length,
        i -> {
          int tile = tiles[i];
          nowBorders[tile] = snapping.borders(tile);
          Segments open = nowBorders[tile].open();
          if (!open.same(borders[tile].open())) {
            nowParts[tile] = TileParts.of(grid, tile, open, parts[tile]);
          }
        });
    double distance = Snapping.closeness(tolerance);
    TileReach nowOpenReach = openReach.again(open(nowBorders), around, distance);
    BitSet near = new BitSet();
    openReach.addReached(around, near);
    nowOpenReach.addReached(around, near);
    CloseEdges search = new CloseEdges(grid, nowBorders, nowOpenReach, distance);
    List<Pair>[] nowClose = close.clone();
    int[] nearTiles = near.stream().toArray();
    inspection.parallel(nearTiles.length, i -> nowClose[nearTiles[i]] = search.in(nearTiles[i]));
    return new Arrangement(
        grid,
        tolerance,
        now,
        nowReach,
        nowBorders,
        nowOpenReach,
        nowParts,
        nowClose,
        pieces,
        known,
        inspection);
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

  /** Open edges by the tile they belong to. */
  Segments[] open() {
    return open(borders);
  }

  /** Vertices that agreeing borders do not share. */
  List<OneSidedVertex> oneSided() {
    List<OneSidedVertex> all = new ArrayList<>();
    for (TileBorders each : borders) {
      all.addAll(each.oneSided());
    }
    return all;
  }

  /**
   * The bounded faces of some depths, in a fixed order.
   *
   * @param wanted the same object each time, so that faces can be taken over between versions
   */
  List<Face> faces(IntPredicate wanted, Inspection inspection) {
    return depths.faces(wanted, known.computeIfAbsent(wanted, w -> new HashMap<>()), inspection);
  }
}
