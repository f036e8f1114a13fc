package org.landcheck.desktop.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Finding;
import org.landcheck.api.Severity;
import org.landcheck.desktop.map.FindingPlaces.Marker;
import org.locationtech.jts.geom.Coordinate;

class FindingPlacesTest {
  private static final Viewport VIEW = new Viewport(0, -400, -300, 800, 600);

  private static Finding at(int number, Severity severity, double x, double y) {
    return Grounds.finding(number, severity, Optional.of(new Coordinate(x, y)));
  }

  @Property(tries = 100)
  void everyFindingInViewIsCountedInExactlyOneMarker(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 500) int size) {
    Random random = new Random(seed);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Severity severity = Severity.values()[random.nextInt(Severity.values().length)];
      findings.add(at(i, severity, random.nextDouble(-390, 390), random.nextDouble(-290, 290)));
    }
    List<Marker> markers = FindingPlaces.of(findings, i -> true).markers(VIEW);
    assertEquals(size, markers.stream().mapToInt(Marker::count).sum());
    for (Marker marker : markers) {
      assertEquals(marker.severity(), findings.get(marker.finding()).severity());
    }
  }

  @Test
  void aMarkerNamesTheFirstOfTheGravest() {
    List<Finding> findings =
        List.of(
            at(0, Severity.INFO, 1, -1),
            at(1, Severity.ERROR, 3, -3),
            at(2, Severity.ERROR, 5, -5));
    assertEquals(
        List.of(new Marker(403, 303, 3, Severity.ERROR, 1)),
        FindingPlaces.of(findings, i -> true).markers(VIEW));
  }

  @Test
  void findingsFarApartHaveMarkersOfTheirOwn() {
    List<Finding> findings = List.of(at(0, Severity.ERROR, -200, 0), at(1, Severity.ERROR, 200, 0));
    assertEquals(2, FindingPlaces.of(findings, i -> true).markers(VIEW).size());
  }

  @Test
  void whatIsNotListedOrHasNoPlaceIsNotOnTheMap() {
    List<Finding> findings =
        List.of(
            at(0, Severity.ERROR, 1, 1),
            Grounds.finding(1, Severity.ERROR, Optional.empty()),
            at(2, Severity.ERROR, 1, 1));
    assertEquals(1, FindingPlaces.of(findings, i -> i != 0).size());
  }

  @Test
  void findingsOutOfViewAreNotDrawn() {
    List<Finding> findings = List.of(at(0, Severity.ERROR, 5000, 0));
    assertEquals(List.of(), FindingPlaces.of(findings, i -> true).markers(VIEW));
  }
}
