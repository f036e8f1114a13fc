package org.landcheck.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.landcheck.api.BadInputException;
import org.landcheck.bench.corpus.Size;

/** The command {@code mvn -Pbench}: measures, prints a table and puts it into the page. */
public final class Bench {
  private Bench() {}

  public static void main(String[] args)
      throws IOException, InterruptedException, BadInputException {
    String kernels = System.getProperty("bench.kernels", "none");
    if (!kernels.equals("none")) {
      org.openjdk.jmh.Main.main(new String[] {kernels.equals("true") ? ".*" : kernels});
      return;
    }
    Settings settings = Settings.given();
    Path work = Files.createDirectories(settings.folder().resolve("runs"));
    String circumstances = "%s; median of %d.".formatted(Machine.text(), settings.repeats());
    System.out.println(circumstances);
    Table table = new Table();
    if (Boolean.getBoolean("bench.permits")) {
      new PermitMeasurements(settings, new Program(settings, work), table).take();
      new Page(settings.page()).put("permits", circumstances + "\n\n" + table.text());
      return;
    }
    Measurements measurements = new Measurements(settings, new Program(settings, work), table);
    measurements.take();
    // the smallest size only shows that the benchmark works: its figures are start-up
    if (settings.size() != Size.TEN_THOUSAND) {
      new Page(settings.page()).put(settings.size().label(), circumstances + "\n\n" + table.text());
    }
    if (!measurements.wrong().isEmpty()) {
      measurements.wrong().forEach(System.out::println);
      System.exit(1);
    }
  }
}
