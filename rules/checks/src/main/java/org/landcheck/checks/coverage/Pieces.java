package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.landcheck.api.Inspection;
import org.landcheck.checks.coverage.CloseEdges.Pair;

/**
 * Open edges put together across tiles: a piece is all that hangs together or comes so close that
 * it must be noded together. The outlines of a piece depend on nothing else, so those of a piece
 * that is what it was are taken over.
 */
final class Pieces {
  /**
   * What a piece is made of.
   *
   * @param parts in the order of tiles
   * @param close edges that come close to another, by part and number in it
   */
  private record Content(List<Same> parts, Set<Close> close) {}

  /** A part by identity: {@link TileParts} keeps those that are what they were. */
  private static final class Same {
    private final int tile;
    private final TilePart part;

    Same(int tile, TilePart part) {
      this.tile = tile;
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

  private record Piece(Content content, List<Outline> outlines) {}

  private final OpenTiles tiles;
  private final Piece[][] byTile;
  private final List<Outline> outlines;

  private Pieces(OpenTiles tiles, Piece[][] byTile, List<Outline> outlines) {
    this.tiles = tiles;
    this.byTile = byTile;
    this.outlines = outlines;
  }

  /**
   * @param tolerance of noding
   */
  static Pieces of(OpenTiles tiles, double tolerance, Inspection inspection) {
    Piece[][] none = new Piece[tiles.parts().length][];
    for (int tile = 0; tile < none.length; tile++) {
      none[tile] = new Piece[tiles.parts()[tile].parts().size()];
    }
    return new Pieces(tiles, none, List.of())
        .with(tiles, PartSelection.all(tiles), Map.of(), tolerance, inspection);
  }

  /** The pieces of a later version. */
  Pieces again(OpenTiles now, double tolerance, Inspection inspection) {
    BitSet changed = now.changedSince(tiles);
    if (changed.isEmpty()) {
      return this;
    }
    Map<Content, Piece> before = new HashMap<>();
    List<Long> lost = new ArrayList<>();
    changed.stream()
        .forEach(
            tile -> {
              for (Piece piece : byTile[tile]) {
                if (before.put(piece.content, piece) == null) {
                  fellows(piece, now, lost::add);
                }
              }
            });
    PartSelection selection =
        PartSelection.around(
            changed,
            tiles,
            now,
            lost,
            (place, fellows) -> {
              int tile = PartNumbers.tile(place);
              if (now.parts()[tile] == tiles.parts()[tile]) {
                Piece piece = byTile[tile][PartNumbers.index(place)];
                if (before.put(piece.content, piece) == null) {
                  fellows(piece, now, fellows);
                }
              }
            });
    return with(now, selection, before, tolerance, inspection);
  }

  /** Passes the places of the parts of a piece that are left in a later version. */
  private static void fellows(Piece piece, OpenTiles now, LongConsumer places) {
    for (Same each : piece.content.parts) {
      List<TilePart> there = now.parts()[each.tile].parts();
      for (int i = 0; i < there.size(); i++) {
        if (there.get(i) == each.part) {
          places.accept(PartNumbers.place(each.tile, i));
        }
      }
    }
  }

  /**
   * Puts some parts together and takes over the rest.
   *
   * @param before the pieces that these parts were of
   */
  private Pieces with(
      OpenTiles now,
      PartSelection selection,
      Map<Content, Piece> before,
      double tolerance,
      Inspection inspection) {
    PartNumbers numbers = new PartNumbers(now.grid(), now.parts(), selection.places());
    int[] pieceOf = new int[numbers.size()];
    List<Content> contents = contents(numbers, pieceOf, now, selection.pairs());
    Piece[] pieces = new Piece[contents.size()];
    List<Integer> fresh = new ArrayList<>();
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] = before.get(contents.get(i));
      if (pieces[i] == null) {
        fresh.add(i);
      }
    }
    inspection.parallel(
        fresh.size(),
        k -> {
          Content content = contents.get(fresh.get(k));
          pieces[fresh.get(k)] = new Piece(content, outlines(content, tolerance));
        });
    Piece[][] next = byTile.clone();
    BitSet own = now.changedSince(tiles);
    own.stream().forEach(tile -> next[tile] = new Piece[now.parts()[tile].parts().size()]);
    for (int i = 0; i < pieceOf.length; i++) {
      int tile = PartNumbers.tile(numbers.place(i));
      if (!own.get(tile)) {
        own.set(tile);
        next[tile] = next[tile].clone();
      }
      next[tile][PartNumbers.index(numbers.place(i))] = pieces[pieceOf[i]];
    }
    return new Pieces(now, next, outlines(before.values(), pieces, fresh));
  }

