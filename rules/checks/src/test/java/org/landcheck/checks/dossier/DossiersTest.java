package org.landcheck.checks.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.Certainty;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.landcheck.checks.TestLayer;
import org.landcheck.checks.dossier.Dossier.Paper;
import org.landcheck.checks.relation.LinkRules.Place;

class DossiersTest {
  private static final String SQUARE = "POLYGON((0 0,0 100,100 100,100 0,0 0))";

  private static Rule rule(String check, String layer, String against, Map<String, Object> params) {
    return new Rule(
        check + layer,
        check,
        LocalText.same(check),
        Optional.of(layer).filter(l -> !l.isEmpty()),
        Optional.of(against).filter(a -> !a.isEmpty()),
        Severity.ERROR,
        params,
        "",
        LocalText.EMPTY,
        Certainty.U);
  }

  private static FieldSpec spec(String name, String title, FieldType type, Unit unit) {
    return new FieldSpec(name, new LocalText(title, name), List.of(), type, 0, 0, unit, false);
  }

  private static LayerSpec spec(String name, GeometryType type, FieldSpec... fields) {
    return new LayerSpec(
        name, LocalText.same(name), List.of(), type, Optional.empty(), true, List.of(fields));
  }

  private static RulePack pack(Rule... rules) {
    FieldSpec key = spec("K", "编号", FieldType.TEXT, Unit.NONE);
    FieldSpec name = spec("N", "名称", FieldType.TEXT, Unit.NONE);
    return new RulePack(
        "test",
        "1",
        "",
        LocalText.EMPTY,
        LocalText.EMPTY,
        List.of(
            spec(
                "A",
                GeometryType.POLYGON,
                key,
                name,
                spec("MJ", "面积", FieldType.REAL, Unit.SQUARE_METRE)),
            spec("R", GeometryType.NONE, key, name, spec("BZ", "备注", FieldType.TEXT, Unit.NONE)),
            spec(
                "T",
                GeometryType.NONE,
                key,
                spec("XM", "项目", FieldType.TEXT, Unit.NONE),
                spec("DX", "大小", FieldType.REAL, Unit.MU),
                spec("REM", "备注", FieldType.TEXT, Unit.NONE))),
        List.of(rules));
  }

  private static RulePack permits() {
    return pack(
        rule("relation.one-to-one", "", "", Map.of("keys", List.of("R.K", "A.K", "T.K"))),
        rule(
            "relation.equal",
            "T",
            "A",
            Map.of("fields", List.of("XM=N"), "link", "K=K", "fold", true)),
        rule(
            "relation.area",
            "A",
            "T",
            Map.of(
                "field",
                "MJ",
                "targetField",
                "DX",
                "link",
                "K=K",
                "tolerance",
                1.0,
                "relative",
                0.0)),
        rule(
            "archive.missing-class",
            "DAWJ",
            "A",
            Map.of("againstField", "K", "classes", List.of("01=许可证", "02=申请表"))));
  }

  private static Layer areas() {
    return TestLayer.named("A")
        .field("K", FieldType.TEXT)
        .field("N", FieldType.TEXT)
        .field("MJ", FieldType.REAL)
        .row(SQUARE, "430112202310001", "甲（一期）", 10_000.0)
        .row(SQUARE, "430112202310002", "乙", 10_000.0)
        .row(SQUARE, "430112202310002", "乙", 10_000.0)
        .build();
  }

  private static Layer records() {
    return TestLayer.named("R")
        .type(GeometryType.NONE)
        .field("K", FieldType.TEXT)
        .field("N", FieldType.TEXT)
        .field("BZ", FieldType.TEXT)
        .row("NULL", " 430112202310001 ", "甲(一期)", "无")
        .row("NULL", "430112202310020", "丙", "无")
        .build();
  }

