/**
 * The structure that all coverage checks read.
 *
 * <p>Two polygons that share a border share its vertices, so nearly every directed segment has its
 * opposite. {@link org.landcheck.checks.coverage.SegmentCancelling} cancels those in time linear in
 * the number of vertices. What is left is a closed 1-cycle whose winding number is exactly the
 * number of polygons above each place: it alone decides where nothing or too much lies. {@link
 * org.landcheck.checks.coverage.BorderZipper} takes out borders that coincide within the tolerance;
 * {@link org.landcheck.checks.coverage.Faces} nodes the rest and traces its faces.
 */
package org.landcheck.checks.coverage;
