package org.landcheck.io.filegdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.GeometryType;

/**
 * What the head of a {@code .gdbtable} says. The layout is that of the "FGDB Spec" which E. Rouault
 * found out and published with his dump_gdbtable.
 *
 * @param wide whether keys have 64 bits
 * @param edition 3 for geodatabases of ArcGIS 9, 4 and more for later ones
 * @param utf8 whether texts are UTF-8, else UTF-16
 * @param nullBytes bytes of the bits before each row that say which columns are NULL
 */
record TableHeader(
    boolean wide,
    int edition,
    GeometryType shapes,
    boolean utf8,
    List<GdbField> fields,
    Optional<ShapeGrid> grid,
    int nullBytes) {
  private static final int UTF8 = 0x1;
  private static final int OUT_OF_LINE = 0x4;

  /**
   * @param wide whether keys have 64 bits
   * @param bytes the part about columns, its own length included
   */
  static TableHeader parse(boolean wide, byte[] bytes) throws CutOffException, DamagedException {
    ByteCursor in = ByteCursor.of(bytes);
    in.skip(4);
    int edition = in.i32();
    int shape = in.u8();
    int flags = in.u8();
    in.skip(1);
    int dimensions = in.u8();
    FieldReader reader = new FieldReader(in, (dimensions & 0x80) != 0, (dimensions & 0x40) != 0);
    int count = in.u16();
    List<GdbField> fields = new ArrayList<>();
    int nullable = 0;
    for (int i = 0; i < count; i++) {
      GdbField field = reader.next();
      fields.add(field);
      nullable += field.nullable() ? 1 : 0;
    }
    if (reader.grid().isPresent() && (flags & OUT_OF_LINE) != 0) {
      throw new DamagedException("把图形存放在表外，不受支持", "keeps its shapes elsewhere; not supported");
    }
    return new TableHeader(
        wide,
        edition,
        shapes(shape, reader.grid().isPresent()),
        (flags & UTF8) != 0,
        List.copyOf(fields),
        reader.grid(),
        (nullable + 7) / 8);
  }

  private static GeometryType shapes(int code, boolean present) {
    if (!present) {
      return GeometryType.NONE;
    }
    return switch (code) {
      case 1, 2 -> GeometryType.POINT;
      case 3 -> GeometryType.LINE;
      case 4 -> GeometryType.POLYGON;
      default -> GeometryType.ANY;
    };
  }
}
