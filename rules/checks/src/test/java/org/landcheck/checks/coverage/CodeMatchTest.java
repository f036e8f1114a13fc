package org.landcheck.checks.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.landcheck.api.FieldType;
import org.landcheck.api.Layer;
import org.landcheck.checks.TestLayer;

class CodeMatchTest {
  private static final Layer ZONES =
      TestLayer.named("DJQ")
          .field("DJQDM", FieldType.TEXT)
          .row("NULL", "430181001")
          .row("NULL", "430181002")
          .row("NULL", new Object[] {null})
          .build();

  @Test
  void readsPartsOfFields() {
    assertEquals(
        Optional.of(new CodeMatch("DJZQDM", 0, 9, "DJQDM")), CodeMatch.parse("DJZQDM[0:9]=DJQDM"));
    assertEquals(
        Optional.of(new CodeMatch("代码", 0, Integer.MAX_VALUE, "DM")), CodeMatch.parse(" 代码 = DM "));
  }

  @Test
  void refusesWhatItDoesNotUnderstand() {
    assertTrue(CodeMatch.parse("DJZQDM[9]=DJQDM").isEmpty());
    assertTrue(CodeMatch.parse("DJZQDM").isEmpty());
    assertTrue(CodeMatch.parse("A[0:99999]=B").isEmpty());
  }

  @Test
  void codesThatNameNothingBelongNowhere() {
    Layer parts =
        TestLayer.named("DJZQ")
            .field("DJZQDM", FieldType.TEXT)
            .row("NULL", "430181002001")
            .row("NULL", "430181009001")
            .row("NULL", "43")
            .row("NULL", new Object[] {null})
            .build();
    CodeMatch match = CodeMatch.parse("DJZQDM[0:9]=DJQDM").orElseThrow();
    assertEquals(match.parentCode(ZONES, 1), match.childCode(parts, 0));
    assertEquals(Optional.of("430181009"), match.childCode(parts, 1));
    assertEquals(Optional.of("43"), match.childCode(parts, 2));
    assertEquals(Optional.empty(), match.childCode(parts, 3));
    assertEquals(Optional.empty(), match.parentCode(ZONES, 2));
  }

  @Test
  void blanksAtTheEndsOfACodeDoNotCount() {
    Layer zones =
        TestLayer.named("DJQ").field("DJQDM", FieldType.TEXT).row("NULL", "430181001 　").build();
    Layer parts =
        TestLayer.named("DJZQ")
            .field("DJZQDM", FieldType.TEXT)
            .row("NULL", " 430181001001")
            .build();
    CodeMatch match = CodeMatch.parse("DJZQDM[0:9]=DJQDM").orElseThrow();
    assertEquals(Optional.of("430181001"), match.parentCode(zones, 0));
    assertEquals(match.parentCode(zones, 0), match.childCode(parts, 0));
  }
}
