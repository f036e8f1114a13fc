package org.landcheck.checks.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.Field;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.FieldType;
import org.landcheck.api.Finding;
import org.landcheck.api.FixSafety;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Lang;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.Unit;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class AttributeChecksTest {
  private static Layer texts(String... values) {
    TestLayer layer = TestLayer.named("DJQ").field("F", FieldType.TEXT);
    for (String value : values) {
      layer.row("NULL", value);
    }
    return layer.build();
  }

  private static TestInspection pattern(String pattern, String... values) {
    return TestInspection.of(new PatternMismatch())
        .layers(texts(values))
        .param("field", "F")
        .param("pattern", pattern)
        .run();
  }

  @Test
  void thePatternMustMatchTheWholeValue() {
    assertEquals(2, pattern("\\d{3}", "123", "1234", "x123").findings().size());
  }

  @Test
  void aPatternThatTriesEverythingEndsAndSaysSo() {
    TestInspection inspection = pattern("(.*a){12}b", "a".repeat(40), "a".repeat(12) + "b");
    assertEquals(List.of(), inspection.findings());
    assertEquals(1, inspection.skips().size());
    assertEquals(1, inspection.skips().get(0).feature().orElseThrow().fid());
  }

  @Test
  void aPatternThatGoesTooDeepEndsToo() {
    TestInspection inspection = pattern("(a|b)*c", "ab".repeat(100_000) + "c");
    assertTrue(inspection.findings().isEmpty());
    assertEquals(1, inspection.skips().size());
  }

  @Test
  void aPatternThatIsNoneIsSaidOnceForTheRule() {
    TestInspection inspection = pattern("(", "1", "2");
    assertEquals(List.of(), inspection.findings());
    assertEquals(Optional.empty(), inspection.skips().get(0).feature());
    assertEquals(1, inspection.skips().size());
  }

  @Test
  void blanksAtTheEndsAreTrimmedIfThatMendsIt() {
    TestInspection inspection = pattern("\\d{3}", "\u3000123\u00a0", " 12 ");
    assertEquals(2, inspection.findings().size());
    Layer fixed = inspection.fixed("trim").layer("DJQ").orElseThrow();
    assertEquals("123", fixed.value(0, 0));
    assertEquals(" 12 ", fixed.value(1, 0));
  }

  @Property
  void tidyingTwiceIsTidyingOnce(@ForAll String text) {
    assertEquals(Tidy.tidy(text), Tidy.tidy(Tidy.tidy(text)));
  }

  @Test
  void aMissingFieldIsSaidOnceAndAnOptionalOneNotAtAll() {
    FieldSpec optional =
        new FieldSpec(
            "MJ", new LocalText("面积", "Area"), List.of(), FieldType.REAL, 0, 0, Unit.NONE, false);
    LayerSpec spec =
        new LayerSpec(
            "DJQ",
            LocalText.same("DJQ"),
            List.of(),
            GeometryType.ANY,
            Optional.empty(),
            true,
            List.of(optional));
    TestInspection missing =
        TestInspection.of(new AreaMismatch())
            .layers(texts("a", "b"))
            .specs(spec)
            .param("field", "GONE")
            .run();
    assertEquals(1, missing.skips().size());
    TestInspection allowed =
        TestInspection.of(new AreaMismatch())
            .layers(texts("a", "b"))
            .specs(spec)
            .param("field", "MJ")
            .run();
    assertEquals(List.of(), allowed.skips());
    assertEquals(List.of(), allowed.findings());
  }

  @Test
  void messagesCallAFieldByItsTitleAndItsNameInTheSource() {
    assertEquals("DJQ/1 的名称 DJQMC_1 没有填写。", saidOf("DJQMC_1"));
  }

  @Test
  void aTitleThatTheNameInTheSourceSaysAlreadyIsNotSaidTwice() {
    assertEquals("DJQ/1 的地籍区名称 没有填写。", saidOf("地籍区名称"));
  }

  /** What is said of a missing value in a field with the title 名称. */
  private static String saidOf(String nameInTheSource) {
    Layer layer =
        TestLayer.named("DJQ")
            .field(new Field("DJQMC", nameInTheSource, FieldType.TEXT, 0, 0))
            .row("NULL", (Object) null)
            .build();
    FieldSpec title =
        new FieldSpec(
            "DJQMC", new LocalText("名称", "Name"), List.of(), FieldType.TEXT, 0, 0, Unit.NONE, true);
    MissingValue check = new MissingValue();
    Finding finding =
        TestInspection.of(check)
            .layers(layer)
            .specs(
                new LayerSpec(
                    "DJQ",
                    LocalText.same("DJQ"),
                    List.of(),
                    GeometryType.ANY,
                    Optional.empty(),
                    true,
                    List.of(title)))
            .param("fields", List.of("DJQMC"))
            .run()
            .findings()
            .get(0);
    return check.words(Lang.ZH).message(finding);
  }

  @Test
  void theSameTextInOneFieldAndOneNumberInAnotherIsNoRepetition() {
    Layer layer =
        TestLayer.named("DJQ")
            .field("A", FieldType.TEXT)
            .field("B", FieldType.INTEGER)
            .row("NULL", "x", 1L)
            .row("NULL", "x ", 2L)
            .row("NULL", " x", 1L)
            .row("NULL", "x", null)
            .build();
    TestInspection inspection =
        TestInspection.of(new DuplicateValue())
            .layers(layer)
            .param("fields", List.of("A", "B"))
            .run();
    assertEquals(1, inspection.findings().size());
    assertEquals(
        List.of(1L, 3L),
        inspection.findings().get(0).features().stream().map(ref -> ref.fid()).toList());
  }

  private static TestInspection codes(TestLayer children, TestLayer parents) {
    return TestInspection.of(new CodeParent())
        .layers(children.build(), parents.build())
        .param("field", "C")
        .param("length", 3L)
        .param("parentField", "P")
        .run();
  }

  private static TestLayer children() {
    return TestLayer.named("DJZQ").field("C", FieldType.TEXT);
  }

  private static TestLayer parents() {
    return TestLayer.named("DJQ")
        .field("P", FieldType.TEXT)
        .row("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))", "001")
        .row("POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))", "002");
  }

  @Test
  void aCodeIsFilledUnseenOnlyIfTheFeatureLiesWhollyInOneParentAndTheCodeIsFree() {
    TestInspection inspection =
        codes(
            children()
                .row("POLYGON ((1 1, 2 1, 2 2, 1 1))", "009-1")
                .row("POLYGON ((3 3, 4 3, 4 4, 3 3))", "002-9")
                .row("POLYGON ((11 1, 12 1, 12 2, 11 1))", "009-9")
                .row("POLYGON ((8 5, 11 5, 11 6, 8 6, 8 5))", "009-4")
                .row("POLYGON ((50 50, 51 50, 51 51, 50 50))", "009-5")
                .row("POLYGON ((1 1, 2 2, 2 1, 1 2, 1 1))", "009-6")
                .row("POLYGON ((5 5, 6 5, 6 6, 5 5))", "009"),
            parents());
    assertEquals(
        List.of("misplaced", "misplaced", "misplaced", "no-parent", "no-parent", "no-parent"),
        inspection.kinds());
    FillCodeFromParent fix = new FillCodeFromParent();
    Set<Long> safe =
        Set.copyOf(
            inspection.findings().stream()
                .filter(finding -> fix.safety(finding) == FixSafety.SAFE)
                .map(finding -> finding.features().get(0).fid())
                .toList());
    assertEquals(Set.of(1L), safe);
  }

  @Test
  void twoFeaturesThatWouldGetTheSameCodeAreForAPersonToDecide() {
    TestInspection inspection =
        codes(
            children()
                .row("POLYGON ((1 1, 2 1, 2 2, 1 1))", "008-1")
                .row("POLYGON ((3 3, 4 3, 4 4, 3 3))", "009-1"),
            parents());
    for (Finding finding : inspection.findings()) {
      assertEquals(FixSafety.NEEDS_REVIEW, new FillCodeFromParent().safety(finding));
    }
  }

  @Test
  void anEditSinceTheRunIsNotOverwritten() {
    TestInspection inspection =
        codes(children().row("POLYGON ((1 1, 2 1, 2 2, 1 1))", "009-1"), parents());
    Finding finding = inspection.findings().get(0);
    var changed =
        TestInspection.of(new CodeParent())
            .layers(
                children().row("POLYGON ((1 1, 2 1, 2 2, 1 1))", "009-7").build(),
                parents().build())
            .param("field", "C");
    assertTrue(inspection.propose("fill-code-from-parent", finding).isPresent());
    assertTrue(changed.propose("fill-code-from-parent", finding).isEmpty());
  }

  @Test
  void withoutAParentLayerTheRuleSaysThatItCouldNotBeChecked() {
    TestInspection inspection =
        TestInspection.of(new CodeParent())
            .data(ArrayDataset.of(texts("1")), Optional.of("DJQ"), Optional.of("GONE"))
            .param("field", "F")
            .run();
    assertEquals(1, inspection.skips().size());
    assertFalse(inspection.skips().get(0).feature().isPresent());
  }
}
