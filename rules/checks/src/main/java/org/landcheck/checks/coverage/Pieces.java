package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landcheck.api.Inspection;
import org.landcheck.checks.coverage.CloseEdges.Pair;

/**
 * Open edges put together across tiles: a piece is all that hangs together or comes so close that
 * it must be noded together. The outlines of a piece depend on nothing else, so those of a piece
 * that is what it was are taken over.
 */
final class Pieces {
  static final Pieces NONE = new Pieces(Map.of());

  /**
   * What a piece is made of.
   *
   * @param parts in the order of tiles
   * @param close edges that come close to another, by part and number in it
   */
  private record Piece(List<Same> parts, Set<Close> close) {}

  /** A part by identity: {@link TileParts} keeps those that are what they were. */
  private static final class Same {
    private final TilePart part;

    Same(TilePart part) {
      this.part = part;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Same same && part == same.part;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(part);
    }
  }

  private record Close(int part, double x0, double y0, double x1, double y1) {}

  private final Map<Piece, List<Outline>> outlines;

  private Pieces(Map<Piece, List<Outline>> outlines) {
    this.outlines = outlines;
  }

  /**
   * @param pairs edges that come close
   * @param before whose outlines can be taken over
   */
  static Pieces of(
      TileGrid grid,
      TileBorders[] borders,
      TileParts[] tiles,
      List<Pair> pairs,
      double tolerance,
      Pieces before,
      Inspection inspection) {
    PartNumbers numbers = new PartNumbers(grid, tiles);
    for (Pair pair : pairs) {
      numbers.join(numbers.of(pair.a()), numbers.of(pair.b()));
    }
    Map<Integer, Set<Close>> closeByPart = new HashMap<>();
    for (Pair pair : pairs) {
      for (CloseEdges.Edge edge : List.of(pair.a(), pair.b())) {
        int part = numbers.of(edge);
        Segments open = borders[edge.tile()].open();
        int e = edge.number();
        closeByPart
            .computeIfAbsent(part, p -> new HashSet<>())
            .add(new Close(0, open.x0(e), open.y0(e), open.x1(e), open.y1(e)));
      }
    }
    List<Piece> pieces = pieces(numbers, closeByPart);
    List<List<Outline>> results = new ArrayList<>();
    List<Integer> fresh = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      results.add(before.outlines.get(pieces.get(i)));
      if (results.get(i) == null) {
        fresh.add(i);
      }
    }
    List<List<Outline>> made = new ArrayList<>();
    fresh.forEach(i -> made.add(null));
    inspection.parallel(
        fresh.size(), k -> made.set(k, outlines(pieces.get(fresh.get(k)), tolerance)));
    Map<Piece, List<Outline>> all = new HashMap<>();
    for (int k = 0; k < fresh.size(); k++) {
      results.set(fresh.get(k), made.get(k));
    }
    for (int i = 0; i < pieces.size(); i++) {
      all.put(pieces.get(i), results.get(i));
    }
    return new Pieces(all);
  }

  private static List<Piece> pieces(PartNumbers numbers, Map<Integer, Set<Close>> closeByPart) {
    Map<Integer, Piece> byRoot = new HashMap<>();
    List<Piece> pieces = new ArrayList<>();
    for (int part = 0; part < numbers.size(); part++) {
      int root = numbers.root(part);
      if (root == part) {
        Piece piece = new Piece(new ArrayList<>(), new HashSet<>());
        byRoot.put(root, piece);
        pieces.add(piece);
      }
      Piece piece = byRoot.get(root);
      int place = piece.parts.size();
      piece.parts.add(new Same(numbers.part(part)));
      for (Close close : closeByPart.getOrDefault(part, Set.of())) {
        piece.close.add(new Close(place, close.x0, close.y0, close.x1, close.y1));
      }
    }
    return pieces;
  }

  private static List<Outline> outlines(Piece piece, double tolerance) {
    Segments edges = new Segments();
    BitSet close = new BitSet();
    for (int place = 0; place < piece.parts.size(); place++) {
      Segments own = piece.parts.get(place).part.edges();
      for (int e = 0; e < own.size(); e++) {
        Close key = new Close(place, own.x0(e), own.y0(e), own.x1(e), own.y1(e));
        if (!piece.close.isEmpty() && piece.close.contains(key)) {
          close.set(edges.size());
        }
        edges.add(own, e);
      }
    }
    return Noding.outlines(edges, close, tolerance);
  }

  /** All outlines, in no order. */
  List<Outline> outlines() {
    List<Outline> all = new ArrayList<>();
    outlines.values().forEach(all::addAll);
    return all;
  }
}
