package org.landcheck.api;

/** How heavy a defect weighs when data are scored, the heaviest first. */
public enum DefectClass {
  /** One is enough to fail. */
  A,
  B,
  C,
  D
}
