/** Measures the product beside what a user would pick instead. */
@NullMarked
package org.lagebuch.benchmarks;

import org.jspecify.annotations.NullMarked;
