package org.landcheck.sample.permit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.landcheck.sample.Dice;
import org.locationtech.jts.geom.Polygon;

/** Permits to use land for building (建设用地规划许可), without any fault. */
final class LandUsePermits {
  static final String PACK = "land-use-permit";
  static final int COUNT = 64;

  /** Columns of the ledger. */
  static final int LEDGER_NUMBER = 1;

  static final int LEDGER_NAME = 2;
  static final int LEDGER_AREA = 5;

  private static final LocalDate FIRST = LocalDate.of(2019, 2, 11);

  /** From this day on land use is named by the new classes. */
  private static final LocalDate NEW_CLASSES = LocalDate.of(2020, 11, 17);

  private static final List<String> OLD_USES = List.of("R2", "B1", "M1", "A3", "W1");
  private static final List<String> NEW_USES = List.of("0701", "0901", "1001", "0804", "1101");
  private static final List<String> WHAT =
      List.of("安置小区", "标准厂房", "商业综合体", "中心小学", "物流园", "卫生院", "加油站", "住宅小区");
  private static final List<String> PAPERS =
      List.of(
          "01许可证.pdf",
          "02申请表.pdf",
          "03主体证明.jpg",
          "04立项批复.pdf",
          "05出让合同.pdf",
          "06规划条件.pdf",
          "07用地红线图.tif",
          "09审批表.pdf");

  final DraftTable areas =
      new DraftTable(
          "DZ_YDHX",
          "ZSBH",
          true,
          "YDXKID:TEXT:254,YSDM:TEXT:32,DZJGH:TEXT:32,XMMC:TEXT:100,YDDW:TEXT:100,YDWZ:TEXT:255,"
              + "TDYT:TEXT:64,TDQDFS:TEXT:30,ZSBH:TEXT:50,FZJG:TEXT:64,FZRQ:DATE,JSGM:TEXT:255,"
              + "YDMJ:TEXT:255,ZYDMJ:REAL:20:4,JYDMJ:REAL:20:4");
  final DraftTable records =
      new DraftTable(
          "YG_JBXX",
          "ZSBH",
          false,
          "ZSBH:TEXT:50,XMDM:TEXT:24,XMMC:TEXT:100,JSDW:TEXT:100,TYSHXYDM:TEXT:18,ZTZE:REAL:20:4,"
              + "FZRQ:DATE,ZYDMJ:REAL:20:4,GGGLMJ:REAL:20:4,JTYSMJ:REAL:20:4,LDKCMJ:REAL:20:4,"
              + "GYSSMJ:REAL:20:4,TSYDMJ:REAL:20:4,QTYDMJ:REAL:20:4,RJL:TEXT:100,JSMD:TEXT:100,LDL:TEXT:100,TCW:INTEGER:10");
  final List<PermitDraft> permits = new ArrayList<>();

  private final String county;
  private final Dice dice;
  private final Map<String, Integer> serials = new HashMap<>();

  LandUsePermits(String county, Sites sites, Dice dice) {
    this.county = county;
    this.dice = dice;
    for (int i = 0; i < COUNT; i++) {
      // the last few are of December 2023, when numbers took their new form
      LocalDate day =
          i < COUNT - 4
              ? FIRST.plusDays(i * 28L + dice.below(20))
              : LocalDate.of(2023, 12, 5 + 5 * (i - COUNT + 4));
      permits.add(permit(i, day, sites.next()));
    }
  }

  private PermitDraft permit(int index, LocalDate day, Polygon shape) {
    boolean isNew = !day.isBefore(LocalDate.of(2023, 12, 1));
    int serial = serials.merge(day.getYear() + (isNew ? "YG" : ""), 1, Integer::sum);
    String number = Numbers.certificate(county, day, "YG", serial);
    String name = "示例" + (index + 1) + "号" + WHAT.get(index % WHAT.size()) + "项目";
    String builder = "浏阳市示例" + (index + 1) + "号建设有限公司";
    double area = PermitDraft.squareMetres(shape);
    List<String> uses = day.isBefore(NEW_CLASSES) ? OLD_USES : NEW_USES;
    DraftRow onMap =
        areas
            .add()
            .shaped(shape)
            .set("YDXKID", "YG" + (1000 + index))
            .set("YSDM", "8004010300")
            .set("DZJGH", Numbers.supervision(county, day, "YG", 100 + index))
            .set("XMMC", name)
            .set("YDDW", builder)
            .set("YDWZ", "浏阳市示例路" + (10 + index) + "号")
            .set("TDYT", uses.get(index % uses.size()))
            .set("TDQDFS", index % 3 == 0 ? "划拨" : "出让")
            .set("ZSBH", number)
            .set("FZJG", "浏阳市自然资源局")
            .set("FZRQ", day)
            .set("JSGM", "总建筑面积" + (2000 + 137 * index) + "平方米")
            .set("YDMJ", String.format(Locale.ROOT, "%.4f", area))
            .set("ZYDMJ", area)
            .set("JYDMJ", Math.rint(area * 9000) / 1e4);
    return new PermitDraft(
        number,
        day,
        onMap,
        record(onMap, index, day, area),
        new ArrayList<>(
            Arrays.asList(
                index + 1.0,
                number,
                name,
                builder,
                day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日",
                PermitDraft.mu(area))),
        Scan.papers(number, PAPERS, dice));
  }

  private DraftRow record(DraftRow onMap, int index, LocalDate day, double area) {
    double green = Math.rint(area * 1500) / 1e4;
    double roads = Math.rint(area * 500) / 1e4;
    return records
        .add()
        .set("ZSBH", onMap.get("ZSBH"))
        .set("XMDM", Numbers.projectCode(county, day.minusDays(120), dice))
        .set("XMMC", onMap.get("XMMC"))
        .set("JSDW", onMap.get("YDDW"))
        .set("TYSHXYDM", Numbers.creditCode(county, dice))
        .set("ZTZE", 1200.0 + 35 * index)
        .set("FZRQ", day)
        .set("ZYDMJ", area)
        .set("LDKCMJ", green)
        .set("JTYSMJ", roads)
        .set("QTYDMJ", Math.rint((area - green - roads) * 1e4) / 1e4)
        .set("RJL", "≤2.5")
        .set("JSMD", "≤30%")
        .set("LDL", "≥35%")
        .set("TCW", 40L + index);
  }

  Ledger ledger() {
    return new Ledger(
        "建设用地规划许可台账.xlsx",
        "建设用地规划许可台账",
        List.of("浏阳市建设用地规划许可台账（2019—2023年，示例）", "填报单位：浏阳市自然资源局"),
        List.of("序号", "许可证号", "项目名称", "建设单位", "发证日期", "用地面积（亩）"),
        permits.stream().map(PermitDraft::ledger).filter(row -> !row.isEmpty()).toList());
  }
}
