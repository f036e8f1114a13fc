package org.landcheck.io.vct;

/** A file as the land surveys write it. */
final class SurveyText {
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

  private SurveyText() {}
}
