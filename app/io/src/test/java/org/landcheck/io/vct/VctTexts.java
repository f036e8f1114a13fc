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

  /** As the third land survey has it: polygons by lines, an angle on a line of its own. */
  static final String SURVEY =
      """
      HeadBegin
      Datamark: LANDUSE-VCT
      Version:3.0
      CoordinateSystemType:P
      Dim:2
      XAxisDirection:E
      YAxisDirection:N
      XYUnit:M
      ZUnit:M
      Spheroid:CGCS2000,6378137.0,298.257222101
      PrimeMeridian:Greenwich
      Projection:高斯-克吕格投影
      Parameters:114,1,38500000,0,3,38
      VerticalDatum:1985国家高程基准
      TemporalReferenceSystem:北京时间
      ExtentMin:38400000,3100000
      ExtentMax:38400020,3100010
      MapScale:2000
      Offset:0,0
      Date:20191231
      Separator:,
      HeadEnd

      FeatureCodeBegin
      1000100000,定位基础,Point,KZD
      2001010100,地类图斑,Polygon,DLTB
      2001020000,线状要素,Line,XZDW
      2001030000,注记,Annotation,ZJ
      FeatureCodeEnd

      TableStructureBegin
      KZD,2
      BSM,Char,18
      DJ,Int,2
      0
      DLTB,5
      BSM,Char,18
      YSDM,Char,10
      DLMC,Char,60
      TBMJ,Float,15,2
      SJRQ,Date
      0
      XZDW,1
      KD,Double,5,1
      0
      ZJ,1
      ZJFX,Double
      0
      QLR,2,NoneGeometry
      XM,Varchar
      BZ,Varbin
      0
      TableStructureEnd

      PointBegin
      11
      1000100000
      unknown
      1
      1
      38400001.5,3100002.25
      0

      PointEnd

      LineBegin
      101
      1099000000
      unknown
      1
      1
      11
      2
      38400010,3100000
      38400010,3100010
      0

      102
      1099000000
      unknown
      1
      1
      11
      4
      38400010,3100010
      38400000,3100010
      38400000,3100000
      38400010,3100000
      0

      103
      1099000000
      unknown
      1
      1
      11
      4
      38400010,3100000
      38400020,3100000
      38400020,3100010
      38400010,3100010
      0

      104
      1099000000
      unknown
      1
      1
      11
      5
      38400002,3100002
      38400004,3100002
      38400004,3100004
      38400002,3100004
      38400002,3100002
      0

      105
      2001020000
      unknown
      1
      1
      11
      2
      38400000,3100000
      38400020,3100010
      0
      LineEnd

      PolygonBegin
      1001
      2001010100
      unknown
      100
      38400001,3100001
      21
      4
      101,102,0,104
      0

      1002
      2001010100
      unknown
      100
      38400015,3100005
      21
      2
      103,-101
      0

      1003
      2001010100
      Unknown
      1
      38400003,3100003
      1
      11
      5
      38400002,3100002
      38400002,3100004
      38400004,3100004
      38400004,3100002
      38400002,3100002
      0
      PolygonEnd

      AnnotationBegin
      501
      2001030000
      Unknown
      1
      水田
      38400005,3100005
      30.5
      0
      AnnotationEnd

      AttributeBegin
      KZD
      11,430181000000000011,3
      TableEnd
      DLTB
      1001,430181000000001001,2001010100,水田,64,20191231
      1002,430181000000001002,2001010100,旱地，坡地,100.00,
      1003,430181000000001003,2001010100,,4,20191231
      TableEnd
      XZDW
      105,2.5
      TableEnd
      ZJ
      501,30.5
      TableEnd
      QLR
      1,张三,附件\\1.jpg
      2,李四,
      TableEnd
      AttributeEnd
      """;

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
