package org.landcheck.desktop.map;

import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * Everything that tiles are painted from.
 *
 * @param backdrops visible images, the lowest first, all beneath the layers
 * @param pictures visible layers, the lowest first
 */
public record MapContent(List<Backdrop> backdrops, List<LayerPicture> pictures) {
  public static final MapContent EMPTY = new MapContent(List.of(), List.of());

  public MapContent {
    backdrops = List.copyOf(backdrops);
    pictures = List.copyOf(pictures);
  }

  /** Where the visible layers lie; images often reach much further and do not count. */
  public Envelope extent() {
    Envelope extent = new Envelope();
    pictures.forEach(picture -> extent.expandToInclude(picture.index().extent()));
    return extent;
  }
}