  private static Layer ledger() {
    return TestLayer.named("T")
        .type(GeometryType.NONE)
        .field("K", FieldType.TEXT)
        .field("XM", FieldType.TEXT)
        .field("DX", FieldType.REAL)
        .field("REM", FieldType.TEXT)
        .row("NULL", "430112202310001", "甲(一期)", 15.0, "见附件")
        .row("NULL", "430112202310002", "乙", 14.0, "")
        .build();
  }

  private static Layer files(String... paths) {
    TestLayer table = TestLayer.named("DAWJ").type(GeometryType.NONE);
    for (String field : List.of("LJ", "XMBH", "WJJ", "WJM", "YY", "LB")) {
      table.field(field, FieldType.TEXT);
    }
    for (String path : paths) {
      String[] parts = path.split("/");
      String number = parts[1].substring(0, 2);
      table.row("NULL", path, parts[0], "", parts[1], "", number.matches("\\d\\d") ? number : "");
    }
    return table.build();
  }

  private static Layer pages(String... paths) {
    TestLayer table =
        TestLayer.named("DAYM")
            .type(GeometryType.NONE)
            .field("LJ", FieldType.TEXT)
            .field("XMBH", FieldType.TEXT)
            .field("YM", FieldType.INTEGER)
            .field("DPI", FieldType.REAL);
    for (String path : paths) {
      table.row("NULL", path, path.split("/")[0], 1L, 300.0);
    }
    return table.build();
  }

  private static Dossiers dossiers(Layer... layers) {
    return Dossiers.of(ArrayDataset.of(layers), permits());
  }

  @Test
  void tablesThatARuleWantsOneToOneMakeAProjectAreasFirst() {
    DossierPlan plan = DossierPlan.of(permits());
    assertEquals(
        List.of(new Place("A", "K"), new Place("R", "K"), new Place("T", "K")), plan.parts());
    assertEquals(2, plan.papers().orElseThrow().all().size());
  }

  @Test
  void aTableThatIsComparedWithAMemberByItsKeyIsOneToo() {
    RulePack pack =
        pack(
            rule("relation.one-to-one", "", "", Map.of("keys", List.of("R.K", "T.K"))),
            rule("relation.equal", "R", "A", Map.of("fields", List.of("N"), "link", "K")),
            rule("relation.equal", "R", "X", Map.of("fields", List.of("N"), "link", "N=K")));
    assertEquals(
        List.of(new Place("A", "K"), new Place("R", "K"), new Place("T", "K")),
        DossierPlan.of(pack).parts());
    assertEquals(List.of(), DossierPlan.of(pack()).parts());
  }

  @Test
  void rowsOfOneKeyBelongTogetherHoweverBlanksAreSet() {
    Dossiers all = dossiers(areas(), records(), ledger());
    assertEquals(List.of("430112202310001", "430112202310002", "430112202310020"), all.keys());
    Dossier whole = all.dossier("430112202310001");
    assertEquals(List.of(1, 1, 1), whole.members().stream().map(m -> m.rows().size()).toList());
    assertFalse(whole.incomplete());
    assertFalse(whole.archived());
    assertEquals("甲(一期)", whole.name());
    assertEquals(Optional.of("430112202310020"), all.keyOf(new FeatureRef("R", 2)));
    assertEquals(Optional.empty(), all.keyOf(new FeatureRef("Z", 1)));
    assertThrows(IllegalArgumentException.class, () -> all.dossier("none"));
  }

  @Test
  void whatIsMissingIsSaidAndWhatWasProbablyMeant() {
    Dossiers all = dossiers(areas(), records(), ledger());
    Dossier stray = all.dossier("430112202310020");
    assertTrue(stray.members().get(0).missing());
    assertFalse(stray.members().get(1).missing());
    assertEquals(Optional.of("430112202310002"), stray.meant());
    Dossier twice = all.dossier("430112202310002");
    assertTrue(twice.members().get(0).repeated());
    assertTrue(all.isIncomplete("430112202310002"));
    assertEquals(Optional.empty(), all.dossier("430112202310001").meant());
  }

