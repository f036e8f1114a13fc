package org.landcheck.io.crs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Crs;
import org.landcheck.api.LocalText;

/** Whatever a declaration holds of a datum shift, nothing of it is kept. */
class ShiftlessTextTest {
  private static final String SECRET = "17.2871";
  private static final String FIRST =
      "PROJCS[\"Xian 1980 / zone 38\",GEOGCS[\"Xian 1980\",DATUM[\"Xian_1980\",SPHEROID[\"IAG"
          + " 1975\",6378140,298.257],TOWGS84[17.2871,2,3,0.1,0.2,0.3,4]],PRIMEM[\"Greenwich\",0],"
          + "UNIT[\"degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],"
          + "PARAMETER[\"central_meridian\",114],PARAMETER[\"scale_factor\",1],"
          + "PARAMETER[\"false_easting\",38500000],UNIT[\"metre\",1]]";
  private static final String SECOND =
      "BOUNDCRS[SOURCECRS[GEOGCRS[\"Xian 1980\",DATUM[\"Xian 1980\",ELLIPSOID[\"IAG 1975\",6378140,"
          + "298.257]],CS[ellipsoidal,2],AXIS[\"latitude\",north],AXIS[\"longitude\",east],"
          + "UNIT[\"degree\",0.0174532925199433]]],TARGETCRS[GEOGCRS[\"WGS 84\",DATUM[\"x\","
          + "ELLIPSOID[\"x\",6378137,298.257223563]]]],ABRIDGEDTRANSFORMATION[\"x\","
          + "METHOD[\"Position Vector\"],PARAMETER[\"X-axis translation\",17.2871]]]";

  private final List<LocalText> notes = new ArrayList<>();

  @Test
  void theFirstEditionLosesItsParametersAndStaysWhatItIs() {
    Crs crs = CrsReader.ofWkt(FIRST, notes::add);
    assertEquals("EPSG:2362", crs.id());
    assertFalse(crs.toString().contains(SECRET), crs.toString());
    assertFalse(crs.wkt().contains("TOWGS84"), crs.wkt());
    assertEquals(crs, CrsReader.ofWkt(crs.wkt(), note -> {}));
    assertEquals(1, notes.size());
    assertFalse(notes.toString().contains(SECRET));
  }

  @Test
  void theSecondEditionIsReducedToTheSystemItBinds() {
    Crs crs = CrsReader.ofWkt(SECOND, notes::add);
    assertEquals("EPSG:4610", crs.id());
    assertTrue(crs.wkt().startsWith("GEOGCRS[\"Xian 1980\""), crs.wkt());
    assertFalse(crs.toString().contains(SECRET), crs.toString());
    assertEquals(1, notes.size());
  }

  @Test
  void zeroesTellNothingAndStay() {
    String zero = FIRST.replace("17.2871,2,3,0.1,0.2,0.3,4", "0,0,0,0,0,0,0");
    assertEquals(zero, CrsReader.ofWkt(zero, notes::add).wkt());
    assertEquals(List.of(), notes);
  }

  @Test
  void aTextWithoutParametersIsTheSameObject() {
    String plain = CrsReader.ogcWkt(4526).orElseThrow();
    assertSame(plain, ShiftlessText.of(plain, notes::add));
  }

  @Test
  void damagedTextsKeepNothingEither() {
    for (String text : List.of(FIRST, SECOND, FIRST.toLowerCase(), SECOND.replace(" ", "\n"))) {
      String keyword = text.startsWith("BOUND") ? "BOUNDCRS" : "TOWGS84";
      for (int length = 1; length < text.length(); length++) {
        for (int drop = 0; drop < 2; drop++) {
          String damaged =
              drop == 0
                  ? text.substring(0, length)
                  : text.substring(0, length - 1) + text.substring(length);
          if (!damaged.toUpperCase(Locale.ROOT).contains(keyword)) {
            continue;
          }
          String kept = CrsReader.ofWkt(damaged, note -> {}).toString();
          assertFalse(kept.contains("17.28"), () -> damaged + "\n" + kept);
        }
      }
    }
  }

  @Property
  void noiseIsNoFault(@ForAll String noise) {
    ShiftlessText.of("TOWGS84" + noise, note -> {});
    ShiftlessText.of("BOUNDCRS[SOURCECRS" + noise, note -> {});
  }
}
