/// What it means to commit a transaction, with nothing said of how.
@NullMarked
package dev.ironwright.samples.transactioncommit;

import org.jspecify.annotations.NullMarked;
