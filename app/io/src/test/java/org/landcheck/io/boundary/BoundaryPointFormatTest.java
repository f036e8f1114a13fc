package org.landcheck.io.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;

/** The variants of boundary point files, and what is kept of them for checks. */
class BoundaryPointFormatTest {
  @TempDir Path folder;

  @Test
  void theStandardFormBecomesALayerOfParcelsWithNorthAsY() throws Exception {
    Layer layer = Txt.layer(folder, Txt.HEADER + Txt.PARCEL);
    assertEquals("DK", layer.name());
    assertEquals(GeometryType.POLYGON, layer.schema().geometryType());
    assertEquals("EPSG:4526", layer.crs().id());
    assertEquals(1, layer.size());
    assertEquals(
        "POLYGON ((38450000 3100000, 38450000 3100100, 38450100 3100100, 38450144.942 3100050,"
            + " 38450100 3100000, 38450000 3100000))",
        layer.geometry(0).toText());
    assertEquals("430181001", layer.label(0));
    assertEquals("一号地块", Txt.value(layer, 0, "DKMC"));
    assertEquals("面", Txt.value(layer, 0, "TXSX"));
    assertEquals("H49G001001", Txt.value(layer, 0, "TFH"));
    assertEquals("工业用地", Txt.value(layer, 0, "DKYT"));
    assertEquals("0601", Txt.value(layer, 0, "DLBM"));
  }

  @Test
  void whatIsDeclaredStandsBesideWhatWasCounted() throws Exception {
    String tampered = Txt.PARCEL.replace("6,1.2247", "9,1.3000");
    Layer layer = Txt.layer(folder, Txt.HEADER + tampered);
    assertEquals(9L, Txt.value(layer, 0, "JZDS"));
    assertEquals(6L, Txt.value(layer, 0, "SJDS"));
    assertEquals(1.3, Txt.value(layer, 0, "DKMJ"));
    assertEquals(1L, Txt.value(layer, 0, "QS"));
    assertEquals(0L, Txt.value(layer, 0, "WBHQS"));
    assertEquals("a.txt", Txt.value(layer, 0, "WJM"));
    assertEquals(13L, Txt.value(layer, 0, "QSHH"));
    assertEquals("2000国家大地坐标系", Txt.value(layer, 0, "ZBX"));
    assertEquals("3", Txt.value(layer, 0, "JDFD"));
    assertEquals("38", Txt.value(layer, 0, "DH"));
    assertEquals("0.001", Txt.value(layer, 0, "JD"));
    assertEquals("某县自然资源局", Txt.value(layer, 0, "SCDW"));
    assertEquals("2026-11-01", Txt.value(layer, 0, "SCRQ"));
  }

  @Test
  void theStatedAreaIsThePlaneAreaInHectaresWithFourDecimals() throws Exception {
    Layer layer = Txt.layer(folder, Txt.HEADER + Txt.PARCEL);
    double hectares = layer.geometry(0).getArea() / 10_000;
    assertEquals(1.22471, hectares, 0.000005);
    BigDecimal rounded = new BigDecimal(hectares).setScale(4, RoundingMode.HALF_UP);
    assertEquals(Txt.value(layer, 0, "DKMJ"), rounded.doubleValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"GBK", "GB18030", "UTF-8", "UTF-16"})
  void encodingsAreFoundOut(String charset) throws Exception {
    Path file = Txt.file(folder, "a.txt", Txt.HEADER + Txt.PARCEL, Charset.forName(charset));
    assertTrue(new BoundaryPointFormat().recognises(file));
    assertEquals("一号地块", Txt.value(Txt.read(file).layers().get(0), 0, "DKMC"));
  }

  @Test
  void aMarkAtTheBeginningIsNoPartOfTheFirstSection() throws Exception {
    Layer layer = Txt.layer(folder, "\uFEFF" + Txt.HEADER + Txt.PARCEL);
    assertEquals("EPSG:4526", layer.crs().id());
  }

