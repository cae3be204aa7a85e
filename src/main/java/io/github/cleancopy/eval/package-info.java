/**
 * How good we are: clean records against pages whose answer a person has written down. The figures
 * are those of the article extraction benchmarks, so that they can be set beside other extractors'.
 */
@NullMarked
package io.github.cleancopy.eval;

import org.jspecify.annotations.NullMarked;
