package org.landcheck.desktop.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.desktop.map.MapViewModel;
import org.landcheck.desktop.work.Bench;
import org.locationtech.jts.geom.Envelope;

/** Images under the layers. */
class BackdropsTest {
  private final MapViewModel map = new MapViewModel();
  private Bench bench;
  private Backdrops backdrops;

  @TempDir Path folder;

  @BeforeEach
  void open() throws BadInputException {
    bench = Bench.withSample();
    map.resize(800, 600);
    backdrops = new LayersViewModel(bench.workspace(), map).backdrops();
  }

  @AfterEach
  void close() {
    backdrops.close();
  }

  @Test
  void anImageIsPaintedBeneathTheLayersAndNothingMoves() throws IOException {
    var before = map.viewport().get();
    backdrops.add(image("a.png", map.content().get().extent()));
    assertEquals(1, map.content().get().backdrops().size());
    assertEquals(2, map.content().get().pictures().size());
    assertEquals(before, map.viewport().get());
    assertEquals(java.util.List.of(), bench.answers().told());
  }

  @Test
  void theLatestLiesOnTopAndFadesOrGoesAsAsked() throws IOException {
    Envelope extent = map.content().get().extent();
    backdrops.add(image("a.png", extent));
    backdrops.add(image("b.png", extent));
    assertEquals("b.png", backdrops.rows().get(0).name());
    backdrops.rows().get(0).opacity().set(0.4);
    assertEquals(0.4, map.content().get().backdrops().get(1).opacity());
    backdrops.rows().get(1).visible().set(false);
    assertEquals(1, map.content().get().backdrops().size());
    backdrops.remove(backdrops.rows().get(0));
    assertEquals(0, map.content().get().backdrops().size());
  }

  @Test
  void whyNothingOfItShowsIsSaid() throws IOException {
    backdrops.add(image("far.png", new Envelope(0, 10, 0, 10)));
    assertTrue(bench.answers().told().get(0).contains("far.png"), "" + bench.answers().told());
  }

  @Test
  void anImageThatDoesNotSayWhereItLiesIsRefused() throws IOException {
    Path file = image("lonely.png", new Envelope(0, 10, 0, 10));
    Files.delete(folder.resolve("lonely.pgw"));
    backdrops.add(file);
    assertEquals(0, backdrops.rows().size());
    assertTrue(bench.answers().errors().get(0).contains("world file"));
  }

  private Path image(String name, Envelope place) throws IOException {
    Path file = folder.resolve(name);
    ImageIO.write(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    double x = place.getWidth() / 10;
    double y = place.getHeight() / 10;
    Files.writeString(
        folder.resolve(name.replace(".png", ".pgw")),
        x + " 0 0 " + -y + " " + (place.getMinX() + x / 2) + " " + (place.getMaxY() - y / 2));
    return file;
  }
}
