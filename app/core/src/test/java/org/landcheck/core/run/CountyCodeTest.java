package org.landcheck.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.landcheck.core.Fixtures.box;
import static org.landcheck.core.Fixtures.everywhere;
import static org.landcheck.core.Fixtures.field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.CountyPlace;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.api.RulePack;
import org.landcheck.core.Fixtures;
import org.landcheck.core.checks.TestChecks;

/** What county data are taken to be about if nobody says. */
class CountyCodeTest {
  private static final CountyPlace BEHIND_LETTERS = new CountyPlace("NR", 3);

  private static LayerSpec spec(String name, CountyPlace... county) {
    return new LayerSpec(
        name,
        LocalText.same(name),
        List.of(),
        GeometryType.POLYGON,
        Optional.of("NR"),
        Arrays.stream(county).findFirst(),
        false,
        List.of(field("NR", FieldType.TEXT), field("XZQ", FieldType.INTEGER)));
  }

  private static Layer layer(String name, long county, String... numbers) {
    LayerSchema schema =
        new LayerSchema(
            name,
            GeometryType.POLYGON,
            List.of(Field.of("NR", FieldType.TEXT), Field.of("XZQ", FieldType.INTEGER)),
            Optional.of("NR"));
    List<Feature> features = new ArrayList<>();
    for (String number : numbers) {
      features.add(
          new Feature(
              new FeatureRef(name, features.size() + 1),
              Optional.of(box(0, 0, 1, 1)),
              Arrays.asList(number, county)));
    }
    return ArrayLayer.of(schema, Fixtures.METRES, features);
  }

  private static Optional<String> county(List<LayerSpec> specs, Layer... layers)
      throws BadInputException {
    RulePack pack =
        new RulePack(
            "test",
            "1",
            "",
            LocalText.EMPTY,
            LocalText.EMPTY,
            specs,
            List.of(everywhere("counts", "test.layer-counts")));
    Engine engine = TestChecks.engine(2);
    return engine
        .run(engine.plan(ArrayDataset.of(layers), pack, RunOptions.DEFAULT), Monitor.SILENT)
        .county();
  }

  @Test
  void theCodeStandsAtTheFrontOfKeysIfThePackSaysNothing() throws BadInputException {
    assertEquals(
        Optional.of("430181"), county(List.of(spec("A")), layer("A", 0, "430181001", "43018101")));
    assertEquals(Optional.empty(), county(List.of(spec("A")), layer("A", 0, "BC430181001")));
  }

  @Test
  void thePackSaysHowManyLettersStandBeforeIt() throws BadInputException {
    assertEquals(
        Optional.of("430181"),
        county(List.of(spec("A", BEHIND_LETTERS)), layer("A", 0, "BC4301812021", "BC430181")));
  }

  @Test
  void thePackNamesAFieldOfItsOwnForTheCode() throws BadInputException {
    LayerSpec spec = spec("A", new CountyPlace("XZQ", 1));
    assertEquals(Optional.of("430124"), county(List.of(spec), layer("A", 430124, "430181001")));
  }

  @Test
  void keysOfOtherLayersDoNotCountWhereThePackSaysWhereTheCodeStands() throws BadInputException {
    List<LayerSpec> specs = List.of(spec("A", BEHIND_LETTERS), spec("B"));
    assertEquals(
        Optional.of("430181"),
        county(specs, layer("A", 0, "BC430181"), layer("B", 0, "430124001", "430124002")));
    assertEquals(Optional.of("430124"), county(specs, layer("B", 0, "430124001", "430124002")));
  }

  @Test
  void numbersOfAnotherFormSayNothingAgainstTheCode() throws BadInputException {
    Layer odd = layer("A", 0, "BC430181", "5f0c-91aa-8e", "BC4", "临时编号二〇二一");
    assertEquals(Optional.of("430181"), county(List.of(spec("A", BEHIND_LETTERS)), odd));
    Layer divided = layer("A", 0, "BC430181", "BC430124");
    assertEquals(Optional.empty(), county(List.of(spec("A", BEHIND_LETTERS)), divided));
  }
}
