package org.landcheck.sample;

import java.util.Set;
import org.landcheck.api.LocalText;

/** Kinds of fault that are planted, each with the rules of pack cadastral-zone that find it. */
public enum FaultKind implements PlantedKind {
  OVERLAP_SMALL("两个地籍子区重叠不到 1 平方米", "sub-zones overlap by less than 1 m²", "djzq-overlap"),
  OVERLAP_LARGE("两个地籍子区重叠", "sub-zones overlap", "djzq-overlap"),
  GAP_SMALL("不到 1 平方米的缝隙", "a gap of less than 1 m²", "djzq-gap", "djzq-cover"),
  GAP_LARGE("缝隙", "a gap", "djzq-gap", "djzq-cover"),
  CONTAINED("地籍子区里面又画了一块", "a sub-zone inside another", "djzq-overlap"),
  DUPLICATE("整条记录重复", "a record twice", "djzq-overlap", "djzq-duplicate", "djzq-code-unique"),
  SAME_SHAPE("图形重复，属性不同", "one shape, two records", "djzq-overlap", "djzq-duplicate"),
  MISSING("漏画一个地籍子区", "a sub-zone left out", "djzq-gap", "djzq-cover"),
  SELF_INTERSECTION(
      "边界自相交", "a border that crosses itself", "djzq-invalid", "djzq-gap", "djzq-cover"),
  REPEATED_POINT("重复节点", "a vertex twice", "djzq-repeated-point"),
  SPIKE("没有宽度的尖刺", "a spike without width", "djzq-spike", "djzq-invalid"),
  SHARP_CORNER("尖锐角", "a sharp corner", "djzq-sharp-corner"),
  SLIVER("细碎面", "a sliver", "djzq-sliver", "djzq-overlap"),
  NO_SHAPE("有记录没有图形", "a record without a shape", "djzq-null"),
  MULTIPART("一个地籍子区分成两块", "a sub-zone in two parts", "djzq-multipart"),
  MISSING_VERTEX("缺少公共节点", "a vertex on one side only", "djzq-missing-vertex"),
  NEAR_MISS("公共边未贴合，相差不到 1 毫米", "a vertex half a millimetre off", "djzq-near-miss"),
  OUT_OF_ZONE("越出所在的地籍区", "reaches out of its zone", "djzq-overlap", "djzq-not-covered"),
  CODE_LENGTH("代码少一位", "a code too short", "djzq-code-form"),
  CODE_PARENT("代码不属于任何地籍区", "a code of no zone", "djzq-code-parent"),
  CODE_TWICE("代码重复", "a code twice", "djzq-code-unique"),
  BSM_TWICE("标识码重复", "an identifier twice", "djzq-bsm-unique"),
  NO_NAME("没有名称", "no name", "djzq-required"),
  ELEMENT_CODE("要素代码错误", "a wrong element code", "djzq-element-code"),
  AREA("填报面积错误", "a wrong stated area", "djzq-area"),
  EDGE_OVERLAP("与邻县重叠", "overlaps the neighbour", "djq-edge", "djzq-edge"),
  EDGE_GAP("与邻县之间有缝隙", "a gap to the neighbour", "djq-edge", "djzq-edge"),
  EDGE_VERTEX("与邻县缺少公共节点", "a vertex the neighbour lacks", "djq-edge", "djzq-edge");

  private final LocalText title;
  private final Set<String> rules;

  FaultKind(String zh, String en, String... rules) {
    this.title = new LocalText(zh, en);
    this.rules = Set.of(rules);
  }

  @Override
  public LocalText title() {
    return title;
  }

  @Override
  public Set<String> rules() {
    return rules;
  }
}
