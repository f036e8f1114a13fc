package org.landcheck.core.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.Adjustment;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Check;
import org.landcheck.api.FilterLanguage;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.RulePack;

/**
 * Reads rule packs.
 *
 * <p>A pack is a UTF-8 JSON file; {@code rule-pack.schema.json} beside the shipped packs describes
 * it for editors. In short:
 *
 * <pre>
 * { "$schema": "rule-pack.schema.json",
 *   "id": "cadastral-zone", "version": "1.0.0",
 *   "extends": "base.json",
 *   "title": {"zh": "…", "en": "…"}, "description": {"zh": "…", "en": "…"},
 *   "codeLists": [
 *     { "id": "land-use", "title": {…}, "source": {…}, "certainty": "B",
 *       "codes": [
 *         { "code": "0101", "title": "水田", "from": "2017-11-01", "until": "2023-11-30",
 *           "parent": "01" } ] } ],
 *   "layers": [
 *     { "name": "DJQ", "title": {…}, "aliases": ["地籍区"], "geometry": "polygon",
 *       "key": "DJQDM", "county": {"field": "DJQDM", "from": 1}, "required": true,
 *       "fields": [
 *         { "name": "DJQDM", "title": {…}, "aliases": ["地籍区代码"], "type": "text",
 *           "length": 9, "decimals": 0, "unit": "", "required": true,
 *           "codeList": "land-use" } ] } ],
 *   "rules": [
 *     { "id": "djzq-overlap", "check": "topology.polygon-overlap", "title": {…},
 *       "layer": "DJZQ", "against": "DJQ", "severity": "ERROR",
 *       "params": {"minArea": 0.01}, "filter": "DJZQDM IS NOT NULL",
 *       "source": {…}, "certainty": "B", "group": "topology", "enabled": true } ],
 *   "scoring": {
 *     "title": {…}, "source": {…}, "certainty": "U", "classes": {"A": 42, "B": 12, "C": 4, "D": 1},
 *     "difficulty": 1, "passMark": 60, "maxGrossErrorShare": 0.05, "grossClasses": ["A", "B"],
 *     "severityClasses": {"ERROR": "B", "WARNING": "C"}, "ruleClasses": {"djzq-overlap": "A"} },
 *   "examples": [
 *     { "title": {…}, "rule": "djzq-overlap", "kind": "bad", "finds": 1, "county": "430181",
 *       "layers": [
 *         { "name": "DJZQ", "crs": "EPSG:4526", "geometry": "polygon", "fields": ["DJZQDM"],
 *           "features": [
 *             { "id": 1, "wkt": "POLYGON (…)", "values": {"DJZQDM": "430181001001"} } ] } ],
 *       "neighbour": […], "reference": […], "previous": […], "loaded": […] } ] }
 * </pre>
 *
 * <p>A text may be one string, the same in both languages. What may be left out: {@code extends}
 * (builds on no other), {@code description} (empty), {@code codeLists} (none), of a code {@code
 * from} and {@code until} (always in force) and {@code parent} (none), {@code aliases} and {@code
 * fields} (none), {@code geometry} ({@code any}), {@code key} (none), {@code required} (false),
 * {@code length} and {@code decimals} (0), {@code unit} and {@code codeList} (none); of a rule
 * {@code title} and {@code severity} (the check's own), {@code layer} (only for checks about the
 * dataset), {@code against} (unless the check needs it), {@code params} (each has its default),
 * {@code filter} and {@code source} (empty), {@code certainty} ({@code U}), {@code group} (that of
 * the check), {@code enabled} (true). Of an example {@code title} (the rule's id), {@code finds} (1
 * if bad, 0 if good), {@code county} (inferred) and all but {@code layers}; of its layers all but
 * {@code name} and {@code features}: the rest is as the pack expects the layer, in zone 38. A wrong
 * word anywhere is an error, never ignored.
 *
 * <p>A pack that extends another says only what differs (see {@code PackMerge}); what that changes
 * of the other's requirements is kept as {@link RulePack#adjustments()}.
 */
public final class PackReader {
  private static final long LARGEST = 64L << 20;

  private final List<Check> checks;
  private final ShippedPacks shipped;
  private final Optional<FilterLanguage> conditions;

  /**
   * Reads packs that build on no shipped ones, without a look at their conditions.
   *
   * @param checks the catalogue that rules may name
   */
  public PackReader(List<Check> checks) {
    this(checks, ShippedPacks.NONE, Optional.empty());
  }

  /**
   * @param checks the catalogue that rules may name
   * @param shipped the packs that others may build on by id
   * @param conditions compiles the conditions of rules
   */
  public PackReader(List<Check> checks, ShippedPacks shipped, FilterLanguage conditions) {
    this(checks, shipped, Optional.of(conditions));
  }

