package org.landcheck.desktop.layers;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.landcheck.io.raster.BackgroundImage;

/**
 * An image under the layers as the list shows it.
 *
 * @param name of its file
 * @param opacity from 0 to 1
 */
public record BackdropRow(
    BackgroundImage image, String name, BooleanProperty visible, DoubleProperty opacity) {
  static BackdropRow of(BackgroundImage image) {
    return new BackdropRow(
        image,
        image.file().getFileName().toString(),
        new SimpleBooleanProperty(true),
        new SimpleDoubleProperty(1));
  }
}
