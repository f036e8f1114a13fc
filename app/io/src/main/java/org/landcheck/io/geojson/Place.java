package org.landcheck.io.geojson;

import com.fasterxml.jackson.core.JsonLocation;
import org.landcheck.api.LocalText;

/**
 * A place in a text that a person can find in an editor.
 *
 * @param column bytes from the start of the line, from 1
 */
record Place(int line, int column) {
  static Place of(JsonLocation location) {
    return new Place(location.getLineNr(), location.getColumnNr());
  }

  /** What is wrong here. */
  LocalText says(LocalText what) {
    return new LocalText(
        "第 " + line + " 行第 " + column + " 列：" + what.zh(),
        "line " + line + ", column " + column + ": " + what.en());
  }
}
