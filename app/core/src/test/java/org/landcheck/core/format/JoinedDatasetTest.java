package org.landcheck.core.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LocalText;

class JoinedDatasetTest {
  @Test
  void namesThatNobodySharesStayAndNothingIsNoted() {
    Dataset data = join(part("a/one.gpkg", "DJQ", "YDHX"), part("b/two.gpkg", "DJZQ"));
    assertEquals(List.of("DJQ", "DJZQ", "YDHX"), names(data));
    assertEquals(List.of("note of a/one.gpkg", "note of b/two.gpkg"), notes(data));
    assertEquals(
        List.of("a/one.gpkg", "b/two.gpkg"),
        data.info().sources().stream().map(DatasetInfo.Source::name).toList());
  }

  @Test
  void equalNamesGoByWhereTheyComeFrom() {
    assertEquals(
        List.of("430181/DJQ", "430182/DJQ", "DJZQ"),
        names(join(part("x/430181.gpkg", "DJQ", "DJZQ"), part("x/430182.gpkg", "DJQ"))));
    assertEquals(
        List.of("浏阳/DJQ", "长沙/DJQ"),
        names(join(part("汇交/长沙/DJQ.shp", "DJQ"), part("汇交/浏阳/DJQ.shp", "DJQ"))));
    assertEquals(
        List.of("DJQ", "sub/DJQ"), names(join(part("", "DJQ"), part("sub/DJQ.shp", "DJQ"))));
    assertEquals(
        List.of("a/430181/DJQ", "b/430181/DJQ"),
        names(join(part("a/430181.gpkg", "DJQ"), part("b/430181.gpkg", "DJQ"))));
  }

  @Test
  void filesThatDifferInTheirEndingsAloneGoByTheWholeName() {
    assertEquals(
        List.of("DJQ.gpkg/DJQ", "DJQ.shp/DJQ"),
        names(join(part("x/DJQ.shp", "DJQ"), part("x/DJQ.gpkg", "DJQ"))));
  }

  @Test
  void letterCaseTellsNoLayersApart() {
    assertEquals(
        List.of("a/djq", "b/DJQ"), names(join(part("a.gpkg", "djq"), part("b.gpkg", "DJQ"))));
  }

  @Test
  void aNameThatSomebodyHasAlreadyIsNotGivenAgain() {
    Dataset data = join(part("a.gpkg", "DJQ"), part("b.gpkg", "DJQ"), part("c.gpkg", "a/DJQ"));
    assertEquals(List.of("a/DJQ", "a/DJQ_2", "b/DJQ"), names(data));
    assertEquals(3, names(join(part("", "DJQ"), part("", "DJQ"), part("", "djq"))).size());
    assertEquals(
        3,
        names(join(part("", "DJQ"), part("", "DJQ"), part("", "djq"))).stream().distinct().count());
  }

  @Test
  void newNamesAreNotedAndTheRestOfALayerStays() {
    Dataset data = join(part("a.gpkg", "DJQ"), part("b.gpkg", "DJQ"));
    assertTrue(notes(data).get(2).contains("a/DJQ, b/DJQ"), notes(data).toString());
    Layer layer = data.layer("a/DJQ").orElseThrow();
    assertEquals(1, layer.size());
    assertEquals(0, layer.rowOf(7));
    assertEquals("a/DJQ/7", layer.ref(0).toString());
    assertSame(Layer.NO_GEOMETRY, layer.geometry(0));
  }

  @Test
  void onePartIsWhatItIs() {
    JoinedDataset.Part part = part("a.gpkg", "DJQ");
    assertSame(part.data(), JoinedDataset.of(List.of(part)));
  }

  private static Dataset join(JoinedDataset.Part... parts) {
    return JoinedDataset.of(List.of(parts));
  }

  private static JoinedDataset.Part part(String place, String... layers) {
    Layer[] made =
        Stream.of(layers)
            .map(
                name ->
                    ArrayLayer.of(
                        new LayerSchema(name, GeometryType.POLYGON, List.of()),
                        Crs.UNDECLARED,
                        List.of(new Feature(new FeatureRef(name, 7), Optional.empty(), List.of()))))
            .toArray(Layer[]::new);
    DatasetInfo info =
        new DatasetInfo(
            List.of(new DatasetInfo.Source(place, "0")),
            List.of(LocalText.same("note of " + place)));
    return new JoinedDataset.Part(place, new ArrayDataset(info, List.of(made)));
  }

  private static List<String> names(Dataset data) {
    return data.layers().stream().map(Layer::name).toList();
  }

  private static List<String> notes(Dataset data) {
    return data.info().lineage().stream().map(LocalText::en).toList();
  }
}
