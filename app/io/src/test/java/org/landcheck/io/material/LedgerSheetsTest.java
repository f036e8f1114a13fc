package org.landcheck.io.material;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;

class LedgerSheetsTest {
  private static final Field NUMBER = Field.of("证书编号", FieldType.TEXT);

  private static Layer sheet(String name, List<Field> fields, List<?>... rows) {
    List<Feature> features = new ArrayList<>();
    for (List<?> row : rows) {
      // below a title and the titles of columns
      FeatureRef ref = new FeatureRef(name, features.size() + 3);
      features.add(new Feature(ref, Optional.empty(), new ArrayList<>(row)));
    }
    return ArrayLayer.of(
        new LayerSchema(name, GeometryType.NONE, fields), Crs.UNDECLARED, features);
  }

  private static Layer numbers(String name, String... numbers) {
    return sheet(
        name, List.of(NUMBER), Arrays.stream(numbers).map(List::of).toArray(List<?>[]::new));
  }

  private static Dataset joined(Layer... sheets) {
    return LedgerSheets.joined(ArrayDataset.of(sheets));
  }

  @Test
  void sheetsOfYearsAreOneTableWhoseIdsEndInTheRowsOfTheSheets() {
    Dataset data = joined(numbers("2021年", "a", "b"), numbers("2022年（续）", "c"));
    Layer all = data.layers().get(0);
    assertEquals(List.of("2021年、2022年（续）"), data.layers().stream().map(Layer::name).toList());
    assertEquals(3, all.size());
    assertEquals(List.of(3L, 4L, 10_000_003L), List.of(all.fid(0), all.fid(1), all.fid(2)));
    for (int row = 0; row < all.size(); row++) {
      assertEquals(row, all.rowOf(all.fid(row)));
      assertEquals(List.of("a", "b", "c").get(row), all.value(row, 0));
    }
    for (long none : new long[] {-1, 0, 5, 10_000_004L, 20_000_003L}) {
      assertEquals(-1, all.rowOf(none));
    }
    assertEquals(1, data.info().lineage().size());
  }

  @Test
  void columnsMayStandInAnotherOrderAndHoldOtherTypes() {
    Field whole = Field.of("用地面积", FieldType.INTEGER);
    Field real = Field.of("用地面积", FieldType.REAL);
    Field day = Field.of("发证日期", FieldType.DATE);
    Field text = Field.of("发证日期", FieldType.TEXT);
    LocalDate date = LocalDate.of(2021, 3, 15);
    Layer first = sheet("台账1", List.of(NUMBER, whole, day), List.of("a", 12L, date));
    Layer second = sheet("台账2", List.of(text, real, NUMBER), List.of("2021年3月", 1.5, "b"));
    Layer all = joined(first, second).layers().get(0);
    assertEquals(
        List.of(FieldType.TEXT, FieldType.REAL, FieldType.TEXT),
        all.schema().fields().stream().map(Field::type).toList());
    assertEquals(List.of("a", 12.0, "2021-03-15"), all.feature(0).values());
    assertEquals(List.of("b", 1.5, "2021年3月"), all.feature(1).values());
  }

  @Test
  void ledgersOfOtherThingsUnitsOrColumnsStayApart() {
    Field mu = new Field("用地面积", "用地面积（亩）", FieldType.REAL, 0, 0);
    Field metres = new Field("用地面积", "用地面积（㎡）", FieldType.REAL, 0, 0);
    for (Dataset apart :
        List.of(
            ArrayDataset.of(numbers("用地许可台账", "a"), numbers("工程许可台账", "b")),
            ArrayDataset.of(
                sheet("2021", List.of(mu), List.of(1.0)),
                sheet("2022", List.of(metres), List.of(1.0))),
            ArrayDataset.of(
                numbers("2021", "a"), sheet("2022", List.of(NUMBER, mu), List.of("b", 1.0))))) {
      assertSame(apart, LedgerSheets.joined(apart));
    }
  }
}
