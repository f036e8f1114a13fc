package org.landcheck.checks.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landcheck.api.Unit;

class NamedUnitTest {
  @ParameterizedTest
  @CsvSource({
    "用地面积（平方米）, SQUARE_METRE",
    "用地面积(㎡), SQUARE_METRE",
    "总用地面积㎡, SQUARE_METRE",
    "YDMJ_M2, SQUARE_METRE",
    "用地面积_（公顷）, HECTARE",
    "新增耕地面积（hm²）, HECTARE",
    "AREA HA, HECTARE",
    "用地面积【亩】, MU",
    "新增耕地面积（公顷）_水田, HECTARE",
    "面积（亩）_其中_旱地, MU",
    "面积（亩）_水田（公顷）, HECTARE",
    "面积_亩, MU"
  })
  void theUnitANameEndsInBeatsTheUsualOne(String name, Unit unit) {
    for (Unit usual : new Unit[] {Unit.SQUARE_METRE, Unit.HECTARE, Unit.MU}) {
      assertEquals(unit, NamedUnit.of(name, usual));
    }
  }

  @ParameterizedTest
  @CsvSource({"用地面积", "YDMJ", "GUANGHA", "亩", "公顷", "m2", "''", "亩均效益", "用地面积（约）", "亩_水田", "_"})
  void aNameThatEndsInNoUnitLeavesTheUsualOne(String name) {
    assertEquals(Unit.MU, NamedUnit.of(name, Unit.MU));
    assertEquals(Unit.HECTARE, NamedUnit.of(name, Unit.HECTARE));
  }

  @ParameterizedTest
  @CsvSource({"NONE", "METRE", "COUNT"})
  void fieldsThatAreNoAreasKeepTheirs(Unit usual) {
    assertEquals(usual, NamedUnit.of("补偿标准（亩）", usual));
  }
}
