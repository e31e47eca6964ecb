/// Holds the shape of the whole: which module may know which, and that the compiler's gates still
/// refuse what they are there to refuse.
package dev.ironwright.launcher.architecture;
