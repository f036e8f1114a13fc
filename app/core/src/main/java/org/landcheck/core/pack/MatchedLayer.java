package org.landcheck.core.pack;

import java.util.List;
import java.util.Optional;
import org.landcheck.api.Crs;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.PackedShapes;
import org.landcheck.api.Revision;
import org.locationtech.jts.geom.Geometry;

/**
 * A layer whose schema carries the pack's field names; rows, values and the layer's own name are
 * the source's. Two views of one layer under one schema are equal, so that structures built from
 * one serve the other.
 */
public final class MatchedLayer implements Layer {
  private final Layer source;
  private final LayerSchema schema;

  MatchedLayer(Layer source, LayerSchema schema) {
    this.source = source;
    this.schema = schema;
  }

  /** The layer as its source names it. */
  public Layer source() {
    return source;
  }

  /** Another version of the layer, seen the same way. */
  public MatchedLayer over(Layer version) {
    return new MatchedLayer(version, schema);
  }

  @Override
  public LayerSchema schema() {
    return schema;
  }

  @Override
  public Crs crs() {
    return source.crs();
  }

  @Override
  public int size() {
    return source.size();
  }

  @Override
  public long fid(int row) {
    return source.fid(row);
  }

  @Override
  public int rowOf(long fid) {
    return source.rowOf(fid);
  }

  @Override
  public Geometry geometry(int row) {
    return source.geometry(row);
  }

  @Override
  public Object value(int row, int field) {
    return source.value(row, field);
  }

  @Override
  public List<Unreadable> unreadable() {
    return source.unreadable();
  }

  @Override
  public Optional<PackedShapes> shapes() {
    return source.shapes();
  }

  @Override
  public Optional<Revision> revision() {
    return source.revision().map(Edits::new);
  }

  /** The edits of the source, with the layer beneath them seen the same way. */
  private final class Edits implements Revision {
    private final Revision edits;

    Edits(Revision edits) {
      this.edits = edits;
    }

    @Override
    public Layer base() {
      return over(edits.base());
    }

    @Override
    public int baseRow(int row) {
      return edits.baseRow(row);
    }

    @Override
    public int rowOfBase(int baseRow) {
      return edits.rowOfBase(baseRow);
    }

    @Override
    public int[] touchedRows() {
      return edits.touchedRows();
    }

    @Override
    public int[] lostRows() {
      return edits.lostRows();
    }

    @Override
    public Optional<long[]> differingFrom(Revision other) {
      return edits.differingFrom(other instanceof Edits seen ? seen.edits : other);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MatchedLayer layer
        && source == layer.source
        && schema.equals(layer.schema);
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(source);
  }
}
