package org.landcheck.io.filegdb;

import java.util.Optional;

/** Reads the descriptions of a table's columns one after the other. */
final class FieldReader {
  private static final int NULLABLE = 1;
  private static final int HAS_DEFAULT = 4;

  private final ByteCursor in;
  private final boolean hasZ;
  private final boolean hasM;
  private boolean keyed;
  private Optional<ShapeGrid> grid = Optional.empty();

  FieldReader(ByteCursor in, boolean hasZ, boolean hasM) {
    this.in = in;
    this.hasZ = hasZ;
    this.hasM = hasM;
  }

  /** How the shapes are stored, once their column was met. */
  Optional<ShapeGrid> grid() {
    return grid;
  }

  GdbField next() throws CutOffException, DamagedException {
    String name = in.utf16(in.u8());
    String alias = in.utf16(in.u8());
    int code = in.u8();
    if (code >= FieldKind.values().length) {
      throw new DamagedException(
          "的字段 " + name + " 类型未知（" + code + "）",
          "has a column " + name + " of unknown type " + code);
    }
    FieldKind kind = FieldKind.values()[code];
    return switch (kind) {
      case STRING -> text(name, alias);
      case GEOMETRY -> shapes(name, alias);
      case RASTER -> raster(name, alias);
      case OBJECT_ID, BINARY, GUID, GLOBAL_ID, XML -> simple(name, alias, kind);
      default -> number(name, alias, kind);
    };
  }

  private GdbField text(String name, String alias) throws CutOffException {
    int length = Math.max(0, in.i32());
    int flags = in.u8();
    long preset = in.varUInt();
    if ((flags & HAS_DEFAULT) != 0) {
      in.skip((int) Math.min(preset, Integer.MAX_VALUE));
    }
    return new GdbField(name, alias, FieldKind.STRING, (flags & NULLABLE) != 0, length, false);
  }

  private GdbField simple(String name, String alias, FieldKind kind)
      throws CutOffException, DamagedException {
    in.skip(1);
    int flags = in.u8();
    if (kind == FieldKind.OBJECT_ID) {
      if (keyed) {
        throw new DamagedException("有两个 OBJECTID 字段", "has two key columns");
      }
      keyed = true;
    }
    boolean nullable = (flags & NULLABLE) != 0;
    int length = kind == FieldKind.GUID || kind == FieldKind.GLOBAL_ID ? Values.GUID_LENGTH : 0;
    return new GdbField(name, alias, kind, nullable, length, false);
  }

  private GdbField number(String name, String alias, FieldKind kind) throws CutOffException {
    in.skip(1);
    int flags = in.u8();
    int preset = in.u8();
    if ((flags & HAS_DEFAULT) != 0) {
      in.skip(preset);
    }
    return new GdbField(name, alias, kind, (flags & NULLABLE) != 0, 0, false);
  }

  private GdbField shapes(String name, String alias) throws CutOffException, DamagedException {
    if (grid.isPresent()) {
      throw new DamagedException("有两个图形字段", "has two columns of shapes");
    }
    in.skip(1);
    int flags = in.u8();
    ShapeGrid found = grid(wkt(), in.u8());
    in.skip(4 * Double.BYTES + (hasZ ? 2 * Double.BYTES : 0) + (hasM ? 2 * Double.BYTES : 0));
    in.skip(1);
    int cells = in.i32();
    if (cells < 0 || cells > in.remaining() / Double.BYTES) {
      throw CutOffException.INSTANCE;
    }
    in.skip(cells * Double.BYTES);
    if (!(found.scale() > 0)) {
      throw new DamagedException("的坐标分辨率无效", "has no valid resolution of coordinates");
    }
    grid = Optional.of(found);
    return new GdbField(name, alias, FieldKind.GEOMETRY, (flags & NULLABLE) != 0, 0, false);
  }

  private String wkt() throws CutOffException {
    int bytes = in.u16();
    String text = in.utf16(bytes / 2);
    in.skip(bytes % 2);
    return text;
  }

  private ShapeGrid grid(String wkt, int flags) throws CutOffException {
    boolean m = (flags & 2) != 0;
    boolean z = (flags & 4) != 0;
    double x0 = in.f64();
    double y0 = in.f64();
    double scale = in.f64();
    double m0 = m ? in.f64() : 0;
    double mScale = m ? in.f64() : 1;
    double z0 = z ? in.f64() : 0;
    double zScale = z ? in.f64() : 1;
    double tolerance = in.f64();
    in.skip((m ? Double.BYTES : 0) + (z ? Double.BYTES : 0));
    return new ShapeGrid(wkt, x0, y0, scale, z0, zScale, m0, mScale, tolerance);
  }

  private GdbField raster(String name, String alias) throws CutOffException {
    in.skip(1);
    int flags = in.u8();
    in.utf16(in.u8());
    String wkt = wkt();
    int gridFlags = in.u8();
    if (gridFlags > 0) {
      grid(wkt, gridFlags);
    }
    int storage = in.u8();
    boolean nullable = (flags & NULLABLE) != 0;
    return new GdbField(name, alias, FieldKind.RASTER, nullable, 0, storage == 1);
  }
}
