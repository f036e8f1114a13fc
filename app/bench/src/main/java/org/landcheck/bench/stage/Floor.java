package org.landcheck.bench.stage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The least any program on this platform can do: read each shape once through the database driver
 * and add up its coordinates, building nothing. Other figures are told as multiples of this.
 */
public final class Floor {
  private static final String[] TABLES = {"DJQ", "DJZQ"};

  /** Header with an envelope of four sides, multi-polygon of one polygon of one ring. */
  private static final int RING = 40 + 9 + 9;

  private Floor() {}

  public static void main(String[] args) throws SQLException {
    double sum = 0;
    long vertices = 0;
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + args[0]);
        Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        try (ResultSet rows = statement.executeQuery("SELECT geom FROM " + table)) {
          while (rows.next()) {
            ByteBuffer blob = ByteBuffer.wrap(rows.getBytes(1)).order(ByteOrder.LITTLE_ENDIAN);
            int count = blob.getInt(RING);
            DoubleBuffer xy =
                blob.position(RING + 4).slice().order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer();
            for (int i = 0; i < 2 * count; i++) {
              sum += xy.get(i);
            }
            vertices += count;
          }
        }
      }
    }
    Figures.say("vertices", vertices);
    Figures.say("mean", sum / vertices);
  }
}
