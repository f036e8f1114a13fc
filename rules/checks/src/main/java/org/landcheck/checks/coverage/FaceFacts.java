package org.landcheck.checks.coverage;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Envelope;

/**
 * What was found out about faces, so that it need not be found out again for every version of the
 * data. Taken over for faces that are what they were, if no polygon near them changed either.
 */
final class FaceFacts {
  private final Map<Face, ConcurrentMap<Object, Object>> byFace = new IdentityHashMap<>();

  /** Nothing known yet about some faces. */
  FaceFacts(List<Face> faces) {
    faces.forEach(face -> byFace.put(face, new ConcurrentHashMap<>()));
  }

  /**
   * What is still known about the faces of the next version.
   *
   * @param touched whether a polygon changed whose envelope meets one
   */
  FaceFacts next(List<Face> faces, Predicate<Envelope> touched) {
    FaceFacts next = new FaceFacts(faces);
    for (Face face : faces) {
      ConcurrentMap<Object, Object> known = byFace.get(face);
      if (known != null && !touched.test(face.polygon().getEnvelopeInternal())) {
        next.byFace.put(face, known);
      }
    }
    return next;
  }

  /** A fact, worked out if it is not known; the same for the same key whoever works it out. */
  @SuppressWarnings("unchecked")
  <T> T of(Face face, Object key, Supplier<T> work) {
    ConcurrentMap<Object, Object> facts = byFace.get(face);
    Object known = facts.get(key);
    if (known == null) {
      known = work.get();
      facts.put(key, known);
    }
    return (T) known;
  }
}
