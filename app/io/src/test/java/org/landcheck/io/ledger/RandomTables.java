package org.landcheck.io.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Crs;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;

/** Tables with values that are easily taken for others, the same for a seed. */
public final class RandomTables {
  private static final List<FieldType> TYPES =
      List.of(FieldType.INTEGER, FieldType.TEXT, FieldType.REAL, FieldType.BOOLEAN, FieldType.DATE);
  private static final List<String> TRAPS =
      List.of(
          "123",
          "007",
          "1.50",
          "12%",
          "TRUE",
          "2023-05-01",
          "=1+1",
          "+1",
          "-1",
          "@A1",
          "'=1",
          "''-",
          "\t=1",
          "\r\n",
          "a,b",
          "\"",
          "\"a\"",
          "_x0041_",
          "__x000D_",
          " 甲 ",
          "",
          "  ",
          "\u3000",
          "1234567890123456789",
          "𠀀",
          "&<>\"'",
          "#REF!",
          "①",
          "\u0001",
          "甲\n乙",
          "4.3E+18",
          "＝1");
  private static final double[] NUMBERS = {
    0.0, -0.0, 1.0, -12.0, 0.1, 1e15, 123456789012345680.0, Double.MAX_VALUE, Double.MIN_VALUE, 1e-7
  };

  private final Random random;

  public RandomTables(long seed) {
    random = new Random(seed);
  }

  /**
   * A layer without shapes. Its first row has no NULL, its first field none at all, so that no row
   * is blank and every type shows.
   */
  public Layer layer(String name, int rows) {
    int columns = 2 + random.nextInt(6);
    List<Field> fields = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      FieldType type = c < 2 ? TYPES.get(c) : TYPES.get(random.nextInt(TYPES.size()));
      fields.add(Field.of("字段" + (char) ('甲' + c), type));
    }
    List<Feature> features = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      List<Object> values = new ArrayList<>();
      for (int c = 0; c < columns; c++) {
        boolean isNull = c > 0 && r > 0 && random.nextInt(5) == 0;
        values.add(isNull ? null : r == 0 && c == 1 ? "甲" : value(fields.get(c).type()));
      }
      features.add(new Feature(new FeatureRef(name, r + 2L), Optional.empty(), values));
    }
    return ArrayLayer.of(
        new LayerSchema(name, GeometryType.NONE, fields), Crs.UNDECLARED, features);
  }

  private Object value(FieldType type) {
    return switch (type) {
      case INTEGER -> random.nextLong(-999_999_999_999_999L, 1_000_000_000_000_000L);
      case REAL ->
          random.nextBoolean()
              ? NUMBERS[random.nextInt(NUMBERS.length)]
              : random.nextGaussian() * Math.pow(10, random.nextInt(-9, 12));
      case BOOLEAN -> random.nextBoolean();
      case DATE -> LocalDate.ofEpochDay(random.nextInt(-719_162, 2_932_896));
      default -> TRAPS.get(random.nextInt(TRAPS.size()));
    };
  }
}
