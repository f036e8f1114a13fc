package org.landcheck.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class CountiesTest {
  @Test
  void hunanHas122CountiesEachWithACodeOfItsOwn() {
    Set<String> codes = new HashSet<>();
    for (County county : Counties.hunan().all()) {
      assertTrue(county.code().matches("43\\d{4}"), county.code());
      assertTrue(codes.add(county.code()), county.code());
      county.formerCodes().forEach(code -> assertTrue(codes.add(code), code));
    }
    assertEquals(122, Counties.hunan().all().size());
  }

  @Test
  void aCountyIsKnownByItsCodesPresentAndFormer() {
    County ningxiang = Counties.hunan().of("430182").orElseThrow();
    assertEquals("宁乡市", ningxiang.name());
    assertEquals(ningxiang, Counties.hunan().of("430124").orElseThrow());
    assertTrue(Counties.hunan().of("110105").isEmpty());
  }

  @Test
  void twentySevenCountiesTouchTwoZones() {
    List<County> all = Counties.hunan().all();
    assertEquals(27, all.stream().filter(county -> county.zones().size() == 2).count());
    assertTrue(all.stream().allMatch(county -> county.zones().contains(county.zone())));
  }

  @Test
  void windowsInNeighbouringZonesLieSomeTwoHundredNinetyKilometresApart() {
    for (County county : Counties.hunan().all()) {
      Envelope in37 = county.windows().get(37);
      Envelope in38 = county.windows().get(38);
      double apart = in37.centre().x - in38.centre().x;
      assertTrue(apart > 280_000 && apart < 305_000, county.name() + " " + apart);
      assertEquals(in37.centre().y, in38.centre().y, 15_000, county.name());
    }
  }
}
