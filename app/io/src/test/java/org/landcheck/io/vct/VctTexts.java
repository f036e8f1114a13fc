package org.landcheck.io.vct;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.format.WriteOptions;

/** Small VCT files of the dialects in use, with invented data. */
final class VctTexts {
  static final Charset GB18030 = Charset.forName("GB18030");

  /** As the standard of 2007 has it, with a comment, longitude and latitude and curves. */
  static final String STANDARD =
      """
      CommentBegin
      示例数据
      HeadBegin 在注释中不算
      CommentEnd
      HeadBegin
      DataMark:CNSDTF-VCT
      Version:GB/T 17798-2007
      CoordinateSystemType:D
      Dim:2
      XYUnit:D
      Spheroid:西安(1980),6378.140,298.257
      Projection:地理坐标系
      ExtentMin:112,28
      ExtentMax:113,29
      MapScale:10000
      Date:20080101
      Separator:,
      HeadEnd

      FeatureCodeBegin
      City,城市,Point,TCity
      Road,道路,Line,TRoad,用户项
      Lake,湖泊,Polygon,TLake
      FeatureCodeEnd

      TableStructureBegin
      TCity,2
      Name,Char,32
      Code,Int2
      0
      TRoad,1
      Len,Double,10,3
      0
      TLake,0
      0
      TableStructureEnd

      PointBegin
      1
      City
      Unknown
      1
      112.5,28.5
      0
      2
      City
      Unknown
      4
      2
      112.1,28.1
      112.2,28.2
      0
      PointEnd

      LineBegin
      3
      Road
      Unknown
      1
      2
      11
      2
      112.1,28.1
      112.2,28.1
      12
      112.2,28.1
      112.25,28.15
      112.3,28.1
      0
      LineEnd

      PolygonBegin
      4
      Lake
      Unknown
      1
      112.6,28.6
      1
      13
      112.6,28.6
      0.01
      0
      PolygonEnd

      AttributeBegin
      TCity
      1,甲城,7
      2,乙城,8
      TableEnd
      TRoad
      3,12.345
      TableEnd
      AttributeEnd
      """;

  /** As it was before 2007, polygons with their own coordinates. */
  static final String OLD =
      """
      HeadBegin
      DataMark:CNSDTF-VCT
      Version:1.0
      Unit:M
      Dim:2
      Topo:0
      Coordinate:M
      Projection:高斯-克吕格投影
      Spheroid:IAG-75
      Parameters:6378140,298.257
      Meridian:111
      MinX:37400000
      MinY:3100000
      MaxX:37400100
      MaxY:3100100
      ScaleM:10000
      Date:19991231
      Separator:,
      HeadEnd
      FeatureCodeBegin
      100,点,Point,255,D
      200,线,Line,255,X
      300,面,Polygon,255,0,0,M
      FeatureCodeEnd
      TableStructureBegin
      D,1
      MC,Char,20
      X,1
      MC,Char,20
      M,2
      MC,Char,20
      MJ,Float,10,2
      TableStructureEnd
      PointBegin
      1
      100
      D
      1
      37400001,3100001
      2
      100
      D
      1
      37400002,3100002
      PointEnd
      LineBegin
      3
      200
      X
      1
      3
      37400000,3100000
      37400010,3100000
      37400010,3100010
      4
      200
      X
      1
      2
      37400000,3100000
      37400100,3100100
      LineEnd
      PolygonBegin
      5
      300
      M
      37400005,3100005
      5
      37400000,3100000
      37400010,3100000
      37400010,3100010
      37400000,3100010
      37400000,3100000
      4
      37400002,3100002
      37400003,3100003
      37400003,3100002
      37400002,3100002
      0
      PolygonEnd
      AttributeBegin
      D
      1,甲
      2,乙
      TableEnd
      X
      3,丙
      4,丁
      TableEnd
      M
      5,戊,99.5
      TableEnd
      AttributeEnd
      """;

  private VctTexts() {}

  static Path file(Path folder, String text) {
    try {
      Path file = folder.resolve("a.vct");
      Files.write(file, text.getBytes(GB18030));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Dataset read(Path folder, String text) throws BadInputException {
    return read(file(folder, text));
  }

  static Dataset read(Path file) throws BadInputException {
    return new VctFormat().read(file, ReadOptions.DEFAULT, Monitor.SILENT);
  }

  static Dataset written(Path folder, Dataset dataset) throws BadInputException {
    Path file = folder.resolve("written.vct");
    new VctWriter().write(dataset, file, WriteOptions.DEFAULT, Monitor.SILENT);
    return read(file);
  }

  /** All notes in English, a line each. */
  static String notes(Dataset dataset) {
    List<LocalText> lineage = dataset.info().lineage();
    return String.join("\n", lineage.stream().map(LocalText::en).toList());
  }
}
