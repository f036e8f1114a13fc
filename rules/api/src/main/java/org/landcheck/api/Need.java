package org.landcheck.api;

/** What a check must have before it can say anything about a feature or a layer. */
public enum Need {
  /** Features whose shape is not valid are passed over and listed as not inspected. */
  VALID_GEOMETRY("图形有效", "valid shapes"),
  /** The layer must be in metres: distances and areas mean nothing in degrees. */
  PROJECTED_CRS("投影坐标（米）", "coordinates in metres"),
  /** The rule must name a second layer. */
  AGAINST("对照图层", "a layer to compare with"),
  /** Neighbouring datasets must have been given. */
  NEIGHBOUR("相邻县数据", "a neighbouring county's data"),
  /** See {@link Companion#REFERENCE}. */
  REFERENCE("参照数据", "reference data"),
  /** See {@link Companion#PREVIOUS}. */
  PREVIOUS("上一版成果", "the previous version"),
  /** See {@link Companion#LOADED}. */
  LOADED("入库后的数据", "the data as loaded");

  private final LocalText title;

  Need(String zh, String en) {
    this.title = new LocalText(zh, en);
  }

  public LocalText title() {
    return title;
  }
}
