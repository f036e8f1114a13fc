package org.landcheck.checks.identifier;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.LocalText;

/**
 * A province, by the first two digits of the codes of its places (GB/T 2260).
 *
 * @param code two digits
 */
record Province(String code, LocalText name) {
  static final Province HUNAN = new Province("43", new LocalText("湖南", "Hunan"));

  private static final Map<String, Province> ALL = all();

  private static Map<String, Province> all() {
    Map<String, Province> all = new LinkedHashMap<>();
    String names =
        "11 北京 Beijing,12 天津 Tianjin,13 河北 Hebei,14 山西 Shanxi,15 内蒙古 Inner-Mongolia,"
            + "21 辽宁 Liaoning,22 吉林 Jilin,23 黑龙江 Heilongjiang,31 上海 Shanghai,32 江苏 Jiangsu,"
            + "33 浙江 Zhejiang,34 安徽 Anhui,35 福建 Fujian,36 江西 Jiangxi,37 山东 Shandong,"
            + "41 河南 Henan,42 湖北 Hubei,43 湖南 Hunan,44 广东 Guangdong,45 广西 Guangxi,"
            + "46 海南 Hainan,50 重庆 Chongqing,51 四川 Sichuan,52 贵州 Guizhou,53 云南 Yunnan,"
            + "54 西藏 Xizang,61 陕西 Shaanxi,62 甘肃 Gansu,63 青海 Qinghai,64 宁夏 Ningxia,"
            + "65 新疆 Xinjiang,71 台湾 Taiwan,81 香港 Hong-Kong,82 澳门 Macao";
    Arrays.stream(names.split(","))
        .map(line -> line.split(" "))
        .forEach(
            parts -> {
              LocalText name = new LocalText(parts[1], parts[2].replace('-', ' '));
              all.put(parts[0], new Province(parts[0], name));
            });
    return all;
  }

  static Optional<Province> of(String code) {
    return Optional.ofNullable(ALL.get(code.strip()));
  }

  /** Codes of all. */
  static Set<String> codes() {
    return ALL.keySet();
  }
}
