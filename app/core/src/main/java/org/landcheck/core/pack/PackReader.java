package org.landcheck.core.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Check;
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
 *   "title": {"zh": "…", "en": "…"}, "description": {"zh": "…", "en": "…"},
 *   "codeLists": [
 *     { "id": "land-use", "title": {…}, "source": {…}, "certainty": "B",
 *       "codes": [
 *         { "code": "0101", "title": "水田", "from": "2017-11-01", "until": "2023-11-30",
 *           "parent": "01" } ] } ],
 *   "layers": [
 *     { "name": "DJQ", "title": {…}, "aliases": ["地籍区"], "geometry": "polygon",
 *       "key": "DJQDM", "required": true,
 *       "fields": [
 *         { "name": "DJQDM", "title": {…}, "aliases": ["地籍区代码"], "type": "text",
 *           "length": 9, "decimals": 0, "unit": "", "required": true,
 *           "codeList": "land-use" } ] } ],
 *   "rules": [
 *     { "id": "djzq-overlap", "check": "topology.polygon-overlap", "title": {…},
 *       "layer": "DJZQ", "against": "DJQ", "severity": "ERROR",
 *       "params": {"minArea": 0.01}, "filter": "DJZQDM IS NOT NULL",
 *       "source": {…}, "certainty": "B", "group": "topology", "enabled": true } ] }
 * </pre>
 *
 * <p>A text may be one string, the same in both languages. What may be left out: {@code
 * description} (empty), {@code codeLists} (none), of a code {@code from} and {@code until} (always
 * in force) and {@code parent} (none), {@code aliases} and {@code fields} (none), {@code geometry}
 * ({@code any}), {@code key} (none), {@code required} (false), {@code length} and {@code decimals}
 * (0), {@code unit} and {@code codeList} (none); of a rule {@code title} and {@code severity} (the
 * check's own), {@code layer} (only for checks about the dataset), {@code against} (unless the
 * check needs it), {@code params} (each has its default), {@code filter} and {@code source}
 * (empty), {@code certainty} ({@code U}), {@code group} (that of the check), {@code enabled}
 * (true). A wrong word anywhere is an error, never ignored.
 */
public final class PackReader {
  private final List<Check> checks;

  /**
   * @param checks the catalogue that rules may name
   */
  public PackReader(List<Check> checks) {
    this.checks = List.copyOf(checks);
  }

  /**
   * @throws BadInputException if the file cannot be read or is no pack: says line and column
   */
  public RulePack read(Path file) throws BadInputException {
    try {
      return read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new BadInputException(
          new LocalText(
              "无法读取检查方案 " + file + "，请检查文件是否存在、能否打开",
              "cannot read rule pack " + file + "; see that it exists and can be opened"),
          e);
    }
  }

  /**
   * @param name what errors call it
   * @param json the bytes of the file, which the pack's digest is taken of
   */
  public RulePack read(String name, byte[] json) throws BadInputException {
    return new PackDecoder(checks, sha256(json)).pack(LocatedJson.parse(name, json));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
