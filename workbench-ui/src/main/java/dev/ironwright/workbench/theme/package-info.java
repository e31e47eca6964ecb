/// How the window looks: the light and the dark theme, fonts, icons and the colours of drawings.
@NullMarked
package dev.ironwright.workbench.theme;

import org.jspecify.annotations.NullMarked;
