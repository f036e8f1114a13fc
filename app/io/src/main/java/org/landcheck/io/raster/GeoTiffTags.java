package org.landcheck.io.raster;

import java.awt.geom.AffineTransform;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.geotools.coverage.grid.io.imageio.geotiff.GeoTiffIIOMetadataDecoder;
import org.geotools.coverage.grid.io.imageio.geotiff.PixelScale;
import org.geotools.coverage.grid.io.imageio.geotiff.TiePoint;
import org.landcheck.api.Crs;
import org.landcheck.api.LocalText;

/** What the tags of a TIFF say about where it lies (OGC GeoTIFF 1.1, 7.1 and annex B). */
final class GeoTiffTags {
  private final GeoTiffIIOMetadataDecoder tags;
  private final GeoKeys keys;

  private GeoTiffTags(GeoTiffIIOMetadataDecoder tags) {
    this.tags = tags;
    this.keys = new GeoKeys(tags);
  }

  static GeoTiffTags of(GeoTiffIIOMetadataDecoder tags) {
    return new GeoTiffTags(tags);
  }

  /** From pixels to coordinates; empty if the tags do not say. */
  Optional<AffineTransform> toWorld() {
    AffineTransform placed;
    if (tags.hasModelTrasformation()) {
      placed = new AffineTransform(tags.getModelTransformation());
    } else if (tags.hasPixelScales() && tags.hasTiePoints()) {
      PixelScale scale = tags.getModelPixelScales();
      TiePoint tie = tags.getModelTiePoints()[0];
      placed = AffineTransform.getTranslateInstance(tie.getValueAt(3), tie.getValueAt(4));
      placed.scale(scale.getScaleX(), -scale.getScaleY());
      placed.translate(-tie.getValueAt(0), -tie.getValueAt(1));
    } else {
      return Optional.empty();
    }
    if (keys.pixelIsPoint()) {
      placed.translate(-0.5, -0.5);
    }
    return Optional.of(placed);
  }

  Crs crs(Consumer<LocalText> lineage) {
    return tags.hasGeoKey() ? keys.crs(lineage) : Crs.UNDECLARED;
  }

  /** The sample that stands for "nothing here". */
  OptionalDouble nothing() {
    return tags.hasNoData() ? OptionalDouble.of(tags.getNoData()) : OptionalDouble.empty();
  }
}
