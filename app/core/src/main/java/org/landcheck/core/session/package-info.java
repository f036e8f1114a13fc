/** The one mutable object: what a person has open and works on. */
package org.landcheck.core.session;
