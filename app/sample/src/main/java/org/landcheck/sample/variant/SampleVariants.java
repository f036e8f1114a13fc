package org.landcheck.sample.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.landcheck.api.Dataset;
import org.landcheck.sample.SampleCounty;
import org.landcheck.sample.Variant;
import org.landcheck.sample.ZoneVariants;
import org.landcheck.sample.permit.PermitSet;
import org.landcheck.sample.permit.SamplePermits;

/** Small data with a single fault each, for every pack. */
public final class SampleVariants {
  /** Just enough for the zones. */
  private static final int FEW = 5;

  /** Just enough sub-zones for the permits. */
  private static final int MORE = 9;

  private SampleVariants() {}

  /** All of them, by pack. */
  public static List<Variant> all(long seed) {
    List<Variant> all = new ArrayList<>(zones(seed));
    all.addAll(permits(seed));
    return all;
  }

  /** Those of the zones. */
  public static List<Variant> zones(long seed) {
    List<Variant> zones = new ArrayList<>(ZoneVariants.all(seed));
    zones.addAll(
        new WholeFaults("cadastral-zone", SampleCounty.clean(seed, FEW, FEW).data())
            .places()
            .structure("DJQ", "DJZQ", "DJZQMC")
            .shifted("DJZQ", "DJZQDM", "地籍子区代码", "DJZQMC", "地籍子区名称")
            .unlisted("DJZQ", "YWMC")
            .outOfOrder("DJQ", "DJQMC")
            .line("DJQ", "djq-geometry-type", "djq-area", "djzq-cover", "djzq-not-covered")
            .line("DJZQ", "djzq-geometry-type", "djzq-area", "djzq-cover")
            .formerCode("djq-former-county")
            .variants());
    return zones;
  }

  private static List<Variant> permits(long seed) {
    Map<String, Dataset> clean =
        SamplePermits.clean(seed, SampleCounty.clean(seed, MORE, MORE)).stream()
            .collect(Collectors.toMap(PermitSet::pack, PermitSet::data));
    Function<String, WholeFaults> of = pack -> new WholeFaults(pack, clean.get(pack)).places();
    List<WholeFaults> all =
        List.of(
            of.apply("land-use-permit")
                .structure("YG_JBXX", "DZ_YDHX", "FZJG")
                .shifted("DZ_YDHX", "YDDW", "用地单位", "YDWZ", "用地位置")
                .line("DZ_YDHX", "ydhx-geometry-type", "ydhx-area"),
            of.apply("building-permit")
                .structure("DZ_GG_JBXX", "DZ_GG_JYDFW", "FZJG")
                .titled("DZ_GG_JYDFW", "XMDM", "项目代码")
                .line("DZ_GG_JYDFW", "gcfw-geometry-type", "gcfw-area"),
            of.apply("completion-verification")
                .structure("DZ_HY_MX", "DZ_HYFW", "HFJG")
                .shifted("DZ_HY_MX", "SYMJ", "商业面积", "DXMJ", "地下面积")
                .line("DZ_HYFW", "hyfw-geometry-type", "hyfw-area"),
            of.apply("rural-permit")
                .structure("XCXK", "XCXK", "FZJG")
                .titled("XCXK", "XZMC", "乡镇")
                .line("XCXK", "xcxk-geometry-type", "xcxk-area"),
            of.apply("collective-land-conversion")
                .structure("ZZ_PFXX", "ZZ_JBXX", "XMWZ")
                .shifted("ZZ_JBXX", "JTTDMJ", "集体土地面积", "GYTDMJ", "国有土地面积")
                .line("ZZHX", "zzhx-geometry-type", "zzhx-area"),
            of.apply("farmland-supplement")
                .structure("BCXX", "BCXM", "XMMC")
                .shifted("BCXX", "XZNYDMJ", "新增农用地面积", "XZGDMJ", "新增耕地面积")
                .line("BCXM", "bcxm-geometry-type", "bcxx-size", "bcdk-in-project")
                .line("BCDK", "bcdk-geometry-type", "bcdk-area"));
    return all.stream().flatMap(faults -> faults.variants().stream()).toList();
  }
}
