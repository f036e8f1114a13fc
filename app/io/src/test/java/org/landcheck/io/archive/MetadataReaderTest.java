package org.landcheck.io.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.landcheck.io.archive.Scans.values;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Monitor;

/** Metadata records of several kinds. */
class MetadataReaderTest {
  @TempDir Path folder;

  private static final List<String> ITEMS =
      List.of("BT", "RQ", "FZDW", "ZBX", "XMIN", "YMAX", "TCS", "MJ", "LXR");
  private static final List<Object> RECORD =
      Arrays.asList(
          "某县地籍区", "2024-05-01", "某县自然资源局", "CGCS2000", 38450000.5, 3100000.0, 2L, "内部", "张三");

  private List<Object> read(String name, byte[] bytes) throws Exception {
    Dataset data =
        new MetadataReader().read(Files.write(folder.resolve(name), bytes), Monitor.SILENT);
    assertEquals(1, data.layer("YSJ").orElseThrow().size());
    List<Object> read = new ArrayList<>();
    ITEMS.forEach(item -> read.add(values(data, "YSJ", item).get(0)));
    return read;
  }

  private List<Object> read(String name, String text) throws Exception {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void linesOfNamesAndValuesInAnyEncoding() throws Exception {
    String lines =
        "标题：某县地籍区\r\n日期: 2024-05-01\n负责单位=某县自然资源局\n坐标系\tCGCS2000\nxmin：38450000.5 米\n"
            + "最大Y：3100000\n图层数：2 个\n密级：内部\n联系人：张三\n别的：什么\n";
    assertEquals(RECORD, read("a.txt", lines));
    assertEquals(RECORD, read("b.txt", lines.getBytes(Charset.forName("GBK"))));
  }

  @Test
  void xmlOfElementsCalledByTheirItems() throws Exception {
    assertEquals(
        RECORD,
        read(
            "a.xml",
            "<Metadata><idInfo><resTitle>某县地籍区</resTitle><resRefDate>2024-05-01</resRefDate>"
                + "<idPoC><rpOrgName>某县自然资源局</rpOrgName><rpIndName>张三</rpIndName></idPoC>"
                + "<geoBox><westBL>38450000.5</westBL><northBL>3100000</northBL></geoBox>"
                + "</idInfo><refSysID>CGCS2000</refSysID><图层数>2</图层数><密级>内部</密级></Metadata>"));
  }

  @Test
  void xmlOfIsoWithItsWrappings() throws Exception {
    assertEquals(
        RECORD,
        read(
            "a.xml",
            "<gmd:MD xmlns:gmd='g' xmlns:gco='c'><gmd:title><gco:CharacterString>某县地籍区"
                + "</gco:CharacterString></gmd:title><gmd:date><gco:Date>2024-05-01</gco:Date>"
                + "</gmd:date><gmd:organisationName><gco:CharacterString>某县自然资源局"
                + "</gco:CharacterString></gmd:organisationName><gmd:individualName>"
                + "<gco:CharacterString>张三</gco:CharacterString></gmd:individualName>"
                + "<gmd:referenceSystemIdentifier><gmd:RS><gmd:code><gco:CharacterString>CGCS2000"
                + "</gco:CharacterString></gmd:code></gmd:RS></gmd:referenceSystemIdentifier>"
                + "<gmd:westBoundLongitude><gco:Decimal>38450000.5</gco:Decimal>"
                + "</gmd:westBoundLongitude><gmd:northBoundLatitude><gco:Decimal>3100000"
                + "</gco:Decimal></gmd:northBoundLatitude><layerCount>2</layerCount>"
                + "<gmd:MD_ClassificationCode>内部</gmd:MD_ClassificationCode></gmd:MD>"));
  }

  @Test
  void xmlOfPairsAndOfNamesInAttributes() throws Exception {
    assertEquals(
        RECORD,
        read(
            "a.xml",
            "<m><i><名称>标题</名称><值>某县地籍区</值></i><item name='日期'>2024-05-01</item>"
                + "<item name='负责单位'>某县自然资源局</item><item name='坐标系'>CGCS2000</item>"
                + "<item name='西边经度'>38450000.5</item><item name='北边纬度'>3100000</item>"
                + "<item name='图层数'>2</item><i><名称>密级</名称><值>内部</值></i>"
                + "<item name='联系人'>张三</item></m>"));
  }

  @Test
  void workbooksOfNamesAndValues() throws Exception {
    Path file = folder.resolve("元数据.xlsx");
    String[][] rows = {
      {"标题", "某县地籍区"},
      {"日期", "2024-05-01"},
      {"负责单位", "某县自然资源局"},
      {"坐标系", "CGCS2000"},
      {"XMIN", "38450000.5"},
      {"YMAX", "3100000"},
      {"图层数", "2"},
      {"密级", "内部"},
      {"联系人", "张三"}
    };
    try (Workbook book = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("元数据");
      sheet.value(0, 0, "元数据项");
      sheet.value(0, 1, "内容");
      for (int i = 0; i < rows.length; i++) {
        sheet.value(i + 1, 0, rows[i][0]);
        sheet.value(i + 1, 1, rows[i][1]);
      }
    }
    assertEquals(RECORD, read("b.xlsx", Files.readAllBytes(file)));
  }

  @Test
  void numbersThatAreNoneAreLeftOutWithANote() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "标题：x\n图层数：两个多\n要素数：1,234\n");
    Dataset data = new MetadataReader().read(file, Monitor.SILENT);
    assertEquals(Arrays.asList((Object) null), values(data, "YSJ", "TCS"));
    assertEquals(List.of(1234L), values(data, "YSJ", "YSS"));
    assertEquals(1, data.info().lineage().size());
  }

  @Test
  void whatIsNoRecordIsRefusedInOneLine() throws Exception {
    for (String text :
        List.of(
            "nothing",
            "<a><b>",
            "<a>x</a>",
            "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>",
            "<a>".repeat(100_000))) {
      Path file = Files.writeString(folder.resolve("a.xml"), text);
      BadInputException refusal =
          assertThrows(
              BadInputException.class, () -> new MetadataReader().read(file, Monitor.SILENT));
      assertEquals(1, refusal.text().zh().lines().count());
    }
  }

  @Test
  void theRecordOfADeliveryIsFoundByItsName() throws Exception {
    assertEquals(Optional.empty(), MetadataReader.find(folder, Monitor.SILENT));
    Scans.put(folder, "b/430112元数据.xml", new byte[1]);
    Scans.put(folder, "a.gdb/metadata.xml", new byte[1]);
    Scans.put(folder, "a/元数据说明.docx", new byte[1]);
    assertEquals(
        Optional.of(folder.resolve("b/430112元数据.xml")),
        MetadataReader.find(folder, Monitor.SILENT));
  }
}
