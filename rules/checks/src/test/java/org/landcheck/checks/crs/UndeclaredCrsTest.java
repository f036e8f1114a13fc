package org.landcheck.checks.crs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Crs;
import org.landcheck.api.Finding;
import org.landcheck.api.GeometryType;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class UndeclaredCrsTest {
  private static TestInspection inspect(Crs crs, String county, String wkt) {
    return TestInspection.of(new UndeclaredCrs())
        .layers(TestLayer.named("DJQ").crs(crs).row(wkt).build())
        .county(county)
        .run();
  }

  @Test
  void whatIsDeclaredButNotUnderstoodIsSaidSo() {
    Crs odd =
        new Crs(
            Crs.Kind.UNKNOWN,
            "Local grid",
            OptionalInt.empty(),
            "",
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            "LOCAL_CS");
    assertEquals(List.of("unknown"), inspect(odd, "430181", "POINT (430000 3090000)").kinds());
  }

  @Test
  void theSystemIsGuessedOnlyIfOneFits() {
    TestInspection one = inspect(Crs.UNDECLARED, "430181", "POINT (38430000 3090000)");
    assertEquals("EPSG:4526", one.findings().get(0).args().get("crs"));
    TestInspection degrees = inspect(Crs.UNDECLARED, "430181", "POINT (113.5 28)");
    assertEquals("EPSG:4490", degrees.findings().get(0).args().get("crs"));
    TestInspection none = inspect(Crs.UNDECLARED, "430181", "POINT (1 1)");
    assertEquals(List.of("undeclared"), none.kinds());
  }

  @Test
  void layersAreCalledByTheTitleThatThePackGivesThem() {
    LayerSpec expected =
        new LayerSpec(
            "DJQ",
            new LocalText("地籍区", "Cadastral districts"),
            List.of("XZDJQ"),
            GeometryType.POLYGON,
            Optional.empty(),
            true,
            List.of());
    for (String name : List.of("DJQ", "XZDJQ")) {
      Map<String, Object> args =
          TestInspection.of(new UndeclaredCrs())
              .layers(TestLayer.named(name).crs(Crs.UNDECLARED).row("POINT (1 1)").build())
              .specs(expected)
              .run()
              .findings()
              .get(0)
              .args();
      assertEquals("地籍区（" + name + "）", args.get("layerZh"));
      assertEquals("Cadastral districts (" + name + ")", args.get("layerEn"));
    }
    Finding unknown = inspect(Crs.UNDECLARED, "430181", "POINT (1 1)").findings().get(0);
    assertEquals("DJQ", unknown.args().get("layerZh"));
  }
}
