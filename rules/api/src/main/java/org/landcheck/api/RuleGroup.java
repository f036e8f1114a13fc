package org.landcheck.api;

import java.util.Locale;

/** The kinds of requirement that inspectors sort rules by, in the order of their reports. */
public enum RuleGroup {
  STRUCTURE("规范性", "Structure"),
  LOGIC("逻辑一致性", "Logical consistency"),
  ORGANISATION("组织结构", "Organisation of files"),
  METADATA("元数据", "Metadata"),
  SPATIAL_REFERENCE("空间参考", "Spatial reference"),
  TOPOLOGY("拓扑", "Topology"),
  EDGE_MATCHING("接边", "Edge matching"),
  COMPLETENESS("完整性", "Completeness");

  private final LocalText title;

  RuleGroup(String zh, String en) {
    this.title = new LocalText(zh, en);
  }

  public LocalText title() {
    return title;
  }

  /** The word in packs and reports: {@code spatial-reference}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The group of a rule that names none, by the first part of its check's id. Values are judged by
   * logic unless their check says otherwise.
   *
   * @param check id of a check: {@code topology.gap}
   */
  public static RuleGroup ofCheck(String check) {
    return switch (check.split("\\.", 2)[0]) {
      case "schema" -> STRUCTURE;
      case "archive", "organisation" -> ORGANISATION;
      case "metadata" -> METADATA;
      case "crs" -> SPATIAL_REFERENCE;
      case "geometry", "topology" -> TOPOLOGY;
      case "edge" -> EDGE_MATCHING;
      case "completeness" -> COMPLETENESS;
      default -> LOGIC;
    };
  }
}
