package org.landcheck.io.zip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.GeometryType;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.DatasetFormat;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.io.Samples;
import org.landcheck.io.gpkg.GeoPackageFormat;

class FolderFormatTest {
  @TempDir Path folder;

  @Test
  void everyKindOfFileIsReadAndNothingIsSaidWhereNothingIsLeft() throws Exception {
    Piles.shapefile(folder.resolve("YDHX.shp"));
    Piles.geoPackage(folder.resolve("430181.gpkg"), "DJQ", "DJZQ");
    Files.write(folder.resolve("YDHX.shp.xml"), new byte[] {1});
    Dataset data = Piles.open(folder);
    assertEquals(List.of("DJQ", "DJZQ", "YDHX"), Piles.names(data));
    assertEquals("", Piles.notes(data).replaceAll("(?m)^.*YDHX.*$", "").strip());
    assertTrue(
        data.info().sources().stream()
            .map(DatasetInfo.Source::name)
            .toList()
            .containsAll(List.of("430181.gpkg", "YDHX.shp", "YDHX.dbf")));
  }

  @Test
  void foldersBelowAreReadAndEqualLayersGoByTheirFolder() throws Exception {
    Piles.shapefile(folder.resolve("长沙").resolve("DJQ.shp"));
    Piles.shapefile(folder.resolve("浏阳").resolve("DJQ.shp"));
    Dataset data = Piles.open(folder);
    assertEquals(List.of("浏阳/DJQ", "长沙/DJQ"), Piles.names(data));
    assertTrue(Piles.notes(data).contains("有 2 个文件都含有图层 DJQ"), Piles.notes(data));
  }

  @Test
  void whatIsNotReadIsNamedOrCounted() throws Exception {
    Piles.shapefile(folder.resolve("DJQ.shp"));
    Files.writeString(folder.resolve("说明.dat"), "?");
    Files.writeString(folder.resolve("lonely.prj"), "?");
    Files.writeString(folder.resolve("batch.rar"), "Rar!");
    Files.writeString(folder.resolve("红线.pdf"), "%PDF");
    Files.writeString(folder.resolve("scan.JPG"), "?");
    Files.writeString(folder.resolve("~$台账.xlsx"), "lock");
    Files.writeString(folder.resolve("Thumbs.db"), "?");
    Files.createDirectories(folder.resolve("__MACOSX"));
    Files.writeString(folder.resolve("__MACOSX").resolve("._DJQ.shp"), "?");
    String notes = Piles.notes(Piles.open(folder));
    assertTrue(notes.contains("有 3 个文件的内容无法识别，没有读取：batch.rar、lonely.prj、说明.dat"), notes);
    assertTrue(notes.contains("另有 2 个文档、图片等附件"), notes);
    assertFalse(notes.contains("Thumbs") || notes.contains("台账"), notes);
  }

  @Test
  void oneDamagedFileDoesNotKeepTheOthersFromBeingReadButIsNamed() throws Exception {
    Piles.shapefile(folder.resolve("DJQ.shp"));
    Path damaged = Piles.shapefile(folder.resolve("DJZQ.shp"));
    Files.write(damaged, Arrays.copyOf(Files.readAllBytes(damaged), 130));
    Piles.shapefile(folder.resolve("XZQ.shp"));
    Dataset data = Piles.open(folder);
    assertEquals(List.of("DJQ", "XZQ"), Piles.names(data));
    assertTrue(Piles.notes(data).contains("未能读取：" + damaged + " 不完整"), Piles.notes(data));
  }

  @Test
  void whereNothingCanBeReadTheReasonIsGiven() throws Exception {
    Path damaged = Piles.shapefile(folder.resolve("DJZQ.shp"));
    Files.write(damaged, Arrays.copyOf(Files.readAllBytes(damaged), 130));
    BadInputException refused = assertThrows(BadInputException.class, () -> Piles.open(folder));
    assertTrue(refused.text().zh().contains("DJZQ.shp 不完整"), refused.text().zh());
  }

  @Test
  void zipsInAFolderAreRead() throws Exception {
    Path inner = folder.resolve("inner");
    Piles.shapefile(inner.resolve("DJQ.shp"));
    Path county = Files.createDirectory(folder.resolve("county"));
    Piles.zip(inner, county.resolve("长沙.zip"));
    Piles.geoPackage(county.resolve("a.gpkg"), "DJZQ");
    Dataset data = Piles.open(county);
    assertEquals(List.of("DJQ", "DJZQ"), Piles.names(data));
    assertEquals(
        List.of("a.gpkg", "长沙.zip"),
        data.info().sources().stream().map(DatasetInfo.Source::name).toList());
  }

  @Test
  void ourOwnReportsAndProjectsAreNoData() throws Exception {
    Piles.geoPackage(folder.resolve("data.gpkg"), "DJQ");
    Piles.geoPackage(folder.resolve("报告").resolve("findings.gpkg"), "findings");
    Piles.geoPackage(folder.resolve("ours.gpkg"), "project");
    FolderFormat format =
        new FolderFormat(
            List.of(new GeoPackageFormat()),
            file -> file.getFileName().toString().equals("ours.gpkg"));
    Dataset data = format.read(folder, ReadOptions.DEFAULT, Monitor.SILENT);
    assertEquals(List.of("DJQ"), Piles.names(data));
    assertTrue(Piles.notes(data).contains("另有 2 个"), Piles.notes(data));
  }

  @Test
  void aFolderThatIsOneThingIsNotLookedInto() throws Exception {
    DatasetFormat whole = new WholeFolder();
    Path gdb = folder.resolve("a.gdb");
    Piles.geoPackage(gdb.resolve("inside.gpkg"), "hidden");
    FolderFormat format = new FolderFormat(List.of(whole, new GeoPackageFormat()), f -> false);
    assertFalse(format.recognises(gdb), "the format itself is to read it");
    assertTrue(format.recognises(folder));
    assertEquals(
        List.of("whole a.gdb"),
        Piles.names(format.read(folder, ReadOptions.DEFAULT, Monitor.SILENT)));
  }

  @Test
  void aFolderOfNothingIsNotRecognised() throws Exception {
    Files.writeString(folder.resolve("a.pdf"), "?");
    assertFalse(Piles.folders().recognises(folder));
    BadInputException refused = assertThrows(BadInputException.class, () -> Piles.open(folder));
    assertTrue(refused.text().zh().contains("没有可识别的数据"), refused.text().zh());
  }

  @Test
  void linksToFoldersAreNotFollowedButNamed() throws Exception {
    Piles.geoPackage(folder.resolve("data.gpkg"), "DJQ");
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Dataset data = Piles.open(folder);
    assertEquals(List.of("DJQ"), Piles.names(data));
    assertTrue(Piles.notes(data).contains("loop"), Piles.notes(data));
  }

  /** Takes folders whose name ends in .gdb. */
  private static final class WholeFolder implements DatasetFormat {
    @Override
    public String id() {
      return "whole";
    }

    @Override
    public LocalText title() {
      return LocalText.same("whole");
    }

    @Override
    public boolean recognises(Path path) {
      return path.getFileName().toString().endsWith(".gdb");
    }

    @Override
    public Dataset read(Path path, ReadOptions options, Monitor monitor) {
      return ArrayDataset.of(Samples.layer("whole " + path.getFileName(), GeometryType.NONE));
    }
  }
}
