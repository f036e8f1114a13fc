package org.landcheck.io.gpkg;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.landcheck.io.shape.GeoPackageBlob;
import org.landcheck.io.shape.UnreadableShapeException;
import org.locationtech.jts.geom.Envelope;
import org.sqlite.Function;

/** The functions that the triggers of a spatial index call; SQLite itself has none of them. */
final class ShapeFunctions {
  private ShapeFunctions() {}

  static void register(Connection connection) throws SQLException {
    Function.create(connection, "ST_IsEmpty", new IsEmpty());
    Function.create(connection, "ST_MinX", new Bound(Envelope::getMinX));
    Function.create(connection, "ST_MaxX", new Bound(Envelope::getMaxX));
    Function.create(connection, "ST_MinY", new Bound(Envelope::getMinY));
    Function.create(connection, "ST_MaxY", new Bound(Envelope::getMaxY));
  }

  private static Optional<Envelope> bounds(byte[] blob) {
    try {
      return blob == null ? Optional.empty() : GeoPackageBlob.bounds(blob);
    } catch (UnreadableShapeException e) {
      // What nobody can decode is nowhere, so no search needs to find it.
      return Optional.empty();
    }
  }

  private static final class IsEmpty extends Function {
    @Override
    protected void xFunc() throws SQLException {
      result(bounds(value_blob(0)).isEmpty() ? 1 : 0);
    }
  }

  private static final class Bound extends Function {
    private final ToDoubleFunction<Envelope> side;

    Bound(ToDoubleFunction<Envelope> side) {
      this.side = side;
    }

    @Override
    protected void xFunc() throws SQLException {
      Optional<Envelope> box = bounds(value_blob(0));
      if (box.isPresent()) {
        result(side.applyAsDouble(box.get()));
      } else {
        result();
      }
    }
  }
}