  @Test
  void aTableThatIsNotThereIsNotMissingAnything() {
    Dossiers all = dossiers(areas());
    assertFalse(all.dossier("430112202310001").incomplete());
    assertTrue(all.dossier("430112202310001").members().get(2).layer().isEmpty());
  }

  @Test
  void papersAreOfTheProjectTheirFolderIsCalledAfter() {
    Layer files =
        files(
            "430112202310001 甲公司/01许可证.pdf",
            "430112202310001 甲公司/红线图.pdf",
            "430112202310003/02申请表.pdf");
    Dossiers all =
        dossiers(areas(), records(), ledger(), files, pages("430112202310001 甲公司/01许可证.pdf"));
    Dossier own = all.dossier("430112202310001");
    assertTrue(own.archived());
    assertEquals(List.of("01 许可证", ""), own.papers().stream().map(Paper::kind).toList());
    assertEquals(300, own.papers().get(0).pages().get(0).dpi());
    assertEquals(List.of("02 申请表"), own.lacking());
    assertTrue(all.isIncomplete("430112202310001"));
    assertTrue(all.keys().contains("430112202310003"));
    assertEquals(Optional.of("430112202310003"), all.keyOf(new FeatureRef("DAWJ", 3)));
    assertEquals(Optional.of("430112202310001"), all.keyOf(new FeatureRef("DAYM", 1)));
    assertEquals(2, all.dossier("430112202310020").lacking().size());
  }