  @Test
  void sevenEightTenAndThirteenAttributesAreToldByTheirPlaces() throws Exception {
    String points = Txt.PARCEL.substring(Txt.PARCEL.indexOf('\n') + 1);
    Layer layer =
        Txt.layer(
            folder,
            Txt.HEADER
                + "6,1.2247,7号,甲,面,图幅,用途,@\n"
                + points
                + "6,1.2247,8号,乙,面,图幅,用途,0101,@\n"
                + points
                + "6,1.2247,430181001,某村,10号,丙,面,图幅,用途,0102,@\n"
                + points
                + "6,1.2247,13号,丁,面,图幅,用途,0103,提质,旱地,9,8,备注,@\n"
                + points
                + "1.2247公顷,少点数,戊,面,,,,@\n"
                + points);
    assertEquals(5, layer.size());
    assertEquals("7号", layer.label(0));
    assertNull(Txt.value(layer, 0, "DLBM"));
    assertEquals("0101", Txt.value(layer, 1, "DLBM"));
    assertEquals("10号", layer.label(2));
    assertEquals("某村", Txt.value(layer, 2, "ZLDWMC"));
    assertEquals("0102", Txt.value(layer, 2, "DLBM"));
    assertEquals("提质", Txt.value(layer, 3, "TBLX"));
    assertEquals("旱地", Txt.value(layer, 3, "DL"));
    assertEquals("9", Txt.value(layer, 3, "GZQZLDB"));
    assertEquals("8", Txt.value(layer, 3, "GZHZLDB"));
    assertEquals("备注", Txt.value(layer, 3, "BZ"));
    assertNull(Txt.value(layer, 4, "JZDS"));
    assertEquals(1.2247, Txt.value(layer, 4, "DKMJ"));
    assertEquals("少点数", layer.label(4));
  }

  @Test
  void theTemplateForFarmlandIsReadByItsListOfNamesOrByItsLengthAlone() throws Exception {
    String line = "6,1.2247,F13102220230001000009,图斑1,2022,1,面,J50G017037,占补平衡,,水浇地,3,@\n";
    String points = Txt.PARCEL.substring(Txt.PARCEL.indexOf('\n') + 1);
    String list = "【坐标点个数,图斑面积,图斑编号,地块名称,补充耕地实施年份,耕地坡度级别,图形属性,图幅号,地块用途,备注,地类,耕地质量等级,@】\n";
    String explanation = "1、坐标点个数、图斑面积、图斑编号为必填项。\n2、图斑面积单位为公顷，保留4位小数\n（3）示例：9,0.2464\n";
    for (String before : new String[] {"", list, list + explanation}) {
      Layer layer = Txt.layer(folder, Txt.HEADER + before + line + points + "\n" + explanation);
      assertEquals(1, layer.size());
      assertEquals(0, layer.unreadable().size());
      assertEquals("F13102220230001000009", layer.label(0));
      assertEquals("2022", Txt.value(layer, 0, "BCGDSSNF"));
      assertEquals("1", Txt.value(layer, 0, "GDPDJB"));
      assertEquals("占补平衡", Txt.value(layer, 0, "DKYT"));
      assertEquals("水浇地", Txt.value(layer, 0, "DL"));
      assertEquals("3", Txt.value(layer, 0, "GDZLDJ"));
      assertEquals(6L, Txt.value(layer, 0, "SJDS"));
      assertEquals(-1, layer.schema().indexOf("BZ"), "a column nobody fills makes no field");
    }
  }

  @Test
  void aListOfNamesHoldsWhateverTheOrder() throws Exception {
    Layer layer =
        Txt.layer(
            folder,
            Txt.HEADER
                + "[地块名称,权属单位,坐标点个数,图斑面积(公顷),地块编号,图形属性,备注,@]\n甲,某村,6,1.2247,A1,面,x,@\n"
                + Txt.PARCEL.substring(Txt.PARCEL.indexOf('\n') + 1));
    assertEquals("A1", layer.label(0));
    assertEquals("某村", Txt.value(layer, 0, "权属单位"));
    assertEquals(6L, Txt.value(layer, 0, "JZDS"));
    assertEquals(1.2247, Txt.value(layer, 0, "DKMJ"));
  }

  @Test
  void moreAttributesThanAnyTemplateHasAreKeptTogether() throws Exception {
    String more = Txt.PARCEL.replace("0601,@", "0601,a,b,c,d,e,多1,多2,@");
    Layer layer = Txt.layer(folder, Txt.HEADER + more);
    assertEquals("多1,多2", Txt.value(layer, 0, "QTSX"));
  }

