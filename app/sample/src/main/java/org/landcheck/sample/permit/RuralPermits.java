package org.landcheck.sample.permit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.landcheck.sample.Dice;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Permits to build in villages (乡村建设规划许可), without any fault: houses of made-up people, and
 * buildings of made-up bodies. There is no record but the area's.
 */
final class RuralPermits {
  static final String PACK = "rural-permit";
  static final int COUNT = 54;
  static final String HOUSE = "个人建房";

  /** Columns of the ledger. */
  static final int LEDGER_NUMBER = 1;

  static final int LEDGER_APPLICANT = 2;
  static final int LEDGER_DATE = 4;
  static final int LEDGER_AREA = 5;

  private static final LocalDate FIRST = LocalDate.of(2021, 1, 5);
  private static final LocalDate LAST = LocalDate.of(2023, 12, 29);

  private static final List<String> BODIES = List.of("乡镇企业", "公共设施", "公益事业");
  private static final List<String> PAPERS =
      List.of(
          "01许可证.pdf",
          "02申请表.pdf",
          "03村委会意见.pdf",
          "04土地使用证明.pdf",
          "05身份证.jpg",
          "06建房图.tif",
          "07四至确认.pdf",
          "08现场照片.jpg");

  private static final List<String> PAPERS_OF_BODIES =
      PAPERS.stream().filter(paper -> !paper.startsWith("05")).toList();

  final DraftTable areas =
      new DraftTable(
          "XCXK",
          "ZSBH",
          true,
          "ZSBH:TEXT:50,YSDM:TEXT:32,XKLX:TEXT:20,SQR:TEXT:100,SFZH:TEXT:18,TYSHXYDM:TEXT:18,"
              + "XZMC:TEXT:50,CMC:TEXT:50,YDXZ:TEXT:100,ZYDMJ:REAL:20:2,JZMJ:REAL:20:2,"
              + "ZDMJ:REAL:20:2,CS:INTEGER:4,ZYNYD:TEXT:2,NZYPWH:TEXT:100,FZRQ:DATE,FZJG:TEXT:64");
  final List<PermitDraft> permits = new ArrayList<>();

  private final String county;
  private final Dice dice;
  private final Map<String, Integer> serials = new HashMap<>();

  RuralPermits(String county, Sites sites, Dice dice) {
    this.county = county;
    this.dice = dice;
    for (int i = 0; i < COUNT; i++) {
      boolean house = i % 3 != 2;
      Polygon site = house ? sites.next(9, 13.5) : sites.next(20, 60);
      LocalDate wanted = FIRST.plusDays(i * 23L + dice.below(15));
      permits.add(permit(i, house, wanted.isAfter(LAST) ? LAST : wanted, site));
    }
  }

  private PermitDraft permit(int index, boolean house, LocalDate day, Polygon shape) {
    boolean isNew = !day.isBefore(LocalDate.of(2023, 12, 1));
    int serial = serials.merge(day.getYear() + (isNew ? "XG" : ""), 1, Integer::sum);
    String number = Numbers.certificate(county, day, "XG", serial);
    boolean takesFarmland = index % 4 == 1;
    DraftRow onMap =
        areas
            .add()
            .shaped(shape)
            .set("ZSBH", number)
            .set("YSDM", "8007010300")
            .set("XKLX", house ? HOUSE : BODIES.get(index / 3 % BODIES.size()))
            .set("SQR", house ? "村民" + (index + 1) + "号" : "示例" + (index + 1) + "村经济合作社")
            .set("SFZH", house ? identity() : null)
            .set("TYSHXYDM", house ? null : Numbers.creditCode(county, dice))
            .set("XZMC", "示例" + (1 + index % 5) + "镇")
            .set("CMC", "示例" + (index + 1) + "村")
            .set("YDXZ", house ? "宅基地" : "集体建设用地")
            .set("CS", 1L + dice.below(3))
            .set("ZYNYD", takesFarmland ? "是" : "否")
            .set("NZYPWH", takesFarmland ? "浏政农转〔" + day.getYear() + "〕" + serial + "号" : null)
            .set("FZRQ", day)
            .set("FZJG", "浏阳市自然资源局");
    state(onMap, shape);
    return new PermitDraft(
        number,
        day,
        onMap,
        onMap,
        new ArrayList<>(
            Arrays.asList(
                index + 1.0,
                number,
                onMap.get("SQR"),
                onMap.get("CMC"),
                day.toString(),
                onMap.get("ZYDMJ"))),
        Scan.papers(number, house ? PAPERS : PAPERS_OF_BODIES, dice));
  }

  private String identity() {
    return Numbers.identity(county, LocalDate.of(1955, 1, 1).plusDays(dice.below(15_000)));
  }

  /**
   * States the areas of a shape, in square metres to two decimals: half of the land is built on.
   */
  static void state(DraftRow onMap, Geometry shape) {
    double land = Math.rint(shape.getArea() * 100) / 100;
    double footprint = Math.rint(land * 50) / 100;
    onMap
        .set("ZYDMJ", land)
        .set("ZDMJ", footprint)
        .set("JZMJ", Math.rint(footprint * (long) onMap.get("CS") * 100) / 100);
  }

  Ledger ledger() {
    return new Ledger(
        "乡村建设规划许可台账.xlsx",
        "乡村建设规划许可台账",
        List.of("浏阳市乡村建设规划许可台账（2021—2023年，示例）"),
        List.of("序号", "许可证号", "申请人", "村", "发证日期", "用地面积（㎡）"),
        permits.stream().map(PermitDraft::ledger).filter(row -> !row.isEmpty()).toList());
  }
}
