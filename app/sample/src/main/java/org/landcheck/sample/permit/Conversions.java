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

/**
 * Conversions of collective land (农用地转用和征收), without any fault: an area, a record and an approval
 * each. Areas are hectares with eight decimals, in the ledger with four.
 */
final class Conversions {
  static final String PACK = "collective-land-conversion";
  static final int COUNT = 58;

  /** Columns of the ledger. */
  static final int LEDGER_NAME = 2;

  static final int LEDGER_NUMBER = 3;
  static final int LEDGER_DATE = 4;
  static final int LEDGER_AREA = 5;
  static final int LEDGER_FARMLAND = 6;

  private static final LocalDate FIRST = LocalDate.of(2021, 1, 12);
  private static final List<String> KINDS = List.of("城市分批次", "乡镇分批次", "村庄分批次", "单独选址", "增减挂钩");
  private static final List<String> PAPERS =
      List.of(
          "01批复.pdf",
          "02呈报说明书.pdf",
          "03勘测定界图.tif",
          "04规划图.tif",
          "05现状图.tif",
          "06征地社保意见.pdf",
          "07补充耕地方案.jpg");

  final DraftTable areas =
      new DraftTable(
          "ZZHX",
          "YDBPID",
          true,
          "YDBPID:TEXT:50,YSDM:TEXT:10,DZJGH:TEXT:19,XZQDM:TEXT:6,JSXMMC:TEXT:300,"
              + "YDZMJ:REAL:20:8");
  final DraftTable records =
      new DraftTable(
          "ZZ_JBXX",
          "YDBPID",
          false,
          "YDBPID:TEXT:50,YSDM:TEXT:10,DZJGH:TEXT:19,XZQDM:TEXT:6,XZQMC:TEXT:30,"
              + "JSXMMC:TEXT:300,XMWZ:TEXT:300,YDZMJ:REAL:20:8,XZJSYDMJ:REAL:20:8,GDMJ:REAL:20:8,"
              + "STMJ:REAL:20:8,YJJBNTMJ:REAL:20:8,JTTDMJ:REAL:20:8,GYTDMJ:REAL:20:8,PCLX:TEXT:30");
  final DraftTable approvals =
      new DraftTable(
          "ZZ_PFXX", "YDBPID", false, "YDBPID:TEXT:50,PFWH:TEXT:500,PFRQ:DATE,YSXZZSBH:TEXT:50");
  final List<PermitDraft> permits = new ArrayList<>();

  private final String county;
  private final Dice dice;
  private final Map<Integer, Integer> serials = new HashMap<>();

  Conversions(String county, Sites sites, Dice dice) {
    this.county = county;
    this.dice = dice;
    for (int i = 0; i < COUNT; i++) {
      permits.add(permit(i, FIRST.plusDays(i * 18L + dice.below(14)), sites.next()));
    }
  }

  private PermitDraft permit(int index, LocalDate day, Polygon shape) {
    int serial = serials.merge(day.getYear(), 1, Integer::sum);
    String key = "ZZ" + county + day.getYear() + String.format(Locale.ROOT, "%05d", serial);
    DraftRow onMap =
        areas
            .add()
            .shaped(shape)
            .set("YDBPID", key)
            .set("YSDM", "8003010100")
            .set("DZJGH", Numbers.supervision(county, day, "NZ", 100 + index))
            .set("XZQDM", county)
            .set("JSXMMC", "浏阳市" + day.getYear() + "年示例" + (index + 1) + "号建设用地");
    DraftRow record = record(onMap, index);
    state(onMap, record);
    DraftRow approval =
        approvals
            .add()
            .set("YDBPID", key)
            .set("PFWH", "湘政地〔" + day.getYear() + "〕" + (20 + 3 * serial) + "号")
            .set("PFRQ", day)
            .set(
                "YSXZZSBH", index % 5 == 3 ? Numbers.certificate(county, day, "XZ", serial) : null);
    PermitDraft permit =
        new PermitDraft(
            key,
            day,
            onMap,
            record,
            List.of(approval),
            Arrays.asList(
                index + 1.0,
                key,
                onMap.get("JSXMMC"),
                approval.get("PFWH"),
                day.toString(),
                null,
                null),
            Scan.papers(key, PAPERS, dice));
    enter(permit);
    return permit;
  }

  private DraftRow record(DraftRow onMap, int index) {
    return records
        .add()
        .set("YDBPID", onMap.get("YDBPID"))
        .set("YSDM", onMap.get("YSDM"))
        .set("DZJGH", onMap.get("DZJGH"))
        .set("XZQDM", onMap.get("XZQDM"))
        .set("XZQMC", "浏阳市")
        .set("JSXMMC", onMap.get("JSXMMC"))
        .set("XMWZ", "示例" + (index + 1) + "村")
        .set("PCLX", KINDS.get(index % KINDS.size()));
  }

  /** States the area of the shape, and the parts it is of. */
  static void state(DraftRow onMap, DraftRow record) {
    double total = hectares(onMap.shape().orElseThrow().getArea() / 1e4);
    double ofState = hectares(total / 10);
    onMap.set("YDZMJ", total);
    record
        .set("YDZMJ", total)
        .set("XZJSYDMJ", hectares(total * 0.9))
        .set("GDMJ", hectares(total * 0.5))
        .set("STMJ", hectares(total * 0.3))
        .set("YJJBNTMJ", 0.0)
        .set("GYTDMJ", ofState)
        .set("JTTDMJ", hectares(total - ofState));
  }

  /** Enters the areas of the record in the ledger. */
  static void enter(PermitDraft permit) {
    permit.ledger().set(LEDGER_AREA, Sites.round((double) permit.record().get("YDZMJ")));
    permit.ledger().set(LEDGER_FARMLAND, Sites.round((double) permit.record().get("GDMJ")));
  }

  private static double hectares(double hectares) {
    return Math.rint(hectares * 1e8) / 1e8;
  }

  Ledger ledger() {
    return new Ledger(
        "农转用台账.xlsx",
        "农转用台账",
        List.of("浏阳市农用地转用和征收台账（2021—2023年，示例）"),
        List.of("序号", "用地报批主键", "建设项目名称", "批复文号", "批复日期", "用地总面积（公顷）", "耕地面积（公顷）"),
        permits.stream().map(PermitDraft::ledger).filter(row -> !row.isEmpty()).toList());
  }
}
