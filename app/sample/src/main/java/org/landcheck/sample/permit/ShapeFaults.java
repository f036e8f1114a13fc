package org.landcheck.sample.permit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Plants the faults of areas, which all kinds of permits have in common. Each method takes the
 * rules that must find the fault besides the one that is named after it.
 */
final class ShapeFaults {
  private final PermitPlanter planter;
  private final String prefix;
  private final Consumer<PermitDraft> restate;

  /**
   * @param prefix of the rules about areas
   * @param restate makes all figures those of the shape again
   */
  ShapeFaults(PermitPlanter planter, String prefix, Consumer<PermitDraft> restate) {
    this.planter = planter;
    this.prefix = prefix;
    this.restate = restate;
  }

  void missing(String... also) {
    planter.on(
        "没有图形", "an area without a shape", p -> p.area().withoutShape(), rules("null", also));
  }

  void repeatedPoint(String... also) {
    drawn("重复节点", "a vertex twice", BrokenShapes::twice, "repeated-point", also);
  }

  void invalid(String... also) {
    drawn("边界自相交", "a border that crosses itself", BrokenShapes::crossed, "invalid", also);
  }

  void spike(String... also) {
    drawn("边界有尖刺", "a spike", BrokenShapes::spiked, "spike", also);
  }

  private void drawn(
      String zh, String en, UnaryOperator<Geometry> change, String rule, String... also) {
    planter.on(zh, en, p -> p.area().shaped(change.apply(p.shape())), rules(rule, also));
  }

  void sliver(String... also) {
    planter.on(
        "细碎面", "a sliver", p -> shape(p, BrokenShapes.sliver(p.shape())), rules("sliver", also));
  }

  void duplicate(String... also) {
    PermitDraft twin = planter.take();
    PermitDraft other = planter.take();
    shape(other, twin.shape());
    Set<String> rules = new HashSet<>(List.of(rules("duplicate", also)));
    rules.add(prefix + "-overlap");
    planter.record("图形重复", "one shape twice", rules, twin, other);
  }

  void overlap(String... also) {
    PermitDraft under = planter.take();
    PermitDraft over = planter.take();
    shape(over, Sites.moved(over.shape(), under.shape().getCoordinates()[0]));
    planter.record("两个范围重叠", "two areas overlap", Set.of(rules("overlap", also)), under, over);
  }

  /** An area that lies elsewhere. */
  void astray(String zh, String en, Coordinate where, String rule, String... also) {
    planter.on(zh, en, p -> shape(p, Sites.moved(p.shape(), where)), rules(rule, also));
  }

  private void shape(PermitDraft permit, Geometry shape) {
    permit.area().shaped(shape);
    restate.accept(permit);
  }

  private String[] rules(String own, String... also) {
    Set<String> rules = new HashSet<>(List.of(also));
    rules.add(prefix + "-" + own);
    return rules.toArray(String[]::new);
  }
}
