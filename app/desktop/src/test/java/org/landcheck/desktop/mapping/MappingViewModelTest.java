package org.landcheck.desktop.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.core.material.Materials;
import org.landcheck.core.pack.MappingChoices;
import org.landcheck.core.pack.MatchKind;
import org.landcheck.core.project.ProjectInfo;
import org.landcheck.desktop.work.Bench;
import org.landcheck.io.gpkg.GeoPackageWriter;

/** A county that calls its districts 片区 and their codes 编号, and has zones without codes. */
class MappingViewModelTest {
  @TempDir private Path folder;
  private Path file;
  private Bench bench;
  private MappingViewModel mapping;

  @BeforeEach
  void open() throws BadInputException {
    Layer districts =
        layer("片区", Field.of("编号", FieldType.TEXT, 4, 0), Field.of("DJQMC", FieldType.TEXT));
    Layer zones = layer("地籍子区", Field.of("DJZQMC", FieldType.REAL), Field.of("备用", FieldType.TEXT));
    file = folder.resolve("county.gpkg");
    new GeoPackageWriter()
        .write(ArrayDataset.of(districts, zones), file, WriteOptions.DEFAULT, Monitor.SILENT);
    bench = Bench.empty();
    bench.workspace().open(file);
    mapping = model();
  }

  /** Open projects hold their files. */
  @AfterEach
  void close() {
    bench.workspace().close();
  }

  /** Five rows; the values of a field are "a", "a", "b", "b", "c" after its name, or numbers. */
  private static Layer layer(String name, Field... fields) {
    List<Feature> rows =
        IntStream.rangeClosed(1, 5)
            .mapToObj(
                i ->
                    new Feature(
                        new FeatureRef(name, i),
                        Optional.empty(),
                        List.of(fields).stream()
                            .map(
                                field ->
                                    field.type() == FieldType.REAL
                                        ? (Object) (double) i
                                        : field.name() + "aabbc".charAt(i - 1))
                            .toList()))
            .toList();
    return ArrayLayer.of(
        new LayerSchema(name, GeometryType.POLYGON, List.of(fields)), Crs.UNDECLARED, rows);
  }

  private MappingViewModel model() {
    return new MappingViewModel(bench.workspace(), bench.state());
  }

  private LayerSpec layer(String name) {
    return bench.state().pack().layer(name).orElseThrow();
  }

