package org.landcheck.io.filegdb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Crs;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.LayerSchema;
import org.landcheck.io.table.Cells;
import org.landcheck.io.table.ColumnLayer;
import org.landcheck.io.table.RowIds;
import org.landcheck.io.table.TypedColumn;

/** Dates, times and GUIDs as they are stored. */
class ValuesTest {
  private static final LocalDateTime START = LocalDateTime.of(1899, 12, 30, 0, 0);

  @Test
  void daysAreCountedFromTheEndOf1899() {
    assertEquals("1899-12-30T00:00:00.000", moment(0, ""));
    assertEquals("1970-01-01T12:00:00.000Z", moment(25_569.5, "Z"));
    assertEquals("1899-12-29T06:00:00.000", moment(-0.75, ""));
  }

  @Property(tries = 500)
  void everyMillisecondOfTwoCenturiesIsMet(
      @ForAll @LongRange(min = -3_000_000_000_000L, max = 7_000_000_000_000L) long millis) {
    LocalDateTime expected = START.plus(millis, ChronoUnit.MILLIS);
    String shown = moment(millis / 86_400_000.0, "");
    assertEquals(expected, LocalDateTime.parse(shown), shown);
  }

  @Test
  void whatIsNoMomentStaysTheNumberItIs() {
    assertEquals("1000000000000000", moment(1e15, ""));
    assertEquals("NaN", moment(Double.NaN, ""));
    assertEquals("-Inf", moment(Double.NEGATIVE_INFINITY, ""));
  }

  @Test
  void aDayHasNoTime() {
    assertEquals("2026-11-22", text(cells -> Values.day(46_348, cells)));
    assertEquals("2026-11-22T12:00:00.000", text(cells -> Values.day(46_348.5, cells)));
  }

  @Test
  void aTimeIsAPartOfADay() {
    assertEquals("00:00:00", text(cells -> Values.time(0, cells)));
    assertEquals("18:30:05", text(cells -> Values.time(66_605 / 86_400.0, cells)));
    assertEquals("23:59:59.999", text(cells -> Values.time(86_399.999 / 86_400, cells)));
    assertEquals("1", text(cells -> Values.time(1, cells)));
    assertEquals("-0.5", text(cells -> Values.time(-0.5, cells)));
  }

  @Test
  void aZoneIsShownInHoursAndMinutes() {
    assertEquals("+08:00", Values.zone(480));
    assertEquals("-09:30", Values.zone(-570));
    assertEquals("+00:00", Values.zone(0));
  }

  @Test
  void aGuidIsShownInBraces() throws Exception {
    byte[] stored = new byte[16];
    for (int i = 0; i < 16; i++) {
      stored[i] = (byte) (0xA0 + i);
    }
    assertEquals(
        "{A3A2A1A0-A5A4-A7A6-A8A9-AAABACADAEAF}",
        new String(Values.guid(ByteCursor.of(stored)), StandardCharsets.US_ASCII));
  }

  private static String moment(double days, String zone) {
    return text(cells -> Values.moment(days, zone, cells));
  }

  private static String text(Consumer<Cells> put) {
    Cells cells = new Cells();
    put.accept(cells);
    TypedColumn column = TypedColumn.settle("t", Field.of("f", FieldType.TEXT), cells);
    ColumnLayer layer =
        new ColumnLayer(
            new LayerSchema("t", GeometryType.NONE, List.of(column.field())),
            Crs.UNDECLARED,
            RowIds.counted(1, 1),
            Optional.empty(),
            List.of(column),
            List.of());
    return (String) layer.value(0, 0);
  }
}