  @Test
  void theProvincesSixColumnsAreParcelsPartedByBlankLines() throws Exception {
    String text =
        """
        1,1,1,J1,3100000.000,38450000.000
        2,1,1,J2,3100100.000,38450000.000
        3,1,1,J3,3100100.000,38450100.000
        4,1,1,J1,3100000.000,38450000.000

        5,2,1,J1,3200000.000,38450000.000
        6,2,1,J2,3200100.000,38450000.000
        7,2,1,J3,3200100.000,38450100.000
        8,2,1,J1,3200000.000,38450000.000
        9,2,2,J4,3200050.000,38450010.000
        10,2,2,J5,3200060.000,38450010.000
        11,2,2,J6,3200060.000,38450020.000
        12,2,2,J4,3200050.000,38450010.000
        """;
    for (String variant : new String[] {text, text.replace("\n\n", "\n")}) {
      Path file = Txt.file(folder, variant);
      assertTrue(new BoundaryPointFormat().recognises(file));
      Layer layer = Txt.read(file).layers().get(0);
      assertEquals(2, layer.size());
      assertEquals("1", layer.label(0));
      assertEquals(5000, layer.geometry(0).getArea());
      assertEquals(2L, Txt.value(layer, 1, "QS"));
      assertEquals(4950, layer.geometry(1).getArea());
      assertEquals("undeclared", layer.crs().id());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"J%d,1,%s,%s", "%d,%s,%s", "%3$s,%2$s", "%d %s %s", "J%d\t1\t%s\t%s"})
  void coordinatesAloneAreEnough(String row) throws Exception {
    StringBuilder text = new StringBuilder();
    int[][] corners = {{0, 0}, {100, 0}, {100, 100}, {0, 0}};
    for (int parcel = 0; parcel < 2; parcel++) {
      for (int i = 0; i < 4; i++) {
        String north = Integer.toString(3100000 + 1000 * parcel + corners[i][0]);
        String east = Integer.toString(38450000 + corners[i][1]);
        text.append(
            row.startsWith("%3") ? north + "," + east : String.format(row, i % 3 + 1, north, east));
        text.append('\n');
      }
    }
    Path file = Txt.file(folder, text.toString());
    assertTrue(new BoundaryPointFormat().recognises(file));
    Layer layer = Txt.read(file).layers().get(0);
    assertEquals(2, layer.size());
    assertEquals(5000, layer.geometry(1).getArea());
    assertEquals(38450000, layer.geometry(0).getCoordinate().x);
  }

  @Test
  void fullWidthSignsTabsBlanksCommentsAndAMissingAtAreReadToo() throws Exception {
    String text =
        """
        【属性描述】
        坐标系 = 2000国家大地坐标系
        分带＝3度带
        带号＝３８
        ［地块坐标］

        6，1.2247，A1，甲，二期，面，，，
        # 下面是界址点
        Ｊ１，1，3100000.000，38450000.000，
        J2 , 1 , 3100100．000 , 38450000.000 ,,
        J3\t1\t3100100.000\t38450100.000

        J4 1 3100050.000　38450144.942
        J5、1、3100000.000、38450100.000
        J1;1;3100000.000;38450000.000
        6,1.2247,A2,甲，二期,面,,,
        """
            + Txt.PARCEL.substring(Txt.PARCEL.indexOf('\n') + 1);
    Layer layer = Txt.layer(folder, text.replace("甲，二期，面", "甲，面"));
    assertEquals(0, layer.unreadable().size(), layer.unreadable().toString());
    assertEquals(2, layer.size());
    assertEquals("甲", Txt.value(layer, 0, "DKMC"));
    assertEquals("甲，二期", Txt.value(layer, 1, "DKMC"));
    assertEquals("EPSG:4526", layer.crs().id());
    assertEquals(6L, Txt.value(layer, 0, "SJDS"));
    assertTrue(layer.geometry(0).equalsExact(layer.geometry(1)));
  }

  @Test
  void severalSectionsOfCoordinatesAndASecondHeaderAreReadOn() throws Exception {
    String other = Txt.HEADER.replace("带号=38", "带号=37");
    String west = Txt.PARCEL.replace(",384", ",374").replace("430181001", "430181002");
    Dataset data =
        Txt.read(
            Txt.file(
                folder,
                "[项目信息]\n项目名称=甲\n"
                    + Txt.HEADER
                    + Txt.PARCEL
                    + "[地块坐标]\n"
                    + Txt.PARCEL
                    + other
                    + west));
    assertEquals(2, data.layers().size());
    assertEquals(2, data.layer("DK").orElseThrow().size());
    assertEquals("EPSG:4525", data.layer("DK_2").orElseThrow().crs().id());
    assertTrue(Txt.lineage(data).contains("坐标系不同的地块分为不同图层"), Txt.lineage(data));
  }

