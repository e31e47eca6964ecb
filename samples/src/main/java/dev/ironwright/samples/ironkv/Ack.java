package dev.ironwright.samples.ironkv;

/// "I have everything from you up to this number."
public record Ack(int seqno) implements Frame {}
