package org.landcheck.delivery.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.landcheck.api.BadInputException;
import org.landcheck.api.CancelledException;
import org.landcheck.api.Monitor;

/**
 * Says whether a bundle is as it was packed, without unpacking it: declaration, every manifest
 * complete in both directions, every digest, tag files, and the stated total.
 *
 * <p>Whoever can write a bag can also write its manifests: this finds damage and careless changes.
 * That the findings are honest, an independent rerun shows; that the sender is, a signature.
 */
public final class BundleVerifier {
  private static final Pattern MANIFEST = Pattern.compile("(tag)?manifest-([a-z0-9]+)\\.txt");
  private static final Pattern OXUM = Pattern.compile("(\\d{1,18})\\.(\\d{1,9})");

  /** Without these it may be a bag, but it is no submission. */
  private static final List<String> NEEDED =
      List.of(BagNames.DATASET, BagNames.PACK, BagNames.FINDINGS);

  private final Bundle bundle;
  private final Monitor monitor;
  private final List<BundleProblem> problems = new ArrayList<>();

  private BundleVerifier(Bundle bundle, Monitor monitor) {
    this.bundle = bundle;
    this.monitor = monitor;
  }

  /** A manifest and what it lists. */
  private record Listed(
      String file, boolean ofTags, String algorithm, Map<String, String> digests) {}

  /**
   * Everything that is not as it should be; empty if the bundle is intact.
   *
   * @throws BadInputException if the zip itself cannot be read
   */
  public static List<BundleProblem> verify(Bundle bundle, Monitor monitor)
      throws BadInputException {
    BundleVerifier verifier = new BundleVerifier(bundle, monitor);
    verifier.declaration();
    verifier.manifests();
    verifier.total();
    for (String path : NEEDED) {
      if (!bundle.has(path)) {
        verifier.problems.add(BundleProblem.missing(path));
      }
    }
    return List.copyOf(new LinkedHashSet<>(verifier.problems));
  }

  private void declaration() throws BadInputException {
    Optional<String> text = text(BagNames.DECLARATION);
    if (text.isPresent()
        && !text.get()
            .matches(
                "BagIt-Version: (0\\.97|1\\.0)\\R" + "Tag-File-Character-Encoding: UTF-8(\\R)?")) {
      problems.add(BundleProblem.malformed(BagNames.DECLARATION, "BagIt-Version 1.0, UTF-8"));
    }
    if (bundle.has(BagNames.FETCH)) {
      problems.add(BundleProblem.malformed(BagNames.FETCH, "fetch"));
    }
  }

  private void manifests() throws BadInputException {
    List<Listed> manifests = new ArrayList<>();
    for (String path : bundle.paths()) {
      Matcher matcher = MANIFEST.matcher(path);
      if (matcher.matches()) {
        boolean ofTags = matcher.group(1) != null;
        digests(path).ifPresent(d -> manifests.add(new Listed(path, ofTags, matcher.group(2), d)));
      }
    }
    for (String needed : List.of(BagNames.MANIFEST, BagNames.TAG_MANIFEST)) {
      if (!bundle.has(needed)) {
        problems.add(BundleProblem.missing(needed));
      }
    }
    for (Listed manifest : manifests) {
      complete(manifest);
    }
    int done = 0;
    for (String path : bundle.paths()) {
      progress(path, done++);
      compare(path, manifests);
    }
  }

  private Optional<Map<String, String>> digests(String path) throws BadInputException {
    try {
      return text(path).map(Manifest::parse);
    } catch (IllegalArgumentException e) {
      problems.add(BundleProblem.malformed(path, e.getMessage()));
      return Optional.empty();
    }
  }

  /** Payload manifests list the payload, tag manifests all other files but tag manifests. */
  private void complete(Listed manifest) {
    Set<String> expected = new TreeSet<>();
    for (String path : bundle.paths()) {
      boolean tag = !path.startsWith(BagNames.DATA);
      if (tag == manifest.ofTags && !path.startsWith("tagmanifest-")) {
        expected.add(path);
      }
    }
    Set<String> unlisted = new TreeSet<>(expected);
    unlisted.removeAll(manifest.digests.keySet());
    unlisted.forEach(path -> problems.add(BundleProblem.unlisted(path, manifest.file)));
    Set<String> missing = new TreeSet<>(manifest.digests.keySet());
    missing.removeAll(new HashSet<>(bundle.paths()));
    missing.forEach(path -> problems.add(BundleProblem.missing(path)));
  }

  /** Reads a file once for all manifests that list it. */
  private void compare(String path, List<Listed> manifests) throws BadInputException {
    Map<Listed, MessageDigest> digests = new HashMap<>();
    for (Listed manifest : manifests) {
      if (manifest.digests.containsKey(path)) {
        Digests.algorithm(manifest.algorithm).ifPresent(digest -> digests.put(manifest, digest));
      }
    }
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = bundle.read(path)) {
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        for (MessageDigest digest : digests.values()) {
          digest.update(buffer, 0, read);
        }
      }
    } catch (IOException e) {
      problems.add(BundleProblem.altered(path, "zip"));
      return;
    }
    for (Listed manifest : manifests) {
      MessageDigest digest = digests.get(manifest);
      if (digest != null && !Digests.hex(digest).equals(manifest.digests.get(path))) {
        problems.add(BundleProblem.altered(path, manifest.file));
      }
    }
  }

  private void total() throws BadInputException {
    Optional<String> stated =
        text(BagNames.INFO).flatMap(info -> BagInfo.parse(info).get(BagInfo.OXUM));
    if (stated.isEmpty()) {
      return;
    }
    if (!OXUM.matcher(stated.get()).matches()) {
      problems.add(BundleProblem.malformed(BagNames.INFO, BagInfo.OXUM));
      return;
    }
    long bytes = 0;
    long count = 0;
    for (String path : bundle.paths()) {
      if (path.startsWith(BagNames.DATA)) {
        bytes += bundle.size(path);
        count++;
      }
    }
    String found = bytes + "." + count;
    if (!found.equals(stated.get())) {
      problems.add(BundleProblem.wrongTotal(stated.get(), found));
    }
  }

  private Optional<String> text(String path) throws BadInputException {
    if (!bundle.has(path)) {
      return Optional.empty();
    }
    try {
      return Optional.of(bundle.text(path));
    } catch (IOException e) {
      problems.add(BundleProblem.altered(path, "zip"));
      return Optional.empty();
    }
  }

  private void progress(String path, int done) {
    if (monitor.cancelled()) {
      throw new CancelledException();
    }
    monitor.progress(path, done, bundle.paths().size());
  }
}