  @Test
  void aFolderIsOneDatasetAndNumbersThatComeAgainAreKept() throws Exception {
    Txt.file(folder, "2.txt", Txt.HEADER + Txt.PARCEL, Charset.forName("GBK"));
    Txt.file(folder, "1.TXT", Txt.HEADER + Txt.PARCEL, StandardCharsets.UTF_8);
    Txt.file(folder, "说明.txt", "本文件夹为界址点", StandardCharsets.UTF_8);
    assertTrue(new BoundaryPointFormat().recognises(folder));
    Dataset data = Txt.read(folder);
    Layer layer = data.layers().get(0);
    assertEquals(2, layer.size());
    assertEquals("1.TXT", Txt.value(layer, 0, "WJM"));
    assertEquals("2.txt", Txt.value(layer, 1, "WJM"));
    assertEquals(layer.label(0), layer.label(1));
    assertEquals(2, data.info().sources().size());
  }

  @Test
  void aThousandFilesStillGiveAShortLineage() throws Exception {
    for (int i = 0; i < 60; i++) {
      String text = Txt.HEADER.replace("精度=0.001", "精度=0.00" + i) + Txt.PARCEL;
      Txt.file(folder, i + ".txt", text, Charset.forName("GBK"));
    }
    Dataset data = Txt.read(folder);
    assertEquals(60, data.layers().get(0).size());
    assertTrue(data.info().lineage().size() < 30, Txt.lineage(data));
    assertTrue(Txt.lineage(data).contains("以上同类说明还有"), Txt.lineage(data));
  }

  @Test
  void linesAndPointsAreWhatTheySay() throws Exception {
    String points = "J1,1,3100000,38450000\nJ2,1,3100100,38450000\n";
    Layer layer =
        Txt.layer(
            folder,
            Txt.HEADER + "2,0,A,甲,线,,,,@\n" + points + "2,0,B,乙,点,,,,@\n" + points + Txt.PARCEL);
    assertEquals(GeometryType.ANY, layer.schema().geometryType());
    assertEquals("LINESTRING (38450000 3100000, 38450000 3100100)", layer.geometry(0).toText());
    assertEquals("MultiPoint", layer.geometry(1).getGeometryType());
    assertEquals("Polygon", layer.geometry(2).getGeometryType());
  }

  @Test
  void aParcelWithoutPointsHasNoShapeAndIsInTheSystemOfTheOthers() throws Exception {
    Layer layer = Txt.layer(folder, Txt.HEADER + "0,0,空,无点,面,,,,@\n" + Txt.PARCEL);
    assertEquals(2, layer.size());
    assertSame(Layer.NO_GEOMETRY, layer.geometry(0));
    assertEquals(0, layer.unreadable().size());
    assertEquals("EPSG:4526", layer.crs().id());
  }

  @Test
  void aNumberThatIsNoneStaysWhatItSays() throws Exception {
    Layer layer = Txt.layer(folder, Txt.HEADER + Txt.PARCEL.replace("6,1.2247", "六,18.37亩"));
    assertEquals("六", Txt.value(layer, 0, "JZDS"));
    assertEquals("18.37亩", Txt.value(layer, 0, "DKMJ"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "今天天气很好\n",
        "a,b,c\n1,2,3\n4,5,6\n",
        "HeadBegin\nDatamark:LANDUSE-VCT\n",
        "1,2,3,4\n5,6,7,8\n9,10,11,12\n",
        "这里提到[地块坐标]而已\n",
        "J1,1,3100000,38450000\n"
      })
  void otherTextsAreNotOurs(String text) {
    assertFalse(new BoundaryPointFormat().recognises(Txt.file(folder, text)));
  }

  @Test
  void aFileWithoutAParcelIsRefusedInOneLine() {
    BadInputException refusal =
        assertThrows(BadInputException.class, () -> Txt.layer(folder, Txt.HEADER));
    assertTrue(refusal.text().zh().contains("没有地块"), refusal.text().zh());
    assertFalse(refusal.text().en().contains("\n"));
  }
}
