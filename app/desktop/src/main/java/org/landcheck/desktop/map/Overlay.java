package org.landcheck.desktop.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.landcheck.api.Dataset;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.Layer;
import org.landcheck.api.Severity;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * What is drawn live above the tiles.
 *
 * @param places where findings are
 * @param selection the finding or features a person looks at
 * @param preview what a fix would do
 */
public record Overlay(FindingPlaces places, Selection selection, Preview preview) {
  public static final Overlay EMPTY = new Overlay(FindingPlaces.NONE, Selection.NONE, Preview.NONE);

  public Overlay {
    Objects.requireNonNull(places, "places");
    Objects.requireNonNull(selection, "selection");
    Objects.requireNonNull(preview, "preview");
  }

  public Overlay with(FindingPlaces changed) {
    return new Overlay(changed, selection, preview);
  }

  public Overlay with(Selection changed) {
    return new Overlay(places, changed, preview);
  }

  public Overlay with(Preview changed) {
    return new Overlay(places, selection, changed);
  }

  /**
   * What a person looks at.
   *
   * @param features shapes of the features involved
   * @param fault shape of the fault
   * @param at where the fault is
   */
  public record Selection(
      List<Geometry> features,
      Optional<Geometry> fault,
      Optional<Coordinate> at,
      Severity severity) {
    public static final Selection NONE =
        new Selection(List.of(), Optional.empty(), Optional.empty(), Severity.INFO);

    public Selection {
      features = List.copyOf(features);
      Objects.requireNonNull(fault, "fault");
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(severity, "severity");
    }

    /**
     * A finding and the features it is about.
     *
     * @param data as the pack sees them
     */
    public static Selection of(Finding finding, Dataset data) {
      List<Geometry> shapes = new ArrayList<>();
      for (FeatureRef ref : finding.features()) {
        data.layer(ref.layer())
            .filter(layer -> layer.rowOf(ref.fid()) >= 0)
            .map(layer -> layer.geometry(layer.rowOf(ref.fid())))
            .filter(shape -> shape != Layer.NO_GEOMETRY)
            .ifPresent(shapes::add);
      }
      return new Selection(shapes, finding.geometry(), finding.at(), finding.severity());
    }

    /** Where to look: the fault, or what it is about; null envelope if it is nowhere. */
    public Envelope envelope() {
      Envelope envelope = new Envelope();
      fault.ifPresent(shape -> envelope.expandToInclude(shape.getEnvelopeInternal()));
      at.ifPresent(envelope::expandToInclude);
      if (envelope.isNull()) {
        features.forEach(shape -> envelope.expandToInclude(shape.getEnvelopeInternal()));
      }
      return envelope;
    }
  }

  /** Shapes before and after a fix. */
  public record Preview(List<Geometry> before, List<Geometry> after) {
    public static final Preview NONE = new Preview(List.of(), List.of());

    public Preview {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }
}
