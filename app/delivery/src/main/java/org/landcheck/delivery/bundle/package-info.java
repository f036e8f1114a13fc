/**
 * The submission bundle: a BagIt 1.0 bag (RFC 8493) in a zip. {@link
 * org.landcheck.delivery.bundle.BundleWriter} makes it, {@link
 * org.landcheck.delivery.bundle.BundleReader} opens one from strangers without trusting it, {@link
 * org.landcheck.delivery.bundle.BundleVerifier} says whether anything was changed, and {@link
 * org.landcheck.delivery.bundle.RerunComparison} whether its findings are what the data give.
 */
package org.landcheck.delivery.bundle;