  private PackReader(
      List<Check> checks, ShippedPacks shipped, Optional<FilterLanguage> conditions) {
    this.checks = List.copyOf(checks);
    this.shipped = shipped;
    this.conditions = conditions;
  }

  /**
   * @throws BadInputException if the file cannot be read or is no pack: says line and column
   */
  public RulePack read(Path file) throws BadInputException {
    return open(file).pack();
  }

  /**
   * @param name what errors call it
   */
  public RulePack read(String name, byte[] json) throws BadInputException {
    return open(name, json).pack();
  }

  /** A pack with its text; it may build on files beside it. */
  public PackFile open(Path file) throws BadInputException {
    return decode(chain(file), new ArrayList<>()).file();
  }

  /**
   * A pack with its text; it may build on shipped packs.
   *
   * @param name what errors call it
   */
  public PackFile open(String name, byte[] json) throws BadInputException {
    return decode(PackChain.read(name, json, Optional.empty(), shipped), new ArrayList<>()).file();
  }

  /**
   * Every fault of a pack that can be told at once; none if it can be used. Faults of rules and of
   * examples stand side by side; any other hides what comes behind it.
   */
  public List<LocalText> faults(Path file) {
    List<BadInputException> faults = new ArrayList<>();
    try {
      decode(chain(file), faults);
    } catch (BadInputException e) {
      if (faults.isEmpty()) {
        faults.add(e);
      }
    }
    return faults.stream().map(BadInputException::text).toList();
  }

  /**
   * What a text that is being written means as a pack, or all that can be told of why it cannot.
   */
  PackReading look(PackSource source, String text) {
    List<BadInputException> faults = new ArrayList<>();
    try {
      byte[] json = text.getBytes(StandardCharsets.UTF_8);
      Decoded decoded =
          decode(PackChain.read(source.name(), json, source.folder(), shipped), faults);
      return new PackReading(Optional.of(decoded.file()), decoded.parent(), List.of());
    } catch (BadInputException e) {
      if (faults.isEmpty()) {
        faults.add(e);
      }
      List<PackFault> told = faults.stream().map(fault -> PackFault.of(source, fault)).toList();
      return new PackReading(Optional.empty(), Optional.empty(), told);
    }
  }

  /** What is wrong with a condition on rows of a layer, and where in it. */
  Optional<BadInputException> fault(String condition, LayerSpec layer) {
    if (conditions.isEmpty() || condition.isBlank()) {
      return Optional.empty();
    }
    try {
      conditions.get().compile(condition, RuleSettings.schema(layer));
      return Optional.empty();
    } catch (BadInputException e) {
      return Optional.of(e);
    }
  }

  /** The catalogue that rules may name. */
  List<Check> checks() {
    return checks;
  }

  private PackChain.Read chain(Path file) throws BadInputException {
    byte[] json = readable(file);
    Optional<Path> folder = Optional.ofNullable(file.toAbsolutePath().getParent());
    return PackChain.read(String.valueOf(file.getFileName()), json, folder, shipped);
  }

  /**
   * The bytes of a file.
   *
   * @throws BadInputException if it cannot be read, or is far too large
   */
  static byte[] readable(Path file) throws BadInputException {
    try {
      return bytes(file);
    } catch (IOException e) {
      throw new BadInputException(
          new LocalText(
              "无法读取检查方案 " + file + "，请检查文件是否存在、能否打开",
              "cannot read rule pack " + file + "; see that it exists and can be opened"),
          e);
    }
  }

  private record Decoded(PackFile file, Optional<RulePack> parent) {}

  private Decoded decode(PackChain.Read chain, List<BadInputException> faults)
      throws BadInputException {
    PackDecoder decoder = new PackDecoder(checks, conditions, sha256(chain.json()), faults);
    Located merged = chain.eldestFirst().get(0);
    RulePack pack = decoder.pack(merged);
    Optional<RulePack> parent = Optional.empty();
    for (Located child : chain.eldestFirst().subList(1, chain.eldestFirst().size())) {
      merged = PackMerge.merge(merged, child);
      RulePack next = decoder.pack(merged);
      List<Adjustment> adjustments = new ArrayList<>(pack.adjustments());
      adjustments.addAll(Adjustments.between(pack, next, decoder.checks()));
      parent = Optional.of(pack);
      pack = next.withAdjustments(adjustments);
    }
    PackFile file = new PackFile(pack, chain.json(), decoder.examples(merged, pack));
    return new Decoded(file, parent);
  }

  /** The bytes of a file that can be a pack at all. */
  static byte[] bytes(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IOException(file + " is too large");
    }
    return Files.readAllBytes(file);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
