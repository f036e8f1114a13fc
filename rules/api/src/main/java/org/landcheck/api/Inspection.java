package org.landcheck.api;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * What a check is given when a rule runs: its settings, the data around it, and where to report.
 */
public interface Inspection {
  Rule rule();

  RulePack pack();

  /** A parameter as the rule sets it, or its default. */
  <T> T param(Param<T> param);

  /** The data, matched to the pack. */
  Dataset dataset();

  /** The rule's second layer, if it names one and the data have it. */
  Optional<Layer> against();

  /**
   * Datasets of neighbouring counties in the coordinate system of this one, matched to the pack.
   */
  List<Dataset> neighbours();

  /**
   * A dataset that was set beside this one, in the coordinate system of this one and matched to the
   * pack; empty if none was given.
   */
  default Optional<Dataset> companion(Companion companion) {
    return Optional.empty();
  }

  /** Six-digit code of the county the data are about, given or inferred. */
  Optional<String> county();

  /** Takes a finding. */
  void report(Finding finding);

  /** Records that a feature, or the whole rule, was not inspected, and why. */
  void skip(Optional<FeatureRef> feature, LocalText reason);

  /**
   * A structure that several rules of a run use, built once. Built only from {@code prepare} and
   * from layer and dataset checks; a row may ask again for what its {@code prepare} built.
   *
   * <p>A structure outlives its run while the layers its key holds stay what they are, so it must
   * be built from nothing but what the key holds.
   *
   * @param key equal keys share; a record naming the structure, every layer and every setting it is
   *     built from
   */
  <T> T shared(Object key, Supplier<T> build);

  /**
   * Whether what {@link #shared} holds may be asked for again after an edit. If not, what would
   * serve no other purpose than to bring it up to date need not be kept.
   */
  boolean editsMayFollow();

  /**
   * Runs {@code body} for 0 … {@code tasks}-1 on all threads and returns when all are done.
   *
   * @throws CancelledException if the run was cancelled meanwhile
   */
  void parallel(int tasks, IntConsumer body);

  /**
   * To be called now and then in long loops.
   *
   * @throws CancelledException if the run was cancelled
   */
  void checkCancelled();
}
