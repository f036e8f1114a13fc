package org.landcheck.io.archive;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.landcheck.api.FieldType;

/**
 * What a metadata record says, by the field of the table {@code YSJ} and the names it goes by:
 * those of TD/T 1016 and of ISO 19115 (GB/T 19710) as programs write them, and Chinese ones.
 */
enum MetadataItem {
  BT("标题", FieldType.TEXT, "资源名称 数据集名称 数据名称 名称 title restitle resname"),
  RQ("日期", FieldType.TEXT, "数据日期 发布日期 生产日期 汇交日期 制作日期 date resrefdate refdate mddatest datestamp"),
  FZDW("负责单位", FieldType.TEXT, "负责单位名称 单位名称 汇交单位 生产单位 承担单位 organisationname rporgname"),
  ZBX(
      "坐标系",
      FieldType.TEXT,
      "坐标参照系统名称 坐标系统 大地坐标参照系统名称 空间参考 参照系统 referencesystemidentifier refsysid coorrsid"),
  XMIN("最小东坐标", FieldType.REAL, "西边经度坐标 西边经度 最小x xmin west westbl westboundlongitude"),
  YMIN("最小北坐标", FieldType.REAL, "南边纬度坐标 南边纬度 最小y ymin south southbl southboundlatitude"),
  XMAX("最大东坐标", FieldType.REAL, "东边经度坐标 东边经度 最大x xmax east eastbl eastboundlongitude"),
  YMAX("最大北坐标", FieldType.REAL, "北边纬度坐标 北边纬度 最大y ymax north northbl northboundlatitude"),
  TCS("图层数", FieldType.INTEGER, "图层数量 图层个数 要素层数 layercount"),
  YSS("要素数", FieldType.INTEGER, "要素数量 要素个数 要素总数 图斑数 记录数 featurecount"),
  MJ(
      "密级",
      FieldType.TEXT,
      "安全限制分级 保密等级 数据密级 安全等级 classification classificationcode mdclassificationcode class"),
  LXR("联系人", FieldType.TEXT, "联系人姓名 负责人 individualname rpindname"),
  LXDH("联系电话", FieldType.TEXT, "电话 voice voicenum phone"),
  SJGS("数据格式", FieldType.TEXT, "格式名称 格式 formatname"),
  SJZL("数据质量说明", FieldType.TEXT, "数据质量 数据志 质量说明 statement datalineage");

  private final String title;
  private final FieldType type;
  private final List<String> names;

  MetadataItem(String title, FieldType type, String names) {
    this.title = title;
    this.type = type;
    this.names = Arrays.asList(names.split(" "));
  }

  String title() {
    return title;
  }

  FieldType type() {
    return type;
  }

  /** The item of a name, in whatever letter case and whatever stands between its words. */
  static Optional<MetadataItem> of(String name) {
    String plain = name.replaceAll("[\\s_:：*＊、.\\d()（）-]", "").toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(
            item ->
                plain.equals(item.title)
                    || plain.equals(item.name().toLowerCase(Locale.ROOT))
                    || item.names.contains(plain))
        .findFirst();
  }
}
