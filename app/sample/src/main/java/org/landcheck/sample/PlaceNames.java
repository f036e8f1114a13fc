package org.landcheck.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Made-up names that could stand on a map of eastern Hunan; none is given twice. */
final class PlaceNames {
  private static final List<String> FIRST =
      List.of(
          "青", "石", "龙", "金", "永", "大", "官", "社", "古", "沙", "白", "枫", "双", "高", "新", "长", "秀", "桃",
          "竹", "荷", "云", "清", "东", "南", "太", "仁", "义", "和", "兴", "泉");
  private static final List<String> SECOND =
      List.of(
          "溪", "桥", "田", "塘", "岭", "坪", "湾", "港", "冲", "坊", "山", "江", "洲", "源", "林", "庄", "洞", "口",
          "市", "垅", "峰", "潭", "渡", "湖");
  private static final List<String> MIDDLE =
      List.of("家", "子", "里", "头", "背", "下", "上", "前", "后", "中");
  private static final List<String> SURNAMES =
      List.of(
          "陈", "李", "张", "刘", "罗", "周", "彭", "谭", "唐", "邓", "汤", "黎", "胡", "袁", "肖", "欧", "寻", "孔",
          "卢", "宋");

  private final Dice dice;
  private final Set<String> townships = new HashSet<>();
  private final Set<String> villages = new HashSet<>();

  PlaceNames(Dice dice) {
    this.dice = dice;
  }

  String township() {
    int kind = dice.below(10);
    String ending = kind < 6 ? "镇" : kind < 8 ? "乡" : "街道";
    return unique(townships, ending, false);
  }

  /** Villages of different townships may bear the same name. */
  void nextTownship() {
    villages.clear();
  }

  String village() {
    return unique(villages, dice.below(7) == 0 ? "社区" : "村", true);
  }

  private String unique(Set<String> given, String ending, boolean small) {
    for (int tries = 0; ; tries++) {
      String stem = small && dice.below(3) == 0 ? hamlet() : pick(FIRST) + pick(SECOND);
      // after many tries the stock of two-syllable names is used up: make longer ones
      String name = (tries < 40 ? stem : pick(FIRST) + stem) + ending;
      if (given.add(name)) {
        return name;
      }
    }
  }

  private String hamlet() {
    return pick(SURNAMES) + pick(MIDDLE) + pick(SECOND);
  }

  private String pick(List<String> words) {
    return words.get(dice.below(words.size()));
  }
}
