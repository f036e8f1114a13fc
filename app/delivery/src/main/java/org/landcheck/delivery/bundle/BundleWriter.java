package org.landcheck.delivery.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.landcheck.api.BadInputException;
import org.landcheck.api.CancelledException;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.DatasetWriter;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.core.pack.MappingChoices;
import org.landcheck.core.report.Report;
import org.landcheck.core.zip.ZipNames;
import org.landcheck.delivery.FixedZip;
import org.landcheck.delivery.OutputFile;
import org.landcheck.delivery.Tool;
import org.landcheck.delivery.html.HtmlReport;
import org.landcheck.delivery.json.FindingsJson;
import org.landcheck.delivery.xlsx.FindingsWorkbook;

/**
 * Packs a submission: the data as a GeoPackage, the pack, findings, reports, decisions and the log
 * of work, as a BagIt bag in a zip.
 *
 * <p>The findings in the bag are those of a run on the very file in the bag, so whoever receives it
 * can repeat the run and compare byte by byte. The same submission gives the same bytes; the zip
 * appears whole or not at all.
 */
public final class BundleWriter {
  private final DatasetWriter datasets;

  /**
   * @param datasets writes GeoPackages
   */
  public BundleWriter(DatasetWriter datasets) {
    this.datasets = datasets;
  }

  /**
   * @param rerun checks the packed data with the submission's pack
   * @param target the zip to make
   * @return the report that went into the bundle
   * @throws BadInputException if the target cannot be written, an attachment cannot be read, or the
   *     rerun used another pack
   */
  public Report write(Submission submission, Rerun rerun, Path target, Monitor monitor)
      throws BadInputException {
    List<Report> made = new ArrayList<>();
    OutputFile.make(
        target,
        part -> {
          Path folder = Files.createTempDirectory(part.getParent(), ".part");
          try {
            made.add(write(submission, rerun, folder, part, monitor));
          } finally {
            delete(folder);
          }
        });
    return made.get(0);
  }

  private Report write(Submission submission, Rerun rerun, Path folder, Path zip, Monitor monitor)
      throws IOException, BadInputException {
    SortedMap<String, String> digests = digests(attachments(submission), monitor);
    PaperGate.pass(submission, digests);
    Files.createDirectory(folder.resolve(BagNames.DATA));
    Path dataset = folder.resolve(BagNames.DATASET);
    datasets.write(submission.data(), dataset, WriteOptions.DEFAULT, monitor);
    BesideWriter.Written beside =
        new BesideWriter(datasets)
            .write(
                submission.heldAgainst(),
                submission.papersElsewhere(),
                folder.resolve(BagNames.BESIDE),
                folder.resolve("outside"),
                monitor);
    Report report = rerun.on(beside.materials().withData(List.of(dataset)));
    String packDigest = Digests.sha256(submission.pack());
    if (!packDigest.equals(report.result().pack().sha256())) {
      throw new BadInputException(
          new LocalText(
              "检查所用的检查方案与要打包的不一致，请用同一个检查方案重新打包。",
              "the data were checked with another pack than the one to be bundled; use the same"));
    }
    Files.write(folder.resolve(BagNames.PACK), submission.pack());
    FindingsJson.write(report, folder.resolve(BagNames.FINDINGS));
    HtmlReport.write(report, folder.resolve(BagNames.REPORT));
    FindingsWorkbook.write(report, folder.resolve(BagNames.WORKBOOK));
    OutputFile.write(folder.resolve(BagNames.REVIEW), out -> ReviewJson.write(report, out));
    OutputFile.write(
        folder.resolve(BagNames.EDITS),
        out -> EditLog.write(submission.data(), submission.journal(), out));
    if (!submission.mapping().equals(MappingChoices.NONE)) {
      OutputFile.write(
          folder.resolve(BagNames.MAPPING), out -> MappingJson.write(submission.mapping(), out));
    }
    if (!beside.record().equals(BesideRecord.NONE)) {
      OutputFile.write(
          folder.resolve(BagNames.RECORD), out -> BesideJson.write(beside.record(), out));
    }
    String name = name(report);
    OutputFile.write(
        folder.resolve(BagNames.METADATA), out -> MetadataXml.write(submission, report, name, out));
    bag(submission, report, folder, digests, zip, monitor);
    return report;
  }

  /** What the bag is called before its content is known: county and pack. */
  private static String name(Report report) {
    String county = report.result().county().orElse("county");
    return (county + "-" + report.result().pack().id()).replaceAll("[^A-Za-z0-9._-]", "_");
  }

