package org.landcheck.io.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.Samples;
import org.landcheck.io.text.TextEncoding;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

/** What boundary point files we write look like. */
class BoundaryWriterTest {
  @TempDir Path folder;

  @Test
  void theStandardFormIsWrittenBackByteForByte() throws Exception {
    Path in = Txt.file(folder, (Txt.HEADER + Txt.PARCEL).replace("\n", "\r\n"));
    Path out = write(new BoundaryPointWriter(StandardCharsets.UTF_8), Txt.read(in), "b.txt");
    assertEquals(Files.readString(in), Files.readString(out));
  }

  @Test
  void gbkIsWrittenUnlessAskedOtherwise() throws Exception {
    Dataset data = Txt.read(Txt.file(folder, Txt.HEADER + Txt.PARCEL));
    Path out = write(new BoundaryPointWriter(), data, "b.txt");
    assertTrue(Files.readString(out, TextEncoding.GBK).startsWith("[属性描述]\r\n"));
    assertEquals(Samples.lines(relabelled(data)), Samples.lines(relabelled(Txt.read(out))));
  }

  @Test
  void theSameDataGiveTheSameBytes() throws Exception {
    Dataset data = Txt.read(Txt.file(folder, Txt.HEADER + Txt.PARCEL + Txt.PARCEL));
    Path first = write(new BoundaryPointWriter(), data, "1.txt");
    Path second = write(new BoundaryPointWriter(), data, "2.txt");
    assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
  }

  @Test
  void pointsAndAreaAreThoseOfTheShapeNotThoseDeclared() throws Exception {
    String wrong = Txt.PARCEL.replace("6,1.2247", "99,7.7777");
    Path out =
        write(new BoundaryPointWriter(), Txt.read(Txt.file(folder, Txt.HEADER + wrong)), "b.txt");
    assertTrue(lines(out).contains("6,1.2247,430181001,一号地块,面,H49G001001,工业用地,0601,@"));
  }

  @Test
  void theTemplatesForFarmlandAreWrittenWhereTheirFieldsAre() throws Exception {
    String points = Txt.PARCEL.substring(Txt.PARCEL.indexOf('\n') + 1);
    for (String line :
        List.of(
            "6,1.2247,F13102220230001000009,图斑1,2022,1,面,J50G017037,占补平衡,,水浇地,3,@",
            "6,1.2247,A1,图斑1,面,图幅,用途,0103,提质,旱地,9,8,备注,@")) {
      Dataset data = Txt.read(Txt.file(folder, Txt.HEADER + line + "\n" + points));
      Path out = write(new BoundaryPointWriter(), data, "b.txt");
      assertTrue(lines(out).contains(line), lines(out).toString());
      assertEquals(List.of(), BoundaryPointWriter.losses(data));
    }
  }

  @Test
  void holesAndPartsAreRingsThatAreNumberedOn() throws Exception {
    Layer layer =
        Samples.layer(
            "DK",
            GeometryType.POLYGON,
            Samples.feature(
                "DK",
                5,
                "MULTIPOLYGON (((0 0, 0 9, 9 9, 9 0, 0 0), (1 1, 2 1, 2 2, 1 1)), ((20 0, 21 0, 21 1, 20 0)))",
                new Object[7]));
    Path out = write(new BoundaryPointWriter(), ArrayDataset.of(layer), "b.txt");
    List<String> rows = lines(out);
    assertEquals("13,0.0081,5,,面,,,,@", rows.get(12));
    assertEquals("J1,1,0.000,0.000", rows.get(13));
    assertEquals("J1,1,0.000,0.000", rows.get(17));
    assertEquals("J5,2,1.000,1.000", rows.get(18));
    assertEquals("J8,3,0.000,20.000", rows.get(22));
    assertEquals("J8,3,0.000,20.000", rows.get(25));
  }

  @Test
  void thePrecisionDeclaredIsKept() throws Exception {
    for (String precision : List.of("0.01", "2", "0.0100")) {
      String header = Txt.HEADER.replace("精度=0.001", "精度=" + precision);
      Dataset data = Txt.read(Txt.file(folder, header + Txt.PARCEL));
      Path out = write(new BoundaryPointWriter(), data, "b.txt");
      assertTrue(lines(out).contains("J4,1,3100050.00,38450144.94"), lines(out).toString());
      assertTrue(BoundaryPointWriter.losses(data).get(0).zh().contains("1 个地块的坐标按精度舍入"));
    }
  }