  private static List<String> odd(FieldTable table, String name) {
    FieldTable.Row row =
        table.rows().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    List<String> odd = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      if (row.cells().get(i).filter(FieldTable.Cell::odd).isPresent()) {
        odd.add(table.heads().get(i).layer());
      }
    }
    return odd;
  }

  @Test
  void fieldsThatARuleComparesStandInOneRowWhateverTheirNames() {
    Dossiers all = dossiers(areas(), records(), ledger());
    FieldTable same = FieldTable.of(all.dossier("430112202310001"), permits());
    assertEquals(
        List.of("K", "N / XM", "MJ / DX", "BZ / REM"),
        same.rows().stream().map(FieldTable.Row::name).toList());
    assertEquals(
        List.of(true, true, true, false), same.rows().stream().map(FieldTable.Row::ruled).toList());
    assertEquals(List.of(), odd(same, "K"));
    assertEquals(List.of(), odd(same, "N / XM"), "brackets are folded as the rule wants");
    assertEquals(List.of(), odd(same, "MJ / DX"), "15 mu are 10 000 m²");
    assertEquals(List.of("R", "T"), odd(same, "BZ / REM"));
  }

  @Test
  void theValueThatMostOthersDoNotShareIsTheOddOne() {
    Dossiers all = dossiers(areas(), records(), ledger());
    FieldTable table = FieldTable.of(all.dossier("430112202310002"), permits());
    assertEquals(
        List.of("A", "A", "R", "T"), table.heads().stream().map(FieldTable.Head::layer).toList());
    assertEquals(List.of("T"), odd(table, "MJ / DX"));
    assertEquals(Optional.empty(), table.rows().get(1).cells().get(2));
    assertEquals(Optional.empty(), table.heads().get(2).row());
  }

  /** Areas of permits that name an earlier permit, and parcels that name the permit they are of. */
  private static RulePack withOthers() {
    return pack(
        rule("relation.one-to-one", "", "", Map.of("keys", List.of("A.K", "R.K"))),
        rule(
            "relation.order",
            "EARLIER",
            "A",
            Map.of("field", "RQ", "targetField", "RQ", "link", "NR=N")),
        rule("relation.cardinality", "A", "PARCEL", Map.of("link", "K=OF")),
        rule(
            "relation.foreign-key",
            "A",
            "EARLIER",
            Map.of("fields", List.of("RQ"), "targetFields", List.of("RQ"))),
        rule("relation.order", "X", "Y", Map.of("link", "K=K")));
  }

  private static Dossiers withOthers(String... parcels) {
    Layer permits =
        TestLayer.named("A")
            .field("K", FieldType.TEXT)
            .field("N", FieldType.TEXT)
            .field("RQ", FieldType.TEXT)
            .row(SQUARE, "A-1", "E-1", "2021-05-01")
            .row(SQUARE, "A-2", "E-9", "2021-06-01")
            .build();
    Layer records =
        TestLayer.named("R")
            .type(GeometryType.NONE)
            .field("K", FieldType.TEXT)
            .field("RQ", FieldType.TEXT)
            .row("NULL", "A-1", "2021-05-01")
            .row("NULL", "A-2", "2021-06-02")
            .build();
    Layer earlier =
        TestLayer.named("EARLIER")
            .field("NR", FieldType.TEXT)
            .field("RQ", FieldType.TEXT)
            .row(SQUARE, "E-0", "2018-01-01")
            .row(SQUARE, " E-1", "2019-01-01")
            .build();
    TestLayer ofPermits = TestLayer.named("PARCEL").field("OF", FieldType.TEXT);
    for (String parcel : parcels) {
      ofPermits.row(SQUARE, parcel);
    }
    return Dossiers.of(ArrayDataset.of(permits, records, earlier, ofPermits.build()), withOthers());
  }

  private static List<String> heads(FieldTable table) {
    return table.heads().stream()
        .map(head -> head.layer() + " " + head.row().map(String::valueOf).orElse("-"))
        .toList();
  }

  @Test
  void tablesThatARuleLinksByAnotherKeyStandBesideTheProjectsOwn() {
    Dossiers all = withOthers("A-1", "A-1", "A-1", "A-1", "A-9");
    assertEquals(List.of("A-1", "A-2"), all.keys(), "what is linked makes no project");
    FieldTable first = FieldTable.of(all.dossier("A-1"), withOthers());
    assertEquals(
        List.of("A 0", "R 0", "EARLIER 1", "PARCEL 0", "PARCEL 1", "PARCEL 2"), heads(first));
    assertEquals(Optional.of("N = NR"), first.heads().get(2).link());
    assertEquals(4, first.heads().get(3).of());
    assertEquals(
        List.of("K / OF", "N / NR", "RQ"),
        first.rows().stream().map(FieldTable.Row::name).toList());
    assertFalse(all.isIncomplete("A-1"));
  }

  @Test
  void whatIsNotThereIsMissingFromNoProject() {
    Dossiers all = withOthers("A-1");
    Dossier second = all.dossier("A-2");
    assertEquals(
        List.of("A 1", "R 1", "EARLIER -", "PARCEL -"), heads(FieldTable.of(second, withOthers())));
    assertFalse(second.incomplete());
    assertFalse(all.isIncomplete("A-2"));
  }

  @Test
  void datesOfLinkedPermitsAreShownButNotComparedWithTheProjects() {
    Dossiers all = withOthers("A-1");
    FieldTable same = FieldTable.of(all.dossier("A-1"), withOthers());
    assertEquals(List.of(), odd(same, "RQ"));
    FieldTable.Row dates = same.rows().get(2);
    assertEquals("2019-01-01", dates.cells().get(2).orElseThrow().text());
    assertEquals(List.of("A", "R"), odd(FieldTable.of(all.dossier("A-2"), withOthers()), "RQ"));
  }

  @Test
  void aRowThatNamesTheProjectBelongsToItAndOneThatIsNamedDoesNot() {
    Dossiers all = withOthers("A-2", "A-7");
    assertEquals(Optional.of("A-2"), all.keyOf(new FeatureRef("PARCEL", 1)));
    assertEquals(Optional.empty(), all.keyOf(new FeatureRef("PARCEL", 2)));
    assertEquals(Optional.empty(), all.keyOf(new FeatureRef("EARLIER", 2)));
  }
}