  private FieldSpec field(String layer, String name) {
    return layer(layer).fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private LayerLine layerLine(String name) {
    return mapping.shown().get().layers().stream()
        .filter(line -> line.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private FieldLine fieldLine(String name) {
    return mapping.shown().get().fields().stream()
        .filter(line -> line.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void chooseDistricts() {
    mapping.choose(layer("DJQ"), Choice.of("片区"));
    mapping.choose(field("DJQ", "DJQDM"), Choice.of("编号"));
  }

  @Test
  void layersShowWhatStandsForThemAndHowItWasFound() {
    assertEquals(MatchKind.MISSING, layerLine("DJQ").match().how());
    assertEquals(MatchKind.ALIAS, layerLine("DJZQ").match().how());
    assertEquals(Optional.of("地籍子区"), layerLine("DJZQ").match().source());
    assertEquals(Choice.AUTOMATIC, layerLine("DJZQ").choice());
    assertEquals(List.of("片区"), mapping.shown().get().unusedLayers());
    assertFalse(mapping.shown().get().changed());
  }

  @Test
  void theFirstLayerThatLacksAFieldIsShownFirst() {
    assertEquals("DJZQ", mapping.shown().get().chosen().orElseThrow().name());
    assertEquals(MatchKind.MISSING, fieldLine("DJZQDM").match().how());
    assertEquals(List.of("备用"), mapping.shown().get().unusedFields());
  }

  @Test
  void aFieldShowsValuesThatPeopleKnowItBy() {
    mapping.choose(layer("DJQ"), Choice.of("片区"));
    assertEquals(
        List.of("编号a", "编号b", "编号c"),
        mapping.fields().stream()
            .filter(each -> each.field().name().equals("编号"))
            .findFirst()
            .orElseThrow()
            .samples());
  }

  @Test
  void aFieldThatCannotHoldItsValuesIsToldOf() {
    assertTrue(fieldLine("DJZQMC").misfit().orElseThrow().en().contains("number"));
    chooseDistricts();
    assertTrue(fieldLine("DJQDM").misfit().orElseThrow().en().contains("text (4)"));
    assertEquals(Optional.empty(), fieldLine("DJQMC").misfit());
  }

  @Test
  void aChoiceShowsAtOnceWhatItLeadsToButIsNotInForce() {
    assertEquals(1, mapping.shown().get().notFound().layers());
    chooseDistricts();
    assertEquals(MatchKind.CHOSEN, layerLine("DJQ").match().how());
    assertEquals(MatchKind.EXACT, fieldLine("DJQMC").match().how());
    assertEquals(Optional.of("编号"), fieldLine("DJQDM").match().source());
    assertEquals(0, mapping.shown().get().notFound().layers());
    assertTrue(mapping.shown().get().changed());
    assertEquals(MappingChoices.NONE, bench.state().options().mapping());
  }

  @Test
  void whatIsAppliedIsCheckedAndDropsTheFindings() {
    bench.workspace().run();
    assertTrue(bench.state().upToDate());
    chooseDistricts();
    mapping.apply();
    assertEquals(
        new MappingChoices(Map.of("DJQ", "片区"), Map.of("DJQ", Map.of("DJQDM", "编号"))),
        bench.state().options().mapping());
    assertFalse(bench.state().upToDate());
    assertTrue(bench.state().dataset().layer("DJQ").isPresent());
    bench.workspace().run();
    assertTrue(bench.result().findings().stream().anyMatch(f -> f.layer().equals("片区")));
  }

  @Test
  void aProjectRemembersIt() throws Exception {
    Path project = folder.resolve("county.landcheck.gpkg");
    bench
        .workspace()
        .kit()
        .projects()
        .create(
            project,
            bench.state().snapshot(),
            new ProjectInfo("cadastral-zone", Optional.empty(), Materials.NONE))
        .close();
    bench.workspace().open(project);
    mapping = model();
    chooseDistricts();
    mapping.apply();
    MappingChoices said = bench.state().options().mapping();
    bench.workspace().close();
    bench.workspace().open(project);
    assertEquals(said, bench.state().options().mapping());
    assertEquals(Choice.of("片区"), remembered().choice());
  }

  private LayerLine remembered() {
    mapping = model();
    return layerLine("DJQ");
  }

  @Test
  void oneThatStandsForTwoIsToldAtOnceAndCannotBeApplied() {
    mapping.choose(layer("DJQ"), Choice.of("地籍子区"));
    assertEquals(Optional.empty(), mapping.shown().get().contradiction());
    assertEquals(MatchKind.MISSING, layerLine("DJZQ").match().how());
    mapping.choose(layer("DJZQ"), Choice.of("地籍子区"));
    assertTrue(mapping.shown().get().contradiction().isPresent());
    mapping.apply();
    assertEquals(MappingChoices.NONE, bench.state().options().mapping());
    mapping.choose(layer("DJQ"), Choice.AUTOMATIC);
    assertEquals(Optional.empty(), mapping.shown().get().contradiction());
  }

  @Test
  void nothingMayStandForALayerWhateverItIsCalled() {
    mapping.choose(layer("DJZQ"), Choice.NOTHING);
    assertEquals(Optional.empty(), layerLine("DJZQ").match().source());
    assertEquals(List.of("地籍子区", "片区"), mapping.shown().get().unusedLayers());
    mapping.apply();
    assertEquals(Optional.empty(), bench.state().dataset().layer("DJZQ"));
  }

  @Test
  void anotherLayerForgetsWhatWasSaidOfTheFieldsOfTheFirst() {
    chooseDistricts();
    mapping.choose(layer("DJQ"), Choice.of("地籍子区"));
    assertEquals(Optional.empty(), mapping.shown().get().contradiction());
    assertEquals(Choice.AUTOMATIC, fieldLine("DJQDM").choice());
  }

  @Test
  void everythingSaidCanBeForgotten() {
    chooseDistricts();
    assertTrue(mapping.shown().get().said());
    mapping.reset();
    assertFalse(mapping.shown().get().said());
    assertFalse(mapping.shown().get().changed());
    assertEquals(MatchKind.MISSING, layerLine("DJQ").match().how());
  }

  @Test
  void aFilterFindsLayersAndFieldsByAnyOfTheirNames() {
    List<String> all = names();
    mapping.filter("djzqmc");
    assertEquals(List.of("DJZQ"), names());
    assertEquals(List.of("DJZQMC"), fieldNames());
    mapping.filter("子区");
    assertEquals(List.of("DJZQ"), names());
    assertTrue(fieldNames().size() > 1, "the layer itself is meant");
    mapping.filter("没有这样的名称");
    assertEquals(List.of(), names());
    assertEquals(Optional.empty(), mapping.shown().get().chosen());
    mapping.filter("");
    assertEquals(all, names());
    assertEquals(List.of("DJQ", "DJZQ"), all.subList(0, 2), "required ones come first");
  }

  private List<String> names() {
    return mapping.shown().get().layers().stream().map(LayerLine::name).toList();
  }

  private List<String> fieldNames() {
    return mapping.shown().get().fields().stream().map(FieldLine::name).toList();
  }
}
