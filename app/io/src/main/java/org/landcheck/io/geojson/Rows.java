package org.landcheck.io.geojson;

import com.fasterxml.jackson.core.JsonParser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LocalText;
import org.landcheck.api.PackedShapesBuilder;
import org.landcheck.api.VertexSpace;
import org.landcheck.io.shape.UnreadableShapeException;
import org.landcheck.io.table.ColumnLayer;
import org.landcheck.io.table.TypedColumn;

/** The features read so far, as the layer they become. */
final class Rows {
  private static final int REPORT_EVERY = 1024;

  /** Cells of a table that need no reason. */
  private static final long MANY_CELLS = 1 << 25;

  private record Bad(int row, LocalText reason) {}

  final Properties properties = new Properties();
  final FeatureIds ids = new FeatureIds();
  private final PackedShapesBuilder shapes = new PackedShapesBuilder(VertexSpace.ofHeap());
  private final List<Bad> bad = new ArrayList<>();
  private final LongConsumer progress;
  private final long bytes;
  private int size;
  private boolean shaped;
  private GeometryType type = GeometryType.NONE;

  /**
   * @param progress hears of rows read; throws to stop
   * @param bytes length of the text: cells in no proportion to it are refused
   */
  Rows(LongConsumer progress, long bytes) {
    this.progress = progress;
    this.bytes = bytes;
  }

  int size() {
    return size;
  }

  /** Ends a row with what was read for it. */
  void end(GeometryReader geometry, JsonParser json) throws BadInputException {
    try {
      geometry.pack(shapes);
      if (geometry.isPresent()) {
        GeometryType kind = geometry.kind();
        type = !shaped || type == kind ? kind : GeometryType.ANY;
        shaped = true;
      }
      endRow(json);
    } catch (UnreadableShapeException e) {
      unreadable(e.reason(), json);
    }
  }

  /** Ends a row with a shape that nobody can make out. */
  void unreadable(LocalText reason, JsonParser json) throws BadInputException {
    bad.add(new Bad(size, reason));
    shapes.add(Layer.NO_GEOMETRY);
    endRow(json);
  }

  private void endRow(JsonParser json) throws BadInputException {
    properties.endRow();
    ids.endRow();
    size++;
    if (size % REPORT_EVERY == 0) {
      progress.accept(REPORT_EVERY);
      if ((long) size * properties.size() > MANY_CELLS + bytes) {
        throw new BadInputException(
            Place.of(json.currentTokenLocation())
                .says(
                    new LocalText(
                        "各要素的属性名几乎都不相同，不像一张表。请按类别分开导出",
                        "hardly two features have the same properties; export by kind")));
      }
    }
  }

  /** Forgets what was read for a row that turns out to be none. */
  void clear() {
    properties.clear();
    ids.clear();
  }

  /** Whether no row has anything that should be a shape. */
  boolean isTable() {
    return size > 0 && !shaped && bad.isEmpty();
  }

  /** The layer of all rows; to be asked for once. */
  Layer layer(String name, Crs crs, List<LocalText> lineage) {
    progress.accept(size % REPORT_EVERY);
    FeatureIds.Settled settled = ids.settle(properties.free("id"), size, lineage);
    int[] order = settled.order();
    List<TypedColumn> columns = properties.columns(size, order, lineage);
    settled.field().ifPresent(columns::add);
    boolean table = isTable();
    GeometryType shape = table ? GeometryType.NONE : shaped ? type : GeometryType.ANY;
    int[] places = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      places[order[place]] = place;
    }
    List<Layer.Unreadable> unreadable =
        bad.stream()
            .map(
                each -> {
                  int place = places.length == 0 ? each.row : places[each.row];
                  return new Layer.Unreadable(settled.fids().get(place), each.reason);
                })
            .sorted(Comparator.comparingLong(Layer.Unreadable::fid))
            .toList();
    var packed = shapes.build();
    return new ColumnLayer(
        new LayerSchema(name, shape, columns.stream().map(TypedColumn::field).toList()),
        crs,
        settled.fids(),
        table
            ? Optional.empty()
            : Optional.of(order.length == 0 ? packed : packed.reordered(order)),
        columns,
        unreadable);
  }
}
