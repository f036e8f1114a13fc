package org.landcheck.checks.coverage;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * The members of one layer as part of an arrangement: placed in its grid, counted once more or once
 * less, and named so that no two sources give two members one name.
 */
final class Source {
  /** No member's name. */
  static final int NOBODY = Integer.MIN_VALUE;

  private final Members members;
  private final TileRings rings;
  private final TileLoose loose;
  private final boolean second;
  private final boolean takenAway;

  private Source(
      Members members, TileRings rings, TileLoose loose, boolean second, boolean takenAway) {
    this.members = members;
    this.rings = rings;
    this.loose = loose;
    this.second = second;
    this.takenAway = takenAway;
  }

  /** Members in their own grid. */
  static Source of(Members members) {
    return new Source(members, members.rings(), members.loose(), false, false);
  }

  /**
   * Members of another layer, in the grid of the first.
   *
   * @param takenAway whether a polygon counts as one less
   */
  static Source second(Members members, TileRings rings, boolean takenAway) {
    TileLoose loose = TileLoose.none(rings.grid()).with(List.of(), members.looseShapes());
    return new Source(members, rings, loose, true, takenAway);
  }

  Members members() {
    return members;
  }

  TileRings rings() {
    return rings;
  }

  TileLoose loose() {
    return loose;
  }

  TileGrid grid() {
    return rings.grid();
  }

  boolean isTakenAway() {
    return takenAway;
  }

  /** Passes the tiles that segments of a member may belong to. */
  void tilesOf(int id, IntConsumer tiles) {
    if (members.loose(id) == null) {
      rings.tilesOf(id, tiles);
    } else {
      loose.tilesOf(id, tiles);
    }
  }

  int segmentsNear(int tile) {
    return rings.segmentsNear(tile) + loose.segmentsIn(tile);
  }

  /** What a member is called in the arrangement: its id, or the complement of it. */
  int name(int id) {
    return second ? ~id : id;
  }

  /** Whether a name is that of a member of the first layer. */
  static boolean isFirst(int name) {
    return name >= 0;
  }

  /** Id of a member of the second layer. */
  static int idOfSecond(int name) {
    return ~name;
  }
}
