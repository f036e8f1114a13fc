package org.landcheck.desktop.map;

import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * Everything that tiles are painted from.
 *
 * @param pictures visible layers, the lowest first
 */
public record MapContent(List<LayerPicture> pictures) {
  public static final MapContent EMPTY = new MapContent(List.of());

  public MapContent {
    pictures = List.copyOf(pictures);
  }

  /** Where the visible layers lie. */
  public Envelope extent() {
    Envelope extent = new Envelope();
    pictures.forEach(picture -> extent.expandToInclude(picture.index().extent()));
    return extent;
  }
}
