package org.landcheck.desktop.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Finding;
import org.landcheck.api.Layer;
import org.landcheck.api.Severity;
import org.landcheck.desktop.map.FindingPlaces.Marker;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

class MapViewModelTest {
  private static final Envelope PLACE = new Envelope(1000, 1400, 2000, 2100);

  private final MapViewModel map = new MapViewModel();

  private static MapContent content() {
    Layer layer = Grounds.boxes(List.of(PLACE));
    return new MapContent(
        List.of(),
        List.of(new LayerPicture(layer, RowIndex.of(layer), new LayerStyle(0, true, 1))));
  }

  @BeforeEach
  void open() {
    map.resize(800, 600);
    map.show(content());
    map.fit();
  }

  @Test
  void fittingShowsAllLayersWhole() {
    assertTrue(map.viewport().get().envelope().contains(PLACE));
  }

  @Test
  void aWindowThatHasNoSizeYetIsFittedWhenItGetsOne() {
    MapViewModel early = new MapViewModel();
    early.show(content());
    early.fit();
    early.resize(800, 600);
    assertEquals(map.viewport().get(), early.viewport().get());
  }

  @Test
  void aPlaceInViewIsRevealedWithoutMoving() {
    Viewport before = map.viewport().get();
    map.reveal(new Envelope(new Coordinate(1200, 2050)));
    assertEquals(before, map.viewport().get());
  }

  @Test
  void aPlaceOutOfViewIsBroughtToTheMiddleAtTheSameScale() {
    Viewport before = map.viewport().get();
    map.reveal(new Envelope(new Coordinate(9000, 9000)));
    Viewport after = map.viewport().get();
    assertEquals(before.level(), after.level());
    assertEquals(400, after.screenX(9000), 1);
    assertEquals(300, after.screenY(9000), 1);
  }

  @Test
  void goingToAPointLeavesSomeGroundAroundIt() {
    map.goTo(new Envelope(new Coordinate(1200, 2050)));
    Envelope seen = map.viewport().get().envelope();
    assertTrue(seen.contains(new Envelope(1185, 1215, 2035, 2065)));
    assertTrue(seen.getWidth() < 200, "seen " + seen);
  }

  @Test
  void nowhereIsNotAPlaceToGoTo() {
    Viewport before = map.viewport().get();
    map.goTo(new Envelope());
    map.reveal(new Envelope());
    assertEquals(before, map.viewport().get());
  }

  @Test
  void thePointerTellsWorldCoordinatesUntilItLeaves() {
    Viewport view = map.viewport().get();
    map.point(view.screenX(1200), view.screenY(2050));
    Coordinate at = map.pointer().get().orElseThrow();
    assertEquals(0, at.distance(new Coordinate(1200, 2050)), 1e-6);
    map.pointNowhere();
    assertEquals(Optional.empty(), map.pointer().get());
  }

  @Test
  void onlyAMarkerWithinReachIsHit() {
    Finding finding = Grounds.finding(0, Severity.ERROR, Optional.of(new Coordinate(1200, 2050)));
    map.overlay().set(Overlay.EMPTY.with(FindingPlaces.of(List.of(finding), i -> true)));
    Marker marker = map.markers().get(0);
    assertEquals(Optional.of(marker), map.markerAt(marker.x() + 5, marker.y() - 5));
    assertEquals(Optional.empty(), map.markerAt(marker.x() + 15, marker.y()));
  }

  @Test
  void contentTellsWhereItDiffers() {
    MapContent next = content();
    assertNotEquals(map.content().get(), next);
    map.show(next, PLACE);
    assertEquals(Optional.of(PLACE), map.changed());
    map.show(MapContent.EMPTY);
    assertEquals(Optional.empty(), map.changed());
  }
}
