package org.landcheck.api;

/** The data quality elements of ISO 19157 that findings are counted under. */
public enum QualityElement {
  COMPLETENESS_COMMISSION(
      "completenessCommission", new LocalText("完整性（多余）", "Completeness: commission")),
  COMPLETENESS_OMISSION("completenessOmission", new LocalText("完整性（遗漏）", "Completeness: omission")),
  CONCEPTUAL_CONSISTENCY("conceptualConsistency", new LocalText("概念一致性", "Conceptual consistency")),
  DOMAIN_CONSISTENCY("domainConsistency", new LocalText("值域一致性", "Domain consistency")),
  FORMAT_CONSISTENCY("formatConsistency", new LocalText("格式一致性", "Format consistency")),
  TOPOLOGICAL_CONSISTENCY(
      "topologicalConsistency", new LocalText("拓扑一致性", "Topological consistency")),
  POSITIONAL_ACCURACY("positionalAccuracy", new LocalText("位置精度", "Positional accuracy")),
  THEMATIC_ACCURACY("thematicAccuracy", new LocalText("专题精度", "Thematic accuracy")),
  TEMPORAL_QUALITY("temporalQuality", new LocalText("时间质量", "Temporal quality"));

  private final String id;
  private final LocalText title;

  QualityElement(String id, LocalText title) {
    this.id = id;
    this.title = title;
  }

  /** The word written to files. */
  public String id() {
    return id;
  }

  public LocalText title() {
    return title;
  }
}
