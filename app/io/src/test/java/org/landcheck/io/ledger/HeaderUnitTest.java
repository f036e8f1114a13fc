package org.landcheck.io.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Titles of columns taken apart. */
class HeaderUnitTest {
  @Test
  void aUnitIsTakenOffInAnyWriting() {
    assertTitle("面积", "公顷", "面积（公顷）", "面积(hm²)", "面积/公顷", "面积：公顷", "面积\n(单位：公顷)", "面 积（ha）");
    assertTitle("面积", "亩", "面积（亩）", "面积【亩】", "*面积(亩)", "面积／亩", "面积（亩）（保留四位小数）");
    assertTitle("用地面积", "平方米", "用地面积（㎡）", "用地面积(m2)", "用地面积(平方米)", "用地面积(M²)");
    assertTitle("投资", "万元", "投资（万元）");
  }

  @Test
  void otherBracketsBelongToTheName() {
    assertTitle("耕地面积（含水田）", null, "耕地面积（含水田）");
    assertTitle("县/区", null, "县/区");
    assertTitle("Land use", null, " Land  use ");
    assertTitle("备注", null, "备注（如有）", "备注 ", "备  注");
  }

  @Test
  void aLineAboveTheTableNamesUnitsOrAnOffice() {
    assertEquals(List.of("公顷", "万元"), HeaderUnit.line("单位：公顷、万元"));
    assertEquals(List.of("亩"), HeaderUnit.line("2023年度  单位:亩"));
    assertEquals(List.of(), HeaderUnit.line("填报单位：县自然资源局"));
    assertEquals(List.of(), HeaderUnit.line("单位：县自然资源局"));
  }

  private static void assertTitle(String name, String unit, String... titles) {
    for (String title : titles) {
      assertEquals(new HeaderUnit(name, Optional.ofNullable(unit)), HeaderUnit.of(title), title);
    }
  }
}
