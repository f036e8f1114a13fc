package org.landcheck.io.vct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.GeometryType;
import org.landcheck.api.VertexSpace;

/** What the sections of a file say about one layer. */
final class LayerParts {
  private final String name;
  private final List<FeatureCode> codes = new ArrayList<>();
  private final ShapeList shapes;
  private Optional<AttributeTable> rows = Optional.empty();
  private long undeclared;

  LayerParts(String name, VertexSpace space) {
    this.name = name;
    this.shapes = new ShapeList(space);
  }

  String name() {
    return name;
  }

  /** Codes of its objects, in the order met. */
  List<FeatureCode> codes() {
    return codes;
  }

  ShapeList shapes() {
    return shapes;
  }

  Optional<AttributeTable> rows() {
    return rows;
  }

  void rows(AttributeTable table) {
    rows = Optional.of(table);
  }

  /** Line of the first object of a code that is not declared; 0 if there is none. */
  long undeclared() {
    return undeclared;
  }

  void undeclared(long line) {
    undeclared = line;
  }

  /** The kind its codes declare; any if they differ. */
  GeometryType geometry() {
    List<GeometryType> types =
        codes.stream()
            .map(code -> code.kind().geometry())
            .filter(type -> type != GeometryType.NONE)
            .distinct()
            .toList();
    return types.isEmpty()
        ? GeometryType.NONE
        : types.size() == 1 ? types.get(0) : GeometryType.ANY;
  }

  /** Whether nothing but the code tells some objects from others. */
  boolean needsCodes() {
    boolean declared =
        rows.isPresent()
            && rows.get().structure().fields().stream()
                .anyMatch(field -> field.name().equalsIgnoreCase("YSDM"));
    long kinds = codes.stream().map(FeatureCode::kind).distinct().count();
    return !declared && codes.size() > kinds;
  }
}
