/// What the window asks of everything else: models, checks, code, files, threads, remembered settings.
///
/// View-models get these through their constructors, so that their tests need no window, no disk
/// and no thread.
@NullMarked
package dev.ironwright.workbench.services;

import org.jspecify.annotations.NullMarked;
