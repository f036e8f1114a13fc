package org.landcheck.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;

class TypedColumnTest {
  @Property
  void aDecimalTextReadsBackAsTheSameNumber(@ForAll double number) {
    assertEquals(number, Decimals.shortest(number).doubleValue());
    assertEquals(number, Double.parseDouble(Decimals.text(number)));
  }

  @Property
  void runsPutTogetherAreTheirCellsInOrder(
      @ForAll @Size(max = 4) List<@Size(max = 40) List<Integer>> runs) {
    List<Cells> parts = new ArrayList<>();
    List<Object> expected = new ArrayList<>();
    for (List<Integer> run : runs) {
      Cells cells = new Cells();
      for (int value : run) {
        switch (Math.floorMod(value, 3)) {
          case 0 -> cells.addNull();
          case 1 -> cells.addLong(value);
          default -> cells.addDouble(value + 0.5);
        }
        expected.add(
            switch (Math.floorMod(value, 3)) {
              case 0 -> null;
              case 1 -> (Object) (double) value;
              default -> value + 0.5;
            });
      }
      parts.add(cells);
    }
    TypedColumn column =
        TypedColumn.settle("L", Field.of("r", FieldType.REAL), Cells.concat(parts));
    assertEquals(expected, values(column, expected.size()));
  }

  @Test
  void theDeclaredTypeHoldsWhereEveryValueFits() {
    assertSettled(FieldType.BOOLEAN, FieldType.BOOLEAN, true, false, null);
    assertSettled(FieldType.INTEGER, FieldType.INTEGER, 5L, null);
    assertSettled(FieldType.DATE, FieldType.DATE, LocalDate.of(2026, 2, 28), null);
    assertSettled(FieldType.TEXT, FieldType.TEXT, "x", null);
  }

  @Test
  void theNearestTypeThatLosesNothingIsTakenWhereOneValueDoesNotFit() {
    Cells two = new Cells();
    two.addLong(0);
    two.addLong(2);
    assertWidened(FieldType.BOOLEAN, FieldType.INTEGER, two, List.of(0L, 2L));
    Cells half = new Cells();
    half.addLong(1);
    half.addDouble(0.5);
    assertWidened(FieldType.INTEGER, FieldType.REAL, half, List.of(1.0, 0.5));
    Cells wide = new Cells();
    wide.addLong(9007199254740993L);
    wide.addDouble(0.5);
    assertWidened(FieldType.INTEGER, FieldType.TEXT, wide, List.of("9007199254740993", "0.5"));
    Cells word = new Cells();
    word.addDouble(0.1);
    word.addText("约 5 亩");
    assertWidened(FieldType.REAL, FieldType.TEXT, word, List.of("0.1", "约 5 亩"));
    Cells date = new Cells();
    date.addText("2026-11-01");
    date.addText("2026年11月");
    assertWidened(FieldType.DATE, FieldType.TEXT, date, List.of("2026-11-01", "2026年11月"));
  }

  @Test
  void anUndeclaredTypeIsTheNarrowestThatHoldsAll() {
    Cells cells = new Cells();
    cells.addNull();
    cells.addLong(3);
    TypedColumn column = TypedColumn.infer(Field.of("u", FieldType.TEXT), cells);
    assertEquals(FieldType.INTEGER, column.field().type());
    assertTrue(column.note().isEmpty());
  }

  private static void assertSettled(FieldType declared, FieldType settled, Object... values) {
    Cells cells = new Cells();
    for (Object value : values) {
      if (value == null) {
        cells.addNull();
      } else if (value instanceof Boolean truth) {
        cells.addLong(truth ? 1 : 0);
      } else if (value instanceof Long number) {
        cells.addLong(number);
      } else {
        cells.addText(value.toString());
      }
    }
    TypedColumn column = TypedColumn.settle("L", Field.of("f", declared), cells);
    assertEquals(settled, column.field().type());
    assertEquals(Arrays.asList(values), values(column, values.length));
    assertTrue(column.note().isEmpty());
  }

  private static void assertWidened(
      FieldType declared, FieldType widened, Cells cells, List<Object> values) {
    TypedColumn column = TypedColumn.settle("L", Field.of("f", declared), cells);
    assertEquals(widened, column.field().type());
    assertEquals(values, values(column, values.size()));
    assertTrue(column.note().orElseThrow().zh().contains("L.f"));
  }

  private static List<Object> values(TypedColumn column, int size) {
    List<Object> values = new ArrayList<>();
    for (int row = 0; row < size; row++) {
      values.add(column.column().value(row));
    }
    return values;
  }
}
