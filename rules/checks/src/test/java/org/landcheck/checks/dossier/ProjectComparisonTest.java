package org.landcheck.checks.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.Certainty;
import org.landcheck.api.Dataset;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.FieldType;
import org.landcheck.api.Finding;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.ProjectMatrix;
import org.landcheck.api.ProjectMatrix.Agreement;
import org.landcheck.api.ProjectMatrix.Area;
import org.landcheck.api.ProjectMatrix.Difference;
import org.landcheck.api.ProjectMatrix.Kind;
import org.landcheck.api.ProjectMatrix.Project;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;
import org.landcheck.checks.relation.LinkedDifference;
import org.landcheck.checks.relation.NotOneToOne;

class ProjectComparisonTest {
  private static final String SQUARE = "POLYGON((0 0,0 100,100 100,100 0,0 0))";

  private static Rule rule(
      String id, String check, String layer, String against, Map<String, Object> params) {
    return new Rule(
        id,
        check,
        LocalText.same(id),
        Optional.of(layer).filter(name -> !name.isEmpty()),
        Optional.of(against).filter(name -> !name.isEmpty()),
        Severity.ERROR,
        params,
        "",
        LocalText.EMPTY,
        Certainty.U);
  }

  private static LayerSpec spec(
      String name, GeometryType type, boolean required, FieldSpec... fields) {
    return new LayerSpec(
        name, LocalText.same(name), List.of(), type, Optional.empty(), required, List.of(fields));
  }

  private static FieldSpec area(String name, Unit unit) {
    return new FieldSpec(
        name, LocalText.same(name), List.of(), FieldType.REAL, 0, 0, unit, false, Optional.empty());
  }

  private static final Rule ONE =
      rule("one", "relation.one-to-one", "", "", Map.of("keys", List.of("A.K", "R.K", "T.K")));

  /** Under the id that findings of a {@link TestInspection} have. */
  private static final Rule NAMES =
      rule(
          "test", "relation.equal", "T", "A", Map.of("fields", List.of("N", "DX=MJ"), "link", "K"));

  private static final Rule SIZES = rule("sizes", "attribute.area", "A", "", Map.of("field", "MJ"));

  private static final Rule PAPERS =
      rule(
          "papers",
          "archive.missing-class",
          "DAWJ",
          "A",
          Map.of(
              "againstField",
              "K",
              "classes",
              List.of("01=许可证"),
              "kindField",
              "N",
              "kinds",
              List.of("选址=")));

  private static RulePack pack(Rule... rules) {
    return new RulePack(
        "test",
        "1",
        "",
        LocalText.EMPTY,
        LocalText.EMPTY,
        List.of(
            spec("A", GeometryType.POLYGON, true, area("MJ", Unit.SQUARE_METRE)),
            spec("R", GeometryType.NONE, true),
            spec("T", GeometryType.NONE, false, area("DX", Unit.MU))),
        List.of(rules));
  }

  private static Layer areas(String... keys) {
    TestLayer layer =
        TestLayer.named("A")
            .field("K", FieldType.TEXT)
            .field("N", FieldType.TEXT)
            .field("MJ", FieldType.REAL);
    Arrays.stream(keys).forEach(key -> layer.row(SQUARE, key, "项目" + key, 10_000.0));
    return layer.build();
  }

  private static Layer table(String name, String... keys) {
    TestLayer layer =
        TestLayer.named(name)
            .type(GeometryType.NONE)
            .field("K", FieldType.TEXT)
            .field("N", FieldType.TEXT)
            .field("DX", FieldType.REAL);
    Arrays.stream(keys).forEach(key -> layer.row("NULL", key, "项目" + key, 15.0));
    return layer.build();
  }

  private static Layer folders(String... folders) {
    TestLayer layer =
        TestLayer.named("DAWJ")
            .type(GeometryType.NONE)
            .field("XMBH", FieldType.TEXT)
            .field("LJ", FieldType.TEXT)
            .field("LB", FieldType.TEXT);
    Arrays.stream(folders).forEach(folder -> layer.row("NULL", folder, folder + "/01.pdf", "01"));
    return layer.build();
  }

  private static ProjectMatrix matrix(RulePack pack, Layer... layers) {
    return matrix(pack, List.of(), layers);
  }