  @Test
  void whatIsLostIsTold() throws Exception {
    Layer layer =
        Samples.layer(
            "DK",
            GeometryType.POLYGON,
            Samples.feature(
                "DK",
                1,
                "POLYGON ((0 0, 0 1, 1 1.00005, 0 0))",
                "甲",
                1L,
                0.5,
                null,
                null,
                null,
                null));
    Layer ledger = Samples.layer("台账", GeometryType.NONE);
    List<String> losses =
        BoundaryPointWriter.losses(ArrayDataset.of(layer, ledger)).stream()
            .map(text -> text.zh())
            .toList();
    assertTrue(losses.contains("图层 台账 不是面，已略去"), losses.toString());
    assertTrue(losses.contains("字段 DK.MJ 无法保存，已略去"), losses.toString());
    assertTrue(losses.contains("图层 DK 有 1 个地块的坐标按精度舍入"), losses.toString());
  }

  @Test
  void heightsAndMeasuresAreALossThatIsTold() throws Exception {
    for (String dimension : List.of("Z", "M")) {
      Geometry area =
          new WKTReader().read("POLYGON " + dimension + "((0 0 5, 0 1 5, 1 1 5, 0 0 5))");
      Layer layer =
          Samples.layer(
              "DK",
              GeometryType.POLYGON,
              new Feature(new FeatureRef("DK", 1), Optional.of(area), Arrays.asList(new Object[7])),
              Samples.feature("DK", 2, "POLYGON ((0 0, 0 1, 1 1, 0 0))", new Object[7]));
      String losses = BoundaryPointWriter.losses(ArrayDataset.of(layer)).toString();
      assertTrue(losses.contains("图层 DK 有 1 个地块带高程或 M 值，无法保存"), losses);
    }
  }

  @Test
  void commasAndLineEndsInTextsDoNotBreakTheFile() throws Exception {
    Dataset data = Txt.read(Txt.file(folder, Txt.HEADER + Txt.PARCEL.replace("一号地块", "一号，二号")));
    Path out = write(new BoundaryPointWriter(), data, "b.txt");
    assertEquals("一号，二号", Txt.value(Txt.read(out).layers().get(0), 0, "DKMC"));
  }

  @Test
  void severalLayersNeedAFolder() throws Exception {
    String west = Txt.HEADER.replace("带号=38", "带号=37") + Txt.PARCEL.replace(",384", ",374");
    Dataset data = Txt.read(Txt.file(folder.resolve("in"), Txt.HEADER + Txt.PARCEL + west));
    assertThrows(BadInputException.class, () -> write(new BoundaryPointWriter(), data, "b.txt"));
    Path out = write(new BoundaryPointWriter(), data, "out");
    assertEquals(2, Txt.read(out).layers().size());
    assertTrue(Files.exists(out.resolve("DK_2.txt")));
  }

  @Test
  void whatTheFormatCannotHoldIsRefusedAndNothingIsLeftBehind() throws Exception {
    Layer line =
        Samples.layer(
            "DK",
            GeometryType.ANY,
            Samples.feature("DK", 3, "LINESTRING (0 0, 1 1)", new Object[7]));
    Layer none = Samples.layer("台账", GeometryType.NONE);
    for (Layer layer : List.of(line, none)) {
      BadInputException refusal =
          assertThrows(
              BadInputException.class,
              () -> write(new BoundaryPointWriter(), ArrayDataset.of(layer), "b.txt"));
      assertFalse(refusal.text().zh().isBlank());
      try (var files = Files.list(folder)) {
        assertEquals(0, files.count());
      }
    }
  }

  private Path write(BoundaryPointWriter writer, Dataset data, String name) throws Exception {
    Path out = folder.resolve(name);
    writer.write(data, out, WriteOptions.DEFAULT, Monitor.SILENT);
    return out;
  }

  private static List<String> lines(Path file) throws Exception {
    return Files.readAllLines(file, TextEncoding.GBK);
  }

  /** The layer; both files must then have the same name. */
  private Layer relabelled(Dataset data) throws Exception {
    Path again = folder.resolve("again").resolve("a.txt");
    Files.createDirectories(again.getParent());
    new BoundaryPointWriter().write(data, again, WriteOptions.DEFAULT, Monitor.SILENT);
    return Txt.read(again).layers().get(0);
  }
}