  /** All outlines less those of pieces that are no more, and more those of new ones. */
  private List<Outline> outlines(Collection<Piece> before, Piece[] now, List<Integer> fresh) {
    Set<Piece> stayed = Collections.newSetFromMap(new IdentityHashMap<>());
    Collections.addAll(stayed, now);
    Set<Outline> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Piece piece : before) {
      if (!stayed.contains(piece)) {
        gone.addAll(piece.outlines);
      }
    }
    List<Outline> all = new ArrayList<>(outlines.size() + fresh.size());
    for (Outline outline : outlines) {
      if (gone.isEmpty() || !gone.contains(outline)) {
        all.add(outline);
      }
    }
    fresh.forEach(piece -> all.addAll(now[piece].outlines));
    return all;
  }

  /**
   * What the pieces are made of that some parts make up.
   *
   * @param pieceOf takes which piece each part is of
   */
  private static List<Content> contents(
      PartNumbers numbers, int[] pieceOf, OpenTiles now, List<Pair> pairs) {
    Map<Integer, Set<Close>> closeByPart = new HashMap<>();
    for (Pair pair : pairs) {
      int a = numbers.number(PartNumbers.place(pair.a(), now.parts()));
      int b = numbers.number(PartNumbers.place(pair.b(), now.parts()));
      numbers.join(a, b);
      closeByPart.computeIfAbsent(a, part -> new HashSet<>()).add(close(pair.a(), now));
      closeByPart.computeIfAbsent(b, part -> new HashSet<>()).add(close(pair.b(), now));
    }
    List<List<Same>> parts = new ArrayList<>();
    Map<Integer, Set<Close>> closeByPiece = new HashMap<>();
    for (int part = 0; part < numbers.size(); part++) {
      int root = numbers.root(part);
      if (root == part) {
        pieceOf[part] = parts.size();
        parts.add(new ArrayList<>(1));
      }
      int piece = pieceOf[root];
      pieceOf[part] = piece;
      int place = parts.get(piece).size();
      parts.get(piece).add(new Same(PartNumbers.tile(numbers.place(part)), numbers.part(part)));
      for (Close close : closeByPart.getOrDefault(part, Set.of())) {
        closeByPiece
            .computeIfAbsent(piece, none -> new HashSet<>())
            .add(new Close(place, close.x0, close.y0, close.x1, close.y1));
      }
    }
    List<Content> contents = new ArrayList<>(parts.size());
    for (int piece = 0; piece < parts.size(); piece++) {
      contents.add(
          new Content(List.copyOf(parts.get(piece)), closeByPiece.getOrDefault(piece, Set.of())));
    }
    return contents;
  }

  private static Close close(CloseEdges.Edge edge, OpenTiles now) {
    Segments open = now.borders()[edge.tile()].open();
    int e = edge.number();
    return new Close(0, open.x0(e), open.y0(e), open.x1(e), open.y1(e));
  }

  private static List<Outline> outlines(Content content, double tolerance) {
    if (content.parts.size() == 1 && content.close.isEmpty()) {
      return Noding.outlines(content.parts.get(0).part.edges(), new BitSet(), tolerance);
    }
    Segments edges = new Segments();
    BitSet close = new BitSet();
    for (int place = 0; place < content.parts.size(); place++) {
      Segments own = content.parts.get(place).part.edges();
      for (int e = 0; e < own.size(); e++) {
        Close key = new Close(place, own.x0(e), own.y0(e), own.x1(e), own.y1(e));
        if (!content.close.isEmpty() && content.close.contains(key)) {
          close.set(edges.size());
        }
        edges.add(own, e);
      }
    }
    return Noding.outlines(edges, close, tolerance);
  }

  /**
   * All outlines: first those that an earlier version had, the same objects in the order they had
   * there, then others.
   */
  List<Outline> outlines() {
    return outlines;
  }
}
