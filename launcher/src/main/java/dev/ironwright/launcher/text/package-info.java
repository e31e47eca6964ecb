/// What a person reads: headers, progress, traces, coverage, verdicts and mistakes as lines of text.
@NullMarked
package dev.ironwright.launcher.text;

import org.jspecify.annotations.NullMarked;
