package org.landcheck.checks.coverage;

/**
 * A vertex on the border of one member, within the tolerance of the border of another that has no
 * vertex there, or another one.
 *
 * @param has name of the member whose vertex it is
 * @param lacks name of the other
 * @param distance from the vertex to the other's vertex, exact; or, {@code between}, to the other's
 *     border as it runs through the nodes: exact unless an end of that border counts as one node
 *     with others, and then off by no more than the tolerance. Layer units
 * @param between whether the other has no vertex within the tolerance
 */
public record OneSidedVertex(
    double x, double y, int has, int lacks, double distance, boolean between) {}
