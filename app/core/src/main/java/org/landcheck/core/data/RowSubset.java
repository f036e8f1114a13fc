package org.landcheck.core.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.landcheck.api.Crs;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.Neighbours;
import org.landcheck.api.Revision;
import org.locationtech.jts.geom.Geometry;

/**
 * Some rows of a layer as a layer of its own. Those of an edited layer are a revision of those of
 * the layer beneath, so that what was built from these can be kept.
 */
public final class RowSubset implements Layer {
  /** Which rows of the whole are meant, in their order; -1 for a row that is not. */
  interface Choice {
    int size();

    int whole(int own);

    int own(int whole);
  }

  private record Listed(int[] rows) implements Choice {
    @Override
    public int size() {
      return rows.length;
    }

    @Override
    public int whole(int own) {
      return rows[own];
    }

    @Override
    public int own(int whole) {
      return Math.max(-1, Arrays.binarySearch(rows, whole));
    }
  }

  private final Layer layer;
  private final Choice rows;
  private final Optional<Revision> revision;

  private RowSubset(Layer layer, Choice rows, Optional<Revision> revision) {
    this.layer = layer;
    this.rows = rows;
    this.revision = revision;
  }

  /**
   * @param rows rows of the layer, ascending
   */
  public static RowSubset of(Layer layer, int[] rows) {
    return new RowSubset(layer, new Listed(rows), Optional.empty());
  }

  /**
   * The rows of an edited layer that meet a condition. Costs by the number of edits.
   *
   * @param base the rows of the layer beneath that meet it
   * @param accepts tells it of a row of the edited layer
   */
  public static RowSubset revised(Layer edited, RowSubset base, IntPredicate accepts) {
    RevisedRows rows = new RevisedRows(edited, base, accepts);
    return new RowSubset(edited, rows, Optional.of(rows));
  }

  /** The layer the rows are taken from. */
  public Layer whole() {
    return layer;
  }

  /** Row of the whole. */
  public int wholeRow(int row) {
    return rows.whole(row);
  }

  /** Row of the subset that a row of the whole is, or -1. */
  public int ownRow(int wholeRow) {
    return rows.own(wholeRow);
  }

  /** Finds rows of the subset with an index of the whole. */
  public Neighbours within(Neighbours whole) {
    return (envelope, found) ->
        whole.within(
            envelope,
            row -> {
              int own = rows.own(row);
              if (own >= 0) {
                found.accept(own);
              }
            });
  }

  @Override
  public Optional<Revision> revision() {
    return revision;
  }

  @Override
  public LayerSchema schema() {
    return layer.schema();
  }

  @Override
  public Crs crs() {
    return layer.crs();
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public long fid(int row) {
    return layer.fid(rows.whole(row));
  }

  @Override
  public int rowOf(long fid) {
    int row = layer.rowOf(fid);
    return row < 0 ? -1 : rows.own(row);
  }

  @Override
  public Geometry geometry(int row) {
    return layer.geometry(rows.whole(row));
  }

  @Override
  public Object value(int row, int field) {
    return layer.value(rows.whole(row), field);
  }

  @Override
  public List<Unreadable> unreadable() {
    return layer.unreadable().stream().filter(each -> rowOf(each.fid()) >= 0).toList();
  }
}
