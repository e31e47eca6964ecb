package dev.ironwright.samples.viewstampedreplication;

/// What a replica is busy with.
public enum Status {
    NORMAL,
    VIEW_CHANGE,
    RECOVERING
}
