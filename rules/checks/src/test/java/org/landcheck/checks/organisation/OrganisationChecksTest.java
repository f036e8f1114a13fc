package org.landcheck.checks.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.landcheck.api.FieldType;
import org.landcheck.api.Layer;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

/** Edge cases of deliveries. */
class OrganisationChecksTest {
  private static final TestInspection NOWHERE = TestInspection.of(new MissingItem());

  private static Layer listing(String... paths) {
    TestLayer layer =
        TestLayer.named("WJML").key("LJ").field("LJ", FieldType.TEXT).field("LX", FieldType.TEXT);
    for (String path : paths) {
      boolean folder = path.endsWith("/");
      String plain = folder ? path.substring(0, path.length() - 1) : path;
      layer.row("NULL", plain, folder ? "folder" : "file");
    }
    return layer.build();
  }

  private static boolean matches(String pattern, String path) {
    return Glob.of(pattern, NOWHERE).matches(path);
  }

  @Test
  void aStarStaysInOneNameAndTwoCrossFolders() {
    assertTrue(matches("*.gdb", "A.GDB"));
    assertTrue(matches("*", ""));
    assertFalse(matches("*.gdb", "a/b.gdb"));
    assertTrue(matches("a/*/c", "a/b/c"));
    assertFalse(matches("a/*/c", "a/b/b/c"));
    assertTrue(matches("a/**/c", "a/c"));
    assertTrue(matches("a/**/c", "a/b/b/c"));
    assertFalse(matches("a/**/c", "a/bc"));
    assertTrue(matches("**/c", "c"));
    assertFalse(matches("**/c", "bc"));
    assertTrue(matches("a/**", "a/b/c"));
    assertFalse(matches("a/**", "a"));
    assertTrue(matches("a?c", "abc"));
    assertFalse(matches("a?c", "a/c"));
    assertTrue(matches("a(1)[2].{x}", "a(1)[2].{x}"));
  }

  @Test
  void anUnknownCountyIsAnySixDigitsAndAKnownOneIsItsCodeAndName() {
    assertTrue(matches("{county}*.gdb", "430181.gdb"));
    assertFalse(matches("{county}.gdb", "43018.gdb"));
    TestInspection liuyang = TestInspection.of(new MissingItem()).county("430181");
    assertTrue(Glob.of("{county}{name}*", liuyang).matches("430181浏阳市成果"));
    assertFalse(Glob.of("{county}{name}*", liuyang).matches("430112望城区成果"));
  }

  @Test
  @Timeout(20)
  void aPatternOfManyStarsEnds() {
    assertFalse(matches("**a".repeat(100) + "b", "a".repeat(3_000)));
  }

  @Test
  void foldersThatLeadToWhatIsAskedForAreExpected() {
    Glob glob = Glob.of("a/*/c.gdb", NOWHERE);
    assertTrue(glob.leadsThrough("a"));
    assertTrue(glob.leadsThrough("a/b"));
    assertFalse(glob.leadsThrough("b"));
    assertFalse(glob.leadsThrough("a/b/c"));
    assertTrue(Glob.of("a/**/c.gdb", NOWHERE).leadsThrough("a/b/d/e"));
    assertFalse(Glob.of("a/**/c.gdb", NOWHERE).leadsThrough("b/a"));
  }

  @Test
  void aDeliveryOfNothingLacksEverythingAndItsOneDataset() {
    Layer nothing = listing();
    assertEquals(
        2,
        TestInspection.of(new MissingItem())
            .layers(nothing)
            .param("items", List.of("*.gdb=数据", "元数据.xml"))
            .run()
            .findings()
            .size());
    assertEquals(
        List.of("none"), TestInspection.of(new SeveralDatasets()).layers(nothing).run().kinds());
  }

  @Test
  void theShapefilesOfOneFolderAreOneDataset() {
    Layer one = listing("空间数据/", "空间数据/DJQ.shp", "空间数据/DJQ.dbf", "空间数据/DJZQ.SHP");
    assertEquals(List.of(), TestInspection.of(new SeveralDatasets()).layers(one).run().kinds());
    Layer two = listing("空间数据/", "空间数据/DJQ.shp", "备份/", "备份/DJQ.shp");
    assertEquals(
        List.of("several"), TestInspection.of(new SeveralDatasets()).layers(two).run().kinds());
  }

  @Test
  void aNameOfACountyInAPatternIsTakenLiterally() {
    TestInspection run =
        TestInspection.of(new WrongItemName())
            .layers(listing("430181.gdb/", "430181x.gdb/"))
            .county("430181")
            .param("pattern", "{county}\\.gdb")
            .run();
    assertEquals(1, run.findings().size());
    assertEquals("430181x.gdb", run.findings().get(0).args().get("name"));
  }

  @Test
  void aPatternThatIsNoneIsSaidOnce() {
    TestInspection run =
        TestInspection.of(new WrongItemName())
            .layers(listing("a", "b"))
            .param("pattern", "(")
            .run();
    assertEquals(1, run.skips().size());
    assertTrue(run.findings().isEmpty());
  }
}
