package org.landcheck.checks.coverage;

/**
 * A vertex that one of two neighbours has on their common border and the other lacks.
 *
 * @param has number of the member with the vertex
 * @param lacks number of the member on whose segment the vertex lies
 */
public record OneSidedVertex(double x, double y, int has, int lacks) {}