  private static ProjectMatrix matrix(RulePack pack, List<Finding> findings, Layer... layers) {
    Map<String, Set<FeatureRef>> applied = new HashMap<>();
    pack.rules().forEach(rule -> applied.put(rule.id(), Set.of()));
    return ProjectComparison.of(ArrayDataset.of(layers), pack, applied, findings).orElseThrow();
  }

  private static Project project(ProjectMatrix matrix, String key) {
    return matrix.projects().stream().filter(p -> p.key().equals(key)).findFirst().orElseThrow();
  }

  @Test
  void placesAreMapDatabaseLedgerAndArchiveAndProjectsThatStandOnceInEachAgree() {
    ProjectMatrix matrix =
        matrix(
            pack(ONE, PAPERS),
            areas("1", "2"),
            table("R", "1", "2"),
            table("T", "1", "2"),
            folders("1", "2"));
    assertEquals(
        List.of(Kind.MAP, Kind.DATABASE, Kind.LEDGER, Kind.ARCHIVE),
        matrix.sources().stream().map(ProjectMatrix.Source::kind).toList());
    assertEquals(List.of("1", "2"), matrix.projects().stream().map(Project::key).toList());
    assertEquals(2, matrix.count(Agreement.AGREES));
    assertEquals(List.of(1, 1, 1, 1), project(matrix, "1").counts());
  }

  @Test
  void whatIsMissingRepeatedOrHasNoNumberIsCountedPlaceByPlace() {
    ProjectMatrix matrix =
        matrix(
            pack(ONE, PAPERS),
            areas("1", "2", "2", ""),
            table("R", "1", "2", "3"),
            table("T", "1", "3"),
            folders("1", "2", "（2）", "9"));
    assertEquals(List.of(2, 1, 0, 2), project(matrix, "2").counts());
    assertEquals(List.of(0, 0, 0, 1), project(matrix, "9").counts(), "a folder of no project");
    assertEquals(1, matrix.count(Agreement.AGREES));
    assertEquals(3, matrix.count(Agreement.DIFFERS));
    assertEquals(2, matrix.lacking(0));
    assertEquals(1, matrix.repeated(0));
    assertEquals(1, matrix.sources().get(0).keyless());
    assertEquals(2, matrix.lacking(2));
    assertEquals(1, matrix.repeated(3));
  }

  @Test
  void aPlaceThatIsNotGivenLacksNothingAndOneAloneIsNoMatrix() {
    ProjectMatrix matrix = matrix(pack(ONE, PAPERS), areas("1"), table("R", "1"));
    assertEquals(
        List.of(true, true, false, false),
        matrix.sources().stream().map(ProjectMatrix.Source::given).toList());
    assertEquals(1, matrix.count(Agreement.AGREES));
    assertEquals(
        Optional.empty(),
        ProjectComparison.of(ArrayDataset.of(areas("1")), pack(ONE), Map.of(), List.of()));
    assertEquals(
        Optional.empty(),
        ProjectComparison.of(
            ArrayDataset.of(areas("1"), table("R", "1")), pack(), Map.of(), List.of()));
  }

  @Test
  void whereNoPaperIsAskedForNoFolderIsOwed() {
    ProjectMatrix matrix =
        matrix(pack(ONE, PAPERS), areas("1", "选址"), table("R", "1", "选址"), folders("1"));
    assertEquals(List.of(1, 1, 0, ProjectMatrix.NOT_OWED), project(matrix, "选址").counts());
    assertEquals(Agreement.AGREES, matrix.agreement(project(matrix, "选址")));
    assertEquals(0, matrix.lacking(3));
  }

  @Test
  void aTableThatMayHaveSeveralRowsOfAProjectRepeatsNothingAndItsAreasAreAddedUp() {
    Rule two = rule("one", "relation.one-to-one", "", "", Map.of("keys", List.of("R.K", "T.K")));
    Rule linked =
        rule("names", "relation.equal", "R", "A", Map.of("fields", List.of("N"), "link", "K"));
    Rule sum =
        rule(
            "sum",
            "relation.sum",
            "T",
            "A",
            Map.of("field", "DX", "targetField", "MJ", "link", "K"));
    ProjectMatrix matrix =
        matrix(pack(two, linked, sum, SIZES), areas("1", "1"), table("R", "1"), table("T", "1"));
    assertEquals(List.of(2, 1, 1), project(matrix, "1").counts());
    assertEquals(0, matrix.repeated(0));
    assertEquals(1, matrix.count(Agreement.AGREES));
    assertEquals(List.of(20_000.0, 20_000.0, 10_000.0), project(matrix, "1").areas());
  }

