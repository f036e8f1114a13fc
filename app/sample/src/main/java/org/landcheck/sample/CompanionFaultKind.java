package org.landcheck.sample;

import java.util.Set;
import org.landcheck.api.Companion;
import org.landcheck.api.LocalText;

/**
 * Kinds of fault that only show when the county is held against its previous version, or against
 * the copy in the receiver's database.
 */
public enum CompanionFaultKind implements PlantedKind {
  VILLAGE_RENUMBERED(
      Companion.PREVIOUS, "地籍子区换了代码，原代码消失", "a sub-zone was given another code", "djzq-vanished"),
  VILLAGE_CODES_SWAPPED(
      Companion.PREVIOUS, "两个地籍子区互换代码", "two sub-zones changed codes", "djzq-reused"),
  VILLAGE_BORDER_MOVED(Companion.PREVIOUS, "地籍子区界线移动", "a border of sub-zones moved", "djzq-moved"),
  ZONE_RENUMBERED(
      Companion.PREVIOUS, "地籍区换了代码，原代码消失", "a zone was given another code", "djq-vanished"),
  ZONE_CODES_SWAPPED(Companion.PREVIOUS, "两个地籍区互换代码", "two zones changed codes", "djq-reused"),
  ZONE_BORDER_MOVED(
      Companion.PREVIOUS, "地籍区界线移动", "a border of zones moved", "djq-moved", "djzq-moved"),
  VILLAGE_NOT_LOADED(
      Companion.LOADED, "地籍子区没有入库", "a sub-zone was not loaded", "djzq-loaded-missing"),
  VILLAGE_LEFT_OVER(
      Companion.LOADED, "库中留有旧的地籍子区", "an old sub-zone was left there", "djzq-loaded-added"),
  VILLAGE_LOADED_TWICE(
      Companion.LOADED, "地籍子区入库两次", "a sub-zone was loaded twice", "djzq-loaded-added"),
  VILLAGE_NAME_CUT(Companion.LOADED, "入库后名称被截断", "a name was cut short", "djzq-loaded-changed"),
  VILLAGE_AREA_ROUNDED(Companion.LOADED, "入库后面积被取整", "an area was rounded", "djzq-loaded-changed"),
  VILLAGE_SHAPE_MOVED(
      Companion.LOADED, "入库后节点移位 5 厘米", "a vertex was moved by 5 cm", "djzq-loaded-changed"),
  VILLAGE_SHAPE_LOST(Companion.LOADED, "入库后图形丢失", "a shape was lost", "djzq-loaded-changed"),
  ZONE_NOT_LOADED(Companion.LOADED, "地籍区没有入库", "a zone was not loaded", "djq-loaded-missing"),
  ZONE_LEFT_OVER(Companion.LOADED, "库中留有旧的地籍区", "an old zone was left there", "djq-loaded-added"),
  ZONE_NAME_GARBLED(Companion.LOADED, "入库后名称成为乱码", "a name became garbage", "djq-loaded-changed");

  private final Companion companion;
  private final LocalText title;
  private final Set<String> rules;

  CompanionFaultKind(Companion companion, String zh, String en, String... rules) {
    this.companion = companion;
    this.title = new LocalText(zh, en);
    this.rules = Set.of(rules);
  }

  /** The data that the county must be held against. */
  public Companion companion() {
    return companion;
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
