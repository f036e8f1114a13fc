package org.landcheck.core.format;

import java.util.Map;

/**
 * @param styles QGIS style (QML) by layer name, kept in the file where the format can
 */
public record WriteOptions(Map<String, String> styles) {
  public static final WriteOptions DEFAULT = new WriteOptions(Map.of());

  public WriteOptions {
    styles = Map.copyOf(styles);
  }
}
