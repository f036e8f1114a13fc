package org.landcheck.core.format;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How data are to be written.
 *
 * @param styles QGIS style (QML) by layer name, kept in the file where the format can
 * @param charset encoding of texts, where the format leaves a choice; its usual one if empty
 */
public record WriteOptions(Map<String, String> styles, Optional<Charset> charset) {
  public static final WriteOptions DEFAULT = new WriteOptions(Map.of());

  public WriteOptions {
    styles = Map.copyOf(styles);
    Objects.requireNonNull(charset, "charset");
  }

  public WriteOptions(Map<String, String> styles) {
    this(styles, Optional.empty());
  }
}
