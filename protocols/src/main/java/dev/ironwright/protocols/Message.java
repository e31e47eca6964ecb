package dev.ironwright.protocols;

/// Marks what travels in packets: records, usually under one sealed interface per protocol.
public interface Message {}
