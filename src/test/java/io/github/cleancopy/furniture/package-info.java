@NullMarked
package io.github.cleancopy.furniture;

import org.jspecify.annotations.NullMarked;
