package org.landcheck.io.shapefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.format.WriteOptions;

/**
 * How texts are read: by what the files declare, by what the bytes say, or by what a person says.
 */
class ShapefileTableTest {
  private static final Charset GBK = Charset.forName("GBK");

  @TempDir Path folder;

  @Test
  void deletedRecordsAreLeftOutAndTheOthersKeepTheirNumbers() throws Exception {
    writeTexts(GBK, 0x4D, null, "a", "b", "c");
    Path dbf = folder.resolve("t.dbf");
    byte[] bytes = Files.readAllBytes(dbf);
    bytes[65 + 16] = '*';
    Files.write(dbf, bytes);
    Dataset data = read(folder.resolve("t.shp"));
    Layer layer = data.layers().get(0);
    assertEquals(List.of(0L, 2L), List.of(layer.fid(0), layer.fid(1)));
    assertEquals("c", layer.value(1, 0));
    assertTrue(data.info().lineage().get(0).zh().contains("已标记删除"));
  }

  @Test
  void gbkIsFoundByTheLanguageByteOrByTheTextsAndAWrongClaimIsNotBelieved() throws Exception {
    assertNoted(readTexts(GBK, 0x4D, null, "长沙市", "芙蓉区"), "t 的编码是 GBK（文件头的语言标记）");
    assertNoted(readTexts(GBK, 0, null, "长沙市", "芙蓉区"), "没有声明编码，根据文字内容判断为 GBK");
    assertNoted(readTexts(StandardCharsets.UTF_8, 0, null, "长沙市", "芙蓉区"), "判断为 UTF-8");
    assertNoted(readTexts(GBK, 0, "UTF-8", "长沙市", "芙蓉区"), "声明的编码是 UTF-8，但文字不符");
    assertNoted(readTexts(GBK, 0, "ISO-8859-1", "长沙市", "芙蓉区"), "按 GBK 读取");
    assertNoted(readTexts(GBK, 0, "936", "长沙市", "芙蓉区"), "t 的编码是 GBK（.cpg 文件）");
    assertNoted(readTexts(GBK, 0, "no such", "长沙市", "芙蓉区"), "声明的编码“no such”无法识别，根据文字内容判断为 GBK");
    assertNoted(readTexts(GBK, 0, "UTF-16", "长沙市", "芙蓉区"), "声明的编码“UTF-16”无法识别");
    assertEquals(List.of(), readTexts(GBK, 0x4D, null, "plain", "text").info().lineage());
  }

  @Test
  void anEncodingThatAPersonGivesIsUsed() throws Exception {
    writeTexts(StandardCharsets.UTF_8, 0, "UTF-8", "长沙");
    Dataset data =
        new ShapefileFormat()
            .read(folder.resolve("t.shp"), new ReadOptions(Optional.of(GBK)), Monitor.SILENT);
    assertEquals(
        new String("长沙".getBytes(StandardCharsets.UTF_8), GBK), data.layers().get(0).value(0, 0));
    assertNoted(data, "t 的编码是 GBK（人工指定）");
  }

  @Test
  void halfACharacterAtTheEndOfAFullFieldIsLeftOutAndNoted() throws Exception {
    writeTexts(GBK, 0x4D, null, "abcdefghijklmno");
    Path dbf = folder.resolve("t.dbf");
    byte[] bytes = Files.readAllBytes(dbf);
    byte[] text = "长沙市岳麓区银盆岭".getBytes(GBK);
    System.arraycopy(text, 0, bytes, 66, 15);
    Files.write(dbf, bytes);
    Dataset data = read(folder.resolve("t.shp"));
    assertEquals("长沙市岳麓区银", data.layers().get(0).value(0, 0));
    assertTrue(data.info().lineage().get(1).zh().contains("1 个文字值因字段宽度不足"));
  }

  private Dataset readTexts(Charset charset, int language, String cpg, String... texts)
      throws Exception {
    writeTexts(charset, language, cpg, texts);
    Dataset data = read(folder.resolve("t.shp"));
    assertEquals(texts[0], data.layers().get(0).value(0, 0));
    return data;
  }

