package org.landcheck.sample.permit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landcheck.api.Dataset;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.sample.SampleCounty;
import org.locationtech.jts.geom.Envelope;

/** Lays sets out for delivery, with metadata that agree, or with two faults in each. */
final class Deliveries {
  private static final String COUNTY = "浏阳市";

  private Deliveries() {}

  /** A set's name for people: what its ledger is called. */
  private static String name(Ledger ledger) {
    return ledger.sheet().replace("台账", "");
  }

  /** Without any fault. */
  static Delivery of(Dataset data, Ledger ledger) {
    String title = COUNTY + name(ledger);
    return new Delivery(
        Delivery.DATA + "/" + SampleCounty.COUNTY + title + ".gpkg",
        Delivery.LEDGERS,
        metadata(title, data),
        Map.of());
  }

  private static Map<String, String> metadata(String title, Dataset data) {
    List<Layer> layers =
        data.layers().stream()
            .filter(layer -> layer.schema().geometryType() != GeometryType.NONE)
            .toList();
    Envelope extent = new Envelope();
    long features = 0;
    for (Layer layer : layers) {
      features += layer.size();
      for (int row = 0; row < layer.size(); row++) {
        extent.expandToInclude(layer.geometry(row).getEnvelopeInternal());
      }
    }
    Map<String, String> items = new LinkedHashMap<>();
    items.put("标题", title + "（示例）");
    items.put("日期", "2024-03-01");
    items.put("负责单位", COUNTY + "自然资源局");
    items.put("坐标系", "2000国家大地坐标系 " + layers.get(0).crs().id());
    items.put("最小东坐标", metres(extent.getMinX()));
    items.put("最小北坐标", metres(extent.getMinY()));
    items.put("最大东坐标", metres(extent.getMaxX()));
    items.put("最大北坐标", metres(extent.getMaxY()));
    items.put("图层数", String.valueOf(layers.size()));
    items.put("要素数", String.valueOf(features));
    items.put("密级", "内部");
    items.put("联系人", "示例联系人");
    return items;
  }

  private static String metres(double ordinate) {
    return BigDecimal.valueOf(ordinate).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** The same set with two faults planted in its delivery: of its metadata, and of its folder. */
  static PermitSet spoilt(PermitSet set) {
    Delivery sound = set.delivery();
    String record = "YSJ/1";
    return switch (set.pack()) {
      case LandUsePermits.PACK ->
          with(
              set,
              sound
                  .stating("最小东坐标", metres(-1000 + number(sound, "最小东坐标")))
                  .withStray(Delivery.DATA + "/说明.txt", ""),
              fault("元数据的范围与数据不符", "an extent the data do not have", record, "metadata-disagrees"),
              fault("空文件", "an empty file", Delivery.DATA + "/说明.txt", "delivery-empty"));
      case BuildingPermits.PACK ->
          with(
              set,
              sound.with(Map.of()).withStray(Delivery.DATA + "/导出.tmp", "未完成"),
              fault("没有元数据", "no metadata", "YSJ", "metadata-missing"),
              fault("临时文件", "a temporary file", Delivery.DATA + "/导出.tmp", "delivery-forbidden"));
      case Completions.PACK ->
          with(
              set,
              sound.stating("联系人", "").withStray("旧资料/往年台账.txt", "往年"),
              fault("元数据没有联系人", "metadata without a contact", record, "metadata-incomplete"),
              fault("规定以外的文件夹", "a folder nobody asked for", "旧资料", "delivery-unexpected"));
      case RuralPermits.PACK ->
          with(
              set,
              sound.stating("坐标系", "1980西安坐标系 3度带 38带").withLedgersIn("台帐"),
              fault("元数据的坐标系与数据不符", "another coordinate system", record, "metadata-disagrees"),
              new PermitFault(
                  new LocalText("台账文件夹名称写错", "the folder of the ledger misspelt"),
                  Set.of("delivery-item", "delivery-unexpected"),
                  Set.of("台帐", "台账/*")));
      case Conversions.PACK ->
          with(
              set,
              sound
                  .stating("要素数", String.valueOf(3 + (long) number(sound, "要素数")))
                  .withStray(Delivery.DATA + "/" + SampleCounty.COUNTY + "备份.gpkg", "备份"),
              fault("元数据的要素数与数据不符", "another number of features", record, "metadata-disagrees"),
              fault("两套空间数据", "two datasets", "汇交文件夹", "delivery-one-dataset"));
      case Supplements.PACK ->
          with(
              set,
              sound.stating("密级", "未定").withDataIn(Delivery.DATA + "/补充耕地.gpkg"),
              fault("元数据的密级不规范", "no such classification", record, "metadata-disagrees"),
              fault(
                  "空间数据没有以行政区划代码命名",
                  "data without the county's code in their name",
                  Delivery.DATA + "/补充耕地.gpkg",
                  "delivery-name"));
      default -> throw new IllegalArgumentException("no faults for " + set.pack());
    };
  }

  private static double number(Delivery delivery, String item) {
    return Double.parseDouble(delivery.metadata().get(item));
  }

  private static PermitFault fault(String zh, String en, String mark, String rule) {
    return new PermitFault(new LocalText(zh, en), Set.of(rule), Set.of(mark));
  }

  private static PermitSet with(PermitSet set, Delivery delivery, PermitFault... more) {
    List<PermitFault> faults = new ArrayList<>(set.faults());
    faults.addAll(List.of(more));
    return new PermitSet(
        set.pack(), set.data(), set.ledger(), set.scans(), delivery, List.copyOf(faults));
  }
}
