package org.landcheck.checks.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Crs;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

/** Edge cases of metadata. */
class MetadataChecksTest {
  private static TestLayer record(String field, FieldType type, Object value) {
    return TestLayer.named("YSJ").type(GeometryType.NONE).field(field, type).row("NULL", value);
  }

  private static TestInspection compared(Layer record, Layer data) {
    return TestInspection.of(new MetadataMismatch()).layers(data, record).run();
  }

  private static boolean disagrees(String stated, Crs crs) {
    return new StatedCrs(stated).disagreesWith(crs);
  }

  @Test
  void aSystemMayBeNamedInManyWays() {
    for (String stated :
        List.of(
            "EPSG:4526",
            "4526",
            "CGCS2000",
            "2000国家大地坐标系",
            "CGCS2000 / 3-degree Gauss-Kruger zone 38",
            "CGCS2000_3_Degree_GK_Zone_38",
            "2000国家大地坐标系，中央经线：114°",
            "38带",
            "第38带",
            "CGCS2000，3 度带，带号：38",
            "高斯投影",
            "")) {
      assertFalse(disagrees(stated, TestLayer.ZONE_38), stated);
    }
    for (String stated :
        List.of("EPSG:4525", "1980西安坐标系", "37带", "CM 111E", "WGS84", "2000国家大地坐标系 第37带", "带号=37")) {
      assertTrue(disagrees(stated, TestLayer.ZONE_38), stated);
    }
  }

  @Test
  void datesOfManyFormsAreDaysAndOthersAreNone() {
    assertEquals(Optional.of(LocalDate.of(2024, 5, 1)), StatedDate.of("20240501"));
    assertEquals(Optional.of(LocalDate.of(2024, 5, 1)), StatedDate.of("2024年5月1日"));
    assertEquals(Optional.of(LocalDate.of(2024, 5, 1)), StatedDate.of("2024-05"));
    assertEquals(Optional.of(LocalDate.of(2024, 1, 1)), StatedDate.of("2024"));
    assertEquals(Optional.of(LocalDate.of(2024, 5, 1)), StatedDate.of("2024-05-01T10:00:00"));
    assertEquals(Optional.of(LocalDate.of(2024, 5, 1)), StatedDate.of("二〇二四年五月一日"));
    assertEquals(Optional.of(LocalDate.of(2024, 5, 1)), StatedDate.of("２０２４年５月"));
    for (String none : List.of("", "去年", "2024-13-01", "20240230", "24.5.1")) {
      assertEquals(Optional.empty(), StatedDate.of(none), none);
    }
  }

  @Test
  void anExtentInDegreesIsNotHeldAgainstMetres() {
    TestInspection run =
        compared(
            record("XMIN", FieldType.REAL, 113.5).build(),
            TestLayer.of(
                "POLYGON ((38400000 3100000, 38400010 3100000, 38400010 3100010, 38400000 3100000))"));
    assertEquals(0, run.findings().size());
    assertEquals(1, run.skips().size());
  }

  @Test
  void anExtentInDegreesIsHeldAgainstDegreesByTheSameTolerance() {
    Layer data =
        TestLayer.named("L")
            .crs(TestLayer.degrees())
            .row("POLYGON ((113 28, 114 28, 114 29, 113 28))")
            .build();
    assertEquals(
        0, compared(record("XMIN", FieldType.REAL, 113.000001).build(), data).findings().size());
    assertEquals(
        1, compared(record("XMIN", FieldType.REAL, 113.0001).build(), data).findings().size());
  }

  @Test
  void tablesAreNoLayersAndDataWithoutShapesHaveNoExtent() {
    Layer table = TestLayer.named("T").type(GeometryType.NONE).row("NULL").row("NULL").build();
    assertEquals(
        0, compared(record("TCS", FieldType.INTEGER, 0L).build(), table).findings().size());
    assertEquals(
        0, compared(record("YSS", FieldType.INTEGER, 0L).build(), table).findings().size());
    assertEquals(0, compared(record("XMAX", FieldType.REAL, 5.0).build(), table).findings().size());
  }

  @Test
  void anEmptyTableIsNoRecord() {
    Layer empty =
        TestLayer.named("YSJ").type(GeometryType.NONE).field("BT", FieldType.TEXT).build();
    Layer listing = TestLayer.named("WJML").type(GeometryType.NONE).row("NULL").build();
    TestInspection run = TestInspection.of(new MissingMetadata()).layers(empty, listing).run();
    assertEquals(1, run.findings().size());
    assertEquals(
        0, compared(empty, TestLayer.of("POLYGON ((0 0, 1 0, 1 1, 0 0))")).findings().size());
  }

  @Test
  void anyLevelIsAllowedIfNoneIsNamed() {
    Layer record = record("MJ", FieldType.TEXT, "随便").build();
    TestInspection run =
        TestInspection.of(new MetadataMismatch())
            .layers(record, record)
            .param("levels", List.of())
            .run();
    assertEquals(0, run.findings().size());
  }
}
