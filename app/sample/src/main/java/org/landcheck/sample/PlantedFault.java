package org.landcheck.sample;

import java.util.List;
import java.util.Set;
import org.landcheck.api.FeatureRef;

/**
 * The record of a fault that was planted.
 *
 * @param features what was changed, or stands beside what was taken away
 * @param rules rules of pack {@code cadastral-zone} that must find it; no other rule may
 * @param x easting of the place, metres
 * @param y northing of the place, metres
 */
public record PlantedFault(
    PlantedKind kind, List<FeatureRef> features, Set<String> rules, double x, double y) {
  public PlantedFault {
    features = List.copyOf(features);
    rules = Set.copyOf(rules);
  }
}