  @Test
  void areasOfShapeFieldAndLedgerStandSideBySideInSquareMetres() {
    ProjectMatrix matrix =
        matrix(
            pack(ONE, SIZES, NAMES),
            areas("1", "2"),
            table("R", "1", "2"),
            table("T", "1", "1", ""));
    assertEquals(List.of(new Area(0, ""), new Area(0, "MJ"), new Area(2, "DX")), matrix.areas());
    assertTrue(matrix.areas().get(0).ofShape());
    assertEquals(
        List.of(10_000.0, 10_000.0, 10_000.0),
        project(matrix, "1").areas(),
        "15 mu, twice the same");
    assertEquals(Double.NaN, project(matrix, "2").areas().get(2));
    assertEquals(List.of(), matrix(pack(ONE), areas("1"), table("R", "1")).areas());
  }

  @Test
  void fieldsDifferWhereRulesFoundThatTheyDoAndBetweenWhichPlaces() {
    Layer areas = areas("1", "2");
    Layer ledger =
        TestLayer.named("T")
            .type(GeometryType.NONE)
            .field("K", FieldType.TEXT)
            .field("N", FieldType.TEXT)
            .field("DX", FieldType.REAL)
            .row("NULL", "1", "项目1", 10_000.0)
            .row("NULL", "2", "别的项目", 10_000.0)
            .build();
    Dataset data = ArrayDataset.of(areas, ledger);
    TestInspection names =
        TestInspection.of(new LinkedDifference())
            .data(data, Optional.of("T"), Optional.of("A"))
            .param("link", "K")
            .param("fields", List.of("N"));
    ProjectMatrix matrix = matrix(pack(ONE, NAMES), names.run().findings(), areas, ledger);
    assertEquals(List.of(), project(matrix, "1").differing());
    Difference name = new Difference(List.of(Kind.MAP, Kind.LEDGER), LocalText.same("N"));
    assertEquals(List.of(name), project(matrix, "2").differing());
    assertEquals(Map.of(name, 1L), matrix.differing());
    assertEquals(Agreement.DIFFERS, matrix.agreement(project(matrix, "2")));
    assertEquals(List.of(LocalText.same("test")), matrix.rules());
  }

  @Test
  void aProjectThatARuleCouldNotLookAtIsNotSaidToAgree() {
    Map<String, Set<FeatureRef>> applied = Map.of("sizes", Set.of(new FeatureRef("A", 2)));
    ProjectMatrix matrix =
        ProjectComparison.of(
                ArrayDataset.of(areas("1", "2"), table("R", "1", "2")),
                pack(ONE, SIZES, NAMES),
                applied,
                List.of())
            .orElseThrow();
    assertEquals(Agreement.AGREES, matrix.agreement(project(matrix, "1")));
    assertEquals(Agreement.UNDECIDED, matrix.agreement(project(matrix, "2")));
    assertEquals(List.of(Double.NaN, 10_000.0), project(matrix, "2").areas(), "of no sound shape");
    assertEquals(List.of(LocalText.same("sizes")), matrix.rules(), "others were not applied");
  }

  @Test
  void aKeySpeltInTwoWaysNamesTheOther() {
    Layer areas = areas("430181202200001");
    Layer records = table("R", "430181202200010");
    TestInspection keys =
        TestInspection.of(new NotOneToOne())
            .data(ArrayDataset.of(areas, records), Optional.empty(), Optional.empty())
            .param("keys", List.of("A.K", "R.K"));
    ProjectMatrix matrix = matrix(pack(ONE), keys.run().findings(), areas, records);
    assertEquals("430181202200010", project(matrix, "430181202200001").near());
    assertEquals("430181202200001", project(matrix, "430181202200010").near());
  }
}
