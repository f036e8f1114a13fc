package org.landcheck.sample.permit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.landcheck.sample.Dice;
import org.locationtech.jts.geom.Geometry;

/** Permits to build (建设工程规划许可) on land that has a permit, without any fault. */
final class BuildingPermits {
  static final String PACK = "building-permit";

  /** Columns of the ledger. */
  static final int LEDGER_NUMBER = 1;

  static final int LEDGER_DATE = 4;
  static final int LEDGER_AREA = 5;

  /** How much of the land is built on, to either side. */
  private static final double SHARE = 0.85;

  private static final List<String> PAPERS =
      List.of(
          "01许可证.pdf",
          "02申请表.pdf",
          "03主体证明.jpg",
          "04土地证明.pdf",
          "05用地规划许可证.pdf",
          "06总平面图.tif",
          "08面积指标表.pdf",
          "09公示材料.jpg",
          "10审批表.pdf");

  final DraftTable areas =
      new DraftTable(
          "DZ_GG_JYDFW",
          "ZSBH",
          true,
          "GGXKID:TEXT:254,YSDM:TEXT:32,DZJGH:TEXT:32,XMDM:TEXT:24,YDXKZH:TEXT:50,JSDW:TEXT:100,"
              + "XMMC:TEXT:100,ZSBH:TEXT:50,FZRQ:DATE,FZJG:TEXT:64,JSWZ:TEXT:255,ZYDMJ:REAL:20:4,"
              + "JYDMJ:REAL:20:4");
  final DraftTable records =
      new DraftTable(
          "DZ_GG_JBXX",
          "ZSBH",
          false,
          "ZSBH:TEXT:50,XMDM:TEXT:24,XMMC:TEXT:100,JSDW:TEXT:100,TYSHXYDM:TEXT:18,YDXKZH:TEXT:50,"
              + "FZRQ:DATE,ZYDMJ:REAL:20:4,JRYDMJ:REAL:20:4,ZJZMJ:REAL:20:4,DSZJZMJ:REAL:20:4,"
              + "DXZJZMJ:REAL:20:4,JRJZMJ:REAL:20:4,RJL:REAL:10:4,JZMD:REAL:10:4,LDL:REAL:10:4,"
              + "DSTCW:INTEGER:10,DXTCW:INTEGER:10,TCW:INTEGER:10,HS:INTEGER:10");
  final List<PermitDraft> permits = new ArrayList<>();

  private final String county;
  private final Dice dice;
  private final Map<String, Integer> serials = new HashMap<>();

  BuildingPermits(String county, LandUsePermits land, Dice dice) {
    this.county = county;
    this.dice = dice;
    for (int i = 0; i < land.permits.size(); i++) {
      PermitDraft under = land.permits.get(i);
      LocalDate last = LocalDate.of(2023, 12, 28);
      LocalDate wanted = under.day().plusDays(60 + dice.below(30));
      permits.add(permit(i, wanted.isAfter(last) ? last : wanted, under));
    }
  }

  private PermitDraft permit(int index, LocalDate day, PermitDraft under) {
    boolean isNew = !day.isBefore(LocalDate.of(2023, 12, 1));
    int serial = serials.merge(day.getYear() + (isNew ? "GG" : ""), 1, Integer::sum);
    String number = Numbers.certificate(county, day, "GG", serial);
    Geometry shape = Sites.shrunk(under.shape(), SHARE);
    double area = PermitDraft.squareMetres(shape);
    DraftRow onMap =
        areas
            .add()
            .shaped(shape)
            .set("GGXKID", "GG" + (1000 + index))
            .set("YSDM", "8005010300")
            .set("DZJGH", under.area().get("DZJGH"))
            .set("XMDM", under.record().get("XMDM"))
            .set("YDXKZH", under.number())
            .set("JSDW", under.area().get("YDDW"))
            .set("XMMC", under.area().get("XMMC"))
            .set("ZSBH", number)
            .set("FZRQ", day)
            .set("FZJG", under.area().get("FZJG"))
            .set("JSWZ", under.area().get("YDWZ"))
            .set("ZYDMJ", area)
            .set("JYDMJ", Math.rint(area * 9000) / 1e4);
    DraftRow record = record(onMap, under, area);
    return new PermitDraft(
        number,
        day,
        onMap,
        record,
        new ArrayList<>(
            Arrays.asList(
                index + 1.0,
                number,
                onMap.get("XMMC"),
                onMap.get("JSDW"),
                day.toString(),
                record.get("ZJZMJ"))),
        Scan.papers(number, PAPERS, dice));
  }

  private DraftRow record(DraftRow onMap, PermitDraft under, double area) {
    double counted = Math.rint(area * 18_000) / 1e4;
    double above = counted;
    double below = Math.rint(area * 4000) / 1e4;
    long places = 20 + dice.below(200);
    return records
        .add()
        .set("ZSBH", onMap.get("ZSBH"))
        .set("XMDM", onMap.get("XMDM"))
        .set("XMMC", onMap.get("XMMC"))
        .set("JSDW", onMap.get("JSDW"))
        .set("TYSHXYDM", under.record().get("TYSHXYDM"))
        .set("YDXKZH", onMap.get("YDXKZH"))
        .set("FZRQ", onMap.get("FZRQ"))
        .set("ZYDMJ", area)
        .set("JRYDMJ", area)
        .set("JRJZMJ", counted)
        .set("RJL", Math.rint(counted / area * 1e4) / 1e4)
        .set("DSZJZMJ", above)
        .set("DXZJZMJ", below)
        .set("ZJZMJ", Math.rint((above + below) * 1e4) / 1e4)
        .set("JZMD", 28.5)
        .set("LDL", 35.0)
        .set("DSTCW", places)
        .set("DXTCW", 2 * places)
        .set("TCW", 3 * places)
        .set("HS", 10L + dice.below(300));
  }

  Ledger ledger() {
    return new Ledger(
        "建设工程规划许可台账.xlsx",
        "建设工程规划许可台账",
        List.of("浏阳市建设工程规划许可台账（2019—2023年，示例）"),
        List.of("序号", "证书编号", "项目名称", "建设单位", "发证日期", "总建筑面积（㎡）"),
        permits.stream().map(PermitDraft::ledger).filter(row -> !row.isEmpty()).toList());
  }
}
