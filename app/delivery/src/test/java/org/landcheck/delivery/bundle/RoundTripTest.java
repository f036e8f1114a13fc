package org.landcheck.delivery.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Dataset;
import org.landcheck.api.Feature;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.core.zip.ZipLimits;
import org.landcheck.delivery.County;
import org.landcheck.io.gpkg.GeoPackageWriter;

class RoundTripTest {
  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.strings()
        .withChars("aZ0 %*.\n\r-中文é")
        .ofMinLength(1)
        .ofMaxLength(20)
        .map(name -> "data/" + name);
  }

  @Property
  void manifestReadsBackAsItWasWritten(@ForAll("paths") String one, @ForAll("paths") String two) {
    Manifest manifest = new Manifest();
    manifest.put(one, "00ff");
    manifest.put(two, "abcd");
    assertEquals(manifest.digests(), Manifest.parse(manifest.text()));
  }

  @Property
  void descriptionNeverGainsLabels(@ForAll String submitter, @ForAll String identifier) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(BagInfo.ORGANIZATION, submitter);
    values.put(BagInfo.IDENTIFIER, identifier);
    values.put(BagInfo.COUNTY, "430181");
    BagInfo read = BagInfo.parse(new BagInfo(values).text());
    assertEquals(values.keySet(), read.values().keySet());
    assertEquals("430181", read.county().orElseThrow());
  }

  /** Whatever stands in the data: packed, verified, unpacked, run again, all bytes agree. */
  @Property(tries = 8)
  void bundleOfAnyDataVerifiesAndReruns(
      @ForAll String name, @ForAll @IntRange(min = 1, max = 12) int kept) throws Exception {
    Layer zones = County.zones(3, 4);
    List<Feature> features = new ArrayList<>();
    for (int row = 0; row < kept; row++) {
      features.add(zones.feature(row).withValue(1, name.replace("\u0000", "")));
    }
    Dataset data = ArrayDataset.of(ArrayLayer.of(zones.schema(), zones.crs(), features));
    Path folder = Files.createTempDirectory("landcheck-test");
    try {
      Path zip = folder.resolve("a.zip");
      BundleWriter writer = new BundleWriter(new GeoPackageWriter());
      Submission submission = Submission.of(data, Packed.PACK, name);
      writer.write(submission, file -> Packed.run(file, kept - 1), zip, Monitor.SILENT);
      Path again = folder.resolve("b.zip");
      writer.write(submission, file -> Packed.run(file, kept - 1), again, Monitor.SILENT);
      assertArrayEquals(Files.readAllBytes(zip), Files.readAllBytes(again));
      try (Bundle bundle = BundleReader.open(zip, ZipLimits.DEFAULT)) {
        assertEquals(List.of(), BundleVerifier.verify(bundle, Monitor.SILENT));
        UnpackedBundle unpacked = bundle.unpack(folder.resolve("bag"), Monitor.SILENT);
        assertTrue(
            RerunComparison.of(unpacked.findings(), Packed.run(unpacked.dataset(), kept - 1))
                .identical());
        assertEquals(
            new String(Packed.PACK, StandardCharsets.UTF_8), Files.readString(unpacked.pack()));
      }
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
