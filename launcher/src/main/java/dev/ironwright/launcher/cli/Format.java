package dev.ironwright.launcher.cli;

/// What standard output is for.
enum Format {
    TEXT,
    JSON
}
