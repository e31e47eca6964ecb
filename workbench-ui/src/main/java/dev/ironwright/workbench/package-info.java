/// The desktop window. Start at [WorkbenchApp]; [Workbench] puts the panes together.
///
/// A package per thing the user sees, each with views and view-models; view-models hold no nodes.
@NullMarked
package dev.ironwright.workbench;

import org.jspecify.annotations.NullMarked;
