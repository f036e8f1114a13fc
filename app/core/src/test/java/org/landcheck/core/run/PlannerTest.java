package org.landcheck.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.landcheck.core.Fixtures.ZONE_SPEC;
import static org.landcheck.core.Fixtures.against;
import static org.landcheck.core.Fixtures.box;
import static org.landcheck.core.Fixtures.pack;
import static org.landcheck.core.Fixtures.row;
import static org.landcheck.core.Fixtures.rule;
import static org.landcheck.core.Fixtures.spec;
import static org.landcheck.core.Fixtures.zone;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.Monitor;
import org.landcheck.api.RulePack;
import org.landcheck.core.Fixtures;
import org.landcheck.core.checks.TestChecks;
import org.locationtech.jts.geom.Geometry;

class PlannerTest {
  private static RunPlan plan(RulePack pack, RunOptions options, Layer... layers)
      throws BadInputException {
    return TestChecks.engine(1).plan(ArrayDataset.of(layers), pack, options);
  }

  private static RunPlan plan(RulePack pack, Layer... layers) throws BadInputException {
    return plan(pack, RunOptions.DEFAULT, layers);
  }

  private static Layer layer(String name, Crs crs, Geometry shape) {
    LayerSchema schema =
        new LayerSchema(name, GeometryType.POLYGON, List.of(Field.of("DJZQDM", FieldType.TEXT)));
    return ArrayLayer.of(
        schema,
        crs,
        List.of(
            new org.landcheck.api.Feature(
                new org.landcheck.api.FeatureRef(name, 1),
                java.util.Optional.of(shape),
                List.of("430181001001"))));
  }

  @Test
  void structureComesFirstThenFeaturesThenCoveragesThenAllLayers() throws BadInputException {
    RulePack pack =
        pack(
            List.of(ZONE_SPEC),
            rule("counts", "test.layer-counts"),
            rule("over", "test.square-overlap"),
            rule("same", "test.same-code"),
            rule("ends", "test.code-ends-in"),
            rule("layers", "test.layers"));
    assertEquals(
        List.of("layers", "ends", "over", "same", "counts"),
        plan(pack, row(1)).units().stream().map(unit -> unit.rule().id()).toList());
    assertEquals(
        List.of("counts", "over", "same", "ends", "layers"),
        plan(pack, row(1)).rules().stream().map(each -> each.id()).toList());
  }

  @Test
  void aMissingRequiredLayerIsASkipAndAMissingOptionalOneIsNot() throws BadInputException {
    RulePack required = pack(List.of(ZONE_SPEC), rule("ends", "test.code-ends-in"));
    RunPlan plan = plan(required);
    assertEquals(List.of("ends"), plan.skips().stream().map(Skip::rule).toList());
    assertEquals("数据中没有图层 DJZQ", plan.skips().get(0).reason().zh());
    assertEquals(1, plan.rules().size());

    RulePack optional = pack(List.of(spec("DJZQ", false)), rule("ends", "test.code-ends-in"));
    RunPlan without = plan(optional);
    assertEquals(List.of(), without.skips());
    assertEquals(List.of(), without.rules());
    assertEquals(List.of("ends"), without.leftOut().stream().map(r -> r.rule()).toList());
  }

  @Test
  void aRuleThatThePackSwitchesOffIsLeftOutAndTheResultNamesIt() throws BadInputException {
    RulePack pack =
        pack(
            List.of(ZONE_SPEC),
            Fixtures.switchedOff(rule("off", "test.code-ends-in")),
            rule("counts", "test.layer-counts"));
    RunPlan plan = plan(pack, row(2));
    assertEquals(List.of("counts"), plan.rules().stream().map(r -> r.id()).toList());
    RunResult result = TestChecks.engine(1).run(plan, Monitor.SILENT);
    assertEquals(List.of("off"), result.leftOut().stream().map(r -> r.rule()).toList());
    assertEquals("检查方案停用了这条规则", result.leftOut().get(0).reason().zh());
    assertTrue(result.complete());
  }

  @Test
  void anAmbiguousLayerIsASkipEvenIfOptional() throws BadInputException {
    RulePack optional = pack(List.of(spec("DJZQ", false)), rule("ends", "test.code-ends-in"));
    Geometry shape = box(500, 500, 501, 501);
    RunPlan plan =
        plan(
            optional,
            layer("DJZQ_1", Fixtures.METRES, shape),
            layer("DJZQ_2", Fixtures.METRES, shape));
    assertEquals(1, plan.skips().size());
    assertTrue(plan.skips().get(0).reason().en().contains("DJZQ_1, DJZQ_2"));
  }

  @Test
  void aRuleAgainstAMissingLayerIsASkip() throws BadInputException {
    RulePack pack =
        pack(
            List.of(ZONE_SPEC, spec("DJQ", true)),
            against(rule("touch", "test.square-touches"), "DJQ"));
    assertEquals(1, plan(pack, row(1)).skips().size());
    assertEquals(0, plan(pack, row(1)).units().size());
  }

  @Test
  void degreesAreNoPlaceForDistances() throws BadInputException {
    RulePack pack = pack(List.of(ZONE_SPEC), rule("over", "test.square-overlap"));
    Crs degrees =
        new Crs(
            Crs.Kind.GEOGRAPHIC,
            "CGCS2000",
            java.util.OptionalInt.of(4490),
            "CGCS2000",
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            "");
    assertEquals(1, plan(pack, layer("DJZQ", degrees, box(113, 28, 114, 29))).skips().size());
    assertEquals(
        1, plan(pack, layer("DJZQ", Crs.UNDECLARED, box(113, 28, 114, 29))).skips().size());
  }

  @Test
  void coordinatesThatCannotBeDegreesAreMetresEvenIfNobodySaysSo() throws BadInputException {
    RulePack pack = pack(List.of(ZONE_SPEC), rule("over", "test.square-overlap"));
    Geometry inMetres = box(38_400_000, 3_100_000, 38_400_010, 3_100_010);
    assertEquals(0, plan(pack, layer("DJZQ", Crs.UNDECLARED, inMetres)).skips().size());
  }

  @Test
  void noNeighbourIsNoSkipButANeighbourWithoutTheLayerIs() throws BadInputException {
    RulePack pack = pack(List.of(ZONE_SPEC), rule("edge", "test.neighbours"));
    assertEquals(List.of(), plan(pack, row(1)).skips());
    assertEquals(1, plan(pack, row(1)).leftOut().size());
    Dataset without = ArrayDataset.of(layer("OTHER", Fixtures.METRES, box(0, 0, 1, 1)));
    RunPlan plan = plan(pack, RunOptions.DEFAULT.withNeighbours(List.of(without)), row(1));
    assertEquals(1, plan.skips().size());
    Dataset elsewhere = ArrayDataset.of(layer("DJZQ", Crs.UNDECLARED, box(0, 0, 1, 1)));
    RunPlan other = plan(pack, RunOptions.DEFAULT.withNeighbours(List.of(elsewhere)), row(1));
    assertEquals(1, other.skips().size());
    assertEquals(List.of(), other.units());
    Dataset with = ArrayDataset.of(Fixtures.zones(zone(1, box(0, 0, 1, 1), "a")));
    RunPlan good = plan(pack, RunOptions.DEFAULT.withNeighbours(List.of(with)), row(1));
    assertEquals(List.of(), good.skips());
    assertEquals(1, good.units().size());
  }
}