  /** Makes t.shp of null shapes with one field of 15 bytes. */
  @Test
  void decimalsThatAProgramGaveATextAreNoPartOfItsLength() throws Exception {
    byte[] table =
        new DbfFile(3, 0)
            .field("NAME", 'C', 10, 2, GBK)
            .field("AREA", 'N', 5, 0, GBK)
            .record("ab".getBytes(GBK), "   12".getBytes(GBK))
            .bytes();
    Files.write(folder.resolve("d.dbf"), table);
    Layer layer = read(folder.resolve("d.dbf")).layers().get(0);
    assertEquals(List.of("ab", 12L), List.of(layer.value(0, 0), layer.value(0, 1)));
    assertEquals(10, layer.schema().fields().get(0).length());
  }

  @Test
  void whatIsNoNumberInAFieldOfNumbersIsKeptAsItIs() throws Exception {
    for (String odd : List.of("12D", "12F", "0x1p3", "1-2")) {
      byte[] table =
          new DbfFile(3, 0)
              .field("A", 'N', 8, 2, GBK)
              .field("B", 'N', 8, 0, GBK)
              .record(odd.getBytes(GBK), odd.getBytes(GBK))
              .record("1,5".getBytes(GBK), "7".getBytes(GBK))
              .bytes();
      Files.write(folder.resolve("n.dbf"), table);
      Layer layer = read(folder.resolve("n.dbf")).layers().get(0);
      assertEquals(List.of(odd, odd), List.of(layer.value(0, 0), layer.value(0, 1)));
      assertEquals("1.5", layer.value(1, 0));
    }
  }

  @Test
  void notANumberIsOneInAnyLetterCase() throws Exception {
    byte[] table =
        new DbfFile(3, 0)
            .field("A", 'N', 8, 2, GBK)
            .record("nan".getBytes(GBK))
            .record("NaN".getBytes(GBK))
            .record("1.5".getBytes(GBK))
            .bytes();
    Files.write(folder.resolve("n.dbf"), table);
    Layer layer = read(folder.resolve("n.dbf")).layers().get(0);
    assertEquals(
        List.of(Double.NaN, Double.NaN, 1.5),
        List.of(layer.value(0, 0), layer.value(1, 0), layer.value(2, 0)));
  }

  private void writeTexts(Charset charset, int language, String cpg, String... texts)
      throws Exception {
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      features.add(new Feature(new FeatureRef("t", i), Optional.empty(), List.of()));
    }
    LayerSchema schema = new LayerSchema("t", GeometryType.POLYGON, List.of());
    write(
        ArrayDataset.of(ArrayLayer.of(schema, Crs.UNDECLARED, features)), folder.resolve("t.shp"));
    ByteBuffer dbf = ByteBuffer.allocate(65 + 16 * texts.length + 1).order(ByteOrder.LITTLE_ENDIAN);
    dbf.put((byte) 3).position(4).putInt(texts.length).putShort((short) 65).putShort((short) 16);
    dbf.put(29, (byte) language).position(32);
    dbf.put("MC".getBytes(charset)).position(43).put((byte) 'C').position(48).put((byte) 15);
    dbf.put(64, (byte) 0x0D).position(65);
    for (String text : texts) {
      byte[] bytes = text.getBytes(charset);
      dbf.put((byte) ' ').put(bytes).put(" ".repeat(15 - bytes.length).getBytes(charset));
    }
    Files.write(folder.resolve("t.dbf"), dbf.array());
    if (cpg == null) {
      Files.deleteIfExists(folder.resolve("t.cpg"));
    } else {
      Files.writeString(folder.resolve("t.cpg"), cpg);
    }
  }

  private static void assertNoted(Dataset data, String part) {
    assertTrue(data.info().lineage().get(0).zh().contains(part), data.info().lineage().toString());
  }

  private static Dataset read(Path path) throws BadInputException {
    return new ShapefileFormat().read(path, ReadOptions.DEFAULT, Monitor.SILENT);
  }

  private static void write(Dataset dataset, Path target) throws BadInputException {
    new ShapefileWriter().write(dataset, target, WriteOptions.DEFAULT, Monitor.SILENT);
  }
}