  private static void bag(
      Submission submission,
      Report report,
      Path folder,
      SortedMap<String, String> known,
      Path zip,
      Monitor monitor)
      throws IOException {
    SortedMap<String, Path> files = new TreeMap<>(submission.attachments());
    Path payload = folder.resolve(BagNames.DATA);
    try (Stream<Path> written = Files.walk(payload)) {
      written
          .filter(Files::isRegularFile)
          .forEach(
              file ->
                  files.put(
                      BagNames.DATA + payload.relativize(file).toString().replace('\\', '/'),
                      file));
    }
    Manifest manifest = new Manifest();
    long bytes = 0;
    SortedMap<String, Path> made = new TreeMap<>(files);
    made.keySet().removeAll(known.keySet());
    known.forEach(manifest::put);
    digests(made, monitor).forEach(manifest::put);
    for (Path file : files.values()) {
      bytes += Files.size(file);
    }
    SortedMap<String, byte[]> tags = new TreeMap<>();
    byte[] manifestBytes = manifest.text().getBytes(StandardCharsets.UTF_8);
    String identifier = name(report) + "-" + Digests.sha256(manifestBytes).substring(0, 12);
    tags.put(BagNames.MANIFEST, manifestBytes);
    put(tags, BagNames.DECLARATION, "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    put(
        tags,
        BagNames.INFO,
        info(submission, report, identifier, bytes + "." + files.size()).text());
    Manifest tagManifest = new Manifest();
    tags.forEach((path, content) -> tagManifest.put(path, Digests.sha256(content)));
    put(tags, BagNames.TAG_MANIFEST, tagManifest.text());
    zip(identifier, tags, files, zip, monitor);
  }

  private static SortedMap<String, String> digests(SortedMap<String, Path> files, Monitor monitor)
      throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      progress(monitor, BagNames.MANIFEST, digests.size(), files.size());
      digests.put(file.getKey(), Digests.sha256(file.getValue()));
    }
    return digests;
  }

  private static void put(SortedMap<String, byte[]> tags, String path, String text) {
    tags.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static SortedMap<String, Path> attachments(Submission submission)
      throws BadInputException {
    for (Map.Entry<String, Path> attachment : submission.attachments().entrySet()) {
      ZipNames.check(attachment.getKey(), BundleReader.WORDS);
      if (!Files.isRegularFile(attachment.getValue()) || !Files.isReadable(attachment.getValue())) {
        throw new BadInputException(
            new LocalText(
                "附件 " + attachment.getValue() + " 不存在或无法读取，请检查后重新打包。",
                "attachment " + attachment.getValue() + " is missing or not readable; check it"));
      }
    }
    return submission.attachments();
  }

  private static BagInfo info(
      Submission submission, Report report, String identifier, String oxum) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(BagInfo.ORGANIZATION, submission.submitter());
    values.put(BagInfo.IDENTIFIER, identifier);
    submission.date().ifPresent(date -> values.put(BagInfo.DATE, date.toString()));
    values.put(BagInfo.AGENT, Tool.CURRENT.name() + " " + Tool.CURRENT.version());
    values.put(BagInfo.OXUM, oxum);
    values.put(BagInfo.PACK, report.result().pack().id() + " " + report.result().pack().version());
    report.result().county().ifPresent(county -> values.put(BagInfo.COUNTY, county));
    values.put(BagInfo.LANGUAGE, report.lang().code());
    return new BagInfo(values);
  }

  /** One folder that holds the bag, as RFC 8493 asks, entries in order of their names. */
  private static void zip(
      String folder,
      SortedMap<String, byte[]> tags,
      SortedMap<String, Path> files,
      Path zip,
      Monitor monitor)
      throws IOException {
    SortedMap<String, OutputFile.Content> entries = new TreeMap<>();
    tags.forEach((path, content) -> entries.put(path, out -> out.write(content)));
    files.forEach((path, file) -> entries.put(path, out -> Files.copy(file, out)));
    int done = 0;
    try (FixedZip out = new FixedZip(Files.newOutputStream(zip))) {
      for (Map.Entry<String, OutputFile.Content> entry : entries.entrySet()) {
        progress(monitor, zip.getFileName().toString(), done++, entries.size());
        out.add(folder + "/" + entry.getKey(), entry.getValue());
      }
    }
  }

  private static void progress(Monitor monitor, String task, int done, int total) {
    if (monitor.cancelled()) {
      throw new CancelledException();
    }
    monitor.progress(task, done, total);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
