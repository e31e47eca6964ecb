/// Marks what travels in packets.
public interface Message {}
